import { termShardOf, termShardOfKey } from '../../map/files.ts';
import { stopMask } from '../../pipeline/text/stop-words.ts';
import type { Collection } from '../collection.svelte.ts';
import type { TermEntry } from '../term-files.ts';
import { keyOfWords, type Reach, stem } from '../words.ts';
import type { Budget } from './budget.ts';
import { type Respelling, respellings } from './compounds.ts';
import { digitRespellings, otherWays } from './digit-words.ts';
import { compoundsWith, longerForms, ownTermsOf, shortFormsOf, termsOfForm, waysToWrite } from './lexicon.ts';
import { papersWithCompound, papersWithLiteral, papersWithPhrase } from './phrase.ts';

/** The inverted index as one search reads it, remembering whether everything asked for was here. */
export class IndexReader {
  readonly collection: Collection;
  /** False once a file that the search needs was still on its way. */
  complete = true;
  /** Counts what was not looked up, since it would take more of the map's files than one question may. */
  refused = 0;
  readonly #budget: Budget;

  constructor(collection: Collection, budget: Budget) {
    this.collection = collection;
    this.#budget = budget;
  }

  papersOf(term: number): readonly number[] {
    return term < 0 ? [] : (this.entry(term)?.papers ?? []);
  }

  papersOfAll(terms: Iterable<number>): readonly number[] {
    return [...terms].flatMap((term) => this.papersOf(term));
  }

  /** Asks for terms, those of the smallest files first: rare ones say most, and the largest files are all that may be left out. */
  expect(terms: readonly number[]): void {
    for (const term of terms.toSorted((a, b) => this.bytesOf(a) - this.bytesOf(b))) this.entry(term);
  }

  /** The same of terms with these keys. */
  expectKeys(keys: readonly string[]): void {
    const { manifest } = this.collection;
    const sized = keys.map((key) => ({ key, bytes: this.#budget.bytesOf(termShardOfKey(manifest, key)) }));
    for (const { key } of sized.sort((a, b) => a.bytes - b.bytes)) this.termOfKey(key);
  }

  /** Whether the file that would hold this key has been asked for and is on its way. */
  isComing(key: string): boolean {
    return (
      this.#budget.grants(termShardOfKey(this.collection.manifest, key)) && this.collection.termOfKey(key) === null
    );
  }

  /** Bytes of the term's file, 0 of a map that is read whole. */
  bytesOf(term: number): number {
    return this.#budget.bytesOf(termShardOf(this.collection.manifest, term));
  }

  /** A term with its papers; `null` where its file is on its way, or may not be fetched any more. */
  entry(term: number): TermEntry | null {
    if (!this.#grants(termShardOf(this.collection.manifest, term))) return null;
    const entry = this.collection.term(term);
    if (entry === null) this.complete = false;
    return entry;
  }

  #grants(shard: number): boolean {
    if (this.#budget.grants(shard)) return true;
    this.refused++;
    return false;
  }

  /** Number of the term with this key, -1 for none. */
  termOfKey(key: string): number {
    if (!this.#grants(termShardOfKey(this.collection.manifest, key))) return -1;
    const term = this.collection.termOfKey(key);
    if (term === null) this.complete = false;
    return term ?? -1;
  }

  /**
   * The terms of words side by side, and those of the abbreviations whose papers may never spell them out: "LSTM" for "long
   * short-term memory". An abbreviation that is also written as a word ("OLD", "old") is left to those who type it.
   */
  termsOfWords(words: readonly string[]): number[] {
    const term = this.termOfKey(keyOfWords(words));
    if (term < 0) return [];
    const shorts = shortFormsOf(term, this.collection);
    return [term, ...shorts.filter((short) => /.\p{Lu}/u.test(this.entry(short)?.label ?? ''))];
  }

  /**
   * The same; of a large map, where words are no term, the longer terms that they begin: "segment anything model". They lie in the
   * file that was asked for the words.
   */
  termsBegunBy(words: readonly string[]): readonly number[] {
    const terms = this.termsOfWords(words);
    if (terms.length > 0 || !this.collection.isLarge) return terms;
    return this.collection.longerTerms(`${keyOfWords(words)} `);
  }

  /** Of a large map the terms of these words, of which the last is only begun: in the file that was asked for them. */
  termsOfBegun(words: readonly string[]): readonly number[] {
    if (!this.collection.isLarge) return [];
    const letters = `${keyOfWords(words.slice(0, -1))} ${words.at(-1)!.toLowerCase()}`;
    this.termOfKey(letters);
    return this.collection.longerTerms(letters);
  }

  /** Other ways to write the compounds among words. Of a large map no word is cut: each cut would ask for a file of terms. */
  respellings(words: readonly string[]): Respelling[] {
    return [...respellings(words, this.collection.isWhole, this.isKnown), ...digitRespellings(words, this.collection)];
  }

  readonly isKnown = (word: string): boolean => this.termsOfWord(word).length > 0;

  /** Terms that a word as typed leads to by its forms. */
  termsOfWord(word: string): readonly number[] {
    return termsOfForm(word.toLowerCase(), this.collection);
  }

  /** Terms of hyphenated words as one word, of a small map also where only its other inflections are written. */
  termsOfCompound(parts: readonly string[], growing: boolean): readonly number[] {
    const word = parts.join('');
    const ways = [parts.join('-').toLowerCase(), word.toLowerCase()];
    const begun = growing ? ways.flatMap((way) => longerForms(way, this.collection)) : [];
    const { short, spelt } = otherWays(parts, growing, this.collection);
    const found = [...ways, ...begun, ...short].flatMap((form) => this.termsOfWord(form));
    const terms = [...new Set([...found, ...spelt.flatMap((words) => this.termsOfWords(words))])];
    if (terms.length > 0 || this.collection.isLarge) return terms;
    const term = this.termOfKey(stem(word));
    return term < 0 ? [] : [term];
  }

  /** The term of the word itself, and of no abbreviation's long form. */
  termOfOwn(word: string): readonly number[] {
    return ownTermsOf(word.toLowerCase(), this.collection);
  }

  /** The ways in which terms are written, `own` first. */
  waysOf(terms: readonly number[], own: string): readonly string[] {
    return [...new Set([own, ...terms.flatMap((term) => waysToWrite(term, this.collection))])];
  }

  /**
   * Papers in which the words stand side by side: those of their term, and those whose texts have them as a part of a longer
   * one. Of a large map abstracts are not read, each lying in a file of 140 kB, but titles are where there is no such term.
   */
  sideBySide(words: readonly string[], key: string, term: number, reach: Reach = 'run'): Set<number> {
    const carrying = this.papersOf(term);
    if (term >= 0 && !this.collection.isWhole) return new Set(carrying);
    const { isLarge } = this.collection;
    if (isLarge) this.refused++;
    const all = words.length > 1 && !isLarge ? this.#papersWithAll(words) : null;
    const { papers, complete } = papersWithPhrase(words, key, all, reach, this.collection);
    if (!complete) this.complete = false;
    for (const paper of carrying) papers.add(paper);
    return papers;
  }

  /** Papers in which words stand side by side as the pattern says, the last of them only begun; of a large map in titles. */
  begun(words: readonly string[], literal: RegExp): Set<number> {
    const all = this.collection.isLarge ? null : this.#papersWithAll(words.slice(0, -1));
    const { papers, complete } = papersWithLiteral(literal, this.collection, all);
    if (!complete) this.complete = false;
    return papers;
  }

  /** Papers in which hyphens hold the words together: those of their term and, of a map that is here as a whole, all others. */
  hyphenated(words: readonly string[], key: string, term: number): Set<number> {
    const papers = new Set(this.papersOf(term));
    if (!this.collection.isWhole) return papers;
    const found = papersWithCompound(words, key, this.#papersWithAll(words), this.collection);
    for (const paper of found.papers) papers.add(paper);
    return papers;
  }

  /** Papers that carry every word that is not a stop word; `null` where all are. */
  #papersWithAll(words: readonly string[]): ReadonlySet<number> | null {
    let all: ReadonlySet<number> | null = null;
    for (const word of words) {
      if (stopMask(word.toLowerCase()) !== 0) continue;
      const before: ReadonlySet<number> | null = all;
      const having = new Set<number>();
      const own = stem(word);
      const terms = new Set([...this.termsOfWord(word), this.termOfKey(own), ...compoundsWith(own, this.collection)]);
      // A word that the index does not know, such as a year, is looked for in the texts alone.
      if ([...terms].every((term) => term < 0)) continue;
      for (const paper of this.papersOfAll(terms)) if (before === null || before.has(paper)) having.add(paper);
      all = having;
    }
    return all;
  }
}
