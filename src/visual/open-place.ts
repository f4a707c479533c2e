import type { Box } from './camera.ts';
import type { LabelBox } from './label-ranges.ts';
import type { MapPicture, MapPlace } from './picture.ts';

/** Places tried along each axis either side of the middle. */
const STEPS = 8;
/** How far names may move at least, in their own widths and heights, and in the topic's spread. */
const REACH = { widths: 0.6, heights: 2, spread: 1.5 };
/** CSS pixels of distance that cost as much as covering a fifth of the name's box with dots; further away costs ever more. */
const FAR = 130;
const COVERED = 5;
/** Each dot touched costs as well, up to a point: in a crowd there is no clear place, and the name belongs amid its papers. */
const EACH = 0.1;
const MOST = 1.15;
/** Dots of other topics count more: a name over strangers misleads. */
const STRANGER = 2;
/** What it costs to lie over a name that is placed already: more than anything else. */
const TAKEN = 20;
/** What it costs to be cut off by the window's edge. */
const OUTSIDE = 6;
/** What a name costs that touches none of its own papers' surroundings. */
const ABROAD = 1.2;

export interface OpenPlace {
  readonly x: number;
  readonly y: number;
  /** By its own papers, neither over another name nor cut off by the window's edge. */
  readonly fits: boolean;
}

/**
 * Where a topic's name hides fewest dots while it stays by its papers: tried on a small grid round the topic's own place, at
 * the scale where it is first seen. `taken` are centred names of its kind that have their places; names keep
 * `gap` CSS pixels round them. Map units.
 */
export function openPlace(
  picture: MapPicture,
  topic: MapPlace,
  members: readonly number[],
  size: { readonly width: number; readonly height: number },
  gap: number,
  scale: number,
  taken: readonly LabelBox[],
  seen: Box,
): OpenPlace {
  if (members.length === 0) return { x: topic.x, y: topic.y, fits: true };
  let spreadX = 0;
  let spreadY = 0;
  for (const paper of members) {
    spreadX += (picture.x[paper]! - topic.x) ** 2;
    spreadY += (picture.y[paper]! - topic.y) ** 2;
  }
  const halfWidth = size.width / 2 / scale;
  const halfHeight = size.height / 2 / scale;
  const own = new Set(members);
  const reachX = Math.max(REACH.spread * Math.sqrt(spreadX / members.length), halfWidth * 2 * REACH.widths);
  const reachY = Math.max(REACH.spread * Math.sqrt(spreadY / members.length), halfHeight * 2 * REACH.heights);
  const near = nearPapers(picture, topic, reachX + 2 * halfWidth, reachY + 2 * halfHeight);
  const isOwn = near.map((paper) => own.has(paper));
  let best: OpenPlace = { x: topic.x, y: topic.y, fits: false };
  const room = gap / scale;
  let least = Infinity;
  for (let row = -STEPS; row <= STEPS; row++) {
    for (let column = -STEPS; column <= STEPS; column++) {
      const aside = (column / STEPS) * reachX;
      const up = (row / STEPS) * reachY;
      const [x, y] = [topic.x + aside, topic.y + up];
      let covered = 0;
      let count = 0;
      let touches = false;
      for (let at = 0; at < near.length; at++) {
        const paper = near[at]!;
        const dx = Math.abs(picture.x[paper]! - x);
        const dy = Math.abs(picture.y[paper]! - y);
        const radius = picture.size[paper]!;
        const mine = isOwn[at]!;
        touches ||= mine && dx < halfWidth * 1.2 + radius && dy < halfHeight * 2 + radius;
        if (dx < halfWidth + radius && dy < halfHeight + radius) {
          covered += radius * radius * (mine ? 1 : STRANGER);
          count++;
        }
      }
      const share = (covered * Math.PI) / (4 * halfWidth * halfHeight);
      const over = taken.some(
        (name) =>
          Math.abs(name.x - x) < halfWidth + room + (name.right - name.left) / 2 / scale &&
          Math.abs(name.y - y) < halfHeight + room + (name.bottom - name.top) / 2 / scale,
      );
      const outside =
        x - halfWidth < seen.minX ||
        x + halfWidth > seen.maxX ||
        y - halfHeight < seen.minY ||
        y + halfHeight > seen.maxY;
      const cost =
        (outside ? OUTSIDE : 0) +
        (over ? TAKEN : 0) +
        ((Math.hypot(aside, up) * scale) / FAR) ** 1.6 +
        MOST * (1 - Math.exp(-(COVERED * share + EACH * count) / MOST)) +
        (touches ? 0 : ABROAD);
      if (cost < least - 1e-9) {
        least = cost;
        best = { x, y, fits: !over && !outside && touches };
      }
    }
  }
  return best;
}

function nearPapers(picture: MapPicture, topic: MapPlace, reachX: number, reachY: number): number[] {
  const near: number[] = [];
  for (let paper = 0; paper < picture.paperCount; paper++) {
    const reach = picture.size[paper]!;
    if (
      Math.abs(picture.x[paper]! - topic.x) < reachX + reach &&
      Math.abs(picture.y[paper]! - topic.y) < reachY + reach
    ) {
      near.push(paper);
    }
  }
  return near;
}
