import { quadtree } from 'd3';
import { boxAround } from './camera.ts';
import type { MapPicture } from './picture.ts';

/** Mean distances between papers within which a place is a paper's land; beyond, it is open ground and nobody's. */
const NEAR = 3;

/** Which papers lie where, and whose land a place is: the nearest paper's. Map units. */
export interface Land {
  /** Whether the nearest paper, where there is one near, is none of these. */
  isForeign(x: number, y: number, own: ReadonlySet<number>): boolean;
  /** Every paper whose dot may reach into the box of these half sides, and perhaps a few more. */
  around(x: number, y: number, halfWidth: number, halfHeight: number, visit: (paper: number) => void): void;
}

const lands = new WeakMap<MapPicture, Land>();

/** Made once for a picture. */
export function landOf(picture: MapPicture): Land {
  let land = lands.get(picture);
  if (land === undefined) lands.set(picture, (land = createLand(picture)));
  return land;
}

function createLand(picture: MapPicture): Land {
  const papers = Array.from({ length: picture.paperCount }, (_, paper) => paper);
  const tree = quadtree<number>()
    .x((paper) => picture.x[paper]!)
    .y((paper) => picture.y[paper]!)
    .addAll(papers);
  const largest = picture.size.reduce((most, size) => Math.max(most, size), 0);
  const box = boxAround(papers, picture.x, picture.y, picture.size);
  const area = box === null ? 0 : (box.maxX - box.minX) * (box.maxY - box.minY);
  const near = NEAR * Math.sqrt(area / Math.max(1, picture.paperCount));
  return {
    isForeign(x, y, own) {
      const nearest = tree.find(x, y, near);
      return nearest !== undefined && !own.has(nearest);
    },
    around(x, y, halfWidth, halfHeight, visit) {
      const [reachX, reachY] = [halfWidth + largest, halfHeight + largest];
      tree.visit((node, x0, y0, x1, y1) => {
        if (!('data' in node)) return x0 > x + reachX || x1 < x - reachX || y0 > y + reachY || y1 < y - reachY;
        for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) visit(leaf.data);
        return false;
      });
    },
  };
}
