import { mix } from './colour.ts';

export type Theme = 'light' | 'dark';

/**
 * Colours of the regions, found by a search that made the smallest distance between any two as large as it gets for
 * common sight, protanopia, deuteranopia and tritanopia at once, with a contrast of at least 3 to the paper. One entry has
 * about the same hue in both themes. Ordered so that the first few are the furthest apart.
 */
const TOPIC_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    '#769200',
    '#6e3585',
    '#b66fab',
    '#295f42',
    '#83680b',
    '#736494',
    '#a23566',
    '#af6257',
    '#833b02',
    '#008ed6',
    '#225ab0',
    '#398a7f',
  ],
  dark: [
    '#c5cd5a',
    '#986bb0',
    '#faa2d8',
    '#608d66',
    '#bb9c21',
    '#ab9cf8',
    '#d86c90',
    '#ef9476',
    '#b86a1c',
    '#71cdff',
    '#568ce0',
    '#70c0a9',
  ],
};

/** Colours before they repeat with variation. */
export const COLOUR_COUNT = TOPIC_COLOURS.light.length;

/** What is not a topic: the same values as the page's own tokens. */
interface MapInk {
  readonly paper: string;
  readonly ink: string;
  /** Links and other quiet lines. */
  readonly line: string;
  /** Papers that share no term with any other, and dimmed papers. */
  readonly grey: string;
}

const INK: Readonly<Record<Theme, MapInk>> = {
  light: { paper: '#f3eee2', ink: '#25221c', line: '#6b6559', grey: '#8a8375' },
  dark: { paper: '#12181c', ink: '#ece6d8', line: '#9d978a', grey: '#737a7d' },
};

export function mapInk(theme: Theme): MapInk {
  return INK[theme];
}

/** How far each further round of the palette moves towards the ink: told apart from its elder, still of its hue. */
const ROUND_SHIFT = 0.28;
/** Rounds after which variation starts again; with 36 regions names tell more than colours. */
const ROUNDS = 3;

/**
 * `#rrggbb` of a region. `slot` is the region's entry in `Picture.colours` where there is one (see `assignColours`), else its
 * index among the regions; -1, a paper without a topic, is grey. The same for dots, contours, names and the legend.
 */
export function topicColour(slot: number, theme: Theme): string {
  if (slot < 0) return INK[theme].grey;
  const colour = TOPIC_COLOURS[theme][slot % COLOUR_COUNT]!;
  const round = Math.floor(slot / COLOUR_COUNT) % ROUNDS;
  return round === 0 ? colour : mix(colour, INK[theme].ink, ROUND_SHIFT * round);
}

/** The region's colour drawn towards the ink until text in it reads well on paper and contours (contrast 4.5 and more). */
export function nameColour(slot: number, theme: Theme): string {
  return mix(topicColour(slot, theme), INK[theme].ink, theme === 'light' ? 0.5 : 0.45);
}
