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
  const pairs = neighbours.papers.length;
  const low = new Uint32Array(pairs);
  const high = new Uint32Array(pairs);
  const shares = new Float64Array(pairs);
  let [found, sum] = [0, 0];
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
      low[found] = Math.min(place[i], place[j]);
      high[found] = Math.max(place[i], place[j]);
      shares[found++] = share;
      sum += share;
    }
  }
  // Ordered by target, then by row with the targets' order kept: a pair that was named from both ends stands side by side.
  const byTarget = orderBy(
    high,
    Uint32Array.from({ length: found }, (_, at) => at),
    rows.length,
  );
  const order = orderBy(low, byTarget, rows.length);
  const offsets = new Uint32Array(rows.length + 1);
  const targets = new Uint32Array(found);
  const weights = new Float64Array(found);
  let count = 0;
  order.forEach((pair, at) => {
    const before = order[at - 1];
    const again = at > 0 && low[before] === low[pair] && high[before] === high[pair];
    if (!again) {
      targets[count++] = high[pair];
      offsets[low[pair] + 1] = count;
    }
    weights[count - 1] += shares[pair];
  });
  for (let row = 1; row <= rows.length; row++) offsets[row] = Math.max(offsets[row], offsets[row - 1]);
  for (let at = 0; at < count; at++) weights[at] /= 2 * sum;
  return { offsets, targets: targets.slice(0, count), weights: weights.slice(0, count) };
}

/** The entries of `entries` by ascending `keys[entry]`, below `bound`; those of one key in the order they have. */
function orderBy(keys: Uint32Array, entries: Uint32Array, bound: number): Uint32Array {
  const next = new Uint32Array(bound + 1);
  for (const entry of entries) next[keys[entry] + 1]++;
  for (let key = 0; key < bound; key++) next[key + 1] += next[key];
  const ordered = new Uint32Array(entries.length);
  for (const entry of entries) ordered[next[keys[entry]]++] = entry;
  return ordered;
}
