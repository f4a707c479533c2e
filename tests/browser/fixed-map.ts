import type { Page } from '@playwright/test';
import type { Audit } from '../../src/map/audit.ts';
import { encodeMap } from '../../src/map/encode.ts';
import type { Topic, TopicMap } from '../../src/map/types.ts';
import { SCHEMA_VERSION } from '../../src/map/types.ts';

/** Regions of a map that no change of the pipeline moves: name, middle, papers. */
const REGIONS = [
  { terms: ['mixture of experts', 'expert routing'], x: 60, y: 70, papers: 9 },
  { terms: ['learned sparse retrieval'], x: 205, y: 62, papers: 7 },
  { terms: ['state space models', 'long sequences'], x: 110, y: 165, papers: 6 },
  { terms: ['reinforcement learning'], x: 250, y: 170, papers: 4 },
] as const;
const SCALE = 16384 ** 2;

/** Makes the page show the map of this file, changed by `change`, alone or before `others`. */
export async function serveFixedMap(
  page: Page,
  change: (map: TopicMap) => TopicMap = (map) => map,
  others: readonly { readonly name: string; readonly title: string; readonly papers: number }[] = [],
): Promise<void> {
  const map = change(fixedMap());
  const audit: Audit = { read: 26, kept: 26, merged: [], leftOut: [], files: [], warnings: {} };
  const files = new Map([...encodeMap(map, audit)].map(({ path, text }) => [path, text]));
  const list = { maps: [{ name: 'fixed', title: map.manifest.name, papers: map.papers.id.length }, ...others] };
  await page.route('**/maps/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/maps\//, '');
    if (others.some(({ name }) => path.startsWith(`${name}/`))) return route.continue();
    const text = path === 'index.json' ? JSON.stringify(list) : files.get(path.replace('fixed/', ''));
    if (text === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'application/json', body: text });
  });
}

/** Every word of the terms finds its term. */
function wordsOf(keys: readonly string[]): TopicMap['words'] {
  const forms = [...new Set(keys.flatMap((key) => key.split(' ')))].sort();
  return {
    forms,
    terms: forms.map((form) => keys.flatMap((key, term) => (key.split(' ').includes(form) ? [term] : []))),
  };
}

function fixedMap(): TopicMap {
  const paperRegion = REGIONS.flatMap(({ papers }, region) => Array.from({ length: papers }, () => region));
  const count = paperRegion.length;
  const first = REGIONS.map((_, region) => paperRegion.indexOf(region));
  const rank = paperRegion.map((region, paper) => paper - first[region]!);
  const label = REGIONS.map(({ terms }) => terms[0]);
  // Each region's first term, in ascending order of the key.
  const keys = [...label].sort();
  const termOf = paperRegion.map((region) => keys.indexOf(label[region]!));
  const papersOf = keys.map((_, term) => termOf.flatMap((one, paper) => (one === term ? [paper] : [])));
  const links = first.flatMap((start, region) =>
    Array.from({ length: REGIONS[region]!.papers - 1 }, (_, at) => [start, start + at + 1] as const),
  );
  const topics = REGIONS.map(({ terms, x, y, papers }, id): Topic => {
    const evidence = [{ term: keys.indexOf(terms[0]), label: terms[0], inside: papers, outside: 0 }];
    const central = [first[id]!, first[id]! + 1];
    return { id, parent: null, name: terms.join(' · '), nameTerms: evidence, terms: evidence, papers, central, x, y };
  });
  const round = (value: number): number => Math.round(value * 100) / 100;
  const spiral = (paper: number): number => 9 * Math.sqrt(rank[paper]!);
  const x = paperRegion.map((region, paper) =>
    round(REGIONS[region]!.x + spiral(paper) * Math.cos(rank[paper]! * 2.4)),
  );
  const y = paperRegion.map((region, paper) =>
    round(REGIONS[region]!.y + spiral(paper) * Math.sin(rank[paper]! * 2.4)),
  );
  const abstract = paperRegion.map(
    (region) => `We study ${label[region]} in a small collection. The text is the same for all papers of a region.`,
  );
  const each = <T>(value: T): T[] => Array.from({ length: count }, () => value);
  return {
    manifest: {
      schemaVersion: SCHEMA_VERSION,
      name: 'A map that stays',
      receipt: { generator: 'topograph 0.0.0', inputs: [], options: {} },
      audit: { read: count, kept: count, merged: 0, leftOut: 0 },
      counts: { papers: count, terms: keys.length, links: links.length, regions: REGIONS.length, districts: 0 },
      similarity: { scale: SCALE, lexicalFactor: 1 },
      topics,
      themes: keys.map((key, term) => ({ term, label: key, papers: papersOf[term]!.length })),
      stabilityRuns: 20,
      extent: { minX: Math.min(...x), minY: Math.min(...y), maxX: Math.max(...x), maxY: Math.max(...y) },
      termShards: [0],
      textShards: [0],
      linkShards: [],
      termKeys: [],
      notes: [],
    },
    papers: {
      id: each('').map((_, paper) => `paper-${paper}`),
      title: paperRegion.map((region, paper) => `Paper ${rank[paper]! + 1} on ${label[region]}`),
      // Two thirds by one author, one third by another; every second paper in either venue.
      authors: paperRegion.map((_, paper) => [paper % 3 === 2 ? 'Bo Example' : 'Ada Example']),
      year: paperRegion.map((_, paper) => 2016 + (paper % 8)),
      venue: paperRegion.map((_, paper) => (paper % 2 === 0 ? 'Journal of Examples' : 'Annals of Examples')),
      doi: each(''),
      url: each(''),
      hasAbstract: each(true),
      topic: paperRegion,
      stability: each(19),
      otherTopic: paperRegion.map((region) => (region + 1) % REGIONS.length),
      x,
      y,
      size: paperRegion.map((_, paper) => (rank[paper] === 0 ? 4.5 : 3)),
      keywords: paperRegion.map((region) => [label[region]!]),
    },
    links: {
      source: links.map(([source]) => source),
      target: links.map(([, target]) => target),
      weight: links.map(() => 8192 * 8192),
    },
    terms: { key: keys, label: keys, papers: papersOf, weights: papersOf.map((papers) => papers.map(() => 8192)) },
    words: wordsOf(keys),
    texts: {
      abstract,
      terms: termOf.map((term) => [term]),
      weights: termOf.map(() => [8192]),
      givenKeywords: each([]),
    },
  };
}
