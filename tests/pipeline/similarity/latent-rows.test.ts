import { expect, test } from 'vitest';
import { createRandom } from '../../../src/pipeline/random.ts';
import { symmetricEigen } from '../../../src/pipeline/similarity/dense.ts';
import { latentRows } from '../../../src/pipeline/similarity/latent-rows.ts';
import { findPivots } from '../../../src/pipeline/similarity/pivots.ts';
import type { PaperVectors } from '../../../src/pipeline/types.ts';

/** Two groups of papers that share no term: their latent rows must be at right angles. */
function twoGroups(): PaperVectors {
  const rows = [
    [0, 1, 2],
    [0, 1],
    [1, 2],
    [3, 4],
    [4, 5],
    [3, 5],
  ];
  const offsets = Uint32Array.from([0, ...rows.map((_, i) => rows.slice(0, i + 1).flat().length)]);
  const terms = Uint32Array.from(rows.flat());
  const weights = Uint16Array.from(rows.flatMap((row) => row.map(() => Math.round(16384 / Math.sqrt(row.length)))));
  return { offsets, terms, weights };
}

const cosine = (rows: Int16Array, d: number, a: number, b: number) => {
  let sum = 0;
  for (let k = 0; k < d; k += 1) sum += rows[a * d + k] * rows[b * d + k];
  return sum / 2 ** 28;
};

test('papers that share no term with another group lie at right angles to it, those of one group together', () => {
  const rows = latentRows(twoGroups(), 6, 2, 4, createRandom(1));
  expect(cosine(rows, 2, 0, 1)).toBeGreaterThan(0.99);
  expect(cosine(rows, 2, 3, 4)).toBeGreaterThan(0.99);
  expect(Math.abs(cosine(rows, 2, 0, 3))).toBeLessThan(0.01);
});

test('the same seed gives the same integers', () => {
  expect(latentRows(twoGroups(), 6, 3, 4, createRandom(7))).toEqual(latentRows(twoGroups(), 6, 3, 4, createRandom(7)));
});

test('eigenvalues of a small matrix come out largest first', () => {
  const { values } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
});

test('the bound by pivots is never below the product that it bounds', () => {
  const random = createRandom(3);
  const rows = 90;
  const d = 5;
  const values = Int16Array.from({ length: rows * d }, () => Math.floor(random() * 20000 - 10000));
  const pivots = findPivots(values, rows, d);
  for (let a = 0; a < rows; a += 1) {
    for (let b = 0; b < rows; b += 1) {
      let product = 0;
      let here = 0;
      for (let k = 0; k < d; k += 1) {
        product += values[a * d + k] * values[b * d + k];
        here += values[a * d + k] * pivots.directions[pivots.pivotOf[b] * d + k];
      }
      const aside = Math.sqrt(Math.max(0, pivots.lengths[a] ** 2 - here ** 2));
      expect(here * pivots.along[b] + aside * pivots.across[b]).toBeGreaterThanOrEqual(product - 1);
    }
  }
});
