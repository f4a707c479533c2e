import type { Audit } from './audit.ts';
import { linkLevels, sharedKeywords } from './digest.ts';
import type { MapFile } from './files.ts';
import {
  AUDIT_FILE,
  AUTHORS_FILE,
  KEYWORDS_FILE,
  LINKS_FILE,
  linkShardPath,
  MANIFEST_FILE,
  NEIGHBOURS_FILE,
  PAPERS_FILE,
  TERM_FILE_BYTES,
  termShardPath,
  textShardPath,
  TITLES_FILE,
  WHOLE_UP_TO,
  WORDS_FILE,
} from './files.ts';
import { linkRows, strongest } from './link-rows.ts';
import { columnsOf, utf8Bytes, writeShards } from './shard-writer.ts';
import type { AuthorColumns, FirstColumns, Manifest, TitleColumn, TopicMap, WordFile } from './types.ts';

/** How a map is cut into files. */
export interface Limits {
  /** Bytes a file in `terms/`, `texts/` and `links/` may have, unless a single entry is larger. */
  readonly terms: number;
  readonly texts: number;
  readonly links: number;
  /** Bytes that a term's weights may have before they are written coarser. */
  readonly weights: number;
  /** Links in `links.json`; where there are more, all of them also lie by paper in `links/`. */
  readonly firstLinks: number;
  /** Papers of a map that is read whole; a larger one has files that tell of many papers at once. */
  readonly whole: number;
}

/**
 * Opening a paper fetches one file of `texts/` and one of `links/`, opening a link two of `texts/`: below 300 kB each. A search
 * fetches of `terms/` what its words, what they begin and what is written like them takes, as far as one question may: hence small ones. 20,000 links
 * draw the picture at rest, in which 6,000 are shown.
 */
const LIMITS: Limits = {
  terms: TERM_FILE_BYTES,
  texts: 140_000,
  links: 60_000,
  weights: 200_000,
  firstLinks: 20_000,
  whole: WHOLE_UP_TO,
};

/** Of the bytes of a map's cut files those of the links and of the terms; the texts have the rest. */
const LINKS_SHARE = 0.05;
const TERMS_SHARE = 0.25;

/**
 * The files of a map, one after the other so that a host can write each and let it go. `map.json` comes last: a folder
 * that has it is whole. The same map gives the same texts. What the given manifest says of files is not read; the written
 * manifest tells those that are written. `report` hears which share of it is made.
 */
export function* encodeMap(
  map: TopicMap,
  audit: Audit,
  limits: Limits = LIMITS,
  report: (share: number) => void = () => undefined,
): Generator<MapFile> {
  const papers = map.papers.id.length;
  const files = { linkShards: [] as number[], termShards: [] as number[], textShards: [] as number[] };
  yield { path: PAPERS_FILE, text: JSON.stringify(firstColumns(map)) };
  yield { path: TITLES_FILE, text: JSON.stringify(titleColumn(map)) };
  yield { path: AUTHORS_FILE, text: JSON.stringify(authorColumns(map)) };
  yield { path: LINKS_FILE, text: JSON.stringify(strongest(map.links, limits.firstLinks)) };
  yield { path: WORDS_FILE, text: JSON.stringify(wordFile(map)) };
  yield { path: AUDIT_FILE, text: JSON.stringify(audit) };
  const isWhole = papers <= limits.whole;
  if (!isWhole) yield { path: KEYWORDS_FILE, text: keywordText(map) };
  if (map.links.weight.length > limits.firstLinks) {
    if (!isWhole) yield { path: NEIGHBOURS_FILE, text: neighbourText(map) };
    const row = linkRows(map.links, papers);
    const entry = (paper: number): string[] => {
      const linked = row(paper);
      return [JSON.stringify(linked.papers), JSON.stringify(linked.weights)];
    };
    for (const { first, text } of writeShards(papers, limits.links, columnsOf('| papers weights'), entry)) {
      report((LINKS_SHARE * first) / papers);
      yield { path: linkShardPath(files.linkShards.push(first) - 1), text };
    }
  }
  const termBytes: number[] = [];
  for (const { first, text } of termShards(map, limits)) {
    report(LINKS_SHARE + (TERMS_SHARE * first) / map.terms.key.length);
    termBytes.push(utf8Bytes(text));
    yield { path: termShardPath(files.termShards.push(first) - 1), text };
  }
  for (const { first, text } of textShards(map, limits.texts)) {
    report(LINKS_SHARE + TERMS_SHARE + ((1 - LINKS_SHARE - TERMS_SHARE) * first) / papers);
    yield { path: textShardPath(files.textShards.push(first) - 1), text };
  }
  const termKeys = files.termShards.map((term) => map.terms.key[term]!);
  const ofLarge = isWhole ? { termBytes: undefined, digest: undefined } : { termBytes, digest: true as const };
  const manifest: Manifest = { ...map.manifest, ...files, termKeys, ...ofLarge };
  yield { path: MANIFEST_FILE, text: JSON.stringify(manifest) };
}

function firstColumns({ papers }: TopicMap): FirstColumns {
  const { id, year, venue, hasAbstract, topic, stability, otherTopic, x, y, size } = papers;
  return { id, year, venue, hasAbstract, topic, stability, otherTopic, x, y, size };
}

function titleColumn({ papers: { title } }: TopicMap): TitleColumn {
  return { title };
}

function authorColumns({ papers }: TopicMap): AuthorColumns {
  const number = new Map<string, number>();
  const rows = papers.authors.map((names) =>
    names.map((name) => {
      const known = number.get(name) ?? number.size;
      if (known === number.size) number.set(name, known);
      return known;
    }),
  );
  return { names: [...number.keys()], papers: rows };
}

function wordFile({ words, terms }: TopicMap): WordFile {
  const papers = words.terms.map((led) => led.reduce((most, term) => Math.max(most, terms.papers[term]!.length), 0));
  return { ...words, papers };
}

function keywordText(map: TopicMap): string {
  const { papers, ...told } = sharedKeywords(map);
  return JSON.stringify({ ...told, steps: papers.map(stepsOf) });
}

function neighbourText({ links, manifest }: TopicMap): string {
  const levels = linkLevels(links, manifest.similarity.scale);
  return JSON.stringify({
    hundredths: levels.map((level) => level.hundredths),
    steps: levels.map(({ source }) => source.map((paper, at) => paper - (source[at - 1] ?? 0))),
    targets: levels.map(({ target }) => target),
  });
}

function termShards({ terms }: TopicMap, limits: Limits): ReturnType<typeof writeShards> {
  return writeShards(terms.key.length, limits.terms, columnsOf('key label | steps weights'), (term) => [
    JSON.stringify(terms.key[term]),
    JSON.stringify(terms.label[term]),
    JSON.stringify(stepsOf(terms.papers[term]!)),
    writeWeights(terms.weights[term]!, limits.weights),
  ]);
}

/**
 * A term's weights: an empty list where all are 0. Those of a term in tens of thousands of papers, which says little of any, are
 * written coarser until they fit `limit` bytes: minus their unit, then each in such units, none rounded to 0.
 */
function writeWeights(weights: readonly number[], limit: number): string {
  if (weights.every((weight) => weight === 0)) return '[]';
  let text = JSON.stringify(weights);
  for (let unit = 2; text.length > limit && unit <= COARSEST_UNIT; unit *= 2) {
    const coarse = weights.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.round(weight / unit))));
    text = JSON.stringify([-unit, ...coarse]);
  }
  return text;
}

/** A hundred and twenty-eighth of the largest weight. */
const COARSEST_UNIT = 128;

/** Ascending numbers as the first of them and the step to each next; three and more steps of 1 in a row as minus their number. */
function stepsOf(numbers: readonly number[]): number[] {
  const steps: number[] = [];
  for (let at = 0; at < numbers.length;) {
    let end = at + 1;
    if (at > 0) for (end = at; end < numbers.length && numbers[end]! === numbers[end - 1]! + 1;) end++;
    if (end - at >= SHORTEST_RUN) {
      steps.push(at - end);
      at = end;
    } else {
      steps.push(at === 0 ? numbers[0]! : numbers[at]! - numbers[at - 1]!);
      at++;
    }
  }
  return steps;
}

const SHORTEST_RUN = 3;

const TEXT_COLUMNS = columnsOf('abstract givenKeywords keywords doi url | terms weights');

function textShards({ papers, texts, terms }: TopicMap, limit: number): ReturnType<typeof writeShards> {
  // A label is written into every file whose papers use it: here it is made once.
  const labels: string[] = [];
  const labelOf = (term: number): string => (labels[term] ??= JSON.stringify(terms.label[term]));
  /** Number of the last cut in which a term was counted, and of the last file that holds its label. */
  const countedIn = new Int32Array(terms.key.length).fill(-1);
  const writtenIn = new Int32Array(terms.key.length).fill(-1);
  const labelBytes = new Uint32Array(terms.key.length);
  let cut = -1;
  const entry = (paper: number): string[] => [
    JSON.stringify(texts.abstract[paper]),
    JSON.stringify(texts.givenKeywords[paper]),
    JSON.stringify(papers.keywords[paper]),
    JSON.stringify(papers.doi[paper]),
    JSON.stringify(papers.url[paper]),
    JSON.stringify(texts.terms[paper]),
    JSON.stringify(texts.weights[paper]),
  ];
  return writeShards(texts.abstract.length, limit, TEXT_COLUMNS, entry, {
    bytes(paper, opens) {
      if (opens) cut++;
      let bytes = 0;
      for (const term of texts.terms[paper]!) {
        if (countedIn[term] === cut) continue;
        countedIn[term] = cut;
        bytes += String(term).length + (labelBytes[term] ||= utf8Bytes(labelOf(term))) + 2;
      }
      return bytes;
    },
    columns(first, end) {
      const used: number[] = [];
      for (let paper = first; paper < end; paper++) {
        for (const term of texts.terms[paper]!) {
          if (writtenIn[term] === first) continue;
          writtenIn[term] = first;
          used.push(term);
        }
      }
      used.sort((a, b) => a - b);
      return `,"termNumbers":${JSON.stringify(used)},"termLabels":[${used.map(labelOf).join(',')}]`;
    },
  });
}
