import { boundsOf } from './bounds.ts';
import { sunflower, TURN_X, TURN_Y } from './sunflower.ts';

/** Papers a ring may take, as a share of those that fit side by side: golden-angle steps leave gaps uneven by up to 2.62. */
const RING_USE = 1 / 2.7;
/** Directions in which it is asked how far the others reach: their outline with its corners cut, to a hundredth. */
const DIRECTIONS = 64;
/**
 * How far isolated papers stand off all others: in mean distances between papers, and as a share of the map's longer side at
 * least. The land that is drawn round papers ends there (`visual/terrain.ts`), and they belong to none.
 */
const OFFSHORE = { distances: 1.5, share: 0.05 };

/**
 * Puts papers without neighbours on rings around all others (`placed`), in place, evenly and in paper order, so that a
 * reader sees at once that they belong nowhere. The rings follow the convex outline of the others: a circle round the furthest of
 * them would leave little of the window to a map that is long, or that lies to one side. With nobody inside, they fill a disc.
 */
export function placeIsolated(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  placed: ReadonlySet<number>,
  side: number,
): void {
  const isolated = Array.from(x.keys()).filter((paper) => !placed.has(paper));
  if (isolated.length === 0) return;
  if (placed.size === 0) {
    const disc = sunflower(isolated.length);
    isolated.forEach((paper, k) => {
      x[paper] = isolated.length === 1 ? 0 : (disc.x[k] * side) / 2;
      y[paper] = isolated.length === 1 ? 0 : (disc.y[k] * side) / 2;
    });
    return;
  }
  const others = Float64Array.from(placed);
  const [otherX, otherY] = [others.map((paper) => x[paper]), others.map((paper) => y[paper])];
  const { minX, minY, maxX, maxY } = boundsOf(otherX, otherY);
  const [middleX, middleY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const longest = Math.max(maxX - minX, maxY - minY);
  const apart = Math.sqrt(Math.max((maxX - minX) * (maxY - minY), (longest * longest) / 4) / placed.size);
  let [largest, largestOther] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    if (placed.has(i)) largestOther = Math.max(largestOther, radius[i]);
    else largest = Math.max(largest, radius[i]);
  }
  const step = 3 * largest;
  const off = Math.max(OFFSHORE.distances * apart, OFFSHORE.share * longest, step + largestOther);
  const towards = directions();
  const outline = towards.map(([dx, dy]) => {
    let reach = 0;
    for (let k = 0; k < others.length; k++)
      reach = Math.max(reach, (otherX[k] - middleX) * dx + (otherY[k] - middleY) * dy);
    return reach + off;
  });
  const least = Math.min(...outline);

  let ring = 0;
  let room = roomOn(least);
  // Beginning in a corner of the window, where a single one takes no room from the others.
  let [dx, dy] = [Math.SQRT1_2, -Math.SQRT1_2];
  for (const paper of isolated) {
    if (room === 0) {
      ring += step;
      room = roomOn(least + ring);
    }
    const away = distanceTo(dx, dy);
    x[paper] = middleX + away * dx;
    y[paper] = middleY + away * dy;
    room--;
    [dx, dy] = turned(dx, dy);
  }

  function roomOn(reach: number): number {
    return Math.max(1, Math.floor((2 * Math.PI * reach * RING_USE) / step));
  }

  /** From the middle to the ring in a direction. */
  function distanceTo(dx: number, dy: number): number {
    let away = Infinity;
    towards.forEach(([towardsX, towardsY], at) => {
      const along = dx * towardsX + dy * towardsY;
      if (along > 0) away = Math.min(away, (outline[at] + ring) / along);
    });
    return away;
  }
}

/** Evenly spread directions, each a golden angle from the last. */
function directions(): [number, number][] {
  const all: [number, number][] = [[1, 0]];
  while (all.length < DIRECTIONS) all.push(turned(...all.at(-1)!));
  return all;
}

function turned(dx: number, dy: number): [number, number] {
  return [dx * TURN_X - dy * TURN_Y, dx * TURN_Y + dy * TURN_X];
}
