/** Smallest and largest radius of the middle dot on the screen, CSS pixels: always seen, never a blob that hides its neighbours. */
const LEAST_RADIUS = 1.4;
const MOST_RADIUS = 13;

/** How much larger (or smaller) than in map units dots are drawn at this scale, so that the middle one stays within bounds. */
export function dotFactor(scale: number, middleSize: number): number {
  const natural = scale * middleSize;
  return Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, natural)) / natural;
}

/** Radius on the screen in CSS pixels. */
export function dotRadius(size: number, scale: number, middleSize: number): number {
  return size * scale * dotFactor(scale, middleSize);
}

/** The least width of the visible part in map units: near enough for every title in a crowd. */
export function nearestWidth(middleSize: number): number {
  return middleSize * 14;
}

/** Width of the paper-coloured rim round dots, CSS pixels: thinner where dots are drawn closer than they lie. */
export function rimWidth(scale: number, middleSize: number): number {
  return 1.1 * Math.min(1, (scale * middleSize) / LEAST_RADIUS);
}
