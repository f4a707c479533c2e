import { quadtree } from 'd3';
import { overlapEnd, overlapStart } from './label-ranges.ts';
import type { LabelBox } from './label-ranges.ts';
import type { MapPicture } from './picture.ts';

/** Half the side of what must stay free round a dot's centre, CSS pixels. */
const DOT = 5;

/**
 * Returns a function that gives the scale from which a paper's title covers no other dot, `from` at least; both in pixels per
 * map unit. Only dots within the title's reach at `from` can be covered later.
 */
export function clearOfDots(picture: MapPicture, from: number): (box: LabelBox, paper: number) => number {
  const tree = quadtree<number>()
    .x((paper) => picture.x[paper]!)
    .y((paper) => picture.y[paper]!)
    .addAll(Array.from({ length: picture.paperCount }, (_, paper) => paper));
  return (box, paper) => {
    let start = from;
    const minX = box.x + (box.left - DOT) / from;
    const maxX = box.x + (box.right + DOT) / from;
    const minY = box.y - (box.bottom + DOT) / from;
    const maxY = box.y - (box.top - DOT) / from;
    tree.visit((node, x0, y0, x1, y1) => {
      if (!('data' in node)) return x0 > maxX || x1 < minX || y0 > maxY || y1 < minY;
      for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) {
        if (leaf.data === paper) continue;
        const dot = {
          x: picture.x[leaf.data]!,
          y: picture.y[leaf.data]!,
          left: -DOT,
          right: DOT,
          top: -DOT,
          bottom: DOT,
          from: 0,
          to: Infinity,
        };
        const last = overlapEnd(box, dot);
        if (last >= start && last >= overlapStart(box, dot)) start = last * (1 + 1e-9);
      }
      return false;
    });
    return start;
  };
}
