import { contours } from 'd3';

/** A raster of numbers, row by row. */
interface Raster {
  readonly values: Float32Array;
  readonly columns: number;
  readonly rows: number;
}

/** The smallest part that holds all cells not below `height`, and one cell more on each side; empty where there are none. */
export function cropped({ values, columns, rows }: Raster, height: number): Raster & { left: number; bottom: number } {
  let [left, right, bottom, top] = [columns, -1, rows, -1];
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      if (values[at]! < height) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < bottom) bottom = row;
      top = row;
    }
  }
  if (right < 0) return { values: new Float32Array(), columns: 0, rows: 0, left: 0, bottom: 0 };
  left = Math.max(0, left - 1);
  bottom = Math.max(0, bottom - 1);
  const width = Math.min(columns, right + 2) - left;
  const depth = Math.min(rows, top + 2) - bottom;
  const part = new Float32Array(width * depth);
  for (let row = 0; row < depth; row++) {
    const from = (bottom + row) * columns + left;
    part.set(values.subarray(from, from + width), row * width);
  }
  return { values: part, columns: width, rows: depth, left, bottom };
}

/** Closed rings round what lies above `height`, in cells: traced only where something does. */
export function ringsAbove(raster: Raster, height: number): number[][][] {
  // The ring runs between what lies above and what lies below.
  const { values, columns, rows, left, bottom } = cropped(raster, height);
  if (columns === 0) return [];
  const { coordinates } = contours()
    .size([columns, rows])
    .smooth(true)
    .contour(values as unknown as number[], height);
  const rings = coordinates.flat();
  for (const ring of rings) {
    for (const point of ring) {
      point[0]! += left;
      point[1]! += bottom;
    }
  }
  return rings;
}
