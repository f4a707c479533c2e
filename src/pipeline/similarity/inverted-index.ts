import type { PaperVectors } from '../types.ts';

/** The paper vectors turned round: for each term its papers, ascending, and their integer weights. */
export interface InvertedIndex {
  readonly offsets: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Uint16Array;
}

/** Turns paper x term into term x paper (counting sort, linear). */
export function invertVectors(vectors: PaperVectors, termCount: number): InvertedIndex {
  const offsets = new Uint32Array(termCount + 1);
  for (const term of vectors.terms) offsets[term + 1] += 1;
  for (let term = 0; term < termCount; term += 1) offsets[term + 1] += offsets[term];
  const next = offsets.slice(0, termCount);
  const papers = new Uint32Array(vectors.terms.length);
  const weights = new Uint16Array(vectors.terms.length);
  for (let paper = 0; paper + 1 < vectors.offsets.length; paper += 1) {
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      const place = next[vectors.terms[at]]++;
      papers[place] = paper;
      weights[place] = vectors.weights[at];
    }
  }
  return { offsets, papers, weights };
}
