import { expect, test } from 'vitest';
import { createRandom } from '../../../src/pipeline/random.ts';
import { symmetricEigen } from '../../../src/pipeline/similarity/dense.ts';
import { invertVectors } from '../../../src/pipeline/similarity/inverted-index.ts';
import { latentRows } from '../../../src/pipeline/similarity/latent-rows.ts';
import { meanProduct } from '../../../src/pipeline/similarity/latent.ts';
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

const rowsFor = (dimensions: number, seed: number) =>
  latentRows(twoGroups(), invertVectors(twoGroups(), 6), dimensions, 4, createRandom(seed));

const cosine = (rows: Int16Array, d: number, a: number, b: number) => {
  let sum = 0;
  for (let k = 0; k < d; k += 1) sum += rows[a * d + k] * rows[b * d + k];
  return sum / 2 ** 28;
};

test('papers that share no term with another group lie at right angles to it, those of one group together', () => {
  const rows = rowsFor(2, 1);
  expect(cosine(rows, 2, 0, 1)).toBeGreaterThan(0.99);
  expect(cosine(rows, 2, 3, 4)).toBeGreaterThan(0.99);
  expect(Math.abs(cosine(rows, 2, 0, 3))).toBeLessThan(0.01);
});

test('the same seed gives the same integers', () => {
  expect(rowsFor(3, 7)).toEqual(rowsFor(3, 7));
});

test('what papers have in common with their neighbours on average is told from the rows', () => {
  const rows = Int16Array.from([16384, 0, 0, 16384, 16384, 0]);
  const neighbours = {
    offsets: Uint32Array.from([0, 2, 2, 3]),
    papers: Uint32Array.from([1, 2, 0]),
    scores: Float64Array.from([1, 1, 1]),
  };
  expect(meanProduct(rows, 2, neighbours)).toBe((0 + 2 ** 28 + 2 ** 28) / 3);
  expect(meanProduct(rows, 2, { ...neighbours, offsets: new Uint32Array(4) })).toBe(0);
});

test('eigenvalues of a small matrix come out largest first', () => {
  const { values } = symmetricEigen(Float64Array.from([2, 1, 1, 2]), 2);
  expect(values[0]).toBeCloseTo(3, 12);
  expect(values[1]).toBeCloseTo(1, 12);
});
