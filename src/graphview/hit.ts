import { polygonContains, quadtree } from 'd3';
import type { Quadtree } from 'd3';
import type { Box } from '../visual/camera.ts';
import type { Picture } from './types.ts';

/** Finds papers by place. Map units throughout. */
export interface DotIndex {
  /** The paper whose dot, drawn `factor` times its size, holds the point or comes within `reach` of it: the nearest one. */
  at(x: number, y: number, factor: number, reach: number): number | null;
  /** The paper whose centre is nearest to the point. */
  nearest(x: number, y: number): number | null;
  /** Whether the centre of any paper lies in the box. */
  hasIn(box: Box): boolean;
  /** Papers whose centres lie in the polygon, ascending. */
  within(polygon: readonly (readonly [number, number])[]): number[];
}

export function createDotIndex(picture: Picture): DotIndex {
  const tree: Quadtree<number> = quadtree<number>()
    .x((paper) => picture.x[paper]!)
    .y((paper) => picture.y[paper]!)
    .addAll(Array.from({ length: picture.paperCount }, (_, paper) => paper));
  const largest = picture.size.reduce((most, size) => Math.max(most, size), 0);

  return {
    at(x, y, factor, reach) {
      const far = largest * factor + reach;
      let best: number | null = null;
      let least = reach;
      tree.visit((node, x0, y0, x1, y1) => {
        if (!('data' in node)) return x0 > x + far || x1 < x - far || y0 > y + far || y1 < y - far;
        for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) {
          const paper = leaf.data;
          const away = Math.hypot(picture.x[paper]! - x, picture.y[paper]! - y) - picture.size[paper]! * factor;
          if (away < least || (away === least && best !== null && paper < best)) {
            least = away;
            best = paper;
          }
        }
        return false;
      });
      return best;
    },
    nearest: (x, y) => tree.find(x, y) ?? null,
    hasIn({ minX, minY, maxX, maxY }) {
      let found = false;
      const isIn = (x: number, y: number): boolean => x >= minX && x <= maxX && y >= minY && y <= maxY;
      tree.visit((node, x0, y0, x1, y1) => {
        if (!('data' in node)) return found || x0 > maxX || x1 < minX || y0 > maxY || y1 < minY;
        found ||= isIn(picture.x[node.data]!, picture.y[node.data]!);
        return true;
      });
      return found;
    },
    within(polygon) {
      const points = polygon.map(([x, y]): [number, number] => [x, y]);
      const xs = points.map((point) => point[0]);
      const ys = points.map((point) => point[1]);
      const [minX, maxX] = [Math.min(...xs), Math.max(...xs)];
      const [minY, maxY] = [Math.min(...ys), Math.max(...ys)];
      const inside: number[] = [];
      if (points.length < 3) return inside;
      tree.visit((node, x0, y0, x1, y1) => {
        if (!('data' in node)) return x0 > maxX || x1 < minX || y0 > maxY || y1 < minY;
        for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) {
          if (polygonContains(points, [picture.x[leaf.data]!, picture.y[leaf.data]!])) inside.push(leaf.data);
        }
        return false;
      });
      return inside.sort((a, b) => a - b);
    },
  };
}

/** Distance of a point to the piece of line between two others, in the unit of the coordinates. */
export function distanceToSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x1) * dx + (py - y1) * dy) / length));
  return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
}

/** The drawn link nearest to a point on the screen and less than `reach` CSS pixels away. */
export function linkNear(
  picture: Picture,
  links: readonly number[],
  weakest: number,
  toScreen: (x: number, y: number) => [number, number],
  at: readonly [number, number],
  reach: number,
): number | null {
  const { source, target, weight } = picture.links;
  let best: number | null = null;
  let least = reach;
  for (const link of links) {
    if (weight[link]! < weakest) continue;
    const from = toScreen(picture.x[source[link]!]!, picture.y[source[link]!]!);
    const to = toScreen(picture.x[target[link]!]!, picture.y[target[link]!]!);
    const away = distanceToSegment(...at, ...from, ...to);
    if (away < least) [best, least] = [link, away];
  }
  return best;
}
