import { counted } from '../map/number.ts';
import type { Collection } from './collection.svelte.ts';
import type { PaperSet } from './types.ts';

/** Papers of a set, ascending. `find` gives the papers of a query. */
export function papersOfSet(
  set: PaperSet,
  collection: Collection,
  find: (query: string) => ReadonlySet<number>,
): readonly number[] {
  switch (set.kind) {
    case 'topic':
      return collection.papersOf(set.topic);
    case 'query':
      return [...find(set.query)].sort((a, b) => a - b);
    case 'term': {
      const carriers = collection.term(set.term)?.papers ?? [];
      const { topic, where } = set;
      if (topic === null) return carriers;
      const members = new Set(collection.papersOf(topic));
      return carriers.filter((paper) => members.has(paper) === (where === 'inside'));
    }
    case 'author':
      return [...collection.papers.authors.keys()].filter((paper) =>
        collection.papers.authors[paper].includes(set.author),
      );
    case 'picked':
      return set.papers;
  }
}

/** Papers as a list to read: those of the largest dots first, which the most and strongest links of the map lead to. */
export function mostCentralFirst(papers: Iterable<number>, collection: Collection): readonly number[] {
  const listed = new Set(papers);
  return collection.heaviestFirst.filter((paper) => listed.has(paper));
}

/** False while files that tell the papers of a set are on their way. `isFound` says it of a query. */
export function isSetKnown(set: PaperSet, collection: Collection, isFound: (query: string) => boolean): boolean {
  if (set.kind === 'query') return isFound(set.query);
  if (set.kind === 'author') return collection.hasAuthors;
  return set.kind !== 'term' || collection.term(set.term) !== null;
}

/** A set's title for people. */
export function titleOfSet(set: PaperSet, collection: Collection): string {
  switch (set.kind) {
    case 'topic':
      return collection.topic(set.topic)?.name ?? 'Papers in no topic';
    case 'query':
      return set.query;
    case 'term': {
      const label = collection.label(set.term) ?? 'this term';
      const name = set.topic === null ? null : collection.topic(set.topic)?.name;
      if (name === null || name === undefined) return `Papers with “${label}”`;
      return set.where === 'inside' ? `“${label}” in ${name}` : `“${label}” outside ${name}`;
    }
    case 'author':
      return set.author;
    case 'picked':
      if (set.term === undefined) return counted(set.papers.length, 'chosen paper');
      return `${counted(set.papers.length, 'paper')} with “${collection.label(set.term) ?? 'this term'}”`;
  }
}

/** Letters of a paper's title that tell its set from another. */
const SHORT_TITLE = 40;

/**
 * Titles of sets that stand together: where several have the same, each also names the heaviest paper that it alone has, and
 * where that does not do either, has a number.
 */
export function titlesApart(
  sets: readonly { readonly title: string; readonly papers: Iterable<number> }[],
  collection: Collection,
): string[] {
  const named = sets.map((set) => {
    const others = sets.filter((other) => other !== set && other.title === set.title);
    if (others.length === 0) return set.title;
    const theirs = new Set(others.flatMap(({ papers }) => [...papers]));
    const own = new Set([...set.papers].filter((paper) => !theirs.has(paper)));
    const heaviest = collection.heaviestFirst.find((paper) => own.has(paper));
    return heaviest === undefined ? set.title : `${set.title} with “${shortTitle(collection.papers.title[heaviest])}”`;
  });
  return named.map((name, at) => {
    const isAlone = named.indexOf(name) === named.lastIndexOf(name);
    return isAlone ? name : `${name} (${named.slice(0, at + 1).filter((other) => other === name).length})`;
  });
}

/** What stands before a title's colon, cut between words where it is long. */
function shortTitle(title: string): string {
  const [name] = title.split(': ');
  return name.length <= SHORT_TITLE ? name : `${name.slice(0, SHORT_TITLE).replace(/\s+\S*$/u, '')} …`;
}
