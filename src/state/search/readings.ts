import { isWord, tokenise } from '../../pipeline/text/tokenise.ts';
import type { SearchNote } from '../types.ts';
import { keyOf, keyOfWords, stem } from '../words.ts';
import { waysToSpell } from './compounds.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './lexicon.ts';

/** So many times the papers of a long form may have the letters themselves, typed in lower case, for it still to be meant. */
const AS_WORD = 5;
/** The same where papers write them in capitals: hardly any spells out "BERT". */
const AS_CAPITALS = 20;
/** Share of the papers of an abbreviation's commonest long form that another must have to be told. */
const LEAST_TOLD = 0.05;
/** Long forms that are told. */
const MOST_TOLD = 3;

/** What a word as typed stands for. */
interface Reading {
  /** Terms of its forms and of its stem, and what it stands for where it is an abbreviation. */
  readonly terms: ReadonlySet<number>;
  readonly isAbbreviation: boolean;
  /** Says what the abbreviation stands for. */
  readonly notes: readonly SearchNote[];
}

/** `isPart`: of a compound that is no term, which stands for itself alone. */
export function readingOf(word: string, isPart: boolean, reader: IndexReader): Reading {
  const { collection } = reader;
  const lower = word.toLowerCase();
  const own = stem(word);
  const isStop = isStopWord(word, collection);
  // "in" has the stem of "ins": a function word stands for itself alone, and for an abbreviation where it has capitals.
  const isAlone = (isStop || isPart) && word === lower;
  const terms = new Set(isAlone ? reader.termOfOwn(lower) : reader.termsOfWord(lower));
  // "MDP" stands for what "MDPs" does, though every paper writes the plural.
  const plural = `${lower}s`;
  if (terms.size === 0 && !isStop && stem(plural) === own) {
    reader.termsOfWord(plural).forEach((term) => terms.add(term));
  }
  const ownTerm = isStop ? -1 : reader.termOfKey(own);
  if (ownTerm >= 0) terms.add(ownTerm);
  for (const term of notMeant(word, terms, ownTerm, reader)) terms.delete(term);
  const long = [...terms].filter(
    (term) => term !== ownTerm && keyOf(collection.label(term) ?? word, collection.isCompound) !== own,
  );
  const notes = abbreviationNote(word, long, reader);
  for (const term of otherSpellings(long, reader)) terms.add(term);
  return { terms, isAbbreviation: long.length > 0, notes };
}

/** Whether letters are written as an abbreviation, not as a word that may begin a sentence. */
function hasCapitals(letters: string): boolean {
  return /.\p{Lu}/u.test(letters);
}

/**
 * Long forms among the terms of a word that whoever types it in lower case does not mean, since many times as many papers have
 * the word itself: "care" is no "calibration to refinement", but "CARE" may be, and "rag" is "retrieval-augmented generation".
 */
function notMeant(word: string, terms: Iterable<number>, ownTerm: number, reader: IndexReader): number[] {
  const own = ownTerm < 0 || hasCapitals(word) ? null : reader.entry(ownTerm);
  if (own === null) return [];
  const times = hasCapitals(own.label) ? AS_CAPITALS : AS_WORD;
  return [...terms].filter((term) => {
    const long = term === ownTerm ? null : reader.entry(term);
    return long !== null && long.key.includes(' ') && times * long.papers.length < own.papers.length;
  });
}

/** What an abbreviation stands for, for people: the long forms of most papers. Of many papers one or two write any slip of the usual one. */
function abbreviationNote(typed: string, terms: readonly number[], reader: IndexReader): SearchNote[] {
  const counted = terms.map((term) => ({
    label: reader.collection.label(term),
    papers: reader.collection.termIfLoaded(term)?.papers.length ?? 0,
  }));
  const least = LEAST_TOLD * Math.max(...counted.map(({ papers }) => papers));
  const used = counted
    .filter(({ papers }) => papers >= least)
    .sort((a, b) => b.papers - a.papers)
    .flatMap(({ label }) => label ?? []);
  if (used.length === 0) return [];
  const more = Math.max(0, used.length - MOST_TOLD);
  return [{ kind: 'abbreviation', typed, used: used.slice(0, MOST_TOLD), ...(more > 0 ? { more } : {}) }];
}

/** The other spellings of long forms, of a map that is here as a whole: "multi-word expressions" of "multiword expressions". */
function otherSpellings(long: readonly number[], reader: IndexReader): number[] {
  const { collection } = reader;
  if (!collection.isWhole) return [];
  return long.flatMap((term) => {
    const words = tokenise(collection.label(term)!).filter(isWord);
    if (words.length < 2) return [];
    const ways = waysToSpell(words, 0, words.length, reader.respellings(words));
    return ways.map((way) => reader.termOfKey(keyOfWords(way))).filter((found) => found >= 0);
  });
}
