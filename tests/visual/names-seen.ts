import {
  boxAround,
  fitted,
  joined,
  NO_INSETS,
  padded,
  scaleOf,
  toMap,
  toScreen,
  zoomedAt,
} from '../../src/visual/camera.ts';
import type { Insets, MapCamera, Size } from '../../src/visual/camera.ts';
import { areFew } from '../../src/visual/dots.ts';
import { estimateWidth } from '../../src/visual/label-text.ts';
import { draftTopics, placeNames } from '../../src/visual/names.ts';
import type { HomeView, MapName } from '../../src/visual/map-name.ts';
import { createTitles, namesInView } from '../../src/visual/names-in-view.ts';
import { draftTitles, partFrom, placeChosen } from '../../src/visual/paper-names.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { makeTerrain } from '../../src/visual/terrain.ts';
import { boxOnScreen } from '../../src/visual/written-names.ts';

/** A part of a window in which the map is shown: what panels leave of it. */
interface Pane {
  readonly size: Size;
  readonly insets: Insets;
}

/** The map of a window 1440 by 900, of a tablet held upright, and of a telephone, each with and without a panel. */
export const PANES: readonly Pane[] = [
  { size: { width: 1440, height: 844 }, insets: { ...NO_INSETS, left: 360 } },
  { size: { width: 1440, height: 844 }, insets: { ...NO_INSETS, left: 360, right: 420 } },
  { size: { width: 820, height: 1124 }, insets: { ...NO_INSETS, left: 340 } },
  { size: { width: 820, height: 1124 }, insets: { ...NO_INSETS, left: 56, right: 360 } },
  { size: { width: 390, height: 740 }, insets: NO_INSETS },
  { size: { width: 390, height: 740 }, insets: { ...NO_INSETS, bottom: 300 } },
];

/** What is drawn of a map in a pane: `names(lit, zoom)` are those in sight, at the whole map or so many times nearer. */
export function viewer(picture: MapPicture, { size, insets }: Pane) {
  const extent = joined(boxAround(picture.x.keys(), picture.x, picture.y, picture.size), makeTerrain(picture).box)!;
  const whole = fitted(padded(extent, 0.025), size, insets, 1e-6);
  const within = {
    left: insets.left,
    top: insets.top,
    right: size.width - insets.right,
    bottom: size.height - insets.bottom,
  };
  const [minX, maxY] = toMap(whole, size, within.left + 8, within.top + 8);
  const [maxX, minY] = toMap(whole, size, within.right - 8, within.bottom - 8);
  const home: HomeView = {
    scale: scaleOf(whole, size),
    compact: Math.min(within.right - within.left, size.height) < 560,
    seen: { minX, minY, maxX, maxY },
  };
  const topics = draftTopics(picture, estimateWidth, home);
  const titles = draftTitles(picture, estimateWidth, home);
  const all = placeNames([...topics, ...titles]);
  const titleOf = createTitles(picture, estimateWidth);
  const middle = [(within.left + within.right) / 2, (within.top + within.bottom) / 2] as const;
  return {
    cameraAt: (zoom: number): MapCamera => zoomedAt(whole, size, ...middle, zoom),
    names(lit: ReadonlySet<number> | null, zoom = 1): readonly MapName[] {
      const camera = zoomedAt(whole, size, ...middle, zoom);
      const names = areFew(lit) ? placeChosen(picture, topics, lit) : all;
      return namesInView(picture, names, titleOf, { camera, size, within, lit, path: null, partFrom: partFrom(home) });
    },
  };
}

/** CSS pixels from a dot within which a name stands beside it. */
const BESIDE = 24;

/** Whether a topic's name lies nearest to a paper of another, with no line that leads to its own and beside no lit dot of its own. */
export function isAbroad(
  picture: MapPicture,
  name: MapName,
  camera: MapCamera,
  { size }: Pane,
  lit: ReadonlySet<number> | null,
): boolean {
  if (name.kind === 'paper' || name.leader !== undefined) return false;
  const column = picture[name.kind];
  const away = (paper: number): number => Math.hypot(picture.x[paper]! - name.box.x, picture.y[paper]! - name.box.y);
  const nearest = [...picture.x.keys()].reduce((best, paper) => (away(paper) < away(best) ? paper : best));
  if (column[nearest] === name.index) return false;
  const { left, right, top, bottom } = boxOnScreen(name, camera, size);
  return ![...(lit ?? picture.x.keys())].some((paper) => {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    const apart = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return column[paper] === name.index && apart < BESIDE;
  });
}
