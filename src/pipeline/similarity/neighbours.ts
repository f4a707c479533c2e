import type { Parallel } from '../parallel.ts';
import type { NeighbourTable } from '../types.ts';
import { scoreEveryPair } from './every-pair.ts';
import type { SimilarityParts } from './parts.ts';
import { MOST_KEPT } from './search/kernel.ts';
import { planSearch, type SearchPlan } from './search/plan.ts';
import { searchNeighbours } from './search/search-neighbours.ts';
import { searchKernel } from './search/search-kernel.ts';

export type { SimilarityParts } from './parts.ts';

/** Papers from which bounds save more than they cost. */
const BOUNDS_FROM = 1500;

/** A collection laid out to be searched more than once; `null` where every pair is scored. */
type NeighbourSearch = SearchPlan | null;

/**
 * Lays a collection out for `findNeighbours`. `near`: rows of `dimensions` numbers that say which papers are alike; they
 * decide how quick the search is, not what it finds. `from`: papers from which bounds are used.
 */
export function prepareSearch(
  parts: Pick<SimilarityParts, 'vectors' | 'index'>,
  near: Int16Array,
  dimensions: number,
  parallel: Parallel,
  from: number = BOUNDS_FROM,
): NeighbourSearch {
  const papers = parts.vectors.offsets.length - 1;
  return papers >= from && searchKernel.runs() ? parallel.share(planSearch(parts, near, dimensions)) : null;
}

/**
 * The `count` nearest papers of every paper: highest score first, ties by paper number, none of score 0. Exact, and the
 * same whatever way it is found, on however many threads. `nearest`: neighbours by another score, if they are known.
 */
export function findNeighbours(
  parts: SimilarityParts,
  count: number,
  search: NeighbourSearch,
  parallel: Parallel,
  nearest: NeighbourTable | null = null,
  report: (done: number, total: number) => void = () => undefined,
): Promise<NeighbourTable> {
  if (search === null || count > MOST_KEPT) return Promise.resolve(scoreEveryPair(parts, count, report));
  const { latent, lexicalFactor, latentFactor } = parts;
  return searchNeighbours(search, { latent, lexicalFactor, latentFactor, kept: count }, parallel, nearest, report);
}
