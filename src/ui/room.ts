import type { Insets } from '../visual/camera.ts';

/**
 * The sizes that several parts of the page must agree on: the map is laid out into what they leave free. CSS pixels; what holds a line of
 * text is as many times as large as the browser's `letters` are.
 */

/** Between the map's edge, or a panel's, and what lies on the map. */
const GAP = 12;
/** What the map's tools are wider than one of their buttons, and what separates names from them. */
const TOOLS_RIM = 8;
/** Buttons for a pointer and for a finger, as the styles have them. */
const TARGET = { fine: 32, coarse: 44 };
/** The bar with the search field that lies over the map of a telephone. */
const NARROW_BAR = 60;
/** The hint at the top of a wide map. */
const HINT_ABOVE = 56;
/** What separates a hint and a note from what is beside them. */
const HINT_GAP = 20;
const NOTE_GAP = 16;

/** The sheet of a telephone: lowered it shows its handle alone, big enough for a finger; raised it takes these shares of the screen. */
const SHEET_PEEK = 60;
export const SHEET_SHARES = { half: 0.52, full: 0.92 };
/** Panels across the foot are all as high, so that the map stays where it is when one takes the place of another: share of the screen. */
const FOOT = 0.46;

/** The column of the map's tools right of the legend: their buttons, with a gap to the left. Names begin behind it. */
export function toolsColumn(coarse: boolean): number {
  return GAP + (coarse ? TARGET.coarse : TARGET.fine) + TOOLS_RIM;
}

/** From the column's outer edge back to the tools themselves. */
export function toolsBack(column: number): number {
  return column - GAP;
}

/** How high a sheet stands in a screen so high. */
export function sheetHeight(sheet: 'peek' | 'half' | 'full', screen: number, letters = 1): number {
  return Math.round(sheet === 'peek' ? SHEET_PEEK * letters : SHEET_SHARES[sheet] * screen);
}

/** How high panels across the foot are in a screen so high. */
export function footHeight(screen: number): number {
  return Math.round(FOOT * screen);
}

/** Room for a hint below a map that is higher than wide, and for a note, so high; 0 for one that is not there. */
export function hintRoom(height: number): number {
  return height + HINT_GAP;
}

export function noteRoom(height: number): number {
  return height === 0 ? 0 : height + NOTE_GAP;
}

/** What lies over the map; 0 for what is not there. */
interface Covering {
  readonly narrow: boolean;
  readonly letters: number;
  /** A hint at the top. */
  readonly hintAbove: boolean;
  /** Widths of the legend, of the column of the map's tools, of which a telephone has none, and of the panel on the other side. */
  readonly legend: number;
  readonly tools: number;
  readonly side: number;
  /** What covers the foot: sheet or panels, a hint. */
  readonly foot: number;
}

/** What panels cover at the map's edges. */
export function panelInsets({ narrow, letters, hintAbove, legend, tools, side, foot }: Covering): Insets {
  return {
    top: narrow ? NARROW_BAR * letters : hintAbove ? HINT_ABOVE * letters : GAP,
    right: side,
    bottom: foot,
    left: legend + tools,
  };
}

/** The same with a note, which lies at the foot of a wide map and at the top of a narrow one. */
export function withNote(panels: Insets, note: number, narrow: boolean): Insets {
  return {
    ...panels,
    top: panels.top + (narrow ? note : 0),
    bottom: panels.bottom + (narrow ? 0 : note),
  };
}
