import { middleSizeOf } from './picture.ts';
import type { MapPicture } from './picture.ts';

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

/** Up to so many lit papers stand out in full: larger dots with a ring, their titles at any scale, and land steps back. */
const FEW = 40;
/** Radius that a dot has at least while it stands out in full, CSS pixels, and the width of its ring. */
export const FEW_RADIUS = 5;
const FEW_RING = 1.4;

export function areFew(lit: ReadonlySet<number> | null): lit is ReadonlySet<number> {
  return lit !== null && lit.size <= FEW;
}

/** How much lit papers stand out, from 1 where they are few down to 0 where they are all; soon less, as large dots hide one another. */
export function prominence(lit: ReadonlySet<number> | null, paperCount: number): number {
  if (lit === null) return 0;
  return lit.size <= FEW ? 1 : Math.max(0, 1 - Math.log(lit.size / FEW) / Math.log(paperCount / FEW)) ** 2;
}

/** The ring round the dot of a paper that is open, CSS pixels: how far off it runs, and its width. */
interface Ring {
  readonly gap: number;
  readonly width: number;
}

/** Round the papers that the open one is linked to. */
export const NEIGHBOUR_RING: Ring = { gap: 0.6, width: 1.2 };

/** So many open papers are drawn above all others, with thick rings; a crowd of these hides the map. */
export const RAISED_AT_MOST = 12;

export function ringOf(open: number): Ring {
  return open <= RAISED_AT_MOST ? { gap: 3.6, width: 2 } : { gap: 2, width: 1.1 };
}

/** How dots of lit papers are drawn at a scale. */
interface LitStyle {
  /** CSS pixels. */
  readonly leastRadius: number;
  /** From the rim that all dots have, 0, to the ring of few, 1. */
  readonly ring: number;
}

/** Where dots of lit papers would be lost at this scale, they are drawn larger and have a ring, the fewer they are. */
export function litStyle(
  lit: ReadonlySet<number> | null,
  paperCount: number,
  scale: number,
  middleSize: number,
): LitStyle {
  const ring = dotRadius(middleSize, scale, middleSize) < FEW_RADIUS ? prominence(lit, paperCount) : 0;
  return { leastRadius: between(smallestRadius(scale, middleSize), FEW_RADIUS, ring), ring };
}

/** Width in CSS pixels of what is drawn round a lit dot that has a rim of `rim` else. */
export function ringWidth({ ring }: LitStyle, rim: number): number {
  return between(rim, FEW_RING, ring);
}

function between(low: number, high: number, share: number): number {
  return low + (high - low) * share;
}

/** Radius on the screen in CSS pixels. */
export function dotRadius(size: number, scale: number, middleSize: number): number {
  return Math.max(size * scale * dotFactor(scale, middleSize), smallestRadius(scale, middleSize));
}

/** The same of a paper among those that are lit, ring included. */
export function litRadius(picture: MapPicture, paper: number, scale: number, lit: ReadonlySet<number> | null): number {
  const middle = middleSizeOf(picture);
  const radius = dotRadius(picture.size[paper]!, scale, middle);
  if (!lit?.has(paper)) return radius;
  const { leastRadius, ring } = litStyle(lit, picture.paperCount, scale, middle);
  return Math.max(radius, leastRadius) + (ring * FEW_RING) / 2;
}

/** The least width of the visible part in map units: near enough for every title in a crowd. */
export function nearestWidth(middleSize: number): number {
  return middleSize * 14;
}

/** Width of the paper-coloured rim round dots, CSS pixels. */
export const RIM = 1.1;

/** The same at a scale: thinner where dots are drawn closer than they lie. */
export function rimWidth(scale: number, middleSize: number): number {
  return RIM * Math.min(1, (scale * middleSize) / LEAST_RADIUS);
}
