import type { Filters } from './filters.svelte.ts';
import type { Hit, Opened } from './types.ts';

/** Kinds of what is open that are many papers: these light the map. Rings round them would hide it. */
const CROWDS: ReadonlySet<Opened['kind']> = new Set(['topic', 'papers', 'comparison']);

/** Whether what is open lights its papers instead of ringing them. Papers on their way light nothing yet. */
export function isCrowd(opened: Opened, papers: { readonly size: number }): boolean {
  return CROWDS.has(opened.kind) && papers.size > 0;
}

/**
 * Whether what is open is a few papers that belong together: the ends of a link, a path, what is like a text. They light the
 * map, too, but one by one, with their rings. While a path waits for its end, all papers may be chosen.
 */
function isTied(opened: Opened): boolean {
  return opened.kind === 'link' || opened.kind === 'text' || (opened.kind === 'path' && opened.to !== null);
}

/** Whether what is open is a path from end to end: amid what a search lights its line would be lost, so its papers alone are lit. */
export function isLitAlone(opened: Opened): boolean {
  return opened.kind === 'path' && opened.to !== null;
}

/** Says of a paper whether it is of both sets, `null` standing for all papers. Looked up once here, not for every paper. */
export function passingBoth(
  found: ReadonlySet<number> | null,
  themed: ReadonlySet<number> | null,
  paperCount: number,
): (paper: number) => boolean {
  if (found === null && themed === null) return () => true;
  const marked = new Uint8Array(paperCount);
  for (const paper of found ?? themed!) if (themed === null || themed.has(paper)) marked[paper] = 1;
  return (paper) => marked[paper] === 1;
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

/**
 * Papers that the map lights: those that match, and of these only those of an open crowd; where nothing narrows, those that are
 * open and belong together, and those of a path in any case. `null`: all.
 */
export function papersLit(
  opened: Opened,
  openedPapers: ReadonlySet<number>,
  matching: ReadonlySet<number> | null,
): ReadonlySet<number> | null {
  if (!isCrowd(opened, openedPapers)) {
    const isOwn = isLitAlone(opened) || (matching === null && isTied(opened));
    return isOwn && openedPapers.size > 0 ? openedPapers : matching;
  }
  return matching === null ? openedPapers : new Set([...openedPapers].filter((paper) => matching.has(paper)));
}

/** The matching papers in order (`null`: all): best hit first while searching, else the heaviest dots first. */
export function papersListed(
  search: { readonly active: boolean; readonly hits: readonly Hit[] },
  matching: ReadonlySet<number> | null,
  collection: { readonly heaviestFirst: readonly number[] },
): readonly number[] {
  const all = search.active ? search.hits.map((hit) => hit.paper) : collection.heaviestFirst;
  return matching === null ? all : all.filter((paper) => matching.has(paper));
}
