import type { NeighbourTable, PaperVectors } from '../types.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { LatentVectors } from './latent.ts';

/** What a paper's score is made of: `lexicalFactor * Σ q_a q_b + latentFactor * max(0, latent product)`. */
export interface SimilarityParts {
  readonly vectors: PaperVectors;
  readonly index: InvertedIndex;
  readonly latent: LatentVectors;
  readonly lexicalFactor: number;
  readonly latentFactor: number;
}

/** Neighbours of the papers `from` (included) to `to` (not): highest score first, ties by paper number, none of score 0. */
export function neighboursOfRange(parts: SimilarityParts, from: number, to: number, count: number): NeighbourTable {
  const { vectors, index, latent } = parts;
  const papers = vectors.offsets.length - 1;
  const offsets = new Uint32Array(to - from + 1);
  const found = new Uint32Array((to - from) * Math.min(count, Math.max(0, papers - 1)));
  const scores = new Float64Array(found.length);
  const lexical = new Int32Array(papers);
  const best = createBest(count);
  let used = 0;
  for (let paper = from; paper < to; paper += 1) {
    lexical.fill(0);
    for (let at = vectors.offsets[paper]!; at < vectors.offsets[paper + 1]!; at += 1) {
      const term = vectors.terms[at]!;
      const weight = vectors.weights[at]!;
      for (let place = index.offsets[term]!; place < index.offsets[term + 1]!; place += 1) {
        lexical[index.papers[place]!]! += weight * index.weights[place]!;
      }
    }
    best.clear();
    for (let other = 0; other < papers; other += 1) {
      if (other === paper) continue;
      let score = parts.lexicalFactor * lexical[other]!;
      if (latent.dimensions > 0) score += parts.latentFactor * latentProduct(latent, paper, other);
      if (score > best.least()) best.offer(other, score);
    }
    used = best.drain(found, scores, used);
    offsets[paper - from + 1] = used;
  }
  return { offsets, papers: found.slice(0, used), scores: scores.slice(0, used) };
}

/** Product of two latent rows, not below 0: what two papers lack in common takes nothing from what they share. */
export function latentProduct(latent: LatentVectors, a: number, b: number): number {
  const { dimensions, values } = latent;
  let sum = 0;
  for (let k = 0, i = a * dimensions, j = b * dimensions; k < dimensions; k += 1, i += 1, j += 1) {
    sum += values[i]! * values[j]!;
  }
  return sum > 0 ? sum : 0;
}

/** The best `count` of what is offered in ascending order of number: insertion into a short sorted list. */
function createBest(count: number) {
  const numbers = new Uint32Array(count);
  const scores = new Float64Array(count);
  let size = 0;
  return {
    clear: () => {
      size = 0;
    },
    least: () => (size < count ? 0 : scores[count - 1]!),
    offer: (number: number, score: number) => {
      let place = size < count ? size++ : count - 1;
      while (place > 0 && scores[place - 1]! < score) {
        scores[place] = scores[place - 1]!;
        numbers[place] = numbers[place - 1]!;
        place -= 1;
      }
      scores[place] = score;
      numbers[place] = number;
    },
    drain: (intoNumbers: Uint32Array, intoScores: Float64Array, at: number) => {
      intoNumbers.set(numbers.subarray(0, size), at);
      intoScores.set(scores.subarray(0, size), at);
      return at + size;
    },
  };
}
