import type { LatentVectors } from './latent.ts';

/** Rows multiplied with all others in one go, and others that stay in the cache meanwhile. They decide speed, not results. */
export const ROWS_A_BLOCK = 16;
const OTHERS_A_CHUNK = 256;

/**
 * Multiplies latent rows out by blocks. Returns a function that fills `products` (of `ROWS_A_BLOCK` rows, `stride` apart)
 * with the products of the rows `first`, `first + 1`, ... with every row from `first` on. Four rows by two at a time, in
 * numbers of 64 bits that hold the integers exactly: four times as fast as pair by pair.
 */
export function latentBlocks({ dimensions, values }: LatentVectors, papers: number) {
  // Rows of zeros at the end let tiles reach over it.
  const stride = papers + (papers % 2);
  const rows = new Float64Array((papers + ROWS_A_BLOCK) * dimensions);
  rows.set(values);
  const four = new Float64Array(4 * dimensions);
  const products = new Int32Array(ROWS_A_BLOCK * stride);

  const tile = (row: number, into: number, from: number, to: number): void => {
    for (let r = 0; r < 4; r += 1) {
      for (let k = 0; k < dimensions; k += 1) four[4 * k + r] = rows[(row + r) * dimensions + k];
    }
    for (let other = from; other < to; other += 2) {
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      const start = other * dimensions;
      for (let k = start, l = start + dimensions, at = 0; at < four.length; k += 1, l += 1, at += 4) {
        const a = rows[k];
        const b = rows[l];
        const f0 = four[at];
        const f1 = four[at + 1];
        const f2 = four[at + 2];
        const f3 = four[at + 3];
        a0 += a * f0;
        a1 += a * f1;
        a2 += a * f2;
        a3 += a * f3;
        b0 += b * f0;
        b1 += b * f1;
        b2 += b * f2;
        b3 += b * f3;
      }
      const place = into + other;
      products[place] = a0;
      products[place + 1] = b0;
      products[place + stride] = a1;
      products[place + stride + 1] = b1;
      products[place + 2 * stride] = a2;
      products[place + 2 * stride + 1] = b2;
      products[place + 3 * stride] = a3;
      products[place + 3 * stride + 1] = b3;
    }
  };

  const multiply = (first: number): void => {
    if (dimensions === 0) return;
    const even = first - (first % 2);
    for (let from = even; from < papers; from += OTHERS_A_CHUNK) {
      const to = Math.min(papers, from + OTHERS_A_CHUNK);
      for (let r = 0; r < ROWS_A_BLOCK; r += 4) tile(first + r, r * stride, from, to);
    }
  };
  return { products, stride, multiply };
}
