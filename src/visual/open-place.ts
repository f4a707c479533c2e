import type { MapPicture, MapPlace } from './picture.ts';

/** Places tried along each axis either side of the middle, and how far they go, as a share of the topic's spread. */
const STEPS = 4;
const REACH = 1.1;
/** What one covered dot costs against lying one spread away from the middle. */
const COVERED = 0.14;

/**
 * Where a topic's name hides fewest dots while it stays by its papers: tried on a small grid round the topic's own place, at
 * the scale where it is first seen. Map units.
 */
export function openPlace(
  picture: MapPicture,
  topic: MapPlace,
  members: readonly number[],
  size: { readonly width: number; readonly height: number },
  scale: number,
): { x: number; y: number } {
  if (members.length === 0) return { x: topic.x, y: topic.y };
  let spreadX = 0;
  let spreadY = 0;
  for (const paper of members) {
    spreadX += (picture.x[paper]! - topic.x) ** 2;
    spreadY += (picture.y[paper]! - topic.y) ** 2;
  }
  const halfWidth = size.width / 2 / scale;
  const halfHeight = size.height / 2 / scale;
  spreadX = Math.max(Math.sqrt(spreadX / members.length), halfWidth * 0.3);
  spreadY = Math.max(Math.sqrt(spreadY / members.length), halfHeight);
  const near = nearPapers(picture, topic, spreadX * REACH + halfWidth, spreadY * REACH + halfHeight);
  let best = { x: topic.x, y: topic.y };
  let least = Infinity;
  for (let row = -STEPS; row <= STEPS; row++) {
    for (let column = -STEPS; column <= STEPS; column++) {
      const aside = (column / STEPS) * REACH;
      const up = (row / STEPS) * REACH;
      const x = topic.x + aside * spreadX;
      const y = topic.y + up * spreadY;
      let cost = Math.hypot(aside, up) * 0.9;
      for (const paper of near) {
        const reach = picture.size[paper]!;
        if (Math.abs(picture.x[paper]! - x) < halfWidth + reach && Math.abs(picture.y[paper]! - y) < halfHeight + reach) {
          cost += COVERED;
        }
      }
      if (cost < least - 1e-9) {
        least = cost;
        best = { x, y };
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
