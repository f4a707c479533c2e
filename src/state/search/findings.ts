import type { SearchNote } from '../types.ts';
import type { NameWord } from './authors-named.ts';
import type { Concept } from './concept.ts';
import type { IndexReader } from './index-reader.ts';
import type { Clause } from './parse-query.ts';

/** The words of a clause that are looked up, and where. */
export interface Asked {
  readonly clause: Clause;
  readonly words: readonly string[];
  /** The last word is still being typed. */
  readonly growing: boolean;
  /** Slips are told, with what may be meant. */
  readonly corrects: boolean;
  readonly reader: IndexReader;
}

/** What the words of a clause have led to so far. Words are told as bits: 1 is the first, 2 the second, 3 both together. */
export class Findings {
  /** Words that a paper must have. */
  needed = 0;
  /** Of these the ones that take too much to look up, but in titles: beside others they leave no paper out. */
  unasked = 0;
  /** Of these the one being typed, where it may become a function word: it leaves no list empty. */
  waivable = 0;
  /** Words that no text has, and that begin authors' names. */
  begunNames = 0;
  readonly concepts: Concept[] = [];
  /** To be found in authors' names. */
  readonly names: NameWord[] = [];
  /** Papers of the author whose last name and initials the words are. */
  author: readonly number[] = [];
  /** By word: how many papers have it as typed in their texts. */
  readonly inTexts = new Map<number, number>();
  /** What was done beyond the letter, and what was not found. */
  readonly notes: SearchNote[] = [];
  /** Paper to the words that it has, as bits. */
  readonly #has = new Map<number, number>();

  /** No paper has any of the words. */
  get isEmpty(): boolean {
    return this.#has.size === 0;
  }

  /** Words that were asked for, and that all take too much to look up. */
  get isUnasked(): boolean {
    return this.needed !== 0 && (this.needed & ~this.unasked) === 0;
  }

  /** The words by which papers are chosen: those that were looked up, where any was. */
  get choosing(): number {
    return this.needed & ~this.unasked || this.needed;
  }

  /** The papers have these words. Says whether there are any. */
  add(papers: Iterable<number>, words: number): boolean {
    let isAny = false;
    for (const paper of papers) {
      isAny = true;
      this.#has.set(paper, (this.#has.get(paper) ?? 0) | words);
    }
    return isAny;
  }

  /** The papers have what was asked for. Says whether there are any. */
  take(concept: Concept, papers: Iterable<number>): boolean {
    this.concepts.push(concept);
    return this.add(papers, concept.words);
  }

  /** Papers that have all of these words; none of no word. */
  papersWith(words: number): Set<number> {
    const papers = new Set<number>();
    if (words !== 0) for (const [paper, own] of this.#has) if ((own & words) === words) papers.add(paper);
    return papers;
  }

  /** How many these are. */
  countOf(words: number): number {
    let count = 0;
    if (words !== 0) for (const own of this.#has.values()) if ((own & words) === words) count++;
    return count;
  }
}
