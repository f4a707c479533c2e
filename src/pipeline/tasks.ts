import type { Task } from './parallel.ts';
import { rankCandidates } from './keywords/choose-keywords.ts';
import { layOut } from './layout/layout-papers.ts';
import { readTexts } from './text/corpus.ts';
import { rerunLeiden } from './topics/rerun-topics.ts';
import { SEARCH_TASKS } from './similarity/search/search-neighbours.ts';

const TASKS: ReadonlyMap<string, Task<never, unknown>> = new Map(
  [readTexts, rankCandidates, rerunLeiden, layOut, ...SEARCH_TASKS].map((task) => [
    task.name,
    task as Task<never, unknown>,
  ]),
);

/** Does a task that was handed over by its name, in the thread that calls. */
export function doTask(name: string, input: unknown, report: (done: number, total?: number) => void): unknown {
  const task = TASKS.get(name);
  if (task === undefined) throw new Error(`There is no task "${name}".`);
  return task.work(input as never, report);
}
