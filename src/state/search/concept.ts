import type { SearchNote } from '../types.ts';
import type { Reach } from '../words.ts';
import type { NameWord } from './authors-named.ts';
import type { IndexReader } from './index-reader.ts';
import type { Clause } from './parse-query.ts';

/** What a match by prefix counts beside other words of the query: enough to be found, too little to come first. */
export const PREFIX_TRUST = 0.7;

/** Something that was asked for and the terms that stand for it: a word, or several words that are one term. */
export interface Concept {
  /** Words of the clause it stands for, as bits. */
  readonly words: number;
  /** As typed. */
  readonly typed: string;
  readonly terms: readonly number[];
  /** Ways it may be written in a text, as stems joined by blanks. */
  readonly keys: readonly string[];
  /** Found letter by letter, where the words are none of the collection's. */
  readonly literal?: RegExp;
  /** How far its words may stand apart in a text; a run unless it says otherwise. */
  readonly reach?: Reach;
  /** 1 as typed, less for what a prefix led to. */
  readonly trust: number;
}

/** Words as typed, and the terms that stand for them; `key`: how they are written, as stems. */
export function typedConcept(
  words: number,
  typed: string,
  terms: readonly number[],
  key: string,
  reader: IndexReader,
): Concept {
  return { words, typed, terms, keys: reader.waysOf(terms, key), trust: 1 };
}

/** A clause looked up in the map. */
export interface Resolved {
  readonly clause: Clause;
  /** Nothing but stop words: it asks for nothing. */
  readonly empty: boolean;
  readonly papers: ReadonlySet<number>;
  readonly concepts: readonly Concept[];
  /** To be found in authors' names. */
  readonly names: readonly NameWord[];
  /** Papers of an author whose name has several words of the clause, all that are names. */
  readonly named: ReadonlySet<number>;
  readonly notes: readonly SearchNote[];
  /** It takes too much to look up but in titles: beside other clauses it leaves no paper out. */
  readonly unasked?: boolean;
  readonly complete: boolean;
}
