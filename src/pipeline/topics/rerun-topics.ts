import type { LinkTable, PaperVectors } from '../types.ts';
import { withWeights, type Adjacency } from '../graph/adjacency.ts';
import type { Parallel, Task } from '../parallel.ts';
import { createRandom, type Random } from '../random.ts';
import type { SimilarityParts } from '../similarity/parts.ts';
import { nearestPairs } from './find-districts.ts';
import { leiden, leidenShape } from './leiden.ts';

/** Some of the reruns, for the thread that does them. */
interface Reruns {
  readonly parts: Omit<SimilarityParts, 'index'>;
  readonly termCount: number;
  /** Two papers that are each other's nearest by the weights of a rerun are in one of its communities. */
  readonly pairs: boolean;
  readonly links: LinkTable;
  readonly adjacency: Adjacency;
  readonly resolution: number;
  readonly rounds: number;
  readonly leftOut: number;
  readonly seed: number;
  /** Numbers of the reruns, each a stream of the generator: from `first` on, before `end`. */
  readonly first: number;
  readonly end: number;
}

/** Reruns that one pass over the links can weigh: a bit each. */
const RUNS_AT_ONCE = 32;

/** Communities of the papers in so many reruns of `rerunLeiden`, dealt out by `cuts`; `meanwhile` is done in this thread first. */
export async function rerunTopics(
  reruns: Omit<Reruns, 'first' | 'end'>,
  cuts: readonly number[],
  parallel: Parallel,
  report: (done: number, total: number) => void,
  meanwhile?: () => void,
): Promise<Int32Array[]> {
  const parts = cuts.slice(1).map((end, part) => ({ ...reruns, first: cuts[part], end }));
  const found = await parallel.run(rerunLeiden, parts, (done) => report(done, cuts.at(-1)!), meanwhile);
  return found.flat();
}

/** Streams of the generator below this are those of the stages. */
const FIRST_STREAM = 1000;

/** Communities of each rerun, by paper. */
export const rerunLeiden: Task<Reruns, Int32Array[]> = {
  name: 'rerun Leiden',
  work({ parts, termCount, pairs, links, adjacency, resolution, rounds, leftOut, seed, first, end }, report) {
    if (first === end) return [];
    const shape = leidenShape(adjacency);
    const found: Int32Array[] = [];
    for (let from = first; from < end; from += RUNS_AT_ONCE) {
      const count = Math.min(RUNS_AT_ONCE, end - from);
      const chances = Array.from({ length: count }, (_, run) => createRandom(seed, FIRST_STREAM + from + run));
      const keptTerms = drawKept(termCount, chances, leftOut);
      const keptDimensions = drawKept(parts.latent.dimensions, chances, leftOut);
      const weights = reweigh(parts, links, keptTerms, keptDimensions, count);
      chances.forEach((random, run) => {
        report(from - first + run);
        const reweighed = withWeights(adjacency, weights[run]);
        const together = pairs ? nearestPairs(reweighed) : null;
        found.push(leiden(reweighed, resolution, rounds, random, 1, together, shape));
      });
    }
    return found;
  },
};

/** For each of `count` things a bit a run, set where the run keeps it. */
function drawKept(count: number, chances: readonly Random[], leftOut: number): Uint32Array {
  const kept = new Uint32Array(count);
  chances.forEach((random, run) => {
    for (let i = 0; i < count; i += 1) if (random() >= leftOut) kept[i] |= 1 << run;
  });
  return kept;
}

/**
 * The weights of the links in each run, as they would be without its absent terms and latent dimensions; never below a
 * thousandth of the old weight, so that the graph keeps its shape. All runs are weighed in one pass over the links, so
 * that what two papers share is looked up once and never stored.
 */
function reweigh(
  { vectors, latent, lexicalFactor, latentFactor }: Reruns['parts'],
  links: LinkTable,
  keptTerms: Uint32Array,
  keptDimensions: Uint32Array,
  runs: number,
): Float64Array[] {
  const { dimensions, values, floor } = latent;
  const dimensionsOf = Array.from({ length: runs }, (_, run) =>
    Uint32Array.from(keptDimensions.keys()).filter((k) => ((keptDimensions[k] >>> run) & 1) === 1),
  );
  const lexical = new Float64Array(runs);
  const weights = Array.from({ length: runs }, () => new Float64Array(links.weight.length));
  for (let link = 0; link < links.weight.length; link += 1) {
    const a = links.source[link];
    const b = links.target[link];
    addShared(vectors, a, b, keptTerms, lexical);
    for (let run = 0; run < runs; run += 1) {
      const kept = dimensionsOf[run];
      let product = 0;
      for (let at = 0; at < kept.length; at += 1) {
        product += values[a * dimensions + kept[at]] * values[b * dimensions + kept[at]];
      }
      // Of fewer dimensions as large a share of the floor.
      const least = dimensions > 0 ? (floor * kept.length) / dimensions : 0;
      const beyond = product > least ? product - least : 0;
      weights[run][link] =
        (lexicalFactor * lexical[run] + latentFactor * beyond) / 2 ** 32 + links.weight[link] / 2 ** 42;
    }
  }
  return weights;
}

/** Sets `sums` to the sum of the integer products of the terms that two papers share, over each run's terms. */
function addShared(
  { offsets, terms, weights }: PaperVectors,
  a: number,
  b: number,
  keptTerms: Uint32Array,
  sums: Float64Array,
): void {
  sums.fill(0);
  let i = offsets[a];
  let j = offsets[b];
  const endI = offsets[a + 1];
  const endJ = offsets[b + 1];
  while (i < endI && j < endJ) {
    const s = terms[i];
    const t = terms[j];
    if (s === t) {
      const product = weights[i] * weights[j];
      const bits = keptTerms[s];
      // A product and no branch: which terms are left out follows no pattern that a processor could guess.
      for (let run = 0; run < sums.length; run += 1) sums[run] += ((bits >>> run) & 1) * product;
    }
    if (s <= t) i += 1;
    if (t <= s) j += 1;
  }
}
