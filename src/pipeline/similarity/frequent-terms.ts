import type { PaperVectors } from '../types.ts';
import type { InvertedIndex } from './inverted-index.ts';

/**
 * The paper vectors cut in two: rare terms, whose papers are added up one by one, and frequent terms, whose products
 * are bounded by the lengths of the two papers' frequent parts (Cauchy-Schwarz) and multiplied out only where that
 * bound leaves a paper in the running. No term is dropped.
 */
export interface FrequentTerms {
  /** 1 for a frequent term. */
  readonly isFrequent: Uint8Array;
  /** Length of each paper's frequent part, rounded up. */
  readonly lengths: Float64Array;
  /** CSR of the frequent part of each paper; `terms` are numbers among the frequent terms. */
  readonly offsets: Uint32Array;
  readonly terms: Uint16Array;
  readonly weights: Uint16Array;
  /** How many frequent terms there are. */
  readonly count: number;
}

/** Splits off the terms found in more than `most` papers. */
export function splitFrequent(vectors: PaperVectors, index: InvertedIndex, most: number): FrequentTerms {
  const papers = vectors.offsets.length - 1;
  const termCount = index.offsets.length - 1;
  const isFrequent = new Uint8Array(termCount);
  const number = new Uint16Array(termCount);
  let count = 0;
  for (let term = 0; term < termCount && count < 65_535; term += 1) {
    if (index.offsets[term + 1] - index.offsets[term] <= most) continue;
    isFrequent[term] = 1;
    number[term] = count++;
  }
  let entries = 0;
  for (const term of vectors.terms) entries += isFrequent[term];
  const offsets = new Uint32Array(papers + 1);
  const terms = new Uint16Array(entries);
  const weights = new Uint16Array(entries);
  const lengths = new Float64Array(papers);
  let used = 0;
  for (let paper = 0; paper < papers; paper += 1) {
    let squares = 0;
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      const term = vectors.terms[at];
      if (isFrequent[term] === 0) continue;
      const weight = vectors.weights[at];
      terms[used] = number[term];
      weights[used++] = weight;
      squares += weight * weight;
    }
    lengths[paper] = Math.ceil(Math.sqrt(squares));
    offsets[paper + 1] = used;
  }
  return { isFrequent, lengths, offsets, terms, weights, count };
}
