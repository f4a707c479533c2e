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
      return counted(set.papers.length, 'chosen paper');
  }
}
