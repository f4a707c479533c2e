import type { Parallel, Task } from '../../parallel.ts';
import type { NeighbourTable } from '../../types.ts';
import { joinLists } from '../best-lists.ts';
import type { SearchScore } from './kernel.ts';
import type { SearchPlan } from './plan.ts';
import { seedByNeighbours, seedByTerms, searchPairs, type SearchPart } from './tasks.ts';

/**
 * The nearest papers of every paper by the score: exact, ties by paper number. Every pair is held against a bound that is never
 * below its score, and scored where the bound reaches what one of the two papers still takes. What a paper takes from the
 * start is settled by a first look at likely papers: those that share rare terms, or, where `nearest` by another score
 * are known, those and theirs.
 */
export async function searchNeighbours(
  plan: SearchPlan,
  score: SearchScore,
  parallel: Parallel,
  nearest: NeighbourTable | null = null,
  report: (done: number, total: number) => void = () => undefined,
): Promise<NeighbourTable> {
  const parts = Array.from({ length: parallel.threads }, (_, part): SearchPart => ({
    plan,
    score,
    part,
    parts: parallel.threads,
  }));
  const found =
    nearest === null
      ? await parallel.run(seedByTerms, parts)
      : await parallel.run(
          seedByNeighbours,
          parts.map((part) => ({ ...part, nearest })),
        );
  const seeds = found.reduce((all, some) => all.map((seed, place) => Math.max(seed, some[place])));
  const searched = parts.map((part) => ({ ...part, seeds }));
  return joinLists(await parallel.run(searchPairs, searched, (done) => report(done, plan.papers)), score.kept);
}

/** What other threads must know by name. */
export const SEARCH_TASKS: readonly Task<never, unknown>[] = [seedByTerms, seedByNeighbours, searchPairs];
