import type { Box } from './camera.ts';
import type { LabelBox } from './label-ranges.ts';
import type { GroundPlan } from './ground-plan.ts';
import type { MapPicture, MapPlace } from './picture.ts';

/** Places tried along each axis either side of the middle. */
const STEPS = 14;
/** How far names may move at least, in their own widths and heights, and in the topic's spread. */
const REACH = { widths: 0.8, heights: 2.5, spread: 1.6 };
/** CSS pixels of distance that cost as much as a covered dot; further away costs ever more. */
const FAR = 120;
/** What covered dots cost, steeply at first: the first is dear, and in a crowd, where there is no clear place, fewer are still better; dearer among few. */
const COVERED = { cost: 2.4, few: 2.4, steep: 3 };
/** Of a topic of more papers a covered dot counts less: its weight among hundreds is that of one among so many. */
const FEW = 25;
/** What it costs to lie over a name that is placed already: more than anything else. */
const TAKEN = 60;
/** Room between names side by side, CSS pixels, beside what is round each: as near as two words they would be read as one line. */
const ASIDE = 14;
/** What it costs to be cut off by the window's edge. */
const OUTSIDE = 30;
/** What a name costs that touches none of its own papers' surroundings. */
const ABROAD = 2.5;
/** Where in a name it is asked whose land it lies on, across and up, from -1 to 1; the middle comes first. */
const SOUNDINGS = [
  [0, 0],
  [-0.42, 0],
  [0.42, 0],
  ...[-0.85, 0.85].flatMap((across) => [-0.6, 0.6].map((up) => [across, up] as const)),
] as const;
/** The same for its surroundings, across and up. */
const AROUND = [-1.2, -0.6, 0, 0.6, 1.2].flatMap((across) => [-2, 0, 2].map((up) => [across, up] as const));
/** What it costs to lie on others' land with all of the name, with its middle, and on open ground with all of it. */
const FOREIGN = 6;
const FOREIGN_MIDDLE = 12;
const OPEN = 1.2;
/** Papers from which a topic's middle is computed, at most. */
const SAMPLE = 160;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A topic's papers, and where those lie that its name is to stand by. Map units. */
export interface Group {
  /** All of the topic: a place by one of them is its land. */
  readonly own: ReadonlySet<number>;
  /** Those that its name is to stand by. */
  readonly members: readonly number[];
  readonly middle: Point;
  readonly spreadX: number;
  readonly spreadY: number;
  /** Dots that a name may cover for the price of one. */
  readonly crowd: number;
}

export function groupOf(
  picture: MapPicture,
  topic: MapPlace,
  members: readonly number[],
  own: ReadonlySet<number> = new Set(members),
): Group {
  const middle = members.length === 0 ? { x: topic.x, y: topic.y } : middleOf(picture, members);
  return {
    own,
    members,
    middle,
    spreadX: spread(picture.x, members, middle.x),
    spreadY: spread(picture.y, members, middle.y),
    crowd: Math.max(1, topic.papers / FEW),
  };
}

export interface OpenPlace extends Point {
  /** What speaks against the place: about as much as covering so many dots. */
  readonly cost: number;
}

/**
 * Where a topic's name hides fewest dots while it stays by its papers and off the land of others: tried on a small grid round
 * the middle of its papers, at the scale where it is first seen. `taken` are centred names of its kind that have their places;
 * names keep `gap` CSS pixels round them; `isOwnLandOnly`: the middle of the name lies on the topic's own land. Map units.
 */
export function openPlace(
  plan: GroundPlan,
  group: Group,
  size: { readonly width: number; readonly height: number },
  gap: number,
  scale: number,
  taken: readonly LabelBox[],
  seen: Box,
  isOwnLandOnly = false,
): OpenPlace {
  const { middle, own } = group;
  if (own.size === 0) return { ...middle, cost: 0 };
  const halfWidth = size.width / 2 / scale;
  const halfHeight = size.height / 2 / scale;
  const room = gap / scale;
  const reachX = Math.max(REACH.spread * group.spreadX, halfWidth * 2 * REACH.widths);
  const reachY = Math.max(REACH.spread * group.spreadY, halfHeight * 2 * REACH.heights);
  // The name of a large topic stands amid it.
  const nearness = 1 + Math.log(group.crowd);
  let best: OpenPlace = { ...middle, cost: Infinity };

  for (let row = -STEPS; row <= STEPS; row++) {
    for (let column = -STEPS; column <= STEPS; column++) {
      const aside = (column / STEPS) * reachX;
      const up = (row / STEPS) * reachY;
      const [x, y] = [middle.x + aside, middle.y + up];
      const isOver = liesOnName(taken, x, y, halfWidth + room, halfHeight + room, scale);
      const isOutside =
        x - halfWidth < seen.minX ||
        x + halfWidth > seen.maxX ||
        y - halfHeight < seen.minY ||
        y + halfHeight > seen.maxY;
      let cost =
        (isOutside ? OUTSIDE : 0) + (isOver ? TAKEN : 0) + nearness * ((Math.hypot(aside, up) * scale) / FAR) ** 1.6;
      // What lies below the name is asked only where that can still decide.
      if (cost >= best.cost || (isOwnLandOnly && !own.has(plan.owner(x, y)))) continue;
      const { foreign, open, isMiddleForeign } = landUnder(plan, own, x, y, halfWidth, halfHeight);
      const touches = AROUND.some(([across, upwards]) =>
        own.has(plan.owner(x + across * halfWidth, y + upwards * halfHeight)),
      );
      cost +=
        (COVERED.cost + COVERED.few / group.crowd) *
          Math.log1p((COVERED.steep / group.crowd) * plan.covered(x, y, halfWidth, halfHeight)) +
        FOREIGN * foreign +
        OPEN * open +
        (isMiddleForeign ? FOREIGN_MIDDLE : 0) +
        (touches ? 0 : ABROAD);
      if (cost < best.cost - 1e-9) best = { x, y, cost };
    }
  }
  return best;
}

/** What parts of a name lie on the land of others and on open ground, and whether its middle is on others'. Map units. */
export function landUnder(
  plan: GroundPlan,
  own: ReadonlySet<number>,
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
): { readonly foreign: number; readonly open: number; readonly isMiddleForeign: boolean } {
  const owners = SOUNDINGS.map(([across, up]) => plan.owner(x + across * halfWidth, y + up * halfHeight));
  const isForeign = (paper: number): boolean => paper >= 0 && !own.has(paper);
  return {
    foreign: owners.filter(isForeign).length / SOUNDINGS.length,
    open: owners.filter((paper) => paper < 0).length / SOUNDINGS.length,
    isMiddleForeign: isForeign(owners[0]!),
  };
}

/** What other names keep clear of. */
export function withSides(box: LabelBox): LabelBox {
  return { ...box, left: box.left - ASIDE, right: box.right + ASIDE };
}

/** Whether a box round a point meets one of the centred names. Half sizes in map units. */
export function liesOnName(
  names: readonly LabelBox[],
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
  scale: number,
): boolean {
  return names.some(
    (name) =>
      Math.abs(name.x - x) < halfWidth + (name.right - name.left) / 2 / scale &&
      Math.abs(name.y - y) < halfHeight + (name.bottom - name.top) / 2 / scale,
  );
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
