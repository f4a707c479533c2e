import type { Collection } from '../collection.svelte.ts';
import { firstAtLeast } from './first-at-least.ts';
import { authorIndex, nameWords } from './lexicon.ts';

/** Papers of the authors with this word, folded, in their names. */
export function papersWithNameWord(word: string, collection: Collection): readonly number[] {
  const index = authorIndex(collection);
  const at = firstAtLeast(index.words, word);
  return index.words[at] === word ? index.papers[at] : [];
}

/** A folded word to be found in authors' names, or the beginning of one. */
export interface NameWord {
  readonly word: string;
  readonly prefix: boolean;
}

/** Papers with one author whose name has all of these words. */
export function papersOfAuthor(wanted: readonly NameWord[], collection: Collection): number[] {
  const lists = wanted.filter(({ prefix }) => !prefix).map(({ word }) => papersWithNameWord(word, collection));
  const [shortest = []] = lists.sort((a, b) => a.length - b.length);
  return shortest.filter((paper) => collection.papers.authors[paper].some((author) => isNamed(author, wanted)));
}

function isNamed(author: string, wanted: readonly NameWord[]): boolean {
  const words = nameWords(author);
  return wanted.every(({ word, prefix }) => words.some((own) => (prefix ? own.startsWith(word) : own === word)));
}
