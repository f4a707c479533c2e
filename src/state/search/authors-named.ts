import type { Collection } from '../collection.svelte.ts';
import { firstAtLeast } from './first-at-least.ts';
import { authorIndex, nameWords } from './lexicon.ts';

/** Papers of the authors with this word, folded, in their names. */
export function papersWithNameWord(word: string, collection: Collection): readonly number[] {
  const index = authorIndex(collection);
  const at = firstAtLeast(index.words, word);
  return index.words[at] === word ? index.papers[at] : [];
}

/** Single letters with a full stop, as initials are written. */
export function initialsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}.])\p{L}(?=\.(?:\s|$))/gu));
}

/** A folded word to be found in authors' names, or the beginning of one. */
export interface NameWord {
  readonly word: string;
  readonly prefix: boolean;
  /** The word of the clause that it is, as a bit. */
  readonly bit: number;
}

/** Papers of the authors in whose names this word stands; the same paper may come more than once. */
export function papersWithName({ word, prefix }: NameWord, collection: Collection): readonly (readonly number[])[] {
  const index = authorIndex(collection);
  const from = firstAtLeast(index.words, word);
  let to = from;
  while (to < index.words.length && (index.words[to] === word || (prefix && index.words[to].startsWith(word)))) to++;
  return index.papers.slice(from, to);
}

/** Papers of the authors whose last name this is. */
export function papersOfFamily(word: string, collection: Collection): number[] {
  const { authors } = collection.papers;
  return papersWithNameWord(word, collection).filter((paper) =>
    authors[paper].some((author) => nameWords(author).at(-1) === word),
  );
}

/** Papers with one author whose name has all of these words. */
export function papersOfAuthor(wanted: readonly NameWord[], collection: Collection): number[] {
  const lists = wanted.filter(({ prefix }) => !prefix).map(({ word }) => papersWithNameWord(word, collection));
  const [shortest = []] = lists.sort((a, b) => a.length - b.length);
  return shortest.filter((paper) => collection.papers.authors[paper].some((author) => isNamed(author, wanted)));
}

function isNamed(author: string, wanted: readonly NameWord[]): boolean {
  const words = nameWords(author);
  return wanted.every((one) => words.some((own) => isWordOf(own, one)));
}

/** Whether a word of a name is, or begins with, the one that is looked for. */
export function isWordOf(own: string, { word, prefix }: NameWord): boolean {
  return prefix ? own.startsWith(word) : own === word;
}
