import type { NeighbourTable, PaperVectors } from '../types.ts';
import { Best } from './best.ts';
import type { FrequentTerms } from './frequent-terms.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { latentProduct, type LatentVectors } from './latent.ts';

/** What a paper's score is made of: `lexicalFactor * Σ q_a q_b + latentFactor * max(0, latent product - floor)`. */
export interface SimilarityParts {
  readonly vectors: PaperVectors;
  readonly index: InvertedIndex;
  readonly frequent: FrequentTerms;
  readonly latent: LatentVectors;
  readonly lexicalFactor: number;
  readonly latentFactor: number;
}

/**
 * Neighbours of the papers `from` (included) to `to` (not): highest score first, ties by paper number, none of score 0.
 * Exact: a paper is passed over only where an upper bound of its score stays below the least score in the running.
 * The bound takes rare terms as they are, frequent terms by the lengths of the two frequent parts (as in L2AP,
 * Anastasiu & Karypis 2014) and the latent part by pivots. Scores are integers, so neither order nor ranges nor threads change a bit of it.
 */
export function neighboursOfRange(parts: SimilarityParts, from: number, to: number, count: number): NeighbourTable {
  const { vectors, index, frequent, latent, lexicalFactor, latentFactor } = parts;
  const papers = vectors.offsets.length - 1;
  const { dimensions, floor, pivots } = latent;
  const { pivotOf, along, across } = pivots;
  const here = new Float64Array(pivots.count);
  const aside = new Float64Array(pivots.count);
  const rare = new Int32Array(papers);
  const common = new Int32Array(frequent.count);
  const promising = new Best(count);
  const best = new Best(count);
  const offsets = new Uint32Array(to - from + 1);
  const found = new Uint32Array((to - from) * Math.min(count, Math.max(0, papers - 1)));
  const scores = new Float64Array(found.length);
  let used = 0;

  const exact = (paper: number, other: number): number => {
    let lexical = rare[other];
    for (let at = frequent.offsets[other], end = frequent.offsets[other + 1]; at < end; at += 1) {
      lexical += common[frequent.terms[at]] * frequent.weights[at];
    }
    return lexicalFactor * lexical + latentFactor * latentProduct(latent, paper, other);
  };

  for (let paper = from; paper < to; paper += 1) {
    rare.fill(0);
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      const term = vectors.terms[at];
      if (frequent.isFrequent[term] === 1) continue;
      const weight = vectors.weights[at];
      for (let place = index.offsets[term], end = index.offsets[term + 1]; place < end; place += 1) {
        rare[index.papers[place]] += weight * index.weights[place];
      }
    }
    rare[paper] = 0;
    setCommon(common, frequent, paper, 1);

    // The papers with most in common by rare terms come first: they set a high mark for all others.
    promising.clear();
    for (let other = 0; other < papers; other += 1) {
      if (rare[other] > promising.least) promising.offer(other, rare[other]);
    }
    best.clear();
    for (const other of promising.numbers) best.offer(other, exact(paper, other));
    let mark = best.least;
    const early = new Set(promising.numbers);

    const length = frequent.lengths[paper];
    comparePivots(latent, paper, here, aside);
    for (let other = 0; other < papers; other += 1) {
      let bound = 0;
      if (dimensions > 0) {
        const pivot = pivotOf[other];
        bound = here[pivot] * along[other] + aside[pivot] * across[other] + ROUNDING - floor;
        bound = bound > 0 ? latentFactor * bound : 0;
      }
      bound += lexicalFactor * (rare[other] + length * frequent.lengths[other]);
      if (bound < mark || bound === 0 || other === paper) continue;
      if (early.has(other)) continue;
      best.offer(other, exact(paper, other));
      mark = best.least;
    }
    setCommon(common, frequent, paper, 0);
    found.set(best.numbers, used);
    scores.set(best.scores, used);
    used += best.numbers.length;
    offsets[paper - from + 1] = used;
  }
  return { offsets, papers: found.slice(0, used), scores: scores.slice(0, used) };
}

/** More than the bound's own rounding can take away; out of 2^28 for a cosine of 1. */
const ROUNDING = 16;

/** The paper's latent row along and across every pivot. */
function comparePivots(latent: LatentVectors, paper: number, here: Float64Array, aside: Float64Array): void {
  const { dimensions, values, pivots } = latent;
  const length = pivots.lengths[paper];
  for (let pivot = 0; pivot < pivots.count; pivot += 1) {
    let product = 0;
    for (let k = 0, i = paper * dimensions, j = pivot * dimensions; k < dimensions; k += 1, i += 1, j += 1) {
      product += values[i] * pivots.directions[j];
    }
    here[pivot] = product;
    aside[pivot] = Math.sqrt(Math.max(0, length * length - product * product));
  }
}

/** Writes the paper's frequent weights (times `factor`) into the dense row `common`. */
function setCommon(common: Int32Array, frequent: FrequentTerms, paper: number, factor: number): void {
  for (let at = frequent.offsets[paper]; at < frequent.offsets[paper + 1]; at += 1) {
    common[frequent.terms[at]] = factor * frequent.weights[at];
  }
}
