/** A piece of the screen, CSS pixels; y grows downwards. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Spot = readonly [x: number, y: number];

/** A straight line on the screen, CSS pixels. */
export type Line = readonly [from: Spot, to: Spot];

/** Radius of the numbered marker of a stop, CSS pixels: room for two digits. */
export const MARKER_RADIUS = 10;
/** Of the point on the line from which a marker hangs. */
export const STOP_RADIUS = 3.5;
/** Paper-coloured rim that keeps markers apart, and what a marker keeps clear of round the dots of other stops. */
export const RIM = 3;
const DOT = 5;
/** How far beside its dot a marker may stand, nearer places first, and in how many directions. */
const STEPS = [26, 38, 50, 62];
const DIRECTIONS = 12;
/** What it costs, in pixels of distance, to cover another marker, another stop's dot, or a name: more than the furthest place. */
const COVERS = { marker: 1000, dot: 120, name: 70 };
/** CSS pixels between stops, or from a marker to another stop's dot, within which it is not plain whose marker it is. */
const APART = 2 * MARKER_RADIUS + RIM;

/**
 * Where the markers of a route's stops stand: on their dots, or beside them where they would lie on one another or on a name.
 * Of stops close together each has its marker beside its dot, nearer to it than to the others.
 * One after the other takes the best place left; the same stops give the same places.
 */
export function placeMarkers(stops: readonly Spot[], names: readonly ScreenBox[]): Spot[] {
  const placed: Spot[] = [];
  stops.forEach((stop, at) => {
    const near = names.filter((box) => isNear(stop, box, STEPS.at(-1)! + MARKER_RADIUS));
    const dots = stops.filter((_, other) => other !== at);
    const isAmong = dots.some((dot) => Math.hypot(dot[0] - stop[0], dot[1] - stop[1]) < APART);
    const cost = (spot: Spot): number => {
      const away = (other: Spot): number => Math.hypot(other[0] - spot[0], other[1] - spot[1]);
      const covered =
        COVERS.marker * placed.filter((other) => away(other) < 2 * MARKER_RADIUS + RIM).length +
        COVERS.dot *
          dots.filter((other) => away(other) < MARKER_RADIUS + DOT || (isAmong && away(other) <= away(stop))).length +
        COVERS.name * near.filter((box) => isNear(spot, box, MARKER_RADIUS)).length;
      return covered + away(stop);
    };
    let [best, least]: [Spot, number] = [stop, cost(stop) + (isAmong ? COVERS.dot : 0)];
    for (const spot of spotsAround(stop)) {
      const costs = cost(spot);
      if (costs < least) [best, least] = [spot, costs];
    }
    placed.push(best);
  });
  return placed;
}

function spotsAround([x, y]: Spot): Spot[] {
  return STEPS.flatMap((step) =>
    Array.from({ length: DIRECTIONS }, (_, at): Spot => {
      // To the right first, then ever less so, above before below: a title stands to the right of its marker, clear of the dot.
      const angle = (2 * Math.PI * Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1)) / DIRECTIONS;
      return [x + step * Math.cos(angle), y + step * Math.sin(angle)];
    }),
  );
}

function isNear([x, y]: Spot, { left, top, right, bottom }: ScreenBox, reach: number): boolean {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < reach;
}
