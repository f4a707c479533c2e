import { scaleOf, toScreen } from './camera.ts';
import { areFew, litRadius } from './dots.ts';
import { ENOUGH_TITLES } from './name-of-place.ts';
import type { MapName, NameView } from './map-name.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox } from './route.ts';
import { placeForNames } from './written-names.ts';

/** CSS pixels of the view, squared, for each paper in it, where all of them get titles if there is room: of a part of the map, and of all of it. */
const ROOM = { part: 10_000, whole: 60_000 };
/** The same where the heaviest of all papers in sight get titles, once districts have names. */
const ROOM_FOR_HEAVIEST = 1500;

/** How many papers are tried for each title of too many. */
const CANDIDATES = 5;

/** Papers that get titles, and those whose dots these keep clear of besides; `null`: no others. */
interface Wanted {
  readonly papers: readonly number[];
  readonly crowd: readonly number[] | null;
  /** So many titles at most; the heaviest papers may all lie where there is no room. */
  readonly atMost: number;
}

/** The papers of a path or an open link: their titles come before all names. */
export function leadsOf({ path, selected }: Pick<NameView, 'path' | 'selected'>): readonly number[] {
  return path ?? (selected?.size === 2 ? [...selected] : []);
}

/**
 * The papers that lead and the lit ones, in sight, if all of them may have titles. Of too many, those that lead, or the
 * heaviest: of lit ones until titles show by themselves, of all near enough; `null` without either.
 */
export function papersToTitle(
  picture: MapPicture,
  view: NameView,
  shown: readonly MapName[],
  before: readonly MapName[],
): Wanted | null {
  const { camera, size, lit, partFrom } = view;
  const { left, top, right, bottom } = placeForNames(view);
  const area = (right - left) * (bottom - top);
  const isPart = scaleOf(camera, size) >= partFrom;
  const atMost = areFew(lit) ? lit.size : area / (isPart ? ROOM.part : ROOM.whole);
  const isInSight = (paper: number): boolean => {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const leads = leadsOf(view).filter(isInSight);
  const isTitled = (name: MapName): boolean => name.kind === 'paper' && (lit === null || lit.has(name.index));
  // While the map moves, looking at all of them in each frame would cost too much.
  const moves = before.length > 0;
  const lookedAt =
    moves || leads.length > 0
      ? atMost
      : lit !== null
        ? Infinity
        : isPart && picture.districts.length > 0
          ? area / ROOM_FOR_HEAVIEST
          : atMost;
  const papers: number[] = [];
  for (const paper of lit ?? picture.x.keys()) {
    if (papers.length > lookedAt) break;
    if (isInSight(paper)) papers.push(paper);
  }
  const isAll = papers.length <= atMost;
  if (isAll || leads.length > 0) {
    return { papers: [...new Set([...leads, ...(isAll ? papers : [])])], crowd: null, atMost: Infinity };
  }
  if (lit !== null && shown.filter(isTitled).length >= ENOUGH_TITLES) return null;
  if (moves) {
    const titled = before.filter(isTitled).map(({ index }) => index);
    return titled.length === 0 ? null : { papers: titled, crowd: [], atMost: titled.length };
  }
  if (papers.length > lookedAt) return null;
  const most = Math.floor(area / (lit === null ? 2 * ROOM.part : ROOM.whole));
  const chosen = heaviest(picture, papers, CANDIDATES * most);
  const isChosen = new Set(chosen);
  return { papers: chosen, crowd: papers.filter((paper) => !isChosen.has(paper)), atMost: most };
}

function heaviest({ size }: MapPicture, papers: readonly number[], count: number): number[] {
  const chosen: number[] = [];
  for (const paper of papers) {
    if (chosen.length === count && size[paper]! <= size[chosen.at(-1)!]!) continue;
    chosen.splice(chosen.findLastIndex((other) => size[other]! >= size[paper]!) + 1, 0, paper);
    if (chosen.length > count) chosen.pop();
  }
  return chosen;
}

/** CSS pixels: side of the cells in which many dots are looked up. */
const CELL = 6;

/** So many dots of a crowd a title may cover: in a dense place it would have no room else. Of fewer each is looked at. */
const COVERED_AT_MOST = 2;
const CROWD_FROM = 250;

/** Says whether a box covers more than very few of many dots. */
export function crowdOnScreen(
  picture: MapPicture,
  papers: readonly number[],
  view: NameView,
): (box: ScreenBox) => boolean {
  const { camera, size, lit } = view;
  const columns = Math.ceil(size.width / CELL) + 1;
  const dots = new Map<number, number>();
  for (const paper of papers) {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
    dots.set(cell, (dots.get(cell) ?? 0) + 1);
  }
  const atMost = lit !== null && lit.size < CROWD_FROM ? 0 : COVERED_AT_MOST;
  const radius = papers.length === 0 ? 0 : litRadius(picture, papers[0]!, scaleOf(camera, size), lit);
  return ({ left, top, right, bottom }) => {
    let covered = 0;
    const [first, last] = [Math.floor((left - radius) / CELL), Math.floor((right + radius) / CELL)];
    for (let row = Math.floor((top - radius) / CELL); row <= Math.floor((bottom + radius) / CELL); row++)
      for (let column = first; column <= last; column++) covered += dots.get(row * columns + column) ?? 0;
    return covered > atMost;
  };
}
