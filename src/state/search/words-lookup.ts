import { isEnglishStopWord } from '../../pipeline/text/stop-words.ts';
import { isWord, tokenise } from '../../pipeline/text/tokenise.ts';
import type { SearchNote } from '../types.ts';
import { fold, keyOf, keyOfWords, stem } from '../words.ts';
import { askFirst, LONGEST } from './ask-first.ts';
import { initialsIn, type NameWord, papersOfAuthor, papersOfFamily, papersWithName } from './authors-named.ts';
import { bitsOf, compoundsOf, SHORTEST_PART, twoParts, waysToSpell } from './compounds.ts';
import type { Concept, Resolved } from './concept.ts';
import { correct, correctionOf, mayBeSlip, MOST_PAPERS_OF_SLIP, muchCommoner } from './correct.ts';
import type { IndexReader } from './index-reader.ts';
import { compoundsWith, givenKeywordIndex, isStopWord, longerForms, mayBecomeStopWord } from './lexicon.ts';
import type { Clause } from './parse-query.ts';
import { literalOf } from './phrase.ts';
import { abbreviationNote, notMeant } from './readings.ts';
import { isSlip } from './typo.ts';

/** Letters from which on the word being typed counts as a prefix. */
const SHORTEST_PREFIX = 2;
/** What a match by prefix counts beside other words of the query: enough to be found, too little to come first. */
const PREFIX_TRUST = 0.7;
/** The same where papers have the word as typed: "MTriage" in a title says less than "MT" in an abstract. */
const PREFIX_BESIDE_WORD_TRUST = 0.1;
/** So many times the papers of authors with a last name may have it as a word, for the authors to be meant: papers cite names, too. */
const NAMED = 2;
/** So many times the papers of a word must be found by longer ones as well, for it to be told. */
const MANY = 2;

/** One look at the index for the words of a clause: what each of them and several together find, and what was done beyond the letter. */
export class WordsLookup {
  readonly #clause: Clause;
  readonly #words: readonly string[];
  readonly #reader: IndexReader;
  readonly #concepts: Concept[] = [];
  readonly #names: NameWord[] = [];
  /** Papers of the author whose last name and initials the words are. */
  #author: readonly number[] = [];
  /** By word, as a bit: papers that have it as typed in their texts. */
  readonly #inText = new Map<number, number>();
  readonly #notes: SearchNote[] = [];
  /** Paper to the words of the clause that it has, as bits. */
  readonly #has = new Map<number, number>();
  /** Words that must be there, as bits. */
  #needed = 0;
  /** Of these the ones that take too much to look up, but in titles: beside others they leave no paper out. */
  #unasked = 0;
  /** Parts of compounds that are looked up by themselves, where a large map has no such term. */
  #parts = 0;
  /** What the words together stand for takes too much, too: papers that only say its short form may be missed. */
  #isWholeRefused = false;
  /** Of those needed the one being typed, where it may become a function word: it leaves no list empty. */
  #waived = 0;
  /** Words that no text has, and that begin authors' names. */
  #begunNames = 0;
  readonly #corrects: boolean;

  constructor(clause: Clause, words: readonly string[], reader: IndexReader, corrects: boolean) {
    this.#clause = clause;
    this.#words = words;
    this.#reader = reader;
    this.#corrects = corrects;
  }

  result(): Resolved {
    let papers = this.#having(this.#asked());
    if (papers.size === 0 && this.#waived !== 0) {
      this.#needed &= ~this.#waived;
      papers = this.#having(this.#asked());
    }
    const unasked = this.#needed !== 0 && (this.#needed & ~this.#unasked) === 0;
    this.#tellUnasked(papers, unasked);
    return {
      clause: this.#clause,
      empty: this.#needed === 0,
      unasked,
      papers,
      concepts: this.#concepts,
      names: this.#names,
      named: new Set(this.#papersOfNamed()),
      notes: this.#notes,
      complete: this.#reader.complete,
    };
  }

  /**
   * Of whoever has just this name, else of all whose names begin so: "wang wei" is not yet "Weiqin Wang". Of one word, where not
   * many more papers have it in their texts than as the last name of an author: "LeCun", but not "Power".
   */
  #papersOfNamed(): readonly number[] {
    if (this.#author.length > 0) return this.#author;
    const { collection } = this.#reader;
    const whole = this.#names.map((name) => ({ ...name, prefix: false }));
    for (const names of whole.length > 1 ? [whole, this.#names] : []) {
      const papers = papersOfAuthor(names, collection);
      if (papers.length > 0) return papers;
    }
    return whole.flatMap(({ word, bit }) => {
      const family = papersOfFamily(word, collection);
      return NAMED * family.length >= (this.#inText.get(bit) ?? 0) ? family : [];
    });
  }

  /** The words that a paper must have: those that were looked up, where any was. */
  #asked(): number {
    return this.#needed & ~this.#unasked || this.#needed;
  }

  /** Words that were not looked up are told where that changes what is found: papers may lack them, or be missed. */
  #tellUnasked(papers: ReadonlySet<number>, unasked: boolean): void {
    this.#words.forEach((typed, at) => {
      const bit = 1 << at;
      if ((this.#unasked & bit) === 0) return;
      const kept = !unasked && [...papers].some((paper) => (this.#has.get(paper)! & bit) === 0);
      if (kept) this.#notes.push({ kind: 'titles', typed, kept });
      else if (unasked || this.#isWholeRefused) this.#notes.push({ kind: 'titles', typed });
    });
  }

  #having(bits: number): Set<number> {
    const papers = new Set<number>();
    if (bits !== 0) for (const [paper, own] of this.#has) if ((own & bits) === bits) papers.add(paper);
    return papers;
  }

  look(growing: boolean): void {
    const words = this.#words;
    askFirst([this.#clause], this.#reader);
    const compounds = this.#compounds(growing);
    const initials = initialsIn(this.#clause.text);
    const named = this.#wholeName(growing, initials);
    words.forEach((word, at) => {
      const last = growing && at === words.length - 1;
      if (compounds.has(at)) return;
      const isStop = isStopWord(word, this.#reader.collection);
      if ((isStop || initials.has(word)) && named.length > 0) {
        this.#needed |= 1 << at;
        if (isStop) this.#names.push(nameWord(fold(word), false, 1 << at));
        else this.#author = named;
        named.forEach((paper) => this.#add(paper, 1 << at));
        return;
      }
      // Also while it is being typed: "model compression and" is no search for words that begin with "and".
      const isLetter = word.length < SHORTEST_PREFIX;
      if (words.length > 1 ? isStop || (last && isLetter) : isStop && isLetter) return;
      this.#needed |= 1 << at;
      if (last && mayBecomeStopWord(word)) this.#waived = 1 << at;
      const known = this.#word(word, at, last);
      if ((this.#unasked & (1 << at)) !== 0) return this.#inTitles(word, at, last);
      // A number may be whole before the next letter: "2019" is not only the beginning of "2019a".
      const isAsked = !isStop && (!known || (last && /^\p{N}+$/u.test(word)));
      const found = (isAsked && this.#inTexts(word, at)) || known;
      if (!found && !isStop && this.#waived === 0 && this.#corrects && this.#reader.complete) {
        this.#notes.push(correctionOf(word, last, this.#reader.collection));
      }
      if (found && this.#corrects && this.#reader.complete) this.#tellRare(word, 1 << at);
    });
    this.#severalWords();
    this.#tellBegunName();
    // Stop words alone, none of them in the map: nothing is asked for, or else a name ("May Li").
    if (this.#has.size === 0 && words.every((word) => isStopWord(word, this.#reader.collection))) {
      this.#needed = 0;
      words.forEach((word, at) => {
        if (isEnglishStopWord(word) || !this.#authors(fold(word), 1 << at, false)) return;
        this.#needed |= 1 << at;
        this.#notes.push({ kind: 'named', typed: word });
      });
    }
  }

  /** A word, or the beginning of one, that takes too much to look up: papers that have it in their titles are found. */
  #inTitles(word: string, at: number, begins: boolean): void {
    if (begins) this.#begun(1 << at, word, [word]);
    else this.#inTexts(word, at);
  }

  /** Words of which the last is only the beginning of one, as they stand in texts. Says whether any has them. */
  #begun(bits: number, typed: string, words: readonly string[]): boolean {
    const literal = literalOf(words, true);
    const papers = this.#reader.begun(words, literal);
    for (const paper of papers) this.#add(paper, bits);
    this.#concepts.push({ words: bits, typed, terms: [], keys: [], literal, trust: PREFIX_TRUST });
    return papers.size > 0;
  }

  /** Papers of the author whom all words name, where one is a function word as well, or an initial: "Min Zhang", "Y. LeCun". */
  #wholeName(growing: boolean, initials: ReadonlySet<string>): readonly number[] {
    const { collection } = this.#reader;
    const isPart = (word: string): boolean => initials.has(word) || isStopWord(word, collection);
    if (this.#words.length < 2 || !this.#words.some(isPart)) return [];
    const last = this.#words.length - 1;
    const wanted = this.#words.map((word, at) => ({ word: fold(word), prefix: initials.has(word), bit: 1 << at }));
    const papers = papersOfAuthor(wanted, collection);
    if (papers.length > 0 || !growing) return papers;
    return papersOfAuthor(wanted.with(last, nameWord(fold(this.#words[last]), true, 1 << last)), collection);
  }

  /**
   * Hyphenated words: their parts side by side or written as one word, where any paper has that; else each part counts by
   * itself, unless one of them says nothing alone ("k-means"). Returns the words that are done with.
   */
  #compounds(growing: boolean): ReadonlySet<number> {
    const done = new Set<number>();
    for (const { from, to } of compoundsOf(this.#clause.text, this.#words.length)) {
      const parts = this.#words.slice(from, to);
      const typed = parts.join('-');
      const { isCompound, isLarge } = this.#reader.collection;
      // Of a small map the texts tell which papers write its parts apart.
      const key = keyOf(typed, isLarge ? isCompound : () => false);
      const bits = bitsOf(from, to);
      if (this.#reader.isComing(key)) {
        // Until it is known whether there is such a term, its parts take nothing of what may be fetched.
        this.#reader.termOfKey(key);
        this.#needed |= bits;
        for (let at = from; at < to; at++) done.add(at);
        continue;
      }
      const term = this.#reader.termOfKey(key);
      const isGrowing = growing && to === this.#words.length;
      const joined = this.#reader.termsOfCompound(parts, isGrowing);
      const refused = this.#reader.refused;
      const papers = this.#reader.sideBySide(parts, key, term);
      const isOne = parts.some((part) => part.length < SHORTEST_PREFIX && /\p{L}/u.test(part));
      // Of a large map's abstracts only terms tell: where it is none, what has all its parts is found, too.
      const begun = isGrowing && term < 0 ? this.#reader.termsOfBegun(parts) : [];
      const isScattered = term < 0 && !isOne && isLarge && begun.length === 0;
      if (this.#reader.refused > refused && begun.length === 0)
        this.#notes.push({ kind: 'titles', typed, ...(isScattered ? { kept: true } : {}) });
      if (isScattered) this.#parts |= bits;
      const terms = [...(term < 0 ? this.#reader.termsBegunBy(parts) : [term]), ...begun, ...joined];
      for (const paper of this.#reader.papersOfAll(term < 0 ? terms : joined)) papers.add(paper);
      // "low-res" is not only "lowresource", which one paper writes, but the beginning of "low-resource".
      const isSought = isGrowing && (!isLarge || (isOne && papers.size === 0));
      const isBegun = isSought && this.#begun(bits, typed, parts);
      if (papers.size === 0 && !isBegun && !isOne) continue;
      if (papers.size > 0) this.#take(bits, typed, terms, key, papers);
      else if (!isBegun && !(isLarge && isGrowing) && this.#reader.complete)
        this.#notes.push({ kind: 'unknown', typed });
      if (isScattered) continue;
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
    const isStop = isStopWord(word, this.#reader.collection);
    const { refused } = this.#reader;
    // "in" has the stem of "ins": a function word stands for itself alone, and for an abbreviation where it has capitals.
    const isOwn = isStop || (this.#parts & bit) !== 0;
    const terms = new Set(isOwn && word === lower ? this.#reader.termOfOwn(lower) : this.#reader.termsOfWord(lower));
    // "MDP" stands for what "MDPs" does, though every paper writes the plural.
    const plural = `${lower}s`;
    if (terms.size === 0 && !isStop && stem(plural) === own) {
      this.#reader.termsOfWord(plural).forEach((term) => terms.add(term));
    }
    const ownTerm = isStop ? -1 : this.#reader.termOfKey(own);
    if (ownTerm >= 0) terms.add(ownTerm);
    for (const term of notMeant(word, terms, ownTerm, this.#reader)) terms.delete(term);
    const isAbbreviated = this.#expandAbbreviation(word, terms, ownTerm);
    let found = this.#mark(terms, bit);
    if (this.#reader.refused > refused && !isStop) this.#unasked |= bit;
    if (this.#compoundsWith(own, word, bit)) found = true;
    this.#inText.set(bit, this.#having(bit).size);
    // "the" stands in every text, and is no reason why one is found: the longer words that it begins are.
    if (terms.size > 0 || !isStop) {
      const keys = this.#reader.waysOf([...terms], own);
      this.#concepts.push({ words: bit, typed: word, terms: [...terms], keys, trust: 1 });
    }
    const byStem = found && this.#reader.termsOfWord(lower).length === 0;
    let asTyped = this.#joined(word, at, found);
    // Who types "SAM" means no Samuel.
    const isShort = found && (/\p{Lu}.*\p{Lu}/u.test(word) || isAbbreviated);
    if (this.#given(own, bit)) found = true;
    const folded = fold(word);
    let exact = 0;
    if (prefix && !isStop && this.#words.length === 1) {
      for (const papers of papersWithName(nameWord(folded, false, bit), this.#reader.collection)) {
        papers.forEach((paper) => this.#add(paper, bit));
      }
      exact = this.#having(bit).size;
    }
    if (this.#authors(folded, bit, prefix && !isShort)) asTyped = true;
    // In a large map "sample" and "same" would drown "SAM": who types its capitals means it.
    const isMeant = (found || asTyped) && this.#reader.collection.isLarge && /\p{Lu}.*\p{Lu}/u.test(word);
    const begins =
      prefix && lower.length >= SHORTEST_PREFIX && !isMeant && this.#prefix(lower, word, bit, found || asTyped);
    if (this.#reader.refused > refused && !isStop && !found && !asTyped) this.#unasked |= bit;
    if (isStop && terms.size === 0 && (begins || asTyped)) {
      this.#notes.push({ kind: begins ? 'begun' : 'named', typed: word });
    }
    if (exact > 0 && this.#having(bit).size > MANY * exact) {
      this.#notes.push({ kind: 'longer', typed: word, papers: exact });
    }
    if (asTyped && !found && !begins && prefix) this.#begunNames |= bit;
    if (begins) asTyped = true;
    if (byStem && !asTyped && this.#corrects) this.#tellStem(word, own, prefix);
    return found || asTyped;
  }

  /** "reinforcment" has the stem of "reinforcement": found without a correction, and yet misspelt. */
  #tellStem(word: string, own: string, growing: boolean): void {
    const lower = word.toLowerCase();
    const used = correct(lower, growing, this.#reader.collection).filter((form) => stem(form) === own);
    if (used.some((form) => isSlip(lower, form))) this.#notes.push({ kind: 'corrected', typed: word, used });
  }

  /** Of tens of thousands of papers one or two have any slip of a common word. */
  #tellRare(word: string, bit: number): void {
    const { collection } = this.#reader;
    let papers = 0;
    for (const own of this.#has.values()) {
      if (!mayBeSlip(word, papers, collection)) return;
      if ((own & bit) !== 0) papers++;
    }
    const { used, isSure } = muchCommoner(word.toLowerCase(), papers, collection);
    // In quotes, or with capitals as a name has, it is meant as it stands.
    const searched = isSure && this.#clause.kind === 'words' && !/.\p{Lu}/u.test(word);
    if (used.length > 0) this.#notes.push({ kind: 'rare', typed: word, used, papers, searched });
  }

  /** What only begins a name may be a slip of a word, where hardly anything is found by it, or nothing with the other words. */
  #tellBegunName(): void {
    const at = this.#words.length - 1;
    if (this.#begunNames !== 1 << at || !this.#corrects || !this.#reader.complete) return;
    const word = this.#words[at]!;
    const papers = this.#having(1 << at).size;
    if (papers > MOST_PAPERS_OF_SLIP && this.#having(this.#asked()).size > 0) return;
    const used = correct(word.toLowerCase(), false, this.#reader.collection).filter(this.#reader.isKnown);
    if (used.length > 0) this.#notes.push({ kind: 'rare', typed: word, used, papers, searched: false });
  }

  /** Says what an abbreviation stands for, if it is one, and adds the other spellings of it: "multi-word expressions" to "multiword …". */
  #expandAbbreviation(word: string, terms: Set<number>, ownTerm: number): boolean {
    const { collection } = this.#reader;
    const isLong = (term: number): boolean =>
      term !== ownTerm && keyOf(collection.label(term) ?? word, collection.isCompound) !== stem(word);
    const long = [...terms].filter(isLong);
    this.#notes.push(...abbreviationNote(word, long, this.#reader));
    if (!collection.isWhole) return long.length > 0;
    for (const label of long.map((term) => collection.label(term)!)) {
      const words = tokenise(label).filter(isWord);
      if (words.length < 2) continue;
      for (const way of waysToSpell(words, 0, words.length, this.#reader.respellings(words))) {
        const term = this.#reader.termOfKey(keyOfWords(way));
        if (term >= 0) terms.add(term);
      }
    }
    return long.length > 0;
  }

  #prefix(lower: string, typed: string, bit: number, isWord: boolean): boolean {
    const { collection } = this.#reader;
    const terms = new Set<number>();
    const keys = new Set<string>();
    const isStop = isStopWord(lower, collection);
    for (const form of longerForms(lower, collection)) {
      if (isStop && stem(form) === stem(lower)) continue;
      keys.add(stem(form));
      // Only the word itself: the long forms of every abbreviation that begins so would be far from what is typed.
      for (const term of this.#reader.termOfOwn(form)) terms.add(term);
      if (!collection.isLarge) for (const term of compoundsWith(stem(form), collection)) terms.add(term);
    }
    if (terms.size === 0) return false;
    this.#reader.expect([...terms]);
    const trust = isWord ? PREFIX_BESIDE_WORD_TRUST : PREFIX_TRUST;
    this.#concepts.push({ words: bit, typed, terms: [...terms], keys: [...keys], trust });
    return this.#mark(terms, bit);
  }

  /** A part of a compound finds what has the compound: `tuning` finds `fine-tuning`. */
  #compoundsWith(own: string, typed: string, bit: number): boolean {
    const { collection } = this.#reader;
    const terms = [...compoundsWith(own, collection)];
    // What it stands for by itself comes first: of a large map, it takes nothing of what other words may.
    const isBeside = collection.isLarge && this.#words.length > 1;
    if (terms.length === 0 || isBeside || isStopWord(typed, collection)) return false;
    this.#concepts.push({ words: bit, typed, terms, keys: this.#reader.waysOf(terms, own), trust: PREFIX_TRUST });
    return this.#mark(new Set(terms), bit);
  }

  /** `multimodal` finds `multi-modal`, and the other way round. */
  #joined(word: string, at: number, known: boolean): boolean {
    let found = false;
    const next = this.#words[at + 1];
    if (next !== undefined) {
      const joined = word + next;
      const terms = this.#reader.termsOfWord(joined);
      const bits = (1 << at) | (1 << (at + 1));
      if (terms.length > 0) this.#take(bits, `${word} ${next}`, terms, stem(joined), this.#reader.papersOfAll(terms));
    }
    for (const parts of twoParts(word, this.#reader.isKnown)) {
      const key = keyOfWords(parts);
      const term = this.#reader.termOfKey(key);
      // A word that the map knows is what was meant, and no two words with a blank between: "maybe" is not "may be".
      const isOneWord =
        known || term >= 0 || this.#reader.collection.isLarge || parts.some((part) => part.length < SHORTEST_PART);
      const papers = isOneWord ? this.#reader.hyphenated(parts, key, term) : this.#reader.sideBySide(parts, key, term);
      if (papers.size === 0) continue;
      this.#take(1 << at, word, term < 0 ? [] : [term], key, papers);
      found = true;
    }
    return found;
  }

  /** Words that are no terms, such as years, stand in the texts all the same. */
  #inTexts(word: string, at: number): boolean {
    const own = stem(word);
    const papers = this.#reader.sideBySide([word], own, -1);
    if (papers.size === 0) return false;
    this.#take(1 << at, word, [], own, papers);
    return true;
  }

  /** Neighbouring words that are one term: `state space`, and long forms whose papers may only say the short one. */
  #severalWords(): void {
    const words = this.#words;
    const others = this.#reader.respellings(words);
    // With a function word, which is not looked up by itself, they may be no term and yet say more than the others.
    const hasStop = words.some((word) => isStopWord(word, this.#reader.collection));
    const isOpen = (from: number, to: number): boolean => hasStop && to - from === words.length;
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 2; to <= words.length && to <= from + LONGEST; to++) {
        const bits = bitsOf(from, to);
        const typed = words.slice(from, to).join(' ');
        for (const way of waysToSpell(words, from, to, others)) {
          const { refused } = this.#reader;
          // Two that are written as one are done with, see `#joined`.
          const terms =
            way.length < 2 ? [] : isOpen(from, to) ? this.#reader.termsBegunBy(way) : this.#reader.termsOfWords(way);
          if (to - from === words.length && this.#reader.refused > refused) this.#isWholeRefused = true;
          if (terms.length === 0) continue;
          this.#take(bits, typed, terms, keyOfWords(way), this.#reader.papersOfAll(terms));
        }
      }
    }
  }

  #authors(folded: string, bit: number, prefix: boolean): boolean {
    const wanted = nameWord(folded, prefix, bit);
    const found = papersWithName(wanted, this.#reader.collection);
    for (const papers of found) papers.forEach((paper) => this.#add(paper, bit));
    if (found.length > 0) this.#names.push(wanted);
    return found.length > 0;
  }

  #given(own: string, bit: number): boolean {
    let found = false;
    for (const { key, papers } of givenKeywordIndex(this.#reader.collection)) {
      if (!` ${key} `.includes(` ${own} `)) continue;
      papers.forEach((paper) => this.#add(paper, bit));
      found = true;
    }
    return found;
  }

  /** Words as typed that terms stand for, and the papers that have them. */
  #take(words: number, typed: string, terms: readonly number[], key: string, papers: Iterable<number>): void {
    this.#concepts.push({ words, typed, terms, keys: this.#reader.waysOf(terms, key), trust: 1 });
    for (const paper of papers) this.#add(paper, words);
  }

  #mark(terms: Iterable<number>, bits: number): boolean {
    const papers = this.#reader.papersOfAll(terms);
    for (const paper of papers) this.#add(paper, bits);
    return papers.length > 0;
  }

  #add(paper: number, bits: number): void {
    this.#has.set(paper, (this.#has.get(paper) ?? 0) | bits);
  }
}

/** Names are many: a word of one counts as begun from one letter more on than others. */
function nameWord(word: string, growing: boolean, bit: number): NameWord {
  return { word, prefix: growing && word.length > SHORTEST_PREFIX, bit };
}
