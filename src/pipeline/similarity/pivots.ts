/**
 * Directions in the latent space that bound products without multiplying them out. With a unit vector c near b,
 * `a b = (a c)(b c) + a' b'`, where a' and b' are what is left of them across c, so
 * `a b <= (a c)(b c) + |a'| |b'|` (Cauchy-Schwarz; the cosine form of the triangle inequality).
 */
export interface Pivots {
  readonly count: number;
  /** Unit vectors, row after row. */
  readonly directions: Float64Array;
  /** Each row's pivot, its length along the pivot, and its length across it. */
  readonly pivotOf: Uint16Array;
  readonly along: Float64Array;
  readonly across: Float64Array;
  /** Length of each row. */
  readonly lengths: Float64Array;
}

/** Rounds of spherical k-means: the bound needs pivots that lie well, not the best ones. */
const ROUNDS = 2;
/** Pivots at most. More bound tighter and cost more to compare with. */
const MOST_PIVOTS = 128;

/** Pivots for rows of `dimensions` integers: evenly spaced rows, moved to the middle of the rows nearest to them. */
export function findPivots(values: Int16Array, rows: number, dimensions: number): Pivots {
  const count = Math.max(1, Math.min(MOST_PIVOTS, Math.floor(Math.sqrt(rows))));
  const lengths = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let squares = 0;
    for (let k = row * dimensions; k < (row + 1) * dimensions; k += 1) squares += values[k] * values[k];
    lengths[row] = Math.sqrt(squares);
  }
  let directions = new Float64Array(count * dimensions);
  for (let pivot = 0; pivot < count; pivot += 1) {
    const row = Math.floor((pivot * rows) / count);
    for (let k = 0; k < dimensions; k += 1) directions[pivot * dimensions + k] = values[row * dimensions + k];
  }
  const pivotOf = new Uint16Array(rows);
  const along = new Float64Array(rows);
  for (let round = 0; round <= ROUNDS; round += 1) {
    scaleRows(directions, count, dimensions);
    const middles = new Float64Array(count * dimensions);
    for (let row = 0; row < rows; row += 1) {
      along[row] = -Infinity;
      for (let pivot = 0; pivot < count; pivot += 1) {
        let product = 0;
        for (let k = 0, i = row * dimensions, j = pivot * dimensions; k < dimensions; k += 1, i += 1, j += 1) {
          product += values[i] * directions[j];
        }
        if (product > along[row]) {
          along[row] = product;
          pivotOf[row] = pivot;
        }
      }
      const into = pivotOf[row] * dimensions;
      for (let k = 0; k < dimensions; k += 1) middles[into + k] += values[row * dimensions + k];
    }
    if (round < ROUNDS) directions = middles;
  }
  const across = along.map((length, row) => Math.sqrt(Math.max(0, lengths[row] * lengths[row] - length * length)));
  return { count, directions, pivotOf, along, across, lengths };
}

function scaleRows(rows: Float64Array, count: number, dimensions: number): void {
  for (let row = 0; row < count; row += 1) {
    let squares = 0;
    for (let k = row * dimensions; k < (row + 1) * dimensions; k += 1) squares += rows[k] * rows[k];
    const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let k = row * dimensions; k < (row + 1) * dimensions; k += 1) rows[k] *= factor;
  }
}
