/** Smallest and largest radius of the middle dot on the screen, CSS pixels: always seen, never a blob that hides its neighbours. */
export const LEAST_RADIUS = 1.4;
export const MOST_RADIUS = 13;

/** How much larger (or smaller) than in map units dots are drawn at this scale, so that the middle one stays within bounds. */
export function dotFactor(scale: number, middleSize: number): number {
  const natural = scale * middleSize;
  return Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, natural)) / natural;
}

/** No dot is drawn smaller than the middle one lies, within these bounds, CSS pixels: a lone small one would be a speck. */
export const SMALLEST = { from: 1.1, to: 2 };

export function smallestRadius(scale: number, middleSize: number): number {
  return Math.min(SMALLEST.to, Math.max(SMALLEST.from, scale * middleSize));
}

/** Up to so many lit papers stand out: larger dots with a ring, their titles at any scale, and land and other names step back. */
const FEW = 40;
/** Radius that a dot has at least while it is one of few that are lit, CSS pixels, and the width of its ring. */
export const FEW_RADIUS = 5;
export const FEW_RING = 1.4;

export function areFew(lit: ReadonlySet<number> | null): lit is ReadonlySet<number> {
  return lit !== null && lit.size <= FEW;
}

/** Whether dots of few lit papers would be lost at this scale: they are drawn larger and have a ring. */
export function standOut(lit: ReadonlySet<number> | null, scale: number, middleSize: number): boolean {
  return areFew(lit) && dotRadius(middleSize, scale, middleSize) < FEW_RADIUS;
}

/** Radius on the screen in CSS pixels. */
export function dotRadius(size: number, scale: number, middleSize: number): number {
  return Math.max(size * scale * dotFactor(scale, middleSize), smallestRadius(scale, middleSize));
}

/** The same of a paper among those that are lit, ring included. */
export function litRadius(
  paper: number,
  size: number,
  scale: number,
  middleSize: number,
  lit: ReadonlySet<number> | null,
): number {
  const radius = dotRadius(size, scale, middleSize);
  return lit?.has(paper) && standOut(lit, scale, middleSize) ? Math.max(radius, FEW_RADIUS) + FEW_RING / 2 : radius;
}

/** The least width of the visible part in map units: near enough for every title in a crowd. */
export function nearestWidth(middleSize: number): number {
  return middleSize * 14;
}

/** Width of the paper-coloured rim round dots, CSS pixels: thinner where dots are drawn closer than they lie. */
export function rimWidth(scale: number, middleSize: number): number {
  return 1.1 * Math.min(1, (scale * middleSize) / LEAST_RADIUS);
}
