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

type Owner = (x: number, y: number) => number;

/** The cells of a picture asked for last. */
const cells = new WeakMap<MapPicture, { readonly side: number; readonly owner: Owner }>();

/**
 * The nearest paper, asked once for all of a square cell of this side (map units): names try many places that lie side by side,
 * and the same ones again with every key that is typed.
 */
export function landByCells(picture: MapPicture, side: number): Owner {
  let last = cells.get(picture);
  if (last?.side !== side) cells.set(picture, (last = { side, owner: createCells(landOf(picture), side) }));
  return last.owner;
}

function createCells(land: Land, side: number): Owner {
  const columns = new Map<number, Map<number, number>>();
  return (x, y) => {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    let rows = columns.get(column);
    if (rows === undefined) columns.set(column, (rows = new Map()));
    let owner = rows.get(row);
    if (owner === undefined) rows.set(row, (owner = land.nearest((column + 0.5) * side, (row + 0.5) * side)));
    return owner;
  };
}
