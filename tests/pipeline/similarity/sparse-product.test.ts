import { expect, test } from 'vitest';
import { createRandom } from '../../../src/pipeline/random.ts';
import { BLOCK, columnStart, productByKernel, productHere } from '../../../src/pipeline/similarity/sparse-product.ts';
import { madeUpParts } from './made-up-parts.ts';

const PAPERS = 90;
const WIDTH = 11;

const random = createRandom(3);
const { vectors, index } = madeUpParts(PAPERS, 3, 0);
const TERMS = index.offsets.length - 1;
const byPapers = { offsets: vectors.offsets, columns: vectors.terms, weights: vectors.weights };
const byTerms = { offsets: index.offsets, columns: index.papers, weights: index.weights };

test('a product is the sum of its products, in whichever block a column lies', () => {
  const product = productHere(byPapers, byTerms, WIDTH);
  for (let at = 0; at < product.byTerm.length; at += 1) product.byTerm[at] = random() - 0.5;
  product.toPapers();
  for (const column of [0, 7, 8, 10]) {
    for (let paper = 0; paper < PAPERS; paper += 1) {
      let sum = 0;
      for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
        const term = product.byTerm[columnStart(column, TERMS) + vectors.terms[at] * BLOCK];
        sum += (vectors.weights[at] / 16384) * term;
      }
      expect(product.byPaper[columnStart(column, PAPERS) + paper * BLOCK]).toBe(sum);
    }
  }
});

test('with and without WebAssembly the products have the same bits', () => {
  const here = productHere(byPapers, byTerms, WIDTH);
  const kernel = productByKernel(byPapers, byTerms, WIDTH);
  for (let at = 0; at < here.byTerm.length; at += 1) here.byTerm[at] = kernel.byTerm[at] = random() - 0.5;
  for (const product of [here, kernel]) {
    product.toPapers();
    product.toTerms();
  }
  expect(kernel.byPaper).toEqual(here.byPaper);
  expect(kernel.byTerm).toEqual(here.byTerm);
});
