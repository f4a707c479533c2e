import type { NeighbourTable } from '../types.ts';
import { UNIT } from './weigh-terms.ts';

/** Latent rows: `dimensions` integers a paper, row after row, each row of length 16384 (or 0 where there is nothing). */
export interface LatentVectors {
  readonly dimensions: number;
  readonly values: Int16Array;
  /** Product that counts for nothing: only what goes beyond it does. */
  readonly floor: number;
}

/** No latent part: every product is 0. */
export const NO_LATENT: LatentVectors = { dimensions: 0, values: new Int16Array(0), floor: 0 };

/**
 * Averages each latent row with those of the paper's neighbours, weighted by their scores and together by `weight`, and
 * scales it to length 1 again: a paper of few words borrows the context of the papers it shares terms with (the one
 * step of a simple graph convolution, Wu et al. 2019).
 */
export function smoothRows(
  rows: Int16Array,
  dimensions: number,
  neighbours: NeighbourTable,
  weight: number,
): Int16Array {
  const papers = neighbours.offsets.length - 1;
  const smoothed = new Int16Array(papers * dimensions);
  const row = new Float64Array(dimensions);
  for (let paper = 0; paper < papers; paper += 1) {
    for (let k = 0; k < dimensions; k += 1) row[k] = rows[paper * dimensions + k];
    const from = neighbours.offsets[paper];
    const to = neighbours.offsets[paper + 1];
    let total = 0;
    for (let at = from; at < to; at += 1) total += neighbours.scores[at];
    for (let at = from; at < to; at += 1) {
      const share = (weight * neighbours.scores[at]) / total;
      const start = neighbours.papers[at] * dimensions;
      for (let k = 0; k < dimensions; k += 1) row[k] += share * rows[start + k];
    }
    let squares = 0;
    for (let k = 0; k < dimensions; k += 1) squares += row[k] * row[k];
    const factor = squares > 0 ? UNIT / Math.sqrt(squares) : 0;
    for (let k = 0; k < dimensions; k += 1) smoothed[paper * dimensions + k] = Math.floor(row[k] * factor + 0.5);
  }
  return smoothed;
}

/** Mean latent product of papers with their neighbours, in units of 2^-28; 0 where no paper has any. */
export function meanProduct(rows: Int16Array, dimensions: number, neighbours: NeighbourTable): number {
  const papers = neighbours.offsets.length - 1;
  let sum = 0;
  for (let paper = 0; paper < papers; paper += 1) {
    const own = paper * dimensions;
    for (let at = neighbours.offsets[paper]; at < neighbours.offsets[paper + 1]; at += 1) {
      const other = neighbours.papers[at] * dimensions;
      for (let k = 0; k < dimensions; k += 1) sum += rows[own + k] * rows[other + k];
    }
  }
  return sum / Math.max(1, neighbours.offsets[papers]);
}
