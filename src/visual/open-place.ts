import type { Box } from './camera.ts';
import type { LabelBox } from './label-ranges.ts';
import { landOf } from './land.ts';
import type { MapPicture, MapPlace } from './picture.ts';

/** Places tried along each axis either side of the middle. */
const STEPS = 10;
/** How far names may move at least, in their own widths and heights, and in the topic's spread. */
const REACH = { widths: 0.6, heights: 2, spread: 1.5 };
/** CSS pixels of distance that cost as much as covering a fifth of the name's box with dots; further away costs ever more. */
const FAR = 130;
const COVERED = 5;
/** Each dot touched costs as well, up to a point: in a crowd there is no clear place, and the name belongs amid its papers. */
const EACH = 0.35;
const MOST = 1.8;
/** Dots of other topics count more: a name over strangers misleads. */
const STRANGER = 2;
/** What it costs to lie over a name that is placed already: more than anything else. */
const TAKEN = 20;
/** What it costs to be cut off by the window's edge. */
const OUTSIDE = 6;
/** What a name costs that touches none of its own papers' surroundings. */
const ABROAD = 1.2;
/** Where along a name it is asked whose land it lies on, from -1 (left end) to 1; the middle comes first. */
const SOUNDINGS = [0, -0.85, -0.42, 0.42, 0.85];
/** What it costs to lie on others' land with all of the name, and what it costs with its middle. */
const FOREIGN = 2;
const FOREIGN_MIDDLE = 3;
/** Share of a name that may reach over others' land; a name that would reach further is set shorter where it can be. */
const MOST_ABROAD = 0.2;
/** Papers from which a topic's middle is computed, at most. */
const SAMPLE = 160;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A topic's papers, and where they lie. Map units. */
export interface Group {
  readonly own: ReadonlySet<number>;
  readonly middle: Point;
  readonly spreadX: number;
  readonly spreadY: number;
  /** What has been found below its names, by their size and scale: each is placed in several rounds. */
  readonly sounded: Map<string, (Ground | undefined)[]>;
}

/** What lies below a name: how much of its box dots cover, how many, whether its own papers are near, and whose land it is. */
interface Ground {
  readonly share: number;
  readonly count: number;
  readonly touches: boolean;
  /** Share of the soundings on others' land, and whether the middle one is. */
  readonly abroad: number;
  readonly middleAbroad: boolean;
}

export function groupOf(picture: MapPicture, topic: MapPlace, members: readonly number[]): Group {
  const middle = members.length === 0 ? { x: topic.x, y: topic.y } : middleOf(picture, members);
  return {
    own: new Set(members),
    middle,
    spreadX: spread(picture.x, members, middle.x),
    spreadY: spread(picture.y, members, middle.y),
    sounded: new Map(),
  };
}

export interface OpenPlace extends Point {
  /** By its own papers and not on others' land, neither over another name nor cut off by the window's edge. */
  readonly fits: boolean;
}

/**
 * Where a topic's name hides fewest dots while it stays by its papers and off the land of others: tried on a small grid round
 * the middle of its papers, at the scale where it is first seen. `taken` are centred names of its kind that have their places;
 * names keep `gap` CSS pixels round them. Map units.
 */
export function openPlace(
  picture: MapPicture,
  group: Group,
  size: { readonly width: number; readonly height: number },
  gap: number,
  scale: number,
  taken: readonly LabelBox[],
  seen: Box,
): OpenPlace {
  const { middle, own } = group;
  if (own.size === 0) return { ...middle, fits: true };
  const halfWidth = size.width / 2 / scale;
  const halfHeight = size.height / 2 / scale;
  const room = gap / scale;
  const reachX = Math.max(REACH.spread * group.spreadX, halfWidth * 2 * REACH.widths);
  const reachY = Math.max(REACH.spread * group.spreadY, halfHeight * 2 * REACH.heights);
  const land = landOf(picture);
  const key = `${size.width} ${size.height} ${scale}`;
  const sounded = group.sounded.get(key) ?? [];
  group.sounded.set(key, sounded);
  let best: OpenPlace = { ...middle, fits: false };
  let least = Infinity;

  for (let row = -STEPS; row <= STEPS; row++) {
    for (let column = -STEPS; column <= STEPS; column++) {
      const aside = (column / STEPS) * reachX;
      const up = (row / STEPS) * reachY;
      const [x, y] = [middle.x + aside, middle.y + up];
      const isOver = taken.some(
        (name) =>
          Math.abs(name.x - x) < halfWidth + room + (name.right - name.left) / 2 / scale &&
          Math.abs(name.y - y) < halfHeight + room + (name.bottom - name.top) / 2 / scale,
      );
      const isOutside =
        x - halfWidth < seen.minX ||
        x + halfWidth > seen.maxX ||
        y - halfHeight < seen.minY ||
        y + halfHeight > seen.maxY;
      const cheap = (isOutside ? OUTSIDE : 0) + (isOver ? TAKEN : 0) + ((Math.hypot(aside, up) * scale) / FAR) ** 1.6;
      // What lies below the name is asked only where that can still decide.
      if (cheap >= least) continue;
      const ground = (sounded[(row + STEPS) * (2 * STEPS + 1) + column + STEPS] ??= groundBelow(x, y));
      const { abroad, middleAbroad } = ground;
      const cost =
        cheap +
        FOREIGN * abroad +
        (middleAbroad ? FOREIGN_MIDDLE : 0) +
        MOST * (1 - Math.exp(-(COVERED * ground.share + EACH * ground.count) / MOST)) +
        (ground.touches ? 0 : ABROAD);
      if (cost < least - 1e-9) {
        least = cost;
        best = { x, y, fits: !isOver && !isOutside && ground.touches && !middleAbroad && abroad <= MOST_ABROAD };
      }
    }
  }
  return best;

  function groundBelow(x: number, y: number): Ground {
    const foreign = SOUNDINGS.map((along) => land.isForeign(x + along * halfWidth, y, own));
    let covered = 0;
    let count = 0;
    let touches = false;
    land.around(x, y, halfWidth * 1.2, halfHeight * 2, (paper) => {
      const dx = Math.abs(picture.x[paper]! - x);
      const dy = Math.abs(picture.y[paper]! - y);
      const radius = picture.size[paper]!;
      const isOwn = own.has(paper);
      touches ||= isOwn && dx < halfWidth * 1.2 + radius && dy < halfHeight * 2 + radius;
      if (dx < halfWidth + radius && dy < halfHeight + radius) {
        covered += radius * radius * (isOwn ? 1 : STRANGER);
        count++;
      }
    });
    return {
      share: (covered * Math.PI) / (4 * halfWidth * halfHeight),
      count,
      touches,
      abroad: foreign.filter(Boolean).length / SOUNDINGS.length,
      middleAbroad: foreign[0]!,
    };
  }
}

function spread(values: readonly number[], members: readonly number[], middle: number): number {
  let sum = 0;
  for (const paper of members) sum += (values[paper]! - middle) ** 2;
  return Math.sqrt(sum / Math.max(1, members.length));
}

/**
 * The place of the paper that is nearest to the others of its topic, on average. A topic may lie in several parts; the
 * densest of them, which the map names as its place, may be a small island.
 */
function middleOf(picture: MapPicture, members: readonly number[]): Point {
  const step = Math.max(1, Math.ceil(members.length / SAMPLE));
  const sample = members.filter((_, at) => at % step === 0);
  let best: Point = { x: picture.x[members[0]!]!, y: picture.y[members[0]!]! };
  let least = Infinity;
  for (const paper of sample) {
    const [x, y] = [picture.x[paper]!, picture.y[paper]!];
    let sum = 0;
    for (const other of sample) sum += Math.hypot(picture.x[other]! - x, picture.y[other]! - y);
    if (sum < least) {
      least = sum;
      best = { x, y };
    }
  }
  return best;
}
