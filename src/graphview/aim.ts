import {
  boxAroundMost,
  broughtIntoSight,
  fitted,
  NO_INSETS,
  padded,
  scaleOf,
  toMap,
  toScreen,
} from '../visual/camera.ts';
import type { Insets, Size } from '../visual/camera.ts';
import { nearestWidth } from '../visual/dots.ts';
import type { HomeView } from '../visual/map-name.ts';
import type { ScreenBox } from '../visual/route.ts';
import { middleSizeOf } from '../visual/picture.ts';
import type { Camera, Picture } from './types.ts';

/** Free space round a framed group, as a share of its larger side. */
const FRAME_MARGIN = 0.18;
/** CSS pixels between what is brought into sight and a panel or the edge of the view. */
export const SIGHT_MARGIN = 28;

/** CSS pixels between a topic's name and a panel or the edge of the view. */
const NAME_MARGIN = 8;
/** CSS pixels; names are set smaller in a view that is narrower or lower. */
const COMPACT = 560;

/** What the map is to show: all of it, a framed group whatever panels open, or what the reader has moved it to. */
export type Aim = 'home' | readonly number[] | null;

/** The part of the view that no panel covers, CSS pixels. */
export function freePart(size: Size, { left, top, right, bottom }: Insets): ScreenBox {
  return { left, top, right: size.width - right, bottom: size.height - bottom };
}

/** What names look for their places in: the view as it is when all of the map is seen. */
export function homeView(whole: Camera, size: Size, insets: Insets): HomeView {
  const { left, top, right, bottom } = freePart(size, insets);
  const [minX, maxY] = toMap(whole, size, left + NAME_MARGIN, top + NAME_MARGIN);
  const [maxX, minY] = toMap(whole, size, right - NAME_MARGIN, bottom - NAME_MARGIN);
  const compact = Math.min(right - left, size.height) < COMPACT;
  return { scale: scaleOf(whole, size), compact, seen: { minX, minY, maxX, maxY } };
}

/** The camera that frames most of a group in the free part of the view; `null` for no papers. */
export function framed(picture: Picture, papers: readonly number[], size: Size, insets: Insets): Camera | null {
  const box = boxAroundMost(papers, picture.x, picture.y, picture.size);
  if (box === null) return null;
  return fitted(padded(box, FRAME_MARGIN), size, insets, nearestWidth(middleSizeOf(picture)) * 2);
}

/**
 * The camera moved as little as needed so that these papers lie in the free part of the view. Of many papers those count that
 * are in the view and perhaps behind a panel; one or two are fetched from anywhere.
 */
export function withInSight(
  camera: Camera,
  picture: Picture,
  papers: Iterable<number>,
  size: Size,
  insets: Insets,
): Camera {
  const all = [...papers];
  const counted =
    all.length <= 2 ? all : all.filter((paper) => isSeen(camera, picture, paper, size, freePart(size, NO_INSETS)));
  const box = boxAroundMost(counted, picture.x, picture.y, picture.size);
  return box === null ? camera : broughtIntoSight(camera, box, size, insets, SIGHT_MARGIN);
}

/** Whether the middle of a paper's dot lies in a part of the view. */
export function isSeen(camera: Camera, picture: Picture, paper: number, size: Size, part: ScreenBox): boolean {
  const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
  return x >= part.left && y >= part.top && x <= part.right && y <= part.bottom;
}
