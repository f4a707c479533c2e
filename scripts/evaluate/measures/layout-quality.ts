import { silhouettes } from '../../../src/pipeline/layout/quality.ts';
import { evenly } from '../../../src/pipeline/options.ts';
import { positionsOf } from './kept.ts';

/** Positions of all papers. */
export interface Picture {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Similarities of one paper to all papers (its own entry is not read). */
export type SimilarityRow = (paper: number) => ArrayLike<number>;

/**
 * Trustworthiness and continuity (Venna & Kaski 2001), each 1 at best: whether papers near on the map are near in the
 * collection, and whether those near in the collection are near on the map. Ranks in the collection follow `similarity`,
 * equal similarities sharing their mean rank. Sums run over `sample` (all papers, or an even sample of a large map).
 */
export function trustAndContinuity(
  picture: Picture,
  nearest: readonly (readonly number[])[],
  similarity: SimilarityRow,
  sample: readonly number[],
  k = 15,
): { trustworthiness: number; continuity: number } {
  const n = picture.x.length;
  if (n < 3 * k) return { trustworthiness: Number.NaN, continuity: Number.NaN };
  let intruders = 0;
  let missing = 0;
  for (const paper of sample) {
    const row = similarity(paper);
    const distances = squaredDistances(picture, paper);
    const onMap = nearestOf(distances, paper, k);
    const inCollection = nearest[paper]!.slice(0, k);
    for (const other of onMap)
      if (!inCollection.includes(other)) intruders += Math.max(0, rankOf(row, paper, other, -1) - k);
    for (const other of inCollection)
      if (!onMap.includes(other)) missing += Math.max(0, rankOf(distances, paper, other, 1) - k);
  }
  const scale = 2 / (sample.length * k * (2 * n - 3 * k - 1));
  return { trustworthiness: 1 - scale * intruders, continuity: 1 - scale * missing };
}

/**
 * Mean silhouette of the papers of `sample` that are in a group, as the layout itself measures it: 1 far apart, 0 touching,
 * below 0 mixed.
 */
export function silhouette(picture: Picture, groups: readonly number[], sample: readonly number[]): number {
  if (new Set(groups.filter((group) => group >= 0)).size < 2) return Number.NaN;
  const of = silhouettes(positionsOf(picture), groups);
  const own = sample.filter((paper) => groups[paper]! >= 0);
  return own.length === 0 ? Number.NaN : own.reduce((sum, paper) => sum + of(paper), 0) / own.length;
}

/** Share of dots that overlap another one. Sorted by x, so that only dots in reach are compared. */
export function overlappingShare(picture: Picture, radius: ArrayLike<number>): number {
  const order = Array.from(radius, (_, i) => i).sort((a, b) => picture.x[a]! - picture.x[b]!);
  const largest = Array.from(radius).reduce((a, b) => Math.max(a, b), 0);
  const overlapping = new Uint8Array(order.length);
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b]!;
      const dx = picture.x[j]! - picture.x[i]!;
      if (dx >= radius[i]! + largest) break;
      if (Math.hypot(dx, picture.y[j]! - picture.y[i]!) < radius[i]! + radius[j]!) overlapping[i] = overlapping[j] = 1;
    }
  }
  return order.length === 0 ? 0 : overlapping.reduce((sum, one) => sum + one, 0) / order.length;
}

/** Every paper, or `most` of them at even steps. */
export function evenSample(count: number, most: number): number[] {
  const papers = Array.from({ length: count }, (_, paper) => paper);
  return [...evenly(papers, most)];
}

function squaredDistances(picture: Picture, paper: number): Float64Array {
  const distances = new Float64Array(picture.x.length);
  for (let i = 0; i < distances.length; i++) {
    const dx = picture.x[i]! - picture.x[paper]!;
    const dy = picture.y[i]! - picture.y[paper]!;
    distances[i] = dx * dx + dy * dy;
  }
  return distances;
}

/** The `k` smallest entries other than `paper` itself, smallest first, ties by number. */
function nearestOf(distances: Float64Array, paper: number, k: number): number[] {
  const best: number[] = [];
  for (let i = 0; i < distances.length; i++) {
    if (i === paper || (best.length === k && distances[i]! >= distances[best[k - 1]!]!)) continue;
    let at = best.length;
    while (at > 0 && distances[best[at - 1]!]! > distances[i]!) at--;
    best.splice(at, 0, i);
    if (best.length > k) best.pop();
  }
  return best;
}

/** Rank (1 = first) of `other` by ascending (1) or descending (-1) values, ties sharing their mean rank. */
function rankOf(values: ArrayLike<number>, paper: number, other: number, order: 1 | -1): number {
  let before = 0;
  let ties = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === paper || i === other) continue;
    if (values[i] === values[other]) ties++;
    else if (order * values[i]! < order * values[other]!) before++;
  }
  return 1 + before + ties / 2;
}
