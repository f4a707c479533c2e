import { parseObject } from './check.ts';
import { KEYWORDS_FILE, NEIGHBOURS_FILE } from './files.ts';
import { walked } from './read-shards.ts';
import type { LinkColumns, Manifest, SharedKeywords } from './types.ts';

/** `keywords.json` from its text. Throws a `UserError` that names the broken place. */
export function readKeywords(text: string, manifest: Manifest, file: string = KEYWORDS_FILE): SharedKeywords {
  const { json, check } = parseObject(file, text);
  check.ascending(json.term, 'term', undefined, 0, manifest.counts.terms - 1);
  const { term, label, carriers } = json as unknown as SharedKeywords;
  check.texts(label, 'label', term.length);
  check.integers(carriers, 'carriers', term.length, 0, manifest.counts.papers);
  const papers: number[][] = [];
  check.each(json.steps, 'steps', term.length, (entry, place) => {
    papers.push(walked(entry, place, manifest.counts.papers, check));
  });
  return { term, label, carriers, papers };
}

/**
 * `neighbours.json` from its text: all links, the strongest first, with weights that give their similarity to the hundredth.
 * Throws a `UserError` that names the broken place.
 */
export function readNeighbours(text: string, manifest: Manifest, file: string = NEIGHBOURS_FILE): LinkColumns {
  const { json, check } = parseObject(file, text);
  const { papers, links } = manifest.counts;
  check.integers(json.hundredths, 'hundredths', undefined, 0);
  const hundredths = json.hundredths as readonly number[];
  for (let level = 1; level < hundredths.length; level++) {
    if (hundredths[level]! >= hundredths[level - 1]!) check.fail(`hundredths[${level}]`, 'not below the one before it');
  }
  check.each(json.targets, 'targets', hundredths.length, (entry, place) => {
    check.integers(entry, place, undefined, 0, papers - 1);
  });
  const targets = json.targets as readonly (readonly number[])[];
  const columns: { source: number[]; target: number[]; weight: number[] } = { source: [], target: [], weight: [] };
  let level = 0;
  check.each(json.steps, 'steps', hundredths.length, (entry, place) => {
    const ends = targets[level]!;
    check.integers(entry, place, ends.length, 0, papers - 1);
    const weight = Math.round((hundredths[level]! * manifest.similarity.scale) / 100);
    let source = 0;
    for (const [at, step] of (entry as readonly number[]).entries()) {
      source += step;
      if (source >= ends[at]!) check.fail(`targets[${level}][${at}]`, 'not above its source');
      columns.source.push(source);
      columns.target.push(ends[at]!);
      columns.weight.push(weight);
    }
    level++;
  });
  if (columns.source.length !== links) check.fail('steps', `has ${columns.source.length} links instead of ${links}`);
  return columns;
}
