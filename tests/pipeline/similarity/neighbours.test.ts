import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { createRandom } from '../../../src/pipeline/random.ts';
import { inThisThread } from '../../../src/pipeline/parallel.ts';
import { scoreEveryPair } from '../../../src/pipeline/similarity/every-pair.ts';
import type { LatentVectors } from '../../../src/pipeline/similarity/latent.ts';
import { findNeighbours, prepareSearch, type SimilarityParts } from '../../../src/pipeline/similarity/neighbours.ts';
import { searchKernel } from '../../../src/pipeline/similarity/search/search-kernel.ts';
import { similarityOf } from '../../../src/pipeline/similarity/similarity.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import type { NeighbourTable } from '../../../src/pipeline/types.ts';
import { startWorkerPool } from '../../../scripts/host/worker-pool.ts';
import { collectionOf, wordyPapers } from '../papers.ts';
import { madeUpParts } from './made-up-parts.ts';

async function similarityFor(
  count: number,
  seed: number,
  similarity = DEFAULT_OPTIONS.similarity,
): Promise<SimilarityParts> {
  const { terms } = await analyseTexts(collectionOf(wordyPapers(count, seed)).papers, DEFAULT_OPTIONS);
  return (await similarityOf(terms, 5, similarity, createRandom(1))).parts;
}

/** Every pair multiplied out, sorted: what the search by blocks must find to the last bit. */
function bruteForce(parts: SimilarityParts, count: number): { paper: number; score: number }[][] {
  const { vectors } = parts;
  const papers = vectors.offsets.length - 1;
  const row = (paper: number) => {
    const weights = new Map<number, number>();
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      weights.set(vectors.terms[at], vectors.weights[at]);
    }
    return weights;
  };
  const rows = Array.from({ length: papers }, (_, paper) => row(paper));
  return rows.map((a, paper) =>
    rows
      .map((b, other) => {
        let lexical = 0;
        for (const [term, weight] of a) lexical += weight * (b.get(term) ?? 0);
        const latent = parts.latent.dimensions > 0 ? latentProduct(parts.latent, paper, other) : 0;
        return { paper: other, score: parts.lexicalFactor * lexical + parts.latentFactor * latent };
      })
      .filter(({ paper: other, score }) => other !== paper && score > 0)
      .sort((x, y) => y.score - x.score || x.paper - y.paper)
      .slice(0, count),
  );
}

/** What the product of two latent rows has beyond the floor, not below 0: what two papers lack in common takes nothing away. */
function latentProduct(latent: LatentVectors, a: number, b: number): number {
  const { dimensions, values } = latent;
  let sum = 0;
  for (let k = 0, i = a * dimensions, j = b * dimensions; k < dimensions; k += 1, i += 1, j += 1) {
    sum += values[i] * values[j];
  }
  return sum > latent.floor ? sum - latent.floor : 0;
}

function rowsOf(table: NeighbourTable): { paper: number; score: number }[][] {
  return Array.from({ length: table.offsets.length - 1 }, (_, paper) =>
    Array.from({ length: table.offsets[paper + 1] - table.offsets[paper] }, (__, i) => ({
      paper: table.papers[table.offsets[paper] + i],
      score: table.scores[table.offsets[paper] + i],
    })),
  );
}

test('scoring by blocks finds what multiplying every pair out finds, with the latent part and without', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 120 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.boolean(),
      async (count, seed, latent) => {
        const options = { ...DEFAULT_OPTIONS.similarity, latentFactor: latent ? 5 : 0 };
        const parts = await similarityFor(count, seed, options);
        expect(rowsOf(scoreEveryPair(parts, 7))).toEqual(bruteForce(parts, 7));
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('a collection of many blocks and chunks, odd in number, is scored as exactly', async () => {
  const parts = await similarityFor(601, 5);
  expect(rowsOf(scoreEveryPair(parts, 10))).toEqual(bruteForce(parts, 10));
}, 60_000);

test('the search by bounds finds what scoring every pair finds, whatever the parts of the score weigh', async () => {
  expect(searchKernel.runs()).toBe(true);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.constantFrom([5, 5], [5, 0], [7, 3], [1, 4]),
      fc.integer({ min: 0, max: 33 }),
      fc.integer({ min: 1, max: 20 }),
      async (papers, seed, [lexicalFactor, latentFactor], dimensions, count) => {
        const parts = { ...madeUpParts(papers, seed, dimensions), lexicalFactor, latentFactor };
        const search = prepareSearch(parts, parts.latent.values, dimensions, inThisThread, 0);
        const lexical = scoreEveryPair({ ...parts, latentFactor: 0 }, count);
        const every = scoreEveryPair(parts, count);
        expect(await findNeighbours(parts, count, search, inThisThread)).toEqual(every);
        expect(await findNeighbours(parts, count, search, inThisThread, lexical)).toEqual(every);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('in 5,000 papers every neighbour is found and every score is right, on one thread and on three', async () => {
  const parts = madeUpParts(5000, 3, 32);
  const search = prepareSearch(parts, parts.latent.values, 32, inThisThread);
  const every = scoreEveryPair(parts, 15);
  expect(await findNeighbours(parts, 15, search, inThisThread)).toEqual(every);
  const pool = startWorkerPool(3);
  try {
    expect(await findNeighbours(parts, 15, search, pool)).toEqual(every);
  } finally {
    pool.close();
  }
}, 120_000);

test('scores are exact integers and the same from both ends', async () => {
  const parts = await similarityFor(60, 9);
  const rows = rowsOf(scoreEveryPair(parts, 59));
  rows.forEach((row, paper) =>
    row.forEach(({ paper: other, score }) => {
      expect(Number.isSafeInteger(score)).toBe(true);
      const back = rows[other].find((entry) => entry.paper === paper);
      expect(back?.score).toBe(score);
    }),
  );
});
