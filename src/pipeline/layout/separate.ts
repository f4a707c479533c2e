import { makeGrid } from './grid.ts';
import type { LayoutOptions } from './options.ts';

/** Two decimals leave at most 0.0071 units of error in a distance's ends; this keeps rounded dots apart. */
const ROUNDING_ROOM = 0.02;

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
