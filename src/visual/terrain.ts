import { blur2 } from 'd3';
import { boxAround } from './camera.ts';
import type { Box } from './camera.ts';
import type { MapPicture } from './picture.ts';
import { cropped, ringsAbove } from './rings.ts';

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
interface Terrain {
  /** Lower levels first, so that drawn in order each lies on the one below. */
  readonly bands: readonly Band[];
  readonly levels: number;
  /** The box round all land, map units; `null` without land. */
  readonly box: Box | null;
}

interface TerrainOptions {
  /** Spread of one paper, in mean distances between papers: 1 joins neighbours to one hill and keeps topics apart. */
  readonly spread: number;
  /** Heights drawn, the shore included. */
  readonly levels: number;
  /** Height of the shore as a share of one lone paper's peak: below 1, so that every paper stands on land. */
  readonly shore: number;
  /** Least spread as a share of the map's longer side: many papers make hills, not one bump each. */
  readonly leastSpread: number;
  /** Cells along the map's longer side, at most: finer shows no difference on a screen. */
  readonly cells: number;
}

const TERRAIN_OPTIONS: TerrainOptions = { spread: 0.55, levels: 7, shore: 0.3, leastSpread: 0.016, cells: 340 };

/** A raster over the map. A region's own one is a window of the whole map's, in the same cells. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Side of a cell and the lower left corner, map units. */
  readonly step: number;
  readonly left: number;
  readonly bottom: number;
}

interface Window {
  readonly region: number;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly density: Float32Array;
}

/** Density of the papers (Gaussian kernel by three box blurs, as in d3-contour), cut into regions and levels. */
export function makeTerrain(picture: MapPicture, options: TerrainOptions = TERRAIN_OPTIONS): Terrain {
  const members: number[][] = picture.regions.map(() => []);
  for (let paper = 0; paper < picture.paperCount; paper++) members[picture.region[paper]!]?.push(paper);
  const placed = members.flat();
  const box = boxAround(placed, picture.x, picture.y, picture.size);
  if (box === null) return { bands: [], levels: options.levels, box: null };
  const bandwidth = spreadOf(box, placed.length, options);
  const margin = 3 * bandwidth;
  const longest = Math.max(box.maxX - box.minX, box.maxY - box.minY) + 2 * margin;
  const step = Math.max(bandwidth / 6, longest / options.cells);
  const grid: Grid = {
    step,
    left: box.minX - margin,
    bottom: box.minY - margin,
    columns: Math.ceil((box.maxX - box.minX + 2 * margin) / step) + 1,
    rows: Math.ceil((box.maxY - box.minY + 2 * margin) / step) + 1,
  };
  const sigma = bandwidth / step;
  const windows = members.flatMap((own, region) => {
    const place = boxAround(own, picture.x, picture.y, picture.size);
    return place === null ? [] : [densityOf(picture, own, region, place, grid, sigma)];
  });
  const whole = overlay(windows, grid);
  const bands = cut(windows, whole, grid, heights(whole.total, sigma, options));
  return { bands, levels: options.levels, box: shoreBox(bands) };
}

/** Spread of one paper's hill, map units. */
export function spreadOfLand({ x, y, size, paperCount }: MapPicture): number {
  const box = boxAround(x.keys(), x, y, size);
  return box === null ? 0 : spreadOf(box, paperCount, TERRAIN_OPTIONS);
}

function spreadOf(box: Box, papers: number, options: TerrainOptions): number {
  const width = box.maxX - box.minX;
  const height = box.maxY - box.minY;
  const longest = Math.max(width, height, 1e-6);
  const area = Math.max(width * height, (longest * longest) / 4);
  return Math.max(options.spread * Math.sqrt(area / papers), longest * options.leastSpread);
}

/** One region's density in a window just large enough for it. */
function densityOf(
  picture: MapPicture,
  papers: readonly number[],
  region: number,
  box: Box,
  grid: Grid,
  sigma: number,
): Window {
  const reach = Math.ceil(3 * sigma) + 2;
  const column = Math.max(0, Math.floor((box.minX - grid.left) / grid.step) - reach);
  const row = Math.max(0, Math.floor((box.minY - grid.bottom) / grid.step) - reach);
  const columns = Math.min(grid.columns, Math.ceil((box.maxX - grid.left) / grid.step) + reach) - column;
  const rows = Math.min(grid.rows, Math.ceil((box.maxY - grid.bottom) / grid.step) + reach) - row;
  const density = new Float32Array(columns * rows);
  for (const paper of papers) {
    // Spread over the four cell centres round the paper.
    const x = (picture.x[paper]! - grid.left) / grid.step - 0.5 - column;
    const y = (picture.y[paper]! - grid.bottom) / grid.step - 0.5 - row;
    const [c, r] = [Math.floor(x), Math.floor(y)];
    const [right, up] = [x - c, y - r];
    density[r * columns + c]! += (1 - right) * (1 - up);
    density[r * columns + c + 1]! += right * (1 - up);
    density[(r + 1) * columns + c]! += (1 - right) * up;
    density[(r + 1) * columns + c + 1]! += right * up;
  }
  // The box blur's radius for a Gaussian of this deviation, as d3-contour has it.
  const radius = (Math.sqrt(4 * sigma * sigma + 1) - 1) / 2;
  blur2({ data: density as unknown as number[], width: columns, height: rows }, radius);
  return { region, column, row, columns, rows, density };
}

interface Whole {
  readonly total: Float32Array;
  /** Largest density of a single region, the runner-up, and whose the largest is. */
  readonly best: Float32Array;
  readonly second: Float32Array;
  readonly owner: Int16Array;
}

function overlay(windows: readonly Window[], grid: Grid): Whole {
  const cells = grid.columns * grid.rows;
  const total = new Float32Array(cells);
  const best = new Float32Array(cells);
  const second = new Float32Array(cells);
  const owner = new Int16Array(cells).fill(-1);
  for (const { region, column, row, columns, rows, density } of windows) {
    for (let r = 0, from = 0; r < rows; r++) {
      for (let c = 0, cell = (row + r) * grid.columns + column; c < columns; c++, cell++, from++) {
        const value = density[from]!;
        total[cell]! += value;
        if (value > best[cell]!) {
          second[cell] = best[cell]!;
          best[cell] = value;
          owner[cell] = region;
        } else if (value > second[cell]!) second[cell] = value;
      }
    }
  }
  return { total, best, second, owner };
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

function cut(windows: readonly Window[], whole: Whole, grid: Grid, levels: readonly number[]): Band[] {
  const bands: Band[] = [];
  const leads = windows.map((window) => leadOf(window, whole, grid));
  levels.forEach((height, level) => {
    const rings = ringsAbove({ values: whole.total, columns: grid.columns, rows: grid.rows }, height);
    const lines = linesByOwner(rings, whole.owner, grid);
    for (const lead of leads) {
      const area = areaOf(lead, whole, grid, height);
      if (area.length > 0) bands.push({ region: lead.region, level, rings: area, lines: lines.get(lead.region) ?? [] });
    }
  });
  return bands;
}

/** How far a region is ahead of every other, in the smallest window that holds all cells where it is: a few papers lie far off. */
function leadOf(window: Window, { owner, best, second }: Whole, grid: Grid): Window {
  const { region, column, row, columns, rows, density } = window;
  const ahead = new Float32Array(columns * rows);
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0, cell = (row + r) * grid.columns + column; c < columns; c++, cell++, at++) {
      // Where there is nothing nobody is ahead.
      ahead[at] = density[at]! > 0 ? density[at]! - (owner[cell] === region ? second[cell]! : best[cell]!) : -1e-9;
    }
  }
  const own = cropped({ values: ahead, columns, rows }, 0);
  const { left, bottom, values } = own;
  return { region, column: column + left, row: row + bottom, columns: own.columns, rows: own.rows, density: values };
}

/** Where the land is high enough and the region is ahead of every other: the zero line of the lesser of both margins. */
function areaOf(lead: Window, whole: Whole, grid: Grid, height: number): Points[] {
  const { column, row, columns, rows, density } = lead;
  const margin = new Float32Array(columns * rows);
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0, cell = (row + r) * grid.columns + column; c < columns; c++, cell++, at++) {
      margin[at] = Math.min(whole.total[cell]! - height, density[at]!);
    }
  }
  const own: Grid = {
    columns,
    rows,
    step: grid.step,
    left: grid.left + column * grid.step,
    bottom: grid.bottom + row * grid.step,
  };
  return ringsAbove({ values: margin, columns, rows }, 0).map((ring) => toMapUnits(ring, own));
}

/** Contour lines cut where they cross from one region to another. */
function linesByOwner(rings: readonly number[][][], owner: Int16Array, grid: Grid): Map<number, Points[]> {
  const lines = new Map<number, Points[]>();
  const ownerAt = ([x, y]: number[]): number =>
    owner[Math.min(grid.rows - 1, Math.floor(y!)) * grid.columns + Math.min(grid.columns - 1, Math.floor(x!))]!;
  for (const ring of rings) {
    let start = 0;
    for (let at = 1; at <= ring.length; at++) {
      const region = ownerAt(ring[start]!);
      if (at < ring.length && ownerAt(ring[at]!) === region) continue;
      const run = toMapUnits(ring.slice(start, Math.min(at + 1, ring.length)), grid);
      if (region >= 0 && run.length >= 4) {
        const own = lines.get(region);
        if (own === undefined) lines.set(region, [run]);
        else own.push(run);
      }
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

function shoreBox(bands: readonly Band[]): Box | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { level, rings } of bands) {
    if (level > 0) continue;
    for (const ring of rings) {
      for (let at = 0; at < ring.length; at += 2) {
        minX = Math.min(minX, ring[at]!);
        maxX = Math.max(maxX, ring[at]!);
        minY = Math.min(minY, ring[at + 1]!);
        maxY = Math.max(maxY, ring[at + 1]!);
      }
    }
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : null;
}
