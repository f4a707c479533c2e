import { sunflower, TURN_X, TURN_Y } from './sunflower.ts';

/** Papers a ring may take, as a share of those that fit side by side: golden-angle steps leave gaps uneven by up to 2.62. */
const RING_USE = 1 / 2.7;

/**
 * Puts papers without neighbours on rings around all others (`placed`), in place, evenly and in paper order, so that a
 * reader sees at once that they belong nowhere. With nobody inside, they fill a disc.
 */
export function placeIsolated(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  placed: ReadonlySet<number>,
  side: number,
): void {
  const isolated: number[] = [];
  let rim = 0;
  let largest = 0;
  for (let i = 0; i < x.length; i++) {
    largest = Math.max(largest, radius[i]);
    if (placed.has(i)) rim = Math.max(rim, Math.sqrt(x[i] * x[i] + y[i] * y[i]));
    else isolated.push(i);
  }
  if (placed.size === 0) {
    const disc = sunflower(isolated.length);
    isolated.forEach((paper, k) => {
      x[paper] = isolated.length === 1 ? 0 : (disc.x[k] * side) / 2;
      y[paper] = isolated.length === 1 ? 0 : (disc.y[k] * side) / 2;
    });
    return;
  }
  const step = 3 * largest;
  let ring = rim + 2 * step;
  let room = Math.max(1, Math.floor((2 * Math.PI * ring * RING_USE) / step));
  let dx = 1;
  let dy = 0;
  for (const paper of isolated) {
    if (room === 0) {
      ring += step;
      room = Math.max(1, Math.floor((2 * Math.PI * ring * RING_USE) / step));
    }
    x[paper] = ring * dx;
    y[paper] = ring * dy;
    room--;
    const turned = dx * TURN_X - dy * TURN_Y;
    dy = dx * TURN_Y + dy * TURN_X;
    dx = turned;
  }
}
