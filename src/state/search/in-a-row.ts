import type { Collection } from '../collection.svelte.ts';
import { asPattern } from '../words.ts';
import type { Resolved } from './concept.ts';
import { wordsOf } from './parse-query.ts';
import { roughly, roughRow } from './phrase.ts';

/**
 * Says where the words of a query of several words stand in a row, the last of them perhaps only begun. Of a large map's
 * abstracts only those that are here are looked at.
 */
export function rowFinder(
  parts: readonly Resolved[],
  collection: Collection,
): (paper: number) => 'title' | 'abstract' | null {
  const words = parts.flatMap(({ clause }) =>
    clause.kind === 'signs' ? [asPattern(clause.text)] : wordsOf(clause).map(roughly),
  );
  if (words.length < 2) return () => null;
  const row = roughRow(words);
  return (paper) => {
    if (row.test(collection.papers.title[paper])) return 'title';
    return row.test(collection.textIfLoaded(paper)?.abstract ?? '') ? 'abstract' : null;
  };
}
