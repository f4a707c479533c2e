import type { NeighbourTable } from '../types.ts';
import type { LayoutOptions } from './options.ts';

/** Symmetric attraction between papers as upper-triangle CSR (`targets` > row); weights sum to 1/2, each pair named once. */
export interface Attraction {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Affinities of t-SNE from given neighbours: each paper shares one unit among its neighbours in proportion to their
 * scores, beyond the `nearNeighbours` nearest to the share `furtherPull` of these (near-uniform affinities do as well as
 * calibrated Gaussians: Böhm, Berens & Kobak 2022), then both directions are averaged. Row `r` of the result is paper
 * `rows[r]`: related papers next to one another in memory make the descent twice as fast.
 */
export function attractionFrom(
  neighbours: NeighbourTable,
  rows: Uint32Array,
  region: Int32Array,
  acrossRegions: number,
  { nearNeighbours, furtherPull }: Pick<LayoutOptions, 'nearNeighbours' | 'furtherPull'>,
): Attraction {
  const place = new Uint32Array(neighbours.offsets.length - 1);
  rows.forEach((paper, row) => (place[paper] = row));
  const count = rows.length;
  const maps: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  let sum = 0;
  for (const i of rows) {
    const from = neighbours.offsets[i];
    const to = neighbours.offsets[i + 1];
    const pull = (k: number): number => neighbours.scores[k] * (k - from < nearNeighbours ? 1 : furtherPull);
    let total = 0;
    for (let k = from; k < to; k++) total += pull(k);
    if (total <= 0) continue;
    for (let k = from; k < to; k++) {
      const j = neighbours.papers[k];
      if (j === i) continue;
      const factor = region[i] === region[j] ? 1 : acrossRegions;
      const share = (factor * pull(k)) / total;
      const low = Math.min(place[i], place[j]);
      const high = Math.max(place[i], place[j]);
      maps[low].set(high, (maps[low].get(high) ?? 0) + share);
      sum += share;
    }
  }
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = offsets[i] + maps[i].size;
  const targets = new Uint32Array(offsets[count]);
  const weights = new Float64Array(offsets[count]);
  for (let i = 0, at = 0; i < count; i++) {
    for (const [j, share] of [...maps[i]].sort((a, b) => a[0] - b[0])) {
      targets[at] = j;
      weights[at++] = share / (2 * sum);
    }
  }
  return { offsets, targets, weights };
}
