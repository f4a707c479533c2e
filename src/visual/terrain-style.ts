import { mix } from './colour.ts';
import { prominence } from './dots.ts';
import { mapInk, topicColour } from './palette.ts';
import type { Theme } from './palette.ts';

/** How one band is painted: opaque tints, so that bands of one level never add up where they touch. */
export interface BandStyle {
  readonly fill: string;
  readonly line: string;
  /** CSS pixels. */
  readonly lineWidth: number;
}

/** Tint of the lowest and the highest land, as shares of the region's colour in the paper. */
const TINT: Readonly<Record<Theme, readonly [number, number]>> = { light: [0.09, 0.36], dark: [0.1, 0.4] };
/** The same for contour lines. */
const LINE: Readonly<Record<Theme, readonly [number, number]>> = { light: [0.3, 0.58], dark: [0.3, 0.55] };

/** Every so many levels, the shore first, a heavier line: an index contour. */
const INDEX = 3;

/** How much of the land stays while few papers are lit. */
const LAND_BEHIND = 0.5;

/** The more lit papers stand out, the further the land steps back. */
export function landOpacity(lit: ReadonlySet<number> | null, paperCount: number): number {
  return 1 - (1 - LAND_BEHIND) * prominence(lit, paperCount);
}

/** Hypsometric tints: the higher, the more of the region's colour. `slot` as in `topicColour`. */
export function bandStyle(slot: number, level: number, levels: number, theme: Theme): BandStyle {
  const paper = mapInk(theme).paper;
  const colour = topicColour(slot, theme);
  const height = levels > 1 ? level / (levels - 1) : 0;
  const between = ([low, high]: readonly [number, number]): number => low + (high - low) * height;
  return {
    fill: mix(paper, colour, between(TINT[theme])),
    line: mix(paper, colour, between(LINE[theme])),
    lineWidth: level % INDEX === 0 ? 1.2 : 0.7,
  };
}
