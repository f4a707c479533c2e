import type { Filters } from './filters.svelte.ts';
import type { Opened } from './types.ts';

/** Kinds of what is open that are many papers: these light the map. Rings round them would hide it. */
const CROWDS: ReadonlySet<Opened['kind']> = new Set(['topic', 'papers', 'comparison']);

/** Whether what is open lights its papers instead of ringing them. Papers on their way light nothing yet. */
export function isCrowd(opened: Opened, papers: { readonly size: number }): boolean {
  return CROWDS.has(opened.kind) && papers.size > 0;
}

/** Papers that are `passing` (search and themes) and that every filter lets through. */
export function papersMatching(
  paperCount: number,
  passing: (paper: number) => boolean,
  filters: Filters,
): ReadonlySet<number> {
  const filtered = filters.active;
  const matching = new Set<number>();
  for (let paper = 0; paper < paperCount; paper++) {
    if (passing(paper) && (!filtered || filters.passes(paper))) matching.add(paper);
  }
  return matching;
}

/** Papers that the map lights: those that match, and of these only those of an open crowd. `null`: all. */
export function papersLit(
  opened: Opened,
  openedPapers: ReadonlySet<number>,
  matching: ReadonlySet<number> | null,
): ReadonlySet<number> | null {
  if (!isCrowd(opened, openedPapers)) return matching;
  return matching === null ? openedPapers : new Set([...openedPapers].filter((paper) => matching.has(paper)));
}
