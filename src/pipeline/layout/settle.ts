import type { NeighbourTable } from '../types.ts';
import { NEIGHBOURS } from './quality.ts';
import { squareReach, type Positions } from './reach.ts';

/** Papers more that must be kept for a move: with 1, moves that take turns never come to rest. */
const WORTH_A_MOVE = 2;

/**
 * Moves papers one by one, in place, to where more of their neighbours are: descent leaves some behind a crowd that no
 * force carries them past. A paper keeps those of its ten nearest neighbours that are among the 30 papers around it, and
 * is kept by the papers whose neighbour it is, where it is among their 30. It moves into the middle of such papers where
 * that keeps at least two more and one of them is of its region. Row `r` of `at` is paper `rows[r]`, in region `region[r]`.
 */
export function settle({ x, y }: Positions, neighbours: NeighbourTable, rows: Uint32Array, region: Int32Array): void {
  const wanted = nearestRows(neighbours, rows);
  const wanting = turned(wanted);
  const reach = squareReach({ x, y });
  for (let row = 0; row < x.length; row++) {
    const own = listed(wanted, row);
    const all = [...own, ...listed(wanting, row)];
    const isNear = (other: number, toX: number, toY: number, square: number): boolean => {
      const dx = x[other] - toX;
      const dy = y[other] - toY;
      return dx * dx + dy * dy <= square;
    };
    const keptAt = (toX: number, toY: number, square: number): number => {
      let kept = 0;
      for (let k = 0; k < all.length; k++)
        if (isNear(all[k], toX, toY, k < own.length ? square : reach[all[k]])) kept++;
      return kept;
    };
    let best = { toX: x[row], toY: y[row], square: reach[row] };
    let most = keptAt(best.toX, best.toY, best.square) + WORTH_A_MOVE - 1;
    for (const centre of all) {
      if (region[centre] !== region[row]) continue;
      const square = reach[centre];
      const around = all.filter((other) => isNear(other, x[centre], y[centre], square));
      const toX = around.reduce((sum, other) => sum + x[other], 0) / around.length;
      const toY = around.reduce((sum, other) => sum + y[other], 0) / around.length;
      const kept = keptAt(toX, toY, square);
      if (kept > most) [most, best] = [kept, { toX, toY, square }];
    }
    [x[row], y[row], reach[row]] = [best.toX, best.toY, best.square];
  }
}

/** Lists of rows, one a row. */
interface RowLists {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

const listed = ({ offsets, rows }: RowLists, row: number): Uint32Array => rows.subarray(offsets[row], offsets[row + 1]);

/** The ten nearest neighbours of each row, as rows. */
function nearestRows(neighbours: NeighbourTable, papers: Uint32Array): RowLists {
  const place = new Uint32Array(neighbours.offsets.length - 1);
  papers.forEach((paper, row) => (place[paper] = row));
  const offsets = new Uint32Array(papers.length + 1);
  const rows = new Uint32Array(papers.length * NEIGHBOURS);
  papers.forEach((paper, row) => {
    const from = neighbours.offsets[paper];
    const count = Math.min(NEIGHBOURS, neighbours.offsets[paper + 1] - from);
    for (let k = 0; k < count; k++) rows[offsets[row] + k] = place[neighbours.papers[from + k]];
    offsets[row + 1] = offsets[row] + count;
  });
  return { offsets, rows: rows.slice(0, offsets[papers.length]) };
}

/** Who lists a row, for each row. */
function turned({ offsets, rows }: RowLists): RowLists {
  const count = offsets.length - 1;
  const starts = new Uint32Array(count + 1);
  for (const row of rows) starts[row + 1]++;
  for (let row = 0; row < count; row++) starts[row + 1] += starts[row];
  const next = starts.slice();
  const listing = new Uint32Array(rows.length);
  for (let row = 0; row < count; row++) {
    for (let k = offsets[row]; k < offsets[row + 1]; k++) listing[next[rows[k]]++] = row;
  }
  return { offsets: starts, rows: listing };
}
