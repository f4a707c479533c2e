import { GLUE, isWord, tokenise } from '../../pipeline/text/tokenise.ts';
import { stopMask } from '../../pipeline/text/stop-words.ts';
import type { Collection } from '../collection.svelte.ts';
import type { SearchNote } from '../types.ts';
import { fold, keyOf, stem } from '../words.ts';
import { authorIndex, formsWithPrefix, givenKeywordIndex, isStopWord, termsOfForm, waysToWrite } from './lexicon.ts';
import { firstAtLeast } from './first-at-least.ts';
import type { Clause } from './parse-query.ts';
import { papersWithPhrase } from './phrase.ts';
import { correct } from './correct.ts';

/** Something that was asked for and the terms that stand for it: a word, or several words that are one term. */
export interface Concept {
  /** Words of the clause it stands for, as bits. */
  readonly words: number;
  /** As typed. */
  readonly typed: string;
  readonly terms: readonly number[];
  /** Ways it may be written in a text, as stems joined by blanks. */
  readonly keys: readonly string[];
  /** 1 as typed, less for what a prefix or a correction led to. */
  readonly trust: number;
}

/** A clause looked up in the map. */
export interface Resolved {
  readonly clause: Clause;
  /** Nothing but stop words: it asks for nothing. */
  readonly empty: boolean;
  readonly papers: ReadonlySet<number>;
  readonly concepts: readonly Concept[];
  /** Folded words, or beginnings of words, to be found in authors' names. */
  readonly names: readonly { readonly word: string; readonly prefix: boolean }[];
  readonly notes: readonly SearchNote[];
  readonly complete: boolean;
}

/** Words of one clause that are looked at. */
const MOST_WORDS = 24;
/** Words in the longest term. */
const LONGEST = 6;
/** Longer forms that a prefix stands for, at most. */
const PREFIX_FORMS = 400;
/** Letters from which on the word being typed counts as a prefix. */
const SHORTEST_PREFIX = 2;
const PREFIX_TRUST = 0.7;
/** Letters of the shortest part of a compound that is written as one word. */
const SHORTEST_PART = 3;
const CORRECTION_TRUST = 0.6;

/** Looks a clause up. `growing`: its last word is still being typed. */
export function resolveClause(clause: Clause, growing: boolean, collection: Collection): Resolved {
  const words = tokenise(clause.text).filter(isWord).slice(0, MOST_WORDS);
  const lookup = new Lookup(clause, words, collection);
  if (clause.kind === 'phrase' && words.length > 1) lookup.phrase();
  else lookup.words(growing && !clause.without);
  return lookup.result();
}

class Lookup {
  readonly #clause: Clause;
  readonly #words: readonly string[];
  readonly #collection: Collection;
  readonly #concepts: Concept[] = [];
  readonly #names: { word: string; prefix: boolean }[] = [];
  readonly #notes: SearchNote[] = [];
  /** Paper to the words of the clause that it has, as bits. */
  readonly #has = new Map<number, number>();
  /** Words that must be there, as bits. */
  #needed = 0;
  #complete = true;
  #phrasePapers: ReadonlySet<number> | null = null;

  constructor(clause: Clause, words: readonly string[], collection: Collection) {
    this.#clause = clause;
    this.#words = words;
    this.#collection = collection;
  }

  result(): Resolved {
    const papers = new Set(this.#phrasePapers ?? []);
    if (this.#phrasePapers === null && this.#needed !== 0) {
      for (const [paper, bits] of this.#has) if ((bits & this.#needed) === this.#needed) papers.add(paper);
    }
    return {
      clause: this.#clause,
      empty: this.#needed === 0,
      papers,
      concepts: this.#concepts,
      names: this.#names,
      notes: this.#notes,
      complete: this.#complete,
    };
  }

  words(growing: boolean): void {
    const words = this.#words;
    const compounds = this.#compounds();
    words.forEach((word, at) => {
      const last = growing && at === words.length - 1;
      if (compounds.has(at)) return;
      if (words.length > 1 && (last ? word.length < SHORTEST_PREFIX : isStopWord(word, this.#collection))) return;
      this.#needed |= 1 << at;
      const found = this.#word(word, at, last);
      if (!found && this.#complete) this.#correct(word, at, last);
    });
    this.#severalWords();
    // A stop word that nothing in the map knows asks for nothing.
    if (
      words.every((word) => isStopWord(word, this.#collection)) &&
      this.#has.size === 0 &&
      this.#concepts.length === 0
    )
      this.#needed = 0;
  }

  /** Adjacent words: the term of that key where there is one, else the texts are read. */
  phrase(): void {
    const key = this.#words.map(stem).join(' ');
    this.#needed = 1;
    const term = this.#termOfKey(key);
    const terms = term >= 0 ? [term] : [];
    const keys = this.#waysOf(terms, key);
    this.#concepts.push({ words: 1, typed: this.#clause.text, terms, keys, trust: 1 });
    const papers = this.#sideBySide(this.#words, key, term);
    for (const { key: given, papers: givenPapers } of givenKeywordIndex(this.#collection)) {
      if (` ${given} `.includes(` ${key} `)) givenPapers.forEach((paper) => papers.add(paper));
    }
    this.#phraseNames(papers);
    this.#phrasePapers = papers;
  }

  /** Papers in which the words stand side by side. The index is complete for its phrases; for others the texts are read. */
  #sideBySide(words: readonly string[], key: string, term: number): Set<number> {
    if (term >= 0) return new Set(this.#papersOf(term));
    const { papers, complete } = papersWithPhrase(words, key, this.#papersWithAll(words), this.#collection);
    if (!complete) this.#complete = false;
    return papers;
  }

  /** Papers that carry every word that is not a stop word; `null` where all are. */
  #papersWithAll(words: readonly string[]): ReadonlySet<number> | null {
    let all: ReadonlySet<number> | null = null;
    for (const word of words) {
      if (stopMask(word.toLowerCase()) !== 0) continue;
      const terms = new Set([...termsOfForm(word.toLowerCase(), this.#collection), this.#termOfKey(stem(word))]);
      const before: ReadonlySet<number> | null = all;
      const having = new Set<number>();
      for (const term of terms) {
        for (const paper of this.#papersOf(term)) if (before === null || before.has(paper)) having.add(paper);
      }
      all = having;
    }
    return all;
  }

  /** `"Ada Lovelace"` in quotes names an author. */
  #phraseNames(papers: Set<number>): void {
    const wanted = ` ${this.#words.map(fold).join(' ')} `;
    const first = fold(this.#words[0]);
    const index = authorIndex(this.#collection);
    const at = firstAtLeast(index.words, first);
    if (index.words[at] !== first) return;
    for (const paper of index.papers[at]) {
      const { authors } = this.#collection.papers;
      if (authors[paper].some((author) => ` ${tokenise(author).filter(isWord).map(fold).join(' ')} `.includes(wanted)))
        papers.add(paper);
    }
    this.#words.forEach((word) => this.#names.push({ word: fold(word), prefix: false }));
  }

  /**
   * Hyphenated words: their parts side by side or written as one word, where any paper has that; else each part counts by
   * itself. Returns the words that are done with.
   */
  #compounds(): ReadonlySet<number> {
    const done = new Set<number>();
    for (const { from, to } of compoundsOf(this.#clause.text, this.#words.length)) {
      const parts = this.#words.slice(from, to);
      const key = parts.map(stem).join(' ');
      const bits = bitsOf(from, to);
      const term = this.#termOfKey(key);
      const joined = termsOfForm(parts.join('').toLowerCase(), this.#collection);
      const papers = this.#sideBySide(parts, key, term);
      for (const one of joined) this.#papersOf(one).forEach((paper) => papers.add(paper));
      if (papers.size === 0) continue;
      const terms = term < 0 ? joined : [term, ...joined];
      const keys = [...new Set([...this.#waysOf(terms, key), ...(joined.length > 0 ? [stem(parts.join(''))] : [])])];
      this.#concepts.push({ words: bits, typed: parts.join('-'), terms, keys, trust: 1 });
      papers.forEach((paper) => this.#add(paper, bits));
      this.#needed |= bits;
      for (let at = from; at < to; at++) done.add(at);
    }
    return done;
  }

  /** One word: its term, its long forms, authors of that name, and what it is the beginning of. */
  #word(word: string, at: number, prefix: boolean): boolean {
    const lower = word.toLowerCase();
    const bit = 1 << at;
    const own = stem(word);
    const terms = new Set(termsOfForm(lower, this.#collection));
    const ownTerm = this.#termOfKey(own);
    if (ownTerm >= 0) terms.add(ownTerm);
    this.#expandAbbreviation(word, terms, ownTerm);
    let found = this.#mark(terms, bit);
    this.#concepts.push({ words: bit, typed: word, terms: [...terms], keys: this.#waysOf([...terms], own), trust: 1 });
    if (this.#joined(word, at, found)) found = true;
    if (this.#authors(fold(word), bit, prefix)) found = true;
    if (this.#given(own, bit)) found = true;
    if (prefix && lower.length >= SHORTEST_PREFIX && this.#prefix(lower, word, bit)) found = true;
    return found;
  }

  #expandAbbreviation(word: string, terms: ReadonlySet<number>, ownTerm: number): void {
    const long = [...terms].filter((term) => term !== ownTerm).map((term) => this.#collection.label(term));
    const used = long.filter((label): label is string => label !== null && keyOf(label) !== stem(word));
    if (used.length > 0) this.#notes.push({ kind: 'abbreviation', typed: word, used });
  }

  #prefix(lower: string, typed: string, bit: number): boolean {
    const forms = formsWithPrefix(lower, this.#collection, PREFIX_FORMS);
    const terms = new Set<number>();
    const keys = new Set<string>();
    for (const form of forms) {
      keys.add(stem(form));
      // Only the word itself: the long forms of every abbreviation that begins so would be far from what is typed.
      for (const term of termsOfForm(form, this.#collection)) {
        const label = this.#collection.label(term);
        if (label === null || keyOf(label) === stem(form)) terms.add(term);
      }
    }
    if (terms.size === 0) return false;
    this.#concepts.push({ words: bit, typed, terms: [...terms], keys: [...keys], trust: PREFIX_TRUST });
    return this.#mark(terms, bit);
  }

  /** `multimodal` finds `multi-modal`, and the other way round. */
  #joined(word: string, at: number, known: boolean): boolean {
    let found = false;
    const next = this.#words[at + 1];
    if (next !== undefined) {
      const joined = word + next;
      const terms = termsOfForm(joined.toLowerCase(), this.#collection);
      const bits = (1 << at) | (1 << (at + 1));
      if (terms.length > 0) {
        this.#concepts.push({
          words: bits,
          typed: `${word} ${next}`,
          terms,
          keys: this.#waysOf(terms, stem(joined)),
          trust: 1,
        });
        this.#mark(terms, bits);
      }
    }
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)];
      if (parts.some((part) => termsOfForm(part.toLowerCase(), this.#collection).length === 0)) continue;
      const key = parts.map(stem).join(' ');
      const term = this.#termOfKey(key);
      // A word that the map knows is what was meant; the texts are read only for one that it does not.
      const papers = term >= 0 || !known ? this.#sideBySide(parts, key, term) : new Set<number>();
      if (papers.size === 0) continue;
      const terms = term < 0 ? [] : [term];
      this.#concepts.push({ words: 1 << at, typed: word, terms, keys: this.#waysOf(terms, key), trust: 1 });
      papers.forEach((paper) => this.#add(paper, 1 << at));
      found = true;
    }
    return found;
  }

  /** Neighbouring words that are one term: `state space`, and long forms whose papers may only say the short one. */
  #severalWords(): void {
    const words = this.#words;
    for (let from = 0; from < words.length; from++) {
      let key = stem(words[from]);
      let bits = 1 << from;
      for (let to = from + 1; to < words.length && to < from + LONGEST; to++) {
        key += ` ${stem(words[to])}`;
        bits |= 1 << to;
        const term = this.#termOfKey(key);
        if (term < 0) continue;
        const typed = words.slice(from, to + 1).join(' ');
        this.#concepts.push({ words: bits, typed, terms: [term], keys: this.#waysOf([term], key), trust: 1 });
        this.#mark([term], bits);
      }
    }
  }

  #authors(folded: string, bit: number, prefix: boolean): boolean {
    const index = authorIndex(this.#collection);
    let found = false;
    for (let at = firstAtLeast(index.words, folded); at < index.words.length; at++) {
      const exact = index.words[at] === folded;
      if (!exact && !(prefix && folded.length > SHORTEST_PREFIX && index.words[at].startsWith(folded))) break;
      index.papers[at].forEach((paper) => this.#add(paper, bit));
      found = true;
    }
    if (found) this.#names.push({ word: folded, prefix: prefix && folded.length > SHORTEST_PREFIX });
    return found;
  }

  #given(own: string, bit: number): boolean {
    let found = false;
    for (const { key, papers } of givenKeywordIndex(this.#collection)) {
      if (!` ${key} `.includes(` ${own} `)) continue;
      papers.forEach((paper) => this.#add(paper, bit));
      found = true;
    }
    return found;
  }

  #correct(word: string, at: number, growing: boolean): void {
    const used = correct(word.toLowerCase(), growing, this.#collection);
    if (used.length === 0) return void this.#notes.push({ kind: 'unknown', typed: word });
    this.#notes.push({ kind: 'corrected', typed: word, used });
    for (const form of used) {
      const terms = termsOfForm(form, this.#collection);
      this.#mark(terms, 1 << at);
      this.#authors(fold(form), 1 << at, false);
      this.#concepts.push({
        words: 1 << at,
        typed: form,
        terms,
        keys: this.#waysOf(terms, stem(form)),
        trust: CORRECTION_TRUST,
      });
    }
  }

  #mark(terms: Iterable<number>, bits: number): boolean {
    let found = false;
    for (const term of terms) {
      for (const paper of this.#papersOf(term)) {
        this.#add(paper, bits);
        found = true;
      }
    }
    return found;
  }

  #add(paper: number, bits: number): void {
    this.#has.set(paper, (this.#has.get(paper) ?? 0) | bits);
  }

  #papersOf(term: number): readonly number[] {
    if (term < 0) return [];
    const entry = this.#collection.term(term);
    if (entry === null) this.#complete = false;
    return entry?.papers ?? [];
  }

  #termOfKey(key: string): number {
    const term = this.#collection.termOfKey(key);
    if (term === null) this.#complete = false;
    return term ?? -1;
  }

  #waysOf(terms: readonly number[], own: string): readonly string[] {
    return [...new Set([own, ...terms.flatMap((term) => waysToWrite(term, this.#collection))])];
  }
}

/** Words `from` to `to` (exclusive) that hyphens hold together, as word numbers. */
function compoundsOf(text: string, words: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = 0;
  let from = -1;
  let glued = false;
  for (const token of tokenise(text)) {
    if (token === GLUE) glued = true;
    else if (isWord(token)) {
      if (glued && from < 0) from = at - 1;
      if (!glued && from >= 0) {
        found.push({ from, to: at });
        from = -1;
      }
      glued = false;
      at++;
    } else glued = false;
  }
  if (from >= 0) found.push({ from, to: at });
  return found.filter(({ from: first, to }) => first >= 0 && to <= words);
}

function bitsOf(from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= 1 << at;
  return bits;
}
