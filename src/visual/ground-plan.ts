import { boxAround } from './camera.ts';
import { dotRadius } from './dots.ts';
import { landOf } from './land.ts';
import { middleSizeOf } from './picture.ts';
import type { MapPicture } from './picture.ts';

/** What lies where at one scale: names ask it for many places, so each answer is a few look-ups in a raster. Map units. */
export interface GroundPlan {
  /** How many dots a box of these half sides covers; one that is half covered counts a half, and small ones count less. */
  covered(x: number, y: number, halfWidth: number, halfHeight: number): number;
  /** The paper whose land a place is; -1 for open ground. */
  owner(x: number, y: number): number;
}

/** Side of a cell, CSS pixels, and the most along either side: a map seen from very near has coarser ones. */
const CELL = 4;
const CELLS_AT_MOST = 1200;
/** CSS pixels round a dot that a name keeps clear of as well. */
const CLEARANCE = 3;
/** Radius of a dot that counts in full, CSS pixels; dots of a crowd are small and seen through the letters. */
const FULL_WEIGHT = 5;
const LEAST_WEIGHT = 0.3;
/** Not asked yet. */
const UNKNOWN = -2;

export function groundPlan(picture: MapPicture, scale: number): GroundPlan {
  const box = boxAround(picture.x.keys(), picture.x, picture.y, picture.size) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const longest = Math.max(box.maxX - box.minX, box.maxY - box.minY);
  const cell = Math.max(CELL / scale, longest / CELLS_AT_MOST);
  const reach = 20 / scale;
  const [left, bottom] = [box.minX - reach, box.minY - reach];
  const columns = Math.ceil((box.maxX + reach - left) / cell) + 1;
  const rows = Math.ceil((box.maxY + reach - bottom) / cell) + 1;
  const wide = columns + 1;
  const sums = summed(shares(), wide);
  const owners = new Int32Array(columns * rows).fill(UNKNOWN);
  const land = landOf(picture);

  return {
    covered(x, y, halfWidth, halfHeight) {
      const [c0, c1] = [column(x - halfWidth), column(x + halfWidth) + 1];
      const [r0, r1] = [row(y - halfHeight), row(y + halfHeight) + 1];
      return Math.max(0, sums[r1 * wide + c1]! - sums[r0 * wide + c1]! - sums[r1 * wide + c0]! + sums[r0 * wide + c0]!);
    },
    owner(x, y) {
      const [c, r] = [Math.floor((x - left) / cell), Math.floor((y - bottom) / cell)];
      if (c < 0 || r < 0 || c >= columns || r >= rows) return land.nearest(x, y);
      const at = r * columns + c;
      if (owners[at] === UNKNOWN) owners[at] = land.nearest(left + (c + 0.5) * cell, bottom + (r + 0.5) * cell);
      return owners[at]!;
    },
  };

  function column(x: number): number {
    return Math.min(columns - 1, Math.max(0, Math.floor((x - left) / cell)));
  }

  function row(y: number): number {
    return Math.min(rows - 1, Math.max(0, Math.floor((y - bottom) / cell)));
  }

  /** Every dot's one, shared out among the cells below it; a row and a column of nothing come first. */
  function shares(): Float64Array {
    const values = new Float64Array(wide * (rows + 1));
    const middle = middleSizeOf(picture);
    for (let paper = 0; paper < picture.paperCount; paper++) {
      const [x, y] = [picture.x[paper]!, picture.y[paper]!];
      const drawn = dotRadius(picture.size[paper]!, scale, middle);
      const radius = (drawn + CLEARANCE) / scale;
      const [c0, c1, r0, r1] = [column(x - radius), column(x + radius), row(y - radius), row(y + radius)];
      const share = Math.min(1, Math.max(LEAST_WEIGHT, drawn / FULL_WEIGHT)) / ((c1 - c0 + 1) * (r1 - r0 + 1));
      for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) values[(r + 1) * wide + c + 1]! += share;
    }
    return values;
  }
}

/** Turns values into sums of all cells below and left of each corner (summed-area table: Crow 1984). */
function summed(values: Float64Array, wide: number): Float64Array {
  for (let at = wide; at < values.length; at += wide) {
    let line = 0;
    for (let c = 1; c < wide; c++) {
      line += values[at + c]!;
      values[at + c] = values[at + c - wide]! + line;
    }
  }
  return values;
}
