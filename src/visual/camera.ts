/** Centre in map units and the width of the visible part in map units; the same shape as `graphview`'s. */
export interface MapCamera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels at the edges that something covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Map units, y upwards. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Pixels per map unit. */
export function scaleOf(camera: MapCamera, size: Size): number {
  return size.width / camera.width;
}

/** Where a map point lies, in CSS pixels from the view's upper left corner. */
export function toScreen(camera: MapCamera, size: Size, x: number, y: number): [number, number] {
  const k = scaleOf(camera, size);
  return [size.width / 2 + (x - camera.x) * k, size.height / 2 - (y - camera.y) * k];
}

/** The map point under a pixel. */
export function toMap(camera: MapCamera, size: Size, px: number, py: number): [number, number] {
  const k = scaleOf(camera, size);
  return [camera.x + (px - size.width / 2) / k, camera.y - (py - size.height / 2) / k];
}

/** The camera moved by pixels, as a drag does: the map follows the hand. */
export function panned(camera: MapCamera, size: Size, dx: number, dy: number): MapCamera {
  const k = scaleOf(camera, size);
  return { x: camera.x - dx / k, y: camera.y + dy / k, width: camera.width };
}

/** Enlarged by `factor` (2: twice as near) with the map point under the pixel staying there. */
export function zoomedAt(camera: MapCamera, size: Size, px: number, py: number, factor: number): MapCamera {
  const [x, y] = toMap(camera, size, px, py);
  return { x: x + (camera.x - x) / factor, y: y + (camera.y - y) / factor, width: camera.width / factor };
}

/** The camera that shows a box as large as it gets in the part that the insets leave free, but no nearer than `leastWidth`. */
export function fitted(box: Box, size: Size, insets: Insets, leastWidth: number): MapCamera {
  const freeWidth = Math.max(size.width * 0.2, size.width - insets.left - insets.right);
  const freeHeight = Math.max(size.height * 0.2, size.height - insets.top - insets.bottom);
  const k = Math.min(
    freeWidth / Math.max(box.maxX - box.minX, 1e-9),
    freeHeight / Math.max(box.maxY - box.minY, 1e-9),
    size.width / leastWidth,
  );
  return {
    x: (box.minX + box.maxX) / 2 + (insets.right - insets.left) / 2 / k,
    y: (box.minY + box.maxY) / 2 + (insets.top - insets.bottom) / 2 / k,
    width: size.width / k,
  };
}

/** The box round dots, `null` where there are none. */
export function boxAround(
  papers: Iterable<number>,
  x: readonly number[],
  y: readonly number[],
  size: readonly number[],
): Box | null {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const paper of papers) {
    minX = Math.min(minX, x[paper]! - size[paper]!);
    minY = Math.min(minY, y[paper]! - size[paper]!);
    maxX = Math.max(maxX, x[paper]! + size[paper]!);
    maxY = Math.max(maxY, y[paper]! + size[paper]!);
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : null;
}

/** From so many papers on a few that lie far off do not count. */
const MANY = 20;
/** Share of many papers that are nearest to their middle. */
const MOST = 0.95;

/** The box round most dots of a group: of many papers without those few that lie furthest off; `null` where there are none. */
export function boxAroundMost(
  papers: readonly number[],
  x: readonly number[],
  y: readonly number[],
  size: readonly number[],
): Box | null {
  if (papers.length < MANY) return boxAround(papers, x, y, size);
  const middleOf = (values: readonly number[]): number =>
    Float64Array.from(papers, (paper) => values[paper]!).sort()[papers.length >> 1]!;
  const [middleX, middleY] = [middleOf(x), middleOf(y)];
  const away = (paper: number): number => Math.hypot(x[paper]! - middleX, y[paper]! - middleY);
  const furthest = Float64Array.from(papers, away).sort()[Math.ceil(papers.length * MOST) - 1]!;
  return boxAround(
    papers.filter((paper) => away(paper) <= furthest),
    x,
    y,
    size,
  );
}

/**
 * The camera moved as little as needed, and further out only where moving is not enough, so that the box lies in the part that
 * the insets leave free, `margin` CSS pixels from its edges; the same camera where it does.
 */
export function broughtIntoSight(camera: MapCamera, box: Box, size: Size, insets: Insets, margin: number): MapCamera {
  const [left, right] = [insets.left + margin, Math.max(size.width - insets.right - margin, insets.left + 2 * margin)];
  const [top, bottom] = [insets.top + margin, Math.max(size.height - insets.bottom - margin, insets.top + 2 * margin)];
  const k = scaleOf(camera, size);
  const most = Math.min((right - left) / (box.maxX - box.minX || 1e-9), (bottom - top) / (box.maxY - box.minY || 1e-9));
  const near = k <= most ? camera : zoomedAt(camera, size, (left + right) / 2, (top + bottom) / 2, most / k);
  const [boxLeft, boxTop] = toScreen(near, size, box.minX, box.maxY);
  const [boxRight, boxBottom] = toScreen(near, size, box.maxX, box.minY);
  const inwards = (from: number, to: number, low: number, high: number): number =>
    from < low ? low - from : to > high ? high - to : 0;
  const [dx, dy] = [inwards(boxLeft, boxRight, left, right), inwards(boxTop, boxBottom, top, bottom)];
  return dx === 0 && dy === 0 ? near : panned(near, size, dx, dy);
}

/** The box with `share` of its larger side added all round. */
export function padded(box: Box, share: number): Box {
  const by = share * Math.max(box.maxX - box.minX, box.maxY - box.minY, 1e-9);
  return { minX: box.minX - by, minY: box.minY - by, maxX: box.maxX + by, maxY: box.maxY + by };
}

/** The box round both. */
export function joined(one: Box | null, other: Box | null): Box | null {
  if (one === null || other === null) return one ?? other;
  return {
    minX: Math.min(one.minX, other.minX),
    minY: Math.min(one.minY, other.minY),
    maxX: Math.max(one.maxX, other.maxX),
    maxY: Math.max(one.maxY, other.maxY),
  };
}
