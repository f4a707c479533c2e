import { boundsOf } from './bounds.ts';
import { makeGrid } from './grid.ts';

/** Places of the rows of a layout, in any unit. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Square of the distance of two rows. */
export function squareDistance(at: Positions, a: number, b: number): number {
  const dx = at.x[a] - at.x[b];
  const dy = at.y[a] - at.y[b];
  return dx * dx + dy * dy;
}

/** Among how many nearest papers on the map a paper's neighbours should be found. */
export const REACH = 30;
/** Points on the grid a cell, roughly: a paper and its nearest lie in few cells. */
const CELL_POINTS = 4;

/** For each row the square of the distance within which its `nearest` papers on the map are (all, where there are fewer). */
export function squareReach(at: Positions, nearest = REACH): Float64Array {
  const { x, y } = at;
  const count = x.length;
  if (count === 0) return new Float64Array(0);
  const { minX, minY, maxX, maxY } = boundsOf(x, y);
  const cell = Math.max(maxX - minX, maxY - minY, 1e-9) / Math.max(1, Math.sqrt(count / CELL_POINTS));
  const grid = makeGrid(count);
  grid.fill(x, y, cell);
  const squares = new Float64Array(count);
  // The paper itself comes first.
  const rank = Math.min(nearest, count - 1);
  return Float64Array.from({ length: count }, (_, row) => {
    for (let rings = 1; ; rings++) {
      let seen = 0;
      grid.around(row, rings, (other) => (squares[seen++] = squareDistance(at, row, other)));
      if (seen <= rank) continue;
      const square = squares.subarray(0, seen).sort()[rank];
      if (seen === count || square <= rings * cell * (rings * cell)) return square;
    }
  });
}
