import { blur2, contours } from 'd3';
import { boxAround } from './camera.ts';
import type { MapPicture } from './picture.ts';

/** Points of a line or ring, `x, y` after each other, in map units. */
export type Points = Float32Array;

/** One height of one region. */
export interface Band {
  readonly region: number;
  /** 0 is the shore; each further level lies higher. */
  readonly level: number;
  /** Closed rings, holes included (fill with the even-odd rule). */
  readonly rings: readonly Points[];
  /** The contour itself: open or closed lines where this region meets the level, without its borders to other regions. */
  readonly lines: readonly Points[];
}

/** The land of a map: papers make hills, each place belongs to the region with most papers there. */
export interface Terrain {
  /** Lower levels first, so that drawn in order each lies on the one below. */
  readonly bands: readonly Band[];
  readonly levels: number;
}

export interface TerrainOptions {
  /** Spread of one paper, in mean distances between papers: 1 joins neighbours to one hill and keeps topics apart. */
  readonly spread: number;
  /** Heights drawn, the shore included. */
  readonly levels: number;
  /** Height of the shore as a share of one lone paper's peak: below 1, so that every paper stands on land. */
  readonly shore: number;
  /** Cells along the map's longer side, at most: finer shows no difference on a screen. */
  readonly cells: number;
}

export const TERRAIN_OPTIONS: TerrainOptions = { spread: 1, levels: 7, shore: 0.3, cells: 420 };

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
  readonly left: number;
  readonly bottom: number;
}

/** Density of the papers (Gaussian kernel by three box blurs, as in d3-contour), cut into regions and levels. */
export function makeTerrain(picture: MapPicture, options: TerrainOptions = TERRAIN_OPTIONS): Terrain {
  const placed = Array.from({ length: picture.paperCount }, (_, paper) => paper).filter((p) => picture.region[p]! >= 0);
  const box = boxAround(placed, picture.x, picture.y, picture.size);
  if (box === null) return { bands: [], levels: options.levels };
  const longest = Math.max(box.maxX - box.minX, box.maxY - box.minY, 1e-6);
  const area = Math.max((box.maxX - box.minX) * (box.maxY - box.minY), (longest * longest) / 4);
  const bandwidth = Math.max(options.spread * Math.sqrt(area / placed.length), longest * 0.012);
  const margin = 3 * bandwidth;
  const step = Math.max(bandwidth / 6, (longest + 2 * margin) / options.cells);
  const grid: Grid = {
    step,
    left: box.minX - margin,
    bottom: box.minY - margin,
    columns: Math.ceil((box.maxX - box.minX + 2 * margin) / step),
    rows: Math.ceil((box.maxY - box.minY + 2 * margin) / step),
  };
  const fields = densities(picture, placed, grid, bandwidth / step);
  return { bands: cut(fields, grid, heights(fields.total, bandwidth / step, options)), levels: options.levels };
}

interface Fields {
  readonly regions: readonly (Float32Array | null)[];
  readonly total: Float32Array;
  /** Largest density of a single region, the runner-up, and whose the largest is. */
  readonly best: Float32Array;
  readonly second: Float32Array;
  readonly owner: Int16Array;
}

function densities(picture: MapPicture, papers: readonly number[], grid: Grid, sigma: number): Fields {
  const cells = grid.columns * grid.rows;
  const total = new Float32Array(cells);
  const best = new Float32Array(cells);
  const second = new Float32Array(cells);
  const owner = new Int16Array(cells).fill(-1);
  const members: number[][] = picture.regions.map(() => []);
  for (const paper of papers) members[picture.region[paper]!]!.push(paper);
  // The box blur's radius for a Gaussian of this deviation, as d3-contour has it.
  const radius = (Math.sqrt(4 * sigma * sigma + 1) - 1) / 2;
  const regions = members.map((own, region) => {
    if (own.length === 0) return null;
    const data = new Float32Array(cells);
    for (const paper of own) drop(data, grid, picture.x[paper]!, picture.y[paper]!);
    blur2({ data: data as unknown as number[], width: grid.columns, height: grid.rows }, radius);
    for (let cell = 0; cell < cells; cell++) {
      const value = data[cell]!;
      total[cell]! += value;
      if (value > best[cell]!) {
        second[cell] = best[cell]!;
        best[cell] = value;
        owner[cell] = region;
      } else if (value > second[cell]!) second[cell] = value;
    }
    return data;
  });
  return { regions, total, best, second, owner };
}

/** Spreads one paper over the four cell centres round it. */
function drop(data: Float32Array, grid: Grid, x: number, y: number): void {
  const column = (x - grid.left) / grid.step - 0.5;
  const row = (y - grid.bottom) / grid.step - 0.5;
  const c = Math.floor(column);
  const r = Math.floor(row);
  const right = column - c;
  const up = row - r;
  data[r * grid.columns + c]! += (1 - right) * (1 - up);
  data[r * grid.columns + c + 1]! += right * (1 - up);
  data[(r + 1) * grid.columns + c]! += (1 - right) * up;
  data[(r + 1) * grid.columns + c + 1]! += right * up;
}

/** Densities of the levels: the shore round every paper, then rising to just below the highest top. */
function heights(total: Float32Array, sigma: number, options: TerrainOptions): number[] {
  const lonePeak = 1 / (2 * Math.PI * sigma * sigma);
  let top = 0;
  for (const value of total) top = Math.max(top, value);
  const shore = Math.min(options.shore * lonePeak, top * 0.5);
  return Array.from({ length: options.levels }, (_, level) => {
    const share = level / options.levels;
    return shore + (top - shore) * share ** 1.25;
  });
}

function cut(fields: Fields, grid: Grid, levels: readonly number[]): Band[] {
  const tracer = contours().size([grid.columns, grid.rows]).smooth(true);
  const land = new Float32Array(fields.total.length);
  const trace = (height: number): number[][][] =>
    tracer.contour(land as unknown as number[], height).coordinates.flat();
  const bands: Band[] = [];
  levels.forEach((height, level) => {
    land.set(fields.total);
    const lines = linesByOwner(trace(height), fields.owner, grid);
    fields.regions.forEach((own, region) => {
      if (own === null) return;
      // Above 0 where the land is high enough and the region is ahead of every other there.
      let any = false;
      for (let cell = 0; cell < land.length; cell++) {
        const ahead = own[cell]! - (fields.owner[cell] === region ? fields.second[cell]! : fields.best[cell]!);
        const value = Math.min(fields.total[cell]! - height, ahead);
        land[cell] = value;
        any ||= value > 0;
      }
      if (!any) return;
      const rings = trace(0).map((ring) => toMapUnits(ring, grid));
      bands.push({ region, level, rings, lines: lines.get(region) ?? [] });
    });
  });
  return bands;
}

function linesByOwner(rings: readonly number[][][], owner: Int16Array, grid: Grid): Map<number, Points[]> {
  const lines = new Map<number, Points[]>();
  const ownerAt = ([x, y]: number[]): number =>
    owner[Math.min(grid.rows - 1, Math.floor(y!)) * grid.columns + Math.min(grid.columns - 1, Math.floor(x!))]!;
  for (const ring of rings) {
    let start = 0;
    for (let at = 1; at <= ring.length; at++) {
      if (at < ring.length && ownerAt(ring[at]!) === ownerAt(ring[start]!)) continue;
      const region = ownerAt(ring[start]!);
      const run = toMapUnits(ring.slice(start, Math.min(at + 1, ring.length)), grid);
      if (region >= 0 && run.length >= 4) lines.set(region, [...(lines.get(region) ?? []), run]);
      start = at;
    }
  }
  return lines;
}

function toMapUnits(ring: readonly number[][], grid: Grid): Points {
  const points = new Float32Array(ring.length * 2);
  ring.forEach(([x, y], at) => {
    points[2 * at] = grid.left + x! * grid.step;
    points[2 * at + 1] = grid.bottom + y! * grid.step;
  });
  return points;
}
