import type { LinkTable, PaperVectors } from '../types.ts';
import type { TopicOptions } from '../options.ts';
import { adjacencyOf, withWeights, type Adjacency } from '../graph/adjacency.ts';
import { cutsBeside, type Parallel, type Task } from '../parallel.ts';
import { createRandom, type Random } from '../random.ts';
import type { SimilarityParts } from '../similarity/parts.ts';
import { districtResolution, findDistricts, leidenStarts } from './find-districts.ts';
import { leiden, leidenShape } from './leiden.ts';
import { asRerunsSay, stabilityOf, type Stability } from './stability.ts';

/** Some of the reruns, for the thread that does them. */
interface Reruns {
  readonly parts: Omit<SimilarityParts, 'index'>;
  readonly termCount: number;
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

/** What the districts and the reruns depend on besides the links. */
export interface TopicChance {
  /** Of the districts. */
  readonly random: Random;
  /** Of the reruns, each of which has a stream of its own. */
  readonly seed: number;
  /** Each paper's place in an order that has nothing to do with where its source lists it. */
  readonly places: Uint32Array;
}

/**
 * The districts, and how sure each paper's district is: in every rerun a random part of the terms and latent dimensions is
 * left out, the links are weighed anew and the communities found anew. This thread finds the districts while others are at the
 * reruns, and then does with them what `whenFound` says, before it does its own share of the reruns. In a collection of one
 * level, whose readers look at every paper, the reruns come first, no paper lies where clearly fewer of them put it than elsewhere, and the order in
 * which the papers come decides nothing.
 */
export async function findSureDistricts<Rest>(
  { vectors, index, latent, lexicalFactor, latentFactor }: SimilarityParts,
  links: LinkTable,
  adjacency: Adjacency,
  options: TopicOptions,
  chance: TopicChance,
  parallel: Parallel,
  report: (done: number, total: number) => void,
  /** What becomes of the communities found before they are districts. */
  settled: (communities: Int32Array) => Int32Array,
  whenFound: (district: Int32Array) => Rest,
): Promise<{ readonly stability: Stability; readonly rest: Rest }> {
  const isSmall = adjacency.nodes < options.twoLevelsFrom;
  const searched = isSmall ? reordered(links, chance.places) : adjacency;
  const byPaper = (communities: Int32Array): Int32Array =>
    isSmall ? Int32Array.from(chance.places, (place) => communities[place]) : communities;
  const resolution = districtResolution(adjacency, options);
  const affordable = Math.floor(options.stabilityPaperRuns / adjacency.nodes);
  const runs = isSmall
    ? options.stabilityRunsOfOneLevel
    : Math.max(options.stabilityLeastRuns, Math.min(options.stabilityRuns, affordable));
  const districtRounds = leidenStarts(adjacency, options) * options.leidenRounds;
  const cuts = cutsBeside(
    runs,
    parallel.threads,
    districtRounds / options.stabilityRounds - (isSmall ? 0 : Math.round(LAYOUT_AHEAD / adjacency.nodes)),
  );
  let district: Int32Array = new Int32Array();
  let rest: Rest | undefined;
  const found = await parallel.run(
    rerunLeiden,
    cuts.slice(1).map((end, part) => ({
      parts: { vectors, latent, lexicalFactor, latentFactor },
      termCount: index.offsets.length - 1,
      links,
      adjacency: searched,
      resolution,
      rounds: options.stabilityRounds,
      leftOut: options.stabilityLeftOut,
      seed: chance.seed,
      first: cuts[part],
      end,
    })),
    (done) => report(done, runs),
    () => {
      district = settled(byPaper(findDistricts(searched, resolution, options, chance.random)));
      if (!isSmall) rest = whenFound(district);
    },
  );
  const reruns = found.flat().map(byPaper);
  if (isSmall) {
    district = settled(asRerunsSay(adjacency, district, reruns));
    rest = whenFound(district);
  }
  return { stability: stabilityOf(district, reruns), rest: rest! };
}

/** The links as an adjacency in which each paper is the node of its place. */
function reordered(links: LinkTable, places: Uint32Array): Adjacency {
  const placeOf = (paper: number): number => places[paper];
  const moved = { ...links, source: links.source.map(placeOf), target: links.target.map(placeOf) };
  return adjacencyOf(moved, places.length);
}

/**
 * The layout, for which another thread is asked, takes longer than naming the topics here: by seven reruns at 2,000 papers,
 * by one at 10,000, as measured. Papers times reruns.
 */
const LAYOUT_AHEAD = 14_000;

/** Streams of the generator below this are those of the stages. */
const FIRST_STREAM = 1000;

/** Communities of each rerun, by paper. */
export const rerunLeiden: Task<Reruns, Int32Array[]> = {
  name: 'rerun Leiden',
  work({ parts, termCount, links, adjacency, resolution, rounds, leftOut, seed, first, end }, report) {
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
        found.push(leiden(withWeights(adjacency, weights[run]), resolution, rounds, random, 1, null, shape));
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
