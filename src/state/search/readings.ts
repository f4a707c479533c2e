import type { SearchNote } from '../types.ts';
import type { IndexReader } from './index-reader.ts';

/** So many times the papers of a long form may have the letters themselves, typed in lower case, for it still to be meant. */
const AS_WORD = 5;
/** The same where papers write them in capitals: hardly any spells out "BERT". */
const AS_CAPITALS = 20;
/** Share of the papers of an abbreviation's commonest long form that another must have to be told. */
const LEAST_TOLD = 0.05;
/** Long forms that are told. */
const MOST_TOLD = 3;

/** Whether letters are written as an abbreviation, not as a word that may begin a sentence. */
function hasCapitals(letters: string): boolean {
  return /.\p{Lu}/u.test(letters);
}

/**
 * Long forms among the terms of a word that whoever types it in lower case does not mean, since many times as many papers have
 * the word itself: "care" is no "calibration to refinement", but "CARE" may be, and "rag" is "retrieval-augmented generation".
 */
export function notMeant(word: string, terms: Iterable<number>, ownTerm: number, reader: IndexReader): number[] {
  const own = ownTerm < 0 || hasCapitals(word) ? null : reader.entry(ownTerm);
  if (own === null) return [];
  const times = hasCapitals(own.label) ? AS_CAPITALS : AS_WORD;
  return [...terms].filter((term) => {
    const long = term === ownTerm ? null : reader.entry(term);
    return long !== null && long.key.includes(' ') && times * long.papers.length < own.papers.length;
  });
}

/** What an abbreviation stands for, for people: the long forms of most papers. Of many papers one or two write any slip of the usual one. */
export function abbreviationNote(typed: string, terms: readonly number[], reader: IndexReader): SearchNote[] {
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
