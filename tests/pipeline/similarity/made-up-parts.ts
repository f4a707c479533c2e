import { createRandom } from '../../../src/pipeline/random.ts';
import { invertVectors } from '../../../src/pipeline/similarity/inverted-index.ts';
import type { SimilarityParts } from '../../../src/pipeline/similarity/neighbours.ts';
import { UNIT } from '../../../src/pipeline/similarity/weigh-terms.ts';

/** Terms of a paper on average, and terms to draw from. */
const TERMS_A_PAPER = 40;
const VOCABULARY = 20_000;

/**
 * Paper vectors and latent rows as a real collection has them: few terms in many papers, many in few (Zipf 1935), latent
 * rows in bundles. Every tenth paper has no terms.
 */
export function madeUpParts(papers: number, seed: number, dimensions: number): SimilarityParts {
  const random = createRandom(seed);
  const offsets = new Uint32Array(papers + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  for (let paper = 0; paper < papers; paper += 1) {
    const held = new Set<number>();
    const wanted = paper % 10 === 9 ? 0 : 1 + Math.floor(random() * 2 * TERMS_A_PAPER);
    for (let i = 0; i < wanted; i += 1) held.add(Math.floor(VOCABULARY ** random()) - 1);
    const own = [...held].sort((a, b) => a - b).map((term) => ({ term, weight: 0.1 + random() * Math.log(2 + term) }));
    const length = Math.sqrt(own.reduce((sum, { weight }) => sum + weight * weight, 0));
    for (const { term, weight } of own) {
      terms.push(term);
      weights.push(Math.max(1, Math.floor((weight / length) * UNIT + 0.5)));
    }
    offsets[paper + 1] = terms.length;
  }
  const vectors = { offsets, terms: Uint32Array.from(terms), weights: Uint16Array.from(weights) };
  return {
    vectors,
    index: invertVectors(vectors, VOCABULARY),
    latent: { dimensions, values: bundledRows(papers, dimensions, random), floor: Math.round(0.7 * UNIT * UNIT) },
    lexicalFactor: 5,
    latentFactor: 5,
  };
}

function bundledRows(papers: number, dimensions: number, random: () => number): Int16Array {
  const middles = Array.from({ length: 12 }, () => Array.from({ length: dimensions }, () => random() - 0.5));
  const values = new Int16Array(papers * dimensions);
  for (let paper = 0; paper < papers; paper += 1) {
    const middle = middles[paper % middles.length];
    const row = middle.map((value) => value + 0.4 * (random() - 0.5));
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    row.forEach((value, k) => (values[paper * dimensions + k] = Math.floor((value / length) * UNIT + 0.5)));
  }
  return values;
}
