import type { NeighbourTable } from '../types.ts';
import { squareDistance, squareReach, type Positions } from './reach.ts';

/** A paper's nearest neighbours that should be near it on the map. */
export const NEIGHBOURS = 10;

/**
 * Share of the papers' ten nearest neighbours found among their 30 nearest on the map, 0 to 1. Row `r` of `at` is paper
 * `rows[r]`.
 */
export function neighboursKept(at: Positions, neighbours: NeighbourTable, rows: Uint32Array): number {
  const place = new Int32Array(neighbours.offsets.length - 1).fill(-1);
  rows.forEach((paper, row) => (place[paper] = row));
  const reach = squareReach(at);
  let kept = 0;
  let wanted = 0;
  rows.forEach((paper, row) => {
    const end = Math.min(neighbours.offsets[paper + 1], neighbours.offsets[paper] + NEIGHBOURS);
    for (let k = neighbours.offsets[paper]; k < end; k++) {
      wanted++;
      if (squareDistance(at, row, place[neighbours.papers[k]]) <= reach[row]) kept++;
    }
  });
  return wanted === 0 ? 1 : kept / wanted;
}

/** Mean silhouette of the groups (Rousseeuw 1987), -1 to 1; 0 for a single group. Takes time with the square of the papers: for small collections. */
export function separation(at: Positions, group: Int32Array): number {
  const groups = group.reduce((most, one) => Math.max(most, one), -1) + 1;
  const sizes = new Uint32Array(groups);
  for (const one of group) if (one >= 0) sizes[one]++;
  if (sizes.filter((size) => size > 0).length < 2) return 0;
  const sums = new Float64Array(groups);
  let total = 0;
  for (let i = 0; i < group.length; i++) {
    if (group[i] < 0 || sizes[group[i]] < 2) continue;
    sums.fill(0);
    for (let j = 0; j < group.length; j++) if (group[j] >= 0) sums[group[j]] += Math.sqrt(squareDistance(at, i, j));
    const inside = sums[group[i]] / (sizes[group[i]] - 1);
    let outside = Infinity;
    for (let g = 0; g < groups; g++)
      if (g !== group[i] && sizes[g] > 0) outside = Math.min(outside, sums[g] / sizes[g]);
    if (inside !== outside) total += (outside - inside) / Math.max(inside, outside);
  }
  return total / group.length;
}
