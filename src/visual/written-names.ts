import { toScreen } from './camera.ts';
import type { MapCamera, Size } from './camera.ts';
import { litRadius, ringOf } from './dots.ts';
import type { MapName, NameDraft, NameView } from './map-name.ts';
import { BESIDE } from './name-style.ts';
import { TITLE_GAP } from './paper-names.ts';
import type { LitTopics } from './paper-names.ts';
import type { MapPicture } from './picture.ts';
import { MARKER_RADIUS, RIM } from './route.ts';
import type { Line, ScreenBox, Spot } from './route.ts';

/** The halo in the paper's colour behind letters: its width in CSS pixels, and its opacity. */
export const HALO = { topic: 5, paper: 4, opacity: 0.9 };
/** Opacity of the title of a paper that a search or filter leaves out, and of the name of a topic that few of the lit papers are of. */
const LEFT_OUT = { paper: 0.4, topic: 0.38 };

/** Papers that stand out on the map. */
export type MarkedPapers = Pick<NameView, 'lit' | 'path' | 'selected'>;

/** `topics`: those that are lit, `null` for all. */
export function nameOpacity({ kind, index }: NameDraft, { lit, path }: MarkedPapers, topics: LitTopics | null): number {
  if (kind === 'paper') return lit === null || lit.has(index) || path?.includes(index) ? 1 : LEFT_OUT.paper;
  return topics !== null && !topics[kind].has(index) ? LEFT_OUT.topic : 1;
}

/** Radius on the screen, CSS pixels, of a dot, of the ring round it where its paper is open, or of the numbered marker that stands on it. */
export function markedRadius(
  picture: MapPicture,
  paper: number,
  scale: number,
  { lit, path, selected }: MarkedPapers,
): number {
  const radius = litRadius(picture, paper, scale, lit);
  if (path?.includes(paper)) return Math.max(radius, MARKER_RADIUS + RIM);
  if (!selected?.has(paper)) return radius;
  const { gap, width } = ringOf(selected.size);
  return radius + gap + width / 2;
}

/** CSS pixels from the place of a name to its letters: titles stand beside their dot, or its marker. */
export function besideDot(
  { kind, align, index, aside = [0, 0] }: MapName,
  picture: MapPicture,
  scale: number,
  marked: MarkedPapers,
): number {
  if (kind !== 'paper' || align === 'centre') return aside[0];
  const away = markedRadius(picture, index, scale, marked) + TITLE_GAP;
  return aside[0] + (align === 'left' ? away : -away);
}

/** The same downwards, to the middle of its lines: a title may lie above or below its dot. */
export function belowDot({ box }: NameDraft): number {
  return (box.top + box.bottom) / 2;
}

/** Where a name has to lie, CSS pixels: the free part of the window, or all of it while it is panned. */
export function placeForNames({ within, size }: Pick<NameView, 'within' | 'size'>): ScreenBox {
  return within ?? { left: 0, top: 0, right: size.width, bottom: size.height };
}

export function overlap(a: ScreenBox, b: ScreenBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isInside(box: ScreenBox, within: ScreenBox): boolean {
  return box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom;
}

/** The line from the edge of a name that lies off its land to its topic, CSS pixels; `null` for all others. */
export function leaderOnScreen({ box, leader }: NameDraft, camera: MapCamera, size: Size): Line | null {
  if (leader === undefined) return null;
  const [x, y] = toScreen(camera, size, box.x, box.y);
  const to = toScreen(camera, size, leader.x, leader.y);
  const [left, right, top, bottom] = [x + box.left, x + box.right, y + box.top, y + box.bottom];
  const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  // It points at the letters, and ends before them.
  const aim: Spot = [
    clamp(to[0], left + LEADER.aside, right - LEADER.aside),
    clamp(to[1], top + LEADER.below, bottom - LEADER.below),
  ];
  const [dx, dy] = [to[0] - aim[0], to[1] - aim[1]];
  const outX = dx === 0 ? Infinity : ((dx > 0 ? right : left) - aim[0]) / dx;
  const outY = dy === 0 ? Infinity : ((dy > 0 ? bottom : top) - aim[1]) / dy;
  const out = Math.min(1, outX, outY);
  return [[aim[0] + out * dx, aim[1] + out * dy], to];
}

/** Names, the most important first, without those of topics whose line would run through another's name, or whose name lies on another's line. */
export function clearOfLines(names: readonly MapName[], camera: MapCamera, size: Size): MapName[] {
  const topics: { readonly box: ScreenBox; readonly line: Line | null }[] = [];
  return names.filter((name) => {
    if (name.kind === 'paper') return true;
    const [box, line] = [boxOnScreen(name, camera, size), leaderOnScreen(name, camera, size)];
    const isCrossed = topics.some((other) => crosses(line, other.box) || crosses(other.line, box));
    if (!isCrossed) topics.push({ box, line });
    return !isCrossed;
  });
}

/** Whether a line runs through a box. */
export function crosses(line: Line | null, { left, right, top, bottom }: ScreenBox): boolean {
  if (line === null) return false;
  const [from, to] = line;
  let [first, last] = [0, 1];
  for (const [axis, low, high] of [
    [0, left, right],
    [1, top, bottom],
  ] as const) {
    const along = to[axis] - from[axis] || 1e-9;
    const [one, other] = [(low - from[axis]) / along, (high - from[axis]) / along];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last;
}

/** CSS pixels: width of a leader line, radius of the point at its end, and how far inside a name's box it points, from the sides and from above and below. */
export const LEADER = { width: 1, end: 1.8, aside: 16, below: 10 };

/** Where a name lies on the screen, CSS pixels. */
export function boxOnScreen({ box }: NameDraft, camera: MapCamera, size: Size): ScreenBox {
  const [x, y] = toScreen(camera, size, box.x, box.y);
  return { left: x + box.left, top: y + box.top, right: x + box.right, bottom: y + box.bottom };
}

/** Whether a name stands beside the dot of one of these papers. */
export function standsBy(
  name: NameDraft,
  papers: readonly number[],
  picture: MapPicture,
  camera: MapCamera,
  size: Size,
): boolean {
  const { left, right, top, bottom } = boxOnScreen(name, camera, size);
  return papers.some((paper) => {
    const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
    return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < BESIDE;
  });
}
