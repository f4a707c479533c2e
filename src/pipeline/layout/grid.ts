import { boundsOf } from './bounds.ts';

/** Points by the cells of a grid, to find those near one another. */
interface Grid {
  /** Sorts the points into square cells of side `cell`. */
  fill(x: Float64Array, y: Float64Array, cell: number): void;
  /** Visits each pair in the same or in touching cells once, in an order that depends on the positions alone. */
  pairs(visit: (i: number, j: number) => void): void;
  /** Visits all points, `i` among them, in its cell and up to `rings` cells around it: no other lies nearer than `rings` times `cell`. */
  around(i: number, rings: number, visit: (j: number) => void): void;
}

export function makeGrid(count: number): Grid {
  let columns = 1;
  let rows = 1;
  let starts = new Uint32Array(2);
  const cellOf = new Uint32Array(count);
  const members = new Uint32Array(count);
  return {
    fill(x, y, cell) {
      const { minX, minY, maxX, maxY } = boundsOf(x, y);
      columns = Math.floor((maxX - minX) / cell) + 1;
      rows = Math.floor((maxY - minY) / cell) + 1;
      starts = new Uint32Array(columns * rows + 1);
      for (let i = 0; i < count; i++) {
        cellOf[i] = Math.floor((y[i] - minY) / cell) * columns + Math.floor((x[i] - minX) / cell);
        starts[cellOf[i] + 1]++;
      }
      for (let c = 0; c < columns * rows; c++) starts[c + 1] += starts[c];
      const at = starts.slice(0, columns * rows);
      for (let i = 0; i < count; i++) members[at[cellOf[i]]++] = i;
    },
    pairs(visit) {
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const c = row * columns + column;
          for (let a = starts[c]; a < starts[c + 1]; a++) {
            for (let b = a + 1; b < starts[c + 1]; b++) visit(members[a], members[b]);
            for (const [dc, dr] of FORWARD) {
              if (column + dc < 0 || column + dc >= columns || row + dr >= rows) continue;
              const other = c + dr * columns + dc;
              for (let b = starts[other]; b < starts[other + 1]; b++) visit(members[a], members[b]);
            }
          }
        }
      }
    },
    around(i, rings, visit) {
      const row = Math.floor(cellOf[i] / columns);
      const column = cellOf[i] % columns;
      for (let r = Math.max(0, row - rings); r <= Math.min(rows - 1, row + rings); r++) {
        const end = starts[r * columns + Math.min(columns - 1, column + rings) + 1];
        for (let a = starts[r * columns + Math.max(0, column - rings)]; a < end; a++) visit(members[a]);
      }
    },
  };
}

/** Half of the touching cells, so that each pair of cells is met once. */
const FORWARD = [
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;
