import { GAP, NAME_LINES, NAME_WIDTH, PAPER_STYLE } from './name-style.ts';
import type { MapName } from './map-name.ts';
import { TITLE_GAP } from './paper-names.ts';
import type { MapPicture } from './picture.ts';
import type { Spot } from './route.ts';

/**
 * Where a title may stand beside its dot, the best first: how its lines are set, whether it lies above the dot, level with it,
 * or below, and whether it begins or ends at the dot instead of having it in the middle (1, -1).
 */
export const PLACES = [
  { align: 'left', height: 'level', shift: 0 },
  { align: 'right', height: 'level', shift: 0 },
  ...(['above', 'below'] as const).flatMap((height) =>
    (['left', 'right', 'centre'] as const).map((align) => ({ align, height, shift: 0 }) as const),
  ),
  ...(['above', 'below'] as const).flatMap((height) =>
    ([1, -1] as const).map((shift) => ({ align: 'centre', height, shift }) as const),
  ),
] as const;
export type TitlePlace = (typeof PLACES)[number];

export const ON_ITS_DOT: Spot = [0, 0];

/** A title in lines, and its size in CSS pixels. */
export interface SetTitle {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** How wide a title may be, CSS pixels, and how many lines it may take. */
interface TitleRoom {
  readonly width: number;
  readonly lines: number;
}

/** Sets a paper's title. */
export type TitleOf = (paper: number, room: TitleRoom) => SetTitle;

/**
 * Ways to set a title, that with all of it first: for where there is no room, that of a paper that leads is cut to its first line, then
 * to less. What that costs: a few words more than a topic's name.
 */
export const WAYS: readonly (TitleRoom & { readonly loss: number })[] = [
  { width: NAME_WIDTH.paper, lines: NAME_LINES.paper, loss: 0 },
  { width: NAME_WIDTH.paper, lines: 1, loss: 1 },
  { width: 110, lines: 2, loss: 2.5 },
  { width: 80, lines: 1, loss: 2.75 },
];

/** A title beside a dot of this radius, or a marker of this radius that stands aside, CSS pixels. */
export function titleAt(
  picture: MapPicture,
  paper: number,
  { align, height, shift }: TitlePlace,
  title: SetTitle,
  radius: number,
  marker: Spot,
): MapName {
  const away = radius + TITLE_GAP;
  const aside: Spot = [marker[0] + shift * Math.max(0, title.width / 2 - away), marker[1]];
  // What stands right above or below keeps clear of the dot by its height, the rest by its side.
  const rise = align === 'centre' ? away : 0;
  const left = aside[0] + { left: away, right: -away - title.width, centre: -title.width / 2 }[align];
  const top = aside[1] + { level: -title.height / 2, above: -rise - title.height, below: rise }[height];
  const box = {
    x: picture.x[paper]!,
    y: picture.y[paper]!,
    left: left - GAP.paper,
    right: left + title.width + GAP.paper,
    top: top - GAP.paper,
    bottom: top + title.height + GAP.paper,
    from: 0,
    to: Infinity,
  };
  const region = picture.region[paper]!;
  const { lines } = title;
  return {
    kind: 'paper',
    index: paper,
    region,
    lines,
    style: PAPER_STYLE,
    box,
    align,
    aside,
    shift,
    from: 0,
    to: Infinity,
  };
}

/** Whether a title stands as another of its paper does, beside the dot and with as many of its words. */
export function isSameTitle(one: MapName, other: MapName): boolean {
  return placeOf(one) === placeOf(other) && one.lines.join(' ') === other.lines.join(' ');
}

function placeOf({ align, box, aside = ON_ITS_DOT, shift = 0 }: MapName): TitlePlace {
  const off = Math.round(box.top + box.bottom - 2 * aside[1]);
  const height = off === 0 ? 'level' : off < 0 ? 'above' : 'below';
  return PLACES.find((place) => place.align === align && place.height === height && place.shift === shift)!;
}
