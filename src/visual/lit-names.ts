import { scaleOf, toMap, toScreen } from './camera.ts';
import { areFew, litRadius } from './dots.ts';
import type { GroundPlan } from './ground-plan.ts';
import { landOf } from './land.ts';
import { leaderPlace } from './leader.ts';
import type { MapName, NameView } from './map-name.ts';
import { groupOf, openPlace } from './open-place.ts';
import { GAP, NAME_LINES, PAPER_STYLE } from './name-style.ts';
import { TITLE_GAP, TITLES_FIRST, topicsLit, topicsOpen } from './paper-names.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox } from './route.ts';
import { boxOnScreen, isInside, overlap, placeForNames, standsBy } from './written-names.ts';

/** Above and below the dots of so few papers that each gets its title, names of topics leave room for one, CSS pixels. */
const ROOM_FOR_TITLE = TITLE_GAP + NAME_LINES.paper * PAPER_STYLE.size * PAPER_STYLE.lineHeight;
/** What it costs to take that room, beside covering a dot. */
const TITLE_LOST = 0.2;
/** Of more lit papers every so many-th shows where they are. */
const DOTS_AT_MOST = 250;
/** Share of a district's lit dots that its name may lie over, where many are lit. */
const HIDDEN_AT_MOST = 1 / 3;
/** CSS pixels: side of the cells for which it is asked once whose land they are. */
const CELL = 5;

/**
 * The names of topics that few lit papers stand for, and of those that many are, with their districts: each on its own place
 * if it hides no lit dot there and leaves room for titles, else by those of its lit papers that are in sight. A district that
 * has no room waits, and one that is called as its region is. While the map moves a name stays where it was `before`, if it
 * can. A topic that is open is named at every scale.
 */
export function namesOfLit(
  picture: MapPicture,
  names: readonly MapName[],
  lit: ReadonlySet<number>,
  view: NameView,
  before: readonly MapName[],
): MapName[] {
  const { camera, size } = view;
  const scale = scaleOf(camera, size);
  const seen = placeForNames(view);
  const open = topicsOpen(picture, lit);
  // Of many papers only those of the topics that they are have a place of their own.
  const topics = areFew(lit) ? topicsLit(picture, lit) : open;
  if (topics.region.size === 0 && topics.district.size === 0) return [];
  const every = Math.ceil(lit.size / DOTS_AT_MOST);
  const some = every === 1 ? [...lit] : [...lit].filter((_, at) => at % every === 0);
  const dots = some.map((paper) => {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    return { paper, x, y, radius: litRadius(picture, paper, scale, lit) };
  });
  const inSight = dots.filter(({ x, y }) => x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom);
  const crossed = ({ left, right, top, bottom }: ScreenBox, aside: number): number =>
    dots.filter(
      ({ x, y, radius }) =>
        x + radius > left && x - radius < right && y + radius + aside > top && y - radius - aside < bottom,
    ).length;
  const aside = lit.size <= TITLES_FIRST ? ROOM_FOR_TITLE : 0;
  /** Lit dots that a box covers, and a part of those to which it leaves no room for a title. */
  const covered = (box: ScreenBox): number => {
    const dotsCovered = crossed(box, 0);
    return aside === 0 ? dotsCovered : dotsCovered + TITLE_LOST * (crossed(box, aside) - dotsCovered);
  };
  const plan: GroundPlan = {
    covered(x, y, halfWidth, halfHeight) {
      const [left, top] = toScreen(camera, size, x - halfWidth, y + halfHeight);
      const [right, bottom] = toScreen(camera, size, x + halfWidth, y - halfHeight);
      return covered({ left, top, right, bottom });
    },
    owner: byCells(landOf(picture).nearest, CELL / scale),
  };

  const placed: MapName[] = [];
  const isFree = (name: MapName, roomAside: number): boolean => {
    const box = boxOnScreen(name, camera, size);
    const isTaken = placed.some((other) => overlap(boxOnScreen(other, camera, size), box));
    return !isTaken && isInside(box, seen) && crossed(box, roomAside) === 0;
  };
  for (const name of litFirst(names)) {
    const { kind, index, box } = name;
    if (kind === 'paper') continue;
    // A name that lies off its land from afar has another place near to.
    if (placed.some((one) => one.kind === kind && one.index === index)) continue;
    const isItsScale = scale >= box.from && scale <= box.to;
    if (!isItsScale && !open[kind].has(index)) continue;
    const members = inSight.filter(({ paper }) => picture[kind][paper] === index).map(({ paper }) => paper);
    if (members.length === 0) continue;
    // A district that is open itself is named whatever it takes.
    const isPart = kind === 'district' && members.length <= inSight.length / 2;
    if (isPart && placed.some((other) => isSaidBy(other, name))) continue;
    const last = before.find((one) => one.kind === kind && one.index === index);
    // Looking for the best place amid many in each frame would cost too much.
    if (before.length > 0 && !areFew(lit)) {
      if (last !== undefined && isInside(boxOnScreen(last, camera, size), seen)) placed.push(last);
      continue;
    }
    const own = [last, isItsScale ? name : undefined].filter((at) => at !== undefined);
    const free = (roomAside: number): MapName | undefined => own.find((at) => isFree(at, roomAside));
    const elsewhere = free(aside) === undefined ? moved(name, members) : null;
    const isClear = elsewhere !== null && isFree(elsewhere, 0);
    const at = free(aside) ?? (isClear ? elsewhere : (free(0) ?? elsewhere));
    if (at !== null && !(isPart && open.region.size > 0 && hides(at, members.length))) placed.push(at);
  }
  return placed;

  /** The names of the topics that are lit, those of most lit papers first. */
  function litFirst(all: readonly MapName[]): MapName[] {
    const count = ({ kind, index }: MapName): number =>
      kind === 'paper' ? 0 : dots.filter(({ paper }) => picture[kind][paper] === index).length;
    return all
      .filter(({ kind, index }) => kind !== 'paper' && topics[kind].has(index))
      .map((name) => ({ name, papers: count(name) }))
      .sort((a, b) => b.papers - a.papers)
      .map(({ name }) => name);
  }

  /** Whether a district's name lies over too many of its lit dots to say where they are. */
  function hides(name: MapName, litDots: number): boolean {
    return crossed(boxOnScreen(name, camera, size), 0) > HIDDEN_AT_MOST * litDots;
  }

  /** On its topic's land or beside its lit dots, else where a line leads to them; `null` where there is no such place. */
  function moved(name: MapName, members: readonly number[]): MapName | null {
    const { kind, index, box } = name;
    const gap = GAP[kind];
    const [minX, maxY] = toMap(camera, size, seen.left + gap, seen.top + gap);
    const [maxX, minY] = toMap(camera, size, seen.right - gap, seen.bottom - gap);
    const letters = { width: box.right - box.left - 2 * gap, height: box.bottom - box.top - 2 * gap };
    const topic = (kind === 'region' ? picture.regions : picture.districts)[index]!;
    const taken = placed.map((other) => other.box);
    // What it hides counts among the lit dots, few as they may be of a large topic.
    const group = groupOf(
      picture,
      { ...topic, papers: members.length },
      members,
      papersOf(kind === 'region' ? picture.region : picture.district, index),
    );
    const room = { minX, minY, maxX, maxY };
    const { leader: _, ...own } = name;
    const place = openPlace(plan, group, letters, gap, scale, taken, room);
    const here = { ...own, box: { ...box, x: place.x, y: place.y } };
    const isInSight = isInside(boxOnScreen(here, camera, size), seen);
    if (
      isInSight &&
      (group.own.has(plan.owner(place.x, place.y)) || standsBy(here, group.members, picture, camera, size))
    )
      return here;
    if (kind === 'district' && !areFew(lit)) return null;
    const led = leaderPlace(picture, plan, group, letters, gap, scale, taken, room);
    return led === null ? null : { ...own, box: { ...box, x: led.x, y: led.y }, leader: led.end };
  }
}

/** Whether a region's name says the district's already. */
function isSaidBy({ kind, region, lines }: MapName, district: MapName): boolean {
  return kind === 'region' && region === district.region && lines.join(' ') === district.lines.join(' ');
}

/** Whose land a place is, asked once for all of a cell: names try many places that lie side by side. */
function byCells(nearest: (x: number, y: number) => number, side: number): (x: number, y: number) => number {
  const known = new Map<string, number>();
  return (x, y) => {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    const key = `${column} ${row}`;
    let owner = known.get(key);
    if (owner === undefined) known.set(key, (owner = nearest((column + 0.5) * side, (row + 0.5) * side)));
    return owner;
  };
}

function papersOf(column: readonly number[], index: number): ReadonlySet<number> {
  const papers = new Set<number>();
  column.forEach((own, paper) => {
    if (own === index) papers.add(paper);
  });
  return papers;
}
