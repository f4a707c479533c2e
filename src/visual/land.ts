import { quadtree } from 'd3';
import { boxAround } from './camera.ts';
import type { MapPicture } from './picture.ts';

/** Mean distances between papers within which a place is a paper's land; beyond, it is open ground and nobody's. */
const NEAR = 3;

/** Whose land a place is: the nearest paper's. Map units. */
interface Land {
  /** The nearest paper where there is one near, else -1. */
  nearest(x: number, y: number): number;
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
  const box = boxAround(papers, picture.x, picture.y, picture.size);
  const area = box === null ? 0 : (box.maxX - box.minX) * (box.maxY - box.minY);
  const near = NEAR * Math.sqrt(area / Math.max(1, picture.paperCount));
  return { nearest: (x, y) => tree.find(x, y, near) ?? -1 };
}
