import { mix } from './colour.ts';
import { mapInk, topicColour } from './palette.ts';
import type { Theme } from './palette.ts';
import { slotOf } from './picture.ts';
import type { MapPicture } from './picture.ts';

/** Links drawn at rest: enough to show what hangs together, few enough to stay a map. */
export const LINKS_PER_PAPER = 3;
export const LINKS_AT_MOST = 6000;

/** Share of the paper's colour in a dimmed dot: it stays in its place and steps back. */
const DIMMED = { light: 0.62, dark: 0.42 };

/** Colour of each region's dots, by region index; the last entry is for papers in no region. */
export function dotColours(picture: MapPicture, theme: Theme): string[] {
  return [...picture.regions.map((_, region) => topicColour(slotOf(picture, region), theme)), mapInk(theme).grey];
}

export function dimmedColour(theme: Theme): string {
  const { grey, paper } = mapInk(theme);
  return mix(grey, paper, DIMMED[theme]);
}

/** While papers are lit, only the links between them are drawn: the others would be lines between dots that step back. */
export function joinsLit(lit: ReadonlySet<number> | null, source: number, target: number): boolean {
  return lit === null || (lit.has(source) && lit.has(target));
}

/** How links at rest step back at a scale. */
export interface LinkFade {
  /** CSS pixels up to which a link keeps its opacity. */
  readonly fullLength: number;
  /** The share of their opacity that all keep. */
  readonly share: number;
}

/**
 * Links at rest at a scale. In full those are drawn that are up to this many times as long as papers lie apart, and never less
 * than one can follow; where papers lie close together on the screen, a small map is dots and contours. `side` is the map's, in
 * map units; `drawn` links stand for a third as many papers, so that the few links between a search's hits are all seen.
 */
export function linkFade(side: number, drawn: number, scale: number): LinkFade {
  const apart = (side * scale) / Math.sqrt(Math.max(1, drawn / LINKS_PER_PAPER));
  return {
    fullLength: Math.max(LEAST_FULL_LENGTH, FULL_SPACINGS * apart),
    share: Math.min(1, Math.max(0, (apart - APART.none) / (APART.all - APART.none))),
  };
}

/** CSS pixels between papers up to which no link is drawn at rest, and from which all are in full. */
const APART = { none: 8, all: 15 };

const LEAST_FULL_LENGTH = 90;
const FULL_SPACINGS = 4;
/** How fast longer links fade: near to, most lines only pass through, and together they hid dots and names. */
export const FADE_POWER = 1.5;

/** Share of its opacity that a link of this length keeps. */
export function shareKept(length: number, { fullLength, share }: LinkFade): number {
  return share * Math.min(1, fullLength / Math.max(length, 1)) ** FADE_POWER;
}

/** How dots that are not lit step back: their share of size and of opacity. */
export interface Receding {
  readonly size: number;
  readonly opacity: number;
}

/**
 * The denser dots lie on the screen, the further those that are not lit step back: thousands side by side made one grey sheet.
 * `covered`: the part of the map that all dots would cover.
 */
export function receding(covered: number): Receding {
  const crowd = Math.min(1, Math.max(0, Math.log2(covered / SPARSE) / DOUBLINGS));
  return { size: 1 - 0.4 * crowd, opacity: 1 - 0.55 * crowd };
}

/** Up to this part covered, dimmed dots are drawn in full; after so many doublings they recede no further. */
const SPARSE = 0.06;
const DOUBLINGS = 4;

/** The part of the map's square that its dots cover at a scale, were none to lie over another. */
export function coveredPart(paperCount: number, middleRadius: number, side: number, scale: number): number {
  return (paperCount * Math.PI * middleRadius ** 2) / (side * scale) ** 2;
}

/** Opacity of a link at rest, by strength from 0 (weakest drawn) to 1; more links are each fainter. */
export function linkOpacity(strength: number, drawn: number, theme: Theme): number {
  const crowd = Math.min(1, Math.sqrt(1200 / Math.max(drawn, 1)));
  return (theme === 'light' ? 0.1 + 0.3 * strength : 0.12 + 0.3 * strength) * (0.35 + 0.65 * crowd);
}
