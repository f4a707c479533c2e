import type { NeighbourTable, PaperVectors } from '../types.ts';
import { emptyLists, offer, tableOf, type BestLists } from './best-lists.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { latentBlocks, ROWS_A_BLOCK } from './latent-products.ts';
import type { LatentVectors } from './latent.ts';

/** What a paper's score is made of: `lexicalFactor * Σ q_a q_b + latentFactor * max(0, latent product - floor)`. */
export interface SimilarityParts {
  readonly vectors: PaperVectors;
  readonly index: InvertedIndex;
  readonly latent: LatentVectors;
  readonly lexicalFactor: number;
  readonly latentFactor: number;
}

/**
 * The `count` nearest papers of every paper: highest score first, ties by paper number, none of score 0. Exact: every
 * pair is scored, once for both its papers.
 */
export function findNeighbours(
  parts: SimilarityParts,
  count: number,
  report: (done: number, total: number) => void = () => undefined,
): NeighbourTable {
  return neighboursOfRange(parts, 0, paperCount(parts), count, report);
}

/**
 * The best neighbours of all papers among the pairs whose first paper is in `from` (included) to `to` (not) and whose
 * second has a larger number. Terms are added up along the inverted index, latent rows multiplied out by blocks.
 * Scores are integers, so neither order nor ranges nor threads change a bit.
 */
export function neighboursOfRange(
  parts: SimilarityParts,
  from: number,
  to: number,
  count: number,
  report: (done: number, total: number) => void = () => undefined,
): NeighbourTable {
  const { vectors, index, latent, lexicalFactor, latentFactor } = parts;
  const papers = paperCount(parts);
  const lists = emptyLists(papers, Math.min(count, Math.max(0, papers - 1)));
  const { least } = lists;
  const blocks = latentBlocks(latent, papers);
  const { products } = blocks;
  const { floor } = latent;
  const lexical = new Int32Array(papers);
  const next = placesFrom(vectors, index, from);
  for (let first = from; first < to; first += ROWS_A_BLOCK) {
    report(first - from, to - from);
    blocks.multiply(first);
    for (let paper = first; paper < to && paper < first + ROWS_A_BLOCK; paper += 1) {
      addTerms(vectors, index, paper, next, lexical);
      const row = (paper - first) * blocks.stride;
      for (let other = paper + 1; other < papers; other += 1) {
        const beyond = products[row + other] - floor;
        const score = lexicalFactor * lexical[other] + (beyond > 0 ? latentFactor * beyond : 0);
        lexical[other] = 0;
        if (score >= least[paper]) offer(lists, paper, other, score);
        if (score >= least[other]) offer(lists, other, paper, score);
      }
    }
  }
  return tableOf(lists);
}

/** The neighbours among all pairs from those of ranges that together hold every paper once. */
export function joinRanges(ranges: readonly NeighbourTable[], count: number): NeighbourTable {
  const lists: BestLists = emptyLists(Math.max(0, ...ranges.map(({ offsets }) => offsets.length - 1)), count);
  for (const { offsets, papers, scores } of ranges) {
    for (let row = 0; row + 1 < offsets.length; row += 1) {
      for (let at = offsets[row]; at < offsets[row + 1]; at += 1) offer(lists, row, papers[at], scores[at]);
    }
  }
  return tableOf(lists);
}

function paperCount({ vectors }: SimilarityParts): number {
  return vectors.offsets.length - 1;
}

/** For each term its first place in the index whose paper is not below `from`. */
function placesFrom(vectors: PaperVectors, index: InvertedIndex, from: number): Uint32Array {
  const places = index.offsets.slice();
  for (let at = 0; at < vectors.offsets[from]; at += 1) places[vectors.terms[at]] += 1;
  return places;
}

/**
 * Adds the products of the paper's terms with those of all later papers to `lexical`. `next` leads each term to this
 * paper's own place and is moved on: papers come in ascending order.
 */
function addTerms(
  vectors: PaperVectors,
  index: InvertedIndex,
  paper: number,
  next: Uint32Array,
  lexical: Int32Array,
): void {
  for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
    const term = vectors.terms[at];
    const weight = vectors.weights[at];
    const end = index.offsets[term + 1];
    next[term] += 1;
    for (let place = next[term]; place < end; place += 1) {
      const other = index.papers[place];
      lexical[other] = (lexical[other] + Math.imul(weight, index.weights[place])) | 0;
    }
  }
}
