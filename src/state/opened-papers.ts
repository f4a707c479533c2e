import type { Opened, PaperSet, Route, TextMatch } from './types.ts';

interface Open {
  readonly collection: { papersOf(topic: number): readonly number[] };
  readonly selection: { readonly opened: Opened };
  readonly route: Route | null;
  readonly textMatch: TextMatch | null;
  papersOf(set: PaperSet): readonly number[];
}

/** Papers of what is open: one paper, a link's two, a topic's, a selection's, a route's. */
export function openedPapers(open: Open): readonly number[] {
  const { opened } = open.selection;
  switch (opened.kind) {
    case 'paper':
      return [opened.paper];
    case 'link':
      return [opened.source, opened.target];
    case 'topic':
      return open.collection.papersOf(opened.topic);
    case 'papers':
      return open.papersOf(opened.set);
    case 'comparison': {
      const right = opened.right === null ? [] : open.papersOf(opened.right);
      return [...new Set([...open.papersOf(opened.left), ...right])].sort((a, b) => a - b);
    }
    case 'path': {
      if (opened.to === null) return [opened.from];
      return open.route?.kind === 'found' ? open.route.papers : [opened.from, opened.to];
    }
    case 'text':
      return open.textMatch?.nearest.map((match) => match.paper) ?? [];
    case 'nothing':
      return [];
  }
}

/** The sets of papers that are open. */
export function setsOf(opened: Opened): readonly PaperSet[] {
  if (opened.kind === 'papers') return [opened.set];
  if (opened.kind !== 'comparison') return [];
  return opened.right === null ? [opened.left] : [opened.left, opened.right];
}
