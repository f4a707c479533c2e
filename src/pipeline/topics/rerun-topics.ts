import type { LinkTable, PaperVectors } from '../types.ts';
import type { TopicOptions } from '../options.ts';
import type { Random } from '../random.ts';
import { withWeights, type Adjacency } from '../graph/adjacency.ts';
import type { LatentVectors } from '../similarity/latent.ts';
import type { SimilarityParts } from '../similarity/neighbours.ts';
import type { Districts } from './find-districts.ts';
import { leiden } from './leiden.ts';

/** In how many of `runs` reruns each paper fell into which district: CSR-like, one map a paper. */
export interface Votes {
  readonly runs: number;
  readonly ofPaper: readonly ReadonlyMap<number, number>[];
}

/**
 * How sure each paper's topic is: in every rerun a random part of the terms and latent dimensions is left out, the links are weighed anew
 * and the communities found anew; each new community stands for the district that most of its papers had.
 */
export function rerunTopics(
  parts: SimilarityParts,
  links: LinkTable,
  adjacency: Adjacency,
  { district, resolution }: Districts,
  options: TopicOptions,
  random: Random,
  report: (done: number, total: number) => void = () => undefined,
): Votes {
  const affordable = Math.floor(options.stabilityPaperRuns / adjacency.nodes);
  const runs = Math.max(options.stabilityLeastRuns, Math.min(options.stabilityRuns, affordable));
  const ofPaper = Array.from(district, () => new Map<number, number>());
  const present = new Uint8Array(parts.index.offsets.length - 1);
  const kept = new Uint8Array(parts.latent.dimensions);
  const shared = sharedTerms(parts.vectors, links);
  for (let run = 0; run < runs; run += 1) {
    report(run, runs);
    for (let term = 0; term < present.length; term += 1) present[term] = random() < options.stabilityLeftOut ? 0 : 1;
    for (let k = 0; k < kept.length; k += 1) kept[k] = random() < options.stabilityLeftOut ? 0 : 1;
    const changed = withWeights(adjacency, reweigh(parts, links, shared, present, kept));
    const found = leiden(changed, resolution, options.stabilityRounds, random);
    const stands = standsFor(found, district);
    ofPaper.forEach((votes, paper) => {
      const vote = stands.get(found[paper]);
      if (district[paper] >= 0 && vote !== undefined) votes.set(vote, (votes.get(vote) ?? 0) + 1);
    });
  }
  return { runs, ofPaper };
}

/** What each link is made of: CSR link x term, the integer products `q_a q_b` of the terms that both papers carry. */
interface SharedTerms {
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly products: Uint32Array;
}

function sharedTerms(vectors: PaperVectors, links: LinkTable): SharedTerms {
  const offsets = new Uint32Array(links.source.length + 1);
  const terms: number[] = [];
  const products: number[] = [];
  for (let link = 0; link < links.source.length; link += 1) {
    let i = vectors.offsets[links.source[link]];
    let j = vectors.offsets[links.target[link]];
    const endI = vectors.offsets[links.source[link] + 1];
    const endJ = vectors.offsets[links.target[link] + 1];
    while (i < endI && j < endJ) {
      const s = vectors.terms[i];
      const t = vectors.terms[j];
      if (s === t) {
        terms.push(s);
        products.push(vectors.weights[i] * vectors.weights[j]);
      }
      if (s <= t) i += 1;
      if (t <= s) j += 1;
    }
    offsets[link + 1] = terms.length;
  }
  return { offsets, terms: new Uint32Array(terms), products: new Uint32Array(products) };
}

/**
 * The weights of the links as they would be without the absent terms and latent dimensions; never below a thousandth
 * of the old weight, so that the graph keeps its shape.
 */
function reweigh(
  parts: SimilarityParts,
  links: LinkTable,
  shared: SharedTerms,
  present: Uint8Array,
  kept: Uint8Array,
): Float64Array {
  const { offsets, terms, products } = shared;
  const dimensions = Uint32Array.from([...kept.keys()].filter((k) => kept[k] === 1));
  const weight = new Float64Array(links.weight.length);
  for (let link = 0; link < weight.length; link += 1) {
    let lexical = 0;
    // A product and no branch: which terms are left out follows no pattern that a processor could guess.
    for (let at = offsets[link], end = offsets[link + 1]; at < end; at += 1)
      lexical += present[terms[at]] * products[at];
    const latent = keptProduct(parts.latent, links.source[link], links.target[link], dimensions);
    weight[link] =
      (parts.lexicalFactor * lexical + parts.latentFactor * latent) / 2 ** 32 + links.weight[link] / 2 ** 42;
  }
  return weight;
}

/** Product of two latent rows over the kept dimensions, beyond as large a share of the floor. */
function keptProduct({ dimensions, values, floor }: LatentVectors, a: number, b: number, kept: Uint32Array): number {
  const i = a * dimensions;
  const j = b * dimensions;
  let sum = 0;
  for (let at = 0; at < kept.length; at += 1) sum += values[i + kept[at]] * values[j + kept[at]];
  const least = dimensions > 0 ? (floor * kept.length) / dimensions : 0;
  return sum > least ? sum - least : 0;
}

/** For each community of `found` the community of `topics` that most of its papers have; -1 does not count. */
export function standsFor(found: Int32Array, topics: Int32Array): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  found.forEach((community, paper) => {
    if (topics[paper] < 0) return;
    const row = counts.get(community) ?? new Map<number, number>();
    row.set(topics[paper], (row.get(topics[paper]) ?? 0) + 1);
    counts.set(community, row);
  });
  return new Map(
    [...counts].map(([community, row]) => [community, [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0]]),
  );
}
