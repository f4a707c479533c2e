import type { Check } from './check.ts';
import { parseObject } from './check.ts';
import { linkShardPath, termShardPath, textShardPath } from './files.ts';
import { ascendingTexts } from './read-columns.ts';
import type { LinkShard, Manifest, TermShard, TextShard } from './types.ts';

/** The largest integer term weight: `q = floor(w / |w| * 16384 + 0.5)`. */
const MAX_WEIGHT = 16384;

/** The `shard`-th file of the inverted index from its text. Throws a `UserError` that names the broken place. */
export function readTermShard(
  text: string,
  manifest: Manifest,
  shard: number,
  file: string = termShardPath(shard),
): TermShard {
  const { json, check } = parseObject(file, text);
  const { papers, terms } = manifest.counts;
  const count = shardLength(manifest.termShards, shard, terms, json.first, check);
  check.texts(json.key, 'key', count);
  ascendingTexts(json.key as readonly string[], 'key', check);
  if ((json.key as readonly string[])[0] !== manifest.termKeys[shard]) {
    check.fail('key[0]', 'not the key with which map.json says the file begins');
  }
  check.texts(json.label, 'label', count);
  const rows: number[][] = [];
  check.each(json.steps, 'steps', count, (entry, place) => void rows.push(walked(entry, place, papers, check)));
  const weights: (readonly number[])[] = [];
  check.each(json.weights, 'weights', count, (entry, place) => {
    weights.push(weightsOf(entry, place, rows[weights.length]!.length, check));
  });
  const { key, label } = json as unknown as TermShard;
  return { first: manifest.termShards[shard]!, key, label, papers: rows, weights };
}

/** A term's weights in `length` papers: an empty list is 0 in all, a first number below 0 the unit that the others are in. */
function weightsOf(entry: unknown, place: () => string, length: number, check: Check): readonly number[] {
  const given = check.array(entry, place);
  if (given.length === 0) return new Array<number>(length).fill(0);
  const isCoarse = Number.isInteger(given[0]) && (given[0] as number) < 0;
  const unit = isCoarse ? -(given[0] as number) : 1;
  const weights = isCoarse ? given.slice(1) : given;
  check.integers(weights, place, length, 0, MAX_WEIGHT / unit);
  return isCoarse ? (weights as readonly number[]).map((weight) => weight * unit) : (weights as readonly number[]);
}

/** Ascending numbers below `end`: the first of them, then the step to each next or, below 0, how many steps of 1 follow. */
export function walked(entry: unknown, place: () => string, end: number, check: Check): number[] {
  check.integers(entry, place, undefined, -end, end - 1);
  const numbers: number[] = [];
  let last = 0;
  for (const [at, step] of (entry as readonly number[]).entries()) {
    if (step === 0 && at > 0) check.fail(`${place()}[${at}]`, 'a step of 0');
    if (step < 0 && at === 0) check.fail(`${place()}[0]`, 'below 0');
    if (last + Math.abs(step) >= end) check.fail(`${place()}[${at}]`, `leads beyond the last paper, ${end - 1}`);
    if (step >= 0) numbers.push((last += step));
    else for (let left = -step; left > 0; left--) numbers.push(++last);
  }
  return numbers;
}

/** The `shard`-th file of links by paper from its text. Throws a `UserError` that names the broken place. */
export function readLinkShard(
  text: string,
  manifest: Manifest,
  shard: number,
  file: string = linkShardPath(shard),
): LinkShard {
  const { json, check } = parseObject(file, text);
  const { papers } = manifest.counts;
  const count = shardLength(manifest.linkShards, shard, papers, json.first, check);
  check.each(json.papers, 'papers', count, (entry, place) => check.integers(entry, place, undefined, 0, papers - 1));
  let row = 0;
  check.each(json.weights, 'weights', count, (entry, place) => {
    check.integers(entry, place, (json.papers as readonly (readonly number[])[])[row]!.length, 0);
    row++;
  });
  return json as unknown as LinkShard;
}

/** The `shard`-th file of abstracts and paper vectors from its text. Throws a `UserError` that names the broken place. */
export function readTextShard(
  text: string,
  manifest: Manifest,
  shard: number,
  file: string = textShardPath(shard),
): TextShard {
  const { json, check } = parseObject(file, text);
  const { papers, terms } = manifest.counts;
  const count = shardLength(manifest.textShards, shard, papers, json.first, check);
  check.texts(json.abstract, 'abstract', count);
  check.each(json.terms, 'terms', count, (entry, place) => check.ascending(entry, place, undefined, 0, terms - 1));
  weightsBeside(json.weights, json.terms as readonly (readonly number[])[], check);
  for (const column of ['givenKeywords', 'keywords']) {
    check.each(json[column], column, count, (entry, place) => check.texts(entry, place));
  }
  for (const column of ['doi', 'url']) check.texts(json[column], column, count);
  check.ascending(json.termNumbers, 'termNumbers', undefined, 0, terms - 1);
  const known = new Set(json.termNumbers as readonly number[]);
  check.texts(json.termLabels, 'termLabels', known.size);
  for (const [i, row] of (json.terms as readonly (readonly number[])[]).entries()) {
    for (const [j, term] of row.entries()) if (!known.has(term)) check.fail(`terms[${i}][${j}]`, 'has no label');
  }
  return json as unknown as TextShard;
}

/** Entries of a shard that begins where the manifest says. */
function shardLength(firsts: readonly number[], shard: number, count: number, first: unknown, check: Check): number {
  const expected = firsts[shard];
  if (expected === undefined) return check.fail('', 'the map has no such file');
  check.integer(first, 'first', expected, expected);
  return (firsts[shard + 1] ?? count) - expected;
}

function weightsBeside(weights: unknown, rows: readonly (readonly number[])[], check: Check): void {
  let row = 0;
  check.each(weights, 'weights', rows.length, (entry, place) => {
    check.integers(entry, place, rows[row]!.length, 0, MAX_WEIGHT);
    row++;
  });
}
