import type { NeighbourTable } from '../types.ts';
import { REACH, squareDistance, squareReach, type Positions } from './reach.ts';

/** A paper's nearest neighbours that should be near it on the map. */
export const NEIGHBOURS = 10;

/**
 * Share of the papers' ten nearest neighbours (or of fewer) found among their 30 nearest on the map, 0 to 1, each neighbour
 * counting alike; 1 where nobody has any. Row `r` of `at` is paper `rows[r]`.
 */
export function neighboursKept(
  at: Positions,
  neighbours: NeighbourTable,
  rows: Uint32Array,
  nearest = NEIGHBOURS,
  onMap = REACH,
): number {
  const place = new Int32Array(neighbours.offsets.length - 1).fill(-1);
  rows.forEach((paper, row) => (place[paper] = row));
  const reach = squareReach(at, onMap);
  let kept = 0;
  let wanted = 0;
  rows.forEach((paper, row) => {
    const end = Math.min(neighbours.offsets[paper + 1], neighbours.offsets[paper] + nearest);
    for (let k = neighbours.offsets[paper]; k < end; k++) {
      wanted++;
      if (squareDistance(at, row, place[neighbours.papers[k]]) <= reach[row]) kept++;
    }
  });
  return wanted === 0 ? 1 : kept / wanted;
}

/**
 * Silhouettes of papers in groups (Rousseeuw 1987): 1 far from other groups, 0 between two, below 0 within another; 0 for a
 * paper that is its group, and where there is one group alone. Each takes time with the papers.
 */
export function silhouettes(at: Positions, group: ArrayLike<number>): (paper: number) => number {
  const sizes: number[] = [];
  for (let i = 0; i < group.length; i++) if (group[i] >= 0) sizes[group[i]] = (sizes[group[i]] ?? 0) + 1;
  const groups = [...sizes.keys()].filter((one) => sizes[one] > 0);
  const sums = new Float64Array(sizes.length);
  return (paper) => {
    const own = group[paper];
    if (own < 0 || sizes[own] < 2 || groups.length < 2) return 0;
    sums.fill(0);
    for (let i = 0; i < group.length; i++) if (group[i] >= 0) sums[group[i]] += Math.sqrt(squareDistance(at, paper, i));
    const inside = sums[own] / (sizes[own] - 1);
    let outside = Infinity;
    for (const other of groups) if (other !== own) outside = Math.min(outside, sums[other] / sizes[other]);
    return inside === outside ? 0 : (outside - inside) / Math.max(inside, outside);
  };
}

/** Mean silhouette of all papers, those of no group counting 0; 0 for a single group. For small collections: takes time with the square of the papers. */
export function separation(at: Positions, group: Int32Array): number {
  const silhouette = silhouettes(at, group);
  let total = 0;
  for (let paper = 0; paper < group.length; paper++) total += silhouette(paper);
  return total / Math.max(1, group.length);
}
