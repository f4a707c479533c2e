import type { Box } from './camera.ts';
import type { GroundPlan } from './ground-plan.ts';
import type { LabelBox } from './label-ranges.ts';
import { liesOnName } from './open-place.ts';
import type { Group } from './open-place.ts';
import type { MapPicture } from './picture.ts';
import { spreadOfLand } from './terrain.ts';

/** Where the thin line ends that leads from a name off its land to its topic. Map units. */
export interface LeaderEnd {
  readonly x: number;
  readonly y: number;
}

export interface LedPlace extends LeaderEnd {
  readonly end: LeaderEnd;
  /** As of an open place: about as much as covering so many dots. */
  readonly cost: number;
}

/** Between places tried, and the longest line, CSS pixels: a name further off would not be found. */
const STEP = 7;
const LONGEST = 130;
/** What a line costs, how many pixels of it cost as much as one more covered dot, and what it costs to lead over others' land alone. */
const COST = { line: 4, pixels: 30, foreign: 2.5 };
/** Papers of a topic to which a line may lead, at most, and the share of all that lies nearest to their middle: no island off the others. */
const ENDS = 40;
const AMID = 0.5;
/** Points along a line at which it is asked what it crosses. */
const SOUNDINGS = Array.from({ length: 16 }, (_, at) => at / 16);
/** How far land reaches beyond a paper, in the spread of its hill. */
const SHORE = 1.5;
/** Where along a name it is asked whether it lies on land. */
const ALONG = [-1, -0.5, 0, 0.5, 1];

/**
 * The free place nearest to a topic that has no room for its name: on no dot, on no name that is `taken`, on no others' land,
 * inside what is seen, and with a line across no name. `null` where there is none near.
 */
export function leaderPlace(
  picture: MapPicture,
  plan: GroundPlan,
  group: Group,
  size: { readonly width: number; readonly height: number },
  gap: number,
  scale: number,
  taken: readonly LabelBox[],
  seen: Box,
): LedPlace | null {
  const ends = endsOf(picture, group);
  const shore = SHORE * spreadOfLand(picture);
  const [halfWidth, halfHeight, room] = [size.width / 2 / scale, size.height / 2 / scale, gap / scale];
  const isFree = (x: number, y: number): boolean =>
    !liesOnName(taken, x, y, halfWidth + room, halfHeight + room, scale) &&
    ALONG.every((along) => isOpen(x + along * halfWidth, y));
  const isOpen = (x: number, y: number): boolean => {
    const owner = plan.owner(x, y);
    return owner < 0 || group.own.has(owner) || Math.hypot(picture.x[owner]! - x, picture.y[owner]! - y) > shore;
  };
  let best: LedPlace | null = null;
  const step = STEP / scale;
  for (let y = seen.minY + halfHeight; y <= seen.maxY - halfHeight; y += step) {
    for (let x = seen.minX + halfWidth; x <= seen.maxX - halfWidth; x += step) {
      // Most places lie on dots, and that is told soonest.
      if (plan.covered(x, y, halfWidth, halfHeight) > 0) continue;
      const [end, length] = nearest(ends, x, y, halfWidth, halfHeight);
      const pixels = length * scale;
      const cost = COST.line + pixels / COST.pixels;
      if (pixels > LONGEST || cost >= (best?.cost ?? Infinity) || !isFree(x, y)) continue;
      const along = SOUNDINGS.map((share) => [end.x + share * (x - end.x), end.y + share * (y - end.y)] as const);
      if (along.some(([lineX, lineY]) => liesOnName(taken, lineX, lineY, 0, 0, scale))) continue;
      const foreign = along.filter(([lineX, lineY]) => {
        const owner = plan.owner(lineX, lineY);
        return owner >= 0 && !group.own.has(owner);
      }).length;
      const all = cost + (COST.foreign * foreign) / SOUNDINGS.length;
      if (all < (best?.cost ?? Infinity)) best = { x, y, end, cost: all };
    }
  }
  return best;
}

/** Papers amid a topic, to which a line may lead. */
function endsOf({ x, y }: MapPicture, { members, middle }: Group): LeaderEnd[] {
  const away = (paper: number): number => Math.hypot(x[paper]! - middle.x, y[paper]! - middle.y);
  const amid = members.toSorted((a, b) => away(a) - away(b)).slice(0, Math.ceil(AMID * members.length));
  const every = Math.ceil(amid.length / ENDS);
  return amid.filter((_, at) => at % every === 0).map((paper) => ({ x: x[paper]!, y: y[paper]! }));
}

/** The end nearest to a box, and how far it is. */
function nearest(
  ends: readonly LeaderEnd[],
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
): [LeaderEnd, number] {
  let [best, least]: [LeaderEnd, number] = [{ x, y }, Infinity];
  for (const end of ends) {
    const length = Math.hypot(
      Math.max(0, Math.abs(end.x - x) - halfWidth),
      Math.max(0, Math.abs(end.y - y) - halfHeight),
    );
    if (length < least) [best, least] = [end, length];
  }
  return [best, least];
}
