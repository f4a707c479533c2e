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

/** Opacity of a link at rest, by strength from 0 (weakest drawn) to 1; more links are each fainter. */
export function linkOpacity(strength: number, drawn: number, theme: Theme): number {
  const crowd = Math.min(1, Math.sqrt(1200 / Math.max(drawn, 1)));
  return (theme === 'light' ? 0.1 + 0.3 * strength : 0.12 + 0.3 * strength) * (0.35 + 0.65 * crowd);
}
