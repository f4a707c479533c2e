import { quadtree } from 'd3';
import type { LabelBox } from './label-ranges.ts';
import { middleSizeOf } from './picture.ts';
import type { MapPicture } from './picture.ts';
import { LEAST_RADIUS, MOST_RADIUS, SMALLEST } from './dots.ts';

/**
 * Returns a function that gives the scale from which a paper's title covers no other of these dots but those that it may,
 * `from` at least; both in pixels per map unit.
 */
export function clearOfDots(
  picture: MapPicture,
  papers: Iterable<number>,
  leastRadius = SMALLEST.to,
): (box: LabelBox, paper: number, from: number, mayCover?: (other: number) => boolean) => number {
  const tree = quadtree<number>()
    .x((paper) => picture.x[paper]!)
    .y((paper) => picture.y[paper]!)
    .addAll([...papers]);
  const middle = middleSizeOf(picture);
  const largest = tree.data().reduce((most, paper) => Math.max(most, picture.size[paper]!), 0);
  const furthest = Math.max(leastRadius, (MOST_RADIUS * largest) / middle);

  return (box, paper, from, mayCover = () => false) => {
    // What lies nearest is met longest: found first, it spares asking most of the others.
    const near = meetings(box, paper, from, 8 * from, mayCover);
    return meetings(box, paper, near, near, mayCover);
  };

  /** The scale from which nothing is met any more, `start` at least, of the dots that are within reach at a scale. */
  function meetings(
    box: LabelBox,
    paper: number,
    start: number,
    scale: number,
    mayCover: (other: number) => boolean,
  ): number {
    let end = start;
    tree.visit((node, x0, y0, x1, y1) => {
      const k = Math.max(end, scale);
      const isFar = (x0 - box.x) * k > box.right + furthest || (box.x - x1) * k > furthest - box.left;
      if (isFar || (box.y - y1) * k > box.bottom + furthest || (y0 - box.y) * k > furthest - box.top) return true;
      if (!('data' in node)) return false;
      for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) {
        if (leaf.data === paper || mayCover(leaf.data)) continue;
        const last = lastMeeting(box, leaf.data);
        if (last >= end) end = last * (1 + 1e-9);
      }
      return false;
    });
    return end;
  }

  /**
   * The largest scale at which a dot reaches into the box. A dot grows with the map up to a radius of its own, so that either
   * the box passes its centre by that radius, or the dot's edge in map units has left the box.
   */
  function lastMeeting(box: LabelBox, paper: number): number {
    const size = picture.size[paper]!;
    const least = Math.max(leastRadius, (LEAST_RADIUS * size) / middle);
    const most = Math.max(least, (MOST_RADIUS * size) / middle);
    const dx = picture.x[paper]! - box.x;
    const dy = box.y - picture.y[paper]!;
    const grown = Math.min(
      leaves(dx, box.left - most, box.right + most),
      leaves(dy, box.top - most, box.bottom + most),
    );
    const growing = Math.max(
      Math.min(edge(dx, size, box.left, box.right), edge(dy, size, box.top, box.bottom)),
      // As small as dots get they no longer shrink with the map.
      Math.min(leaves(dx, box.left - least, box.right + least), leaves(dy, box.top - least, box.bottom + least)),
    );
    return Math.min(grown, growing);
  }
}

/** The scale from which a point this far away has left a piece of an axis that holds 0. */
function leaves(away: number, low: number, high: number): number {
  if (away > 0) return high / away;
  if (away < 0) return low / away;
  return Infinity;
}

/** The same for the near edge of something that large. */
function edge(away: number, size: number, low: number, high: number): number {
  return Math.abs(away) <= size ? Infinity : leaves(away - Math.sign(away) * size, low, high);
}
