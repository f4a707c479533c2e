import type { LayoutOptions } from './options.ts';

/** Two decimals leave at most 0.0071 units of error in a distance's ends; this keeps rounded dots apart. */
export const ROUNDING_ROOM = 0.02;

/**
 * Pushes overlapping dots apart, in place, each pair by half its overlap until none is left or the rounds are used up
 * (the idea of d3-force's collide, on a grid and without chance). Returns the rounds used.
 */
export function separateDots(x: Float64Array, y: Float64Array, radius: Float64Array, options: LayoutOptions): number {
  const count = x.length;
  if (count < 2) return 0;
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, radius[i]);
  const cell = 2 * largest * (1 + options.dotGap) + ROUNDING_ROOM;
  const grid = makeGrid(count);
  const moveX = new Float64Array(count);
  const moveY = new Float64Array(count);
  for (let round = 0; round < options.separationRounds; round++) {
    moveX.fill(0);
    moveY.fill(0);
    let overlaps = 0;
    grid.fill(x, y, cell);
    grid.pairs((i, j) => {
      const reach = (radius[i] + radius[j]) * (1 + options.dotGap) + ROUNDING_ROOM;
      let dx = x[j] - x[i];
      let dy = y[j] - y[i];
      const square = dx * dx + dy * dy;
      if (square >= reach * reach) return;
      let distance = Math.sqrt(square);
      if (distance < 1e-6) {
        // On one spot: part them in a direction that depends on the pair alone.
        dx = (i + j) % 2 === 0 ? 1 : 0.6;
        dy = (i + j) % 2 === 0 ? 0.2 : -0.8;
        distance = Math.sqrt(dx * dx + dy * dy);
      }
      if (Math.sqrt(square) < (radius[i] + radius[j]) * (1 + options.dotGap / 2) + ROUNDING_ROOM) overlaps++;
      const push = (reach - Math.sqrt(square)) / (2 * distance);
      moveX[i] -= push * dx;
      moveY[i] -= push * dy;
      moveX[j] += push * dx;
      moveY[j] += push * dy;
    });
    if (overlaps === 0) return round;
    for (let i = 0; i < count; i++) {
      x[i] += CALM * moveX[i];
      y[i] += CALM * moveY[i];
    }
  }
  return options.separationRounds;
}

/** Share of the summed pushes that is taken in one round: all of it makes crowds swing to and fro. */
const CALM = 0.6;

/** Shrinks dots that still overlap, each to its half of the distance: the promise holds whatever the positions. */
export function shrinkOverlapping(x: Float64Array, y: Float64Array, radius: Float64Array): number {
  if (x.length < 2) return 0;
  let largest = 0;
  for (const r of radius) largest = Math.max(largest, r);
  const grid = makeGrid(x.length);
  grid.fill(x, y, 2 * largest + ROUNDING_ROOM);
  let shrunk = 0;
  grid.pairs((i, j) => {
    const distance = Math.sqrt((x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2) - ROUNDING_ROOM;
    const sum = radius[i] + radius[j];
    if (sum <= distance) return;
    const factor = Math.max(0, distance) / sum;
    radius[i] *= factor;
    radius[j] *= factor;
    shrunk++;
  });
  return shrunk;
}

interface Grid {
  fill(x: Float64Array, y: Float64Array, cell: number): void;
  /** Visits each pair in the same or in touching cells once, in an order that depends on the positions alone. */
  pairs(visit: (i: number, j: number) => void): void;
}

function makeGrid(count: number): Grid {
  let columns = 1;
  let rows = 1;
  let starts = new Uint32Array(2);
  const cellOf = new Uint32Array(count);
  const members = new Uint32Array(count);
  return {
    fill(x, y, cell) {
      let minX = Infinity;
      let minY = Infinity;
      let maxX = -Infinity;
      let maxY = -Infinity;
      for (let i = 0; i < count; i++) {
        minX = Math.min(minX, x[i]);
        maxX = Math.max(maxX, x[i]);
        minY = Math.min(minY, y[i]);
        maxY = Math.max(maxY, y[i]);
      }
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
  };
}

/** Half of the touching cells, so that each pair of cells is met once. */
const FORWARD = [
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;
