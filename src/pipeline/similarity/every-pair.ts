import type { NeighbourTable, PaperVectors } from '../types.ts';
import { emptyLists, offer, tableOf } from './best-lists.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { latentBlocks, ROWS_A_BLOCK } from './latent-products.ts';
import type { SimilarityParts } from './parts.ts';

/**
 * The `count` nearest papers of every paper: highest score first, ties by paper number, none of score 0. Every pair is
 * scored, once for both its papers: terms are added up along the inverted index, latent rows multiplied out by blocks.
 * Quick enough for small collections, and what the search by bounds is held against.
 */
export function scoreEveryPair(
  parts: SimilarityParts,
  count: number,
  report: (done: number, total: number) => void = () => undefined,
): NeighbourTable {
  const { vectors, index, latent, lexicalFactor, latentFactor } = parts;
  const papers = vectors.offsets.length - 1;
  const lists = emptyLists(papers, Math.min(count, Math.max(0, papers - 1)));
  const { least } = lists;
  const blocks = latentBlocks(latent, papers);
  const { products } = blocks;
  const { floor } = latent;
  const lexical = new Int32Array(papers);
  const next = index.offsets.slice();
  for (let first = 0; first < papers; first += ROWS_A_BLOCK) {
    report(first, papers);
    blocks.multiply(first);
    for (let paper = first; paper < papers && paper < first + ROWS_A_BLOCK; paper += 1) {
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
