import type { Check } from './check.ts';
import { parseObject } from './check.ts';
import { termShardPath, textShardPath } from './files.ts';
import { ascendingTexts } from './read-columns.ts';
import type { Manifest, TermShard, TextShard } from './types.ts';

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
  check.texts(json.label, 'label', count);
  check.each(json.papers, 'papers', count, (entry, place) => check.ascending(entry, place(), undefined, 0, papers - 1));
  weightsBeside(json.weights, json.papers as readonly (readonly number[])[], check);
  return json as unknown as TermShard;
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
  check.each(json.terms, 'terms', count, (entry, place) => check.ascending(entry, place(), undefined, 0, terms - 1));
  weightsBeside(json.weights, json.terms as readonly (readonly number[])[], check);
  check.each(json.givenKeywords, 'givenKeywords', count, (entry, place) => check.texts(entry, place()));
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
    check.integers(entry, place(), rows[row]!.length, 0, MAX_WEIGHT);
    row++;
  });
}
