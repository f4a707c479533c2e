import type { Collection } from '../collection.svelte.ts';
import { fold } from '../words.ts';
import { type NameWord, papersOfAuthor, papersOfFamily } from './authors-named.ts';
import type { Asked, Findings } from './findings.ts';
import { isStopWord, papersWritten, SHORTEST_PREFIX } from './lexicon.ts';

/** So many times the papers of authors with a last name may have it as a word, for the authors to be meant: papers cite names, too. */
const NAMED = 2;

/** Names are many: a word of one counts as begun from one letter more on than others. */
export function nameWord(typed: string, growing: boolean, bit: number): NameWord {
  const word = fold(typed);
  return { word, prefix: growing && word.length > SHORTEST_PREFIX, bit };
}

/** Papers of the author whom all words name, where one is a function word as well, or an initial: "Min Zhang", "Y. LeCun". */
export function papersOfWholeName(
  { words, growing, reader: { collection } }: Asked,
  initials: ReadonlySet<string>,
): readonly number[] {
  const isPart = (word: string): boolean => initials.has(word) || isStopWord(word, collection);
  if (words.length < 2 || !words.some(isPart)) return [];
  const wanted = words.map((word, at) => ({ word: fold(word), prefix: initials.has(word), bit: 1 << at }));
  const papers = papersOfAuthor(wanted, collection);
  if (papers.length > 0 || !growing) return papers;
  const last = words.length - 1;
  return papersOfAuthor(wanted.with(last, nameWord(words[last]!, true, 1 << last)), collection);
}

/**
 * Papers of whoever has just this name, else of all whose names begin so: "wang wei" is not yet "Weiqin Wang". Of one word, where not
 * many more papers have it in their texts than as the last name of an author: "LeCun", but not "Power".
 */
export function papersOfMeant({ author, names, inTexts }: Findings, collection: Collection): readonly number[] {
  if (author.length > 0) return author;
  const whole = names.map((name) => ({ ...name, prefix: false }));
  for (const wanted of whole.length > 1 ? [whole, names] : []) {
    const papers = papersOfAuthor(wanted, collection);
    if (papers.length > 0) return papers;
  }
  return whole.flatMap(({ word, bit }) => {
    const family = papersOfFamily(word, collection);
    // What no text writes so is of the same stem alone: "Manning" is no inflection of "man".
    const asWord = papersWritten(word, collection) === 0 ? 0 : (inTexts.get(bit) ?? 0);
    return NAMED * family.length >= asWord ? family : [];
  });
}
