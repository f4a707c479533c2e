import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { createRandom } from '../../../src/pipeline/random.ts';
import { latentProduct } from '../../../src/pipeline/similarity/latent.ts';
import {
  findNeighbours,
  joinRanges,
  neighboursOfRange,
  type SimilarityParts,
} from '../../../src/pipeline/similarity/neighbours.ts';
import { similarityOf } from '../../../src/pipeline/similarity/similarity.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import type { NeighbourTable } from '../../../src/pipeline/types.ts';
import { collectionOf, wordyPapers } from '../papers.ts';

function similarityFor(count: number, seed: number, similarity = DEFAULT_OPTIONS.similarity): SimilarityParts {
  const { terms } = analyseTexts(collectionOf(wordyPapers(count, seed)).papers, DEFAULT_OPTIONS);
  return similarityOf(terms, similarity, createRandom(1));
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

function rowsOf(table: NeighbourTable): { paper: number; score: number }[][] {
  return Array.from({ length: table.offsets.length - 1 }, (_, paper) =>
    Array.from({ length: table.offsets[paper + 1] - table.offsets[paper] }, (__, i) => ({
      paper: table.papers[table.offsets[paper] + i],
      score: table.scores[table.offsets[paper] + i],
    })),
  );
}

test('the search by blocks finds what multiplying every pair out finds, with the latent part and without', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 120 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.boolean(),
      (count, seed, latent) => {
        const options = { ...DEFAULT_OPTIONS.similarity, latentFactor: latent ? 5 : 0 };
        const parts = similarityFor(count, seed, options);
        expect(rowsOf(findNeighbours(parts, 7))).toEqual(bruteForce(parts, 7));
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('a collection of many blocks and chunks, odd in number, is searched as exactly', () => {
  const parts = similarityFor(601, 5);
  expect(rowsOf(findNeighbours(parts, 10))).toEqual(bruteForce(parts, 10));
}, 60_000);

test('row ranges of any size join to the same table', () => {
  const parts = similarityFor(70, 2);
  const whole = findNeighbours(parts, 5);
  const cuts = [0, 1, 17, 17, 40, 70];
  const joined = joinRanges(
    cuts.slice(1).map((to, i) => neighboursOfRange(parts, cuts[i], to, 5)),
    5,
  );
  expect(joined).toEqual(whole);
});

test('scores are exact integers and the same from both ends', () => {
  const parts = similarityFor(60, 9);
  const rows = rowsOf(findNeighbours(parts, 59));
  rows.forEach((row, paper) =>
    row.forEach(({ paper: other, score }) => {
      expect(Number.isSafeInteger(score)).toBe(true);
      const back = rows[other].find((entry) => entry.paper === paper);
      expect(back?.score).toBe(score);
    }),
  );
});
