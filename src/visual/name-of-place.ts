import { scaleOf, toMap, toScreen } from './camera.ts';
import { landOf } from './land.ts';
import type { MapName, NameView } from './map-name.ts';
import type { MapPicture } from './picture.ts';
import type { ScreenBox } from './route.ts';
import { boxOnScreen, overlap, placeForNames, standsBy } from './written-names.ts';

/** Share of the papers in sight from which their topic is named though names of others are in sight. */
const MOST = 0.5;
/** Titles in sight that say where one is. */
export const ENOUGH_TITLES = 4;
/** Places tried above and below the middle of the papers in sight, in the name's own height. */
const ROWS = [0, 1, -1, 2, -2, 3, -3, 4, -4];

/**
 * The name of where one is: of the topic to which most papers in sight belong, where its own name is not to be seen, on a part of the map
 * that few titles tell of yet. It stands amid these papers, on none of the `shown` names; while the map moves
 * it stays where it was `before`. `null` where there is none to write.
 */
export function nameOfPlace(
  picture: MapPicture,
  names: readonly MapName[],
  shown: readonly MapName[],
  view: NameView,
  before: readonly MapName[],
): MapName | null {
  const { camera, size } = view;
  const scale = scaleOf(camera, size);
  const titles = shown.filter(({ kind }) => kind === 'paper').length;
  if (scale < view.partFrom || titles >= ENOUGH_TITLES) return null;
  const kind = picture.districts.length > 0 ? 'district' : 'region';
  const topics = new Map(names.filter((name) => name.kind === kind).map((name) => [name.index, name]));
  const isShown = (index: number): boolean => shown.some((name) => name.kind === kind && name.index === index);
  const taken = shown.map((name) => boxOnScreen(name, camera, size));
  const isFree = (box: ScreenBox): boolean => !taken.some((other) => overlap(box, other));

  const kept = before.find((name) => name.kind === kind && isElsewhere(name, topics.get(name.index)));
  if (kept !== undefined && scale >= kept.box.from && !isShown(kept.index)) {
    const box = boxOnScreen(kept, camera, size);
    if (overlap(box, placeForNames({ within: null, size })) && isFree(box)) return kept;
  }

  const seen = placeForNames(view);
  const { papers, inSight } = mostSeen(picture, kind, topics, seen, view);
  const name = papers.length === 0 ? undefined : topics.get(picture[kind][papers[0]!]!);
  if (name === undefined || isShown(name.index) || scale < name.box.from) return null;
  const othersShown = shown.some(({ kind: shownKind }) => shownKind !== 'paper');
  if (othersShown && papers.length <= MOST * inSight) return null;
  const [x, y] = toScreen(camera, size, ...middleOf(picture, papers));
  const height = name.box.bottom - name.box.top;
  for (const row of ROWS) {
    const [px, py] = [
      clamp(x, seen.left - name.box.left, seen.right - name.box.right),
      clamp(y + row * height, seen.top - name.box.top, seen.bottom - name.box.bottom),
    ];
    const [mapX, mapY] = toMap(camera, size, px, py);
    const moved = { ...name, box: { ...name.box, x: mapX, y: mapY } };
    const isHome =
      picture[kind][landOf(picture).nearest(mapX, mapY)] === name.index ||
      standsBy(moved, papers, picture, camera, size);
    if (isHome && isFree(boxOnScreen(moved, camera, size))) return moved;
  }
  return null;
}

/** Whether a name that was written stood for another place than its own. */
function isElsewhere(name: MapName, own: MapName | undefined): boolean {
  return own !== undefined && (own.box.x !== name.box.x || own.box.y !== name.box.y);
}

/** The papers in sight of the named topic that has most of them there, and how many are in sight. */
function mostSeen(
  picture: MapPicture,
  kind: 'region' | 'district',
  topics: ReadonlyMap<number, MapName>,
  seen: ScreenBox,
  { camera, size, lit }: NameView,
): { papers: readonly number[]; inSight: number } {
  const [minX, maxY] = toMap(camera, size, seen.left, seen.top);
  const [maxX, minY] = toMap(camera, size, seen.right, seen.bottom);
  const { x, y } = picture;
  const found = new Map<number, number[]>();
  let inSight = 0;
  for (const paper of lit ?? picture.x.keys()) {
    if (x[paper]! < minX || x[paper]! > maxX || y[paper]! < minY || y[paper]! > maxY) continue;
    inSight++;
    const topic = picture[kind][paper]!;
    const papers = found.get(topic);
    if (papers) papers.push(paper);
    else if (topics.has(topic)) found.set(topic, [paper]);
  }
  const papers = [...found.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
  return { papers, inSight };
}

/** Where the paper lies that is nearest to the middle of them all. */
function middleOf({ x, y }: MapPicture, papers: readonly number[]): [number, number] {
  const mean = (column: readonly number[]): number =>
    papers.reduce((sum, paper) => sum + column[paper]!, 0) / papers.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const away = (paper: number): number => Math.hypot(x[paper]! - middleX, y[paper]! - middleY);
  const nearest = papers.reduce((best, paper) => (away(paper) < away(best) ? paper : best));
  return [x[nearest]!, y[nearest]!];
}

/** The middle of the two where they have changed sides: there is no room. */
function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
