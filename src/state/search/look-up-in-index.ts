import type { Collection } from '../collection.svelte.ts';
import { stem } from '../words.ts';
import { nameWord } from './authors-meant.ts';
import { type NameWord, papersWithName } from './authors-named.ts';
import { PREFIX_TRUST, typedConcept } from './concept.ts';
import { sameStemNotes } from './correct.ts';
import type { Asked, Findings } from './findings.ts';
import type { IndexReader } from './index-reader.ts';
import {
  compoundsWith,
  givenKeywordIndex,
  isStopWord,
  longerForms,
  papersWritten,
  SHORTEST_PREFIX,
} from './lexicon.ts';
import { lookUpCut, lookUpJoined, lookUpOtherWays } from './look-up-rows.ts';
import { readingOf } from './readings.ts';

/** What a match by prefix counts where papers have the word as typed: "MTriage" in a title says less than "MT" in an abstract. */
const PREFIX_BESIDE_WORD_TRUST = 0.1;
/** So many times the papers of a word longer ones must find as well, for it to be told, and to leave none of these papers out. */
const MANY = 2;

/** A word of a clause as it is asked for. */
interface AskedWord {
  readonly typed: string;
  /** Its place in the clause, and the same as a bit. */
  readonly at: number;
  readonly bit: number;
  readonly isStop: boolean;
  /** It is of a compound that is no term. */
  readonly isPart: boolean;
  /** It is still being typed. */
  readonly growing: boolean;
}

/**
 * One word: its term, its long forms, its other spellings, authors of that name, and what it is a part or the beginning of. Says
 * whether any paper has it.
 */
export function lookUpInIndex(word: AskedWord, asked: Asked, found: Findings): boolean {
  const { typed, bit, isStop, growing } = word;
  const { reader } = asked;
  const { collection } = reader;
  const own = stem(typed);
  const { refused } = reader;
  const isRefused = (): boolean => reader.refused > refused && !isStop;

  const reading = readingOf(typed, word.isPart, reader);
  found.notes.push(...reading.notes);
  const terms = [...reading.terms];
  const hasTerm = found.add(reader.papersOfAll(terms), bit);
  if (isRefused()) found.unasked |= bit;
  const isInCompounds = lookUpCompoundsWith(word, own, asked, found);
  found.inTexts.set(bit, found.countOf(bit));
  // "the" stands in every text, and is no reason why one is found: the longer words that it begins are.
  if (terms.length > 0 || !isStop) found.concepts.push(typedConcept(bit, typed, terms, own, reader));

  const hasTerms = hasTerm || isInCompounds;
  lookUpJoined(word.at, asked, found);
  lookUpOtherWays(word.at, 3, terms, asked, found);
  const isSpeltOut = lookUpOtherWays(word.at, 1, terms, asked, found);
  const isCut = lookUpCut(typed, bit, hasTerms, reader, found) || isSpeltOut;
  const isFound = found.add(papersWithKeyword(own, collection), bit) || hasTerms;

  const hasCapitals = /\p{Lu}.*\p{Lu}/u.test(typed);
  // Who types "SAM" means no Samuel.
  const isShort = hasTerms && (hasCapitals || reading.isAbbreviation);
  let exact = 0;
  if (growing && !isStop && asked.words.length === 1) {
    found.add(papersWithName(nameWord(typed, false, bit), collection).flat(), bit);
    exact = found.countOf(bit);
  }
  const isNamed = lookUpName(nameWord(typed, growing && !isShort, bit), collection, found);

  const isAsTyped = isFound || isCut || isNamed;
  // In a large map "sample" and "same" would drown "SAM": who types its capitals means it.
  const isMeant = isAsTyped && collection.isLarge && hasCapitals;
  const refusedBefore = reader.refused;
  const isBegun = growing && !isMeant && lookUpLonger(word, isAsTyped, reader, found);
  // So far it says little: most papers that may be meant have a longer word.
  const isMostlyBegun = reader.refused > refusedBefore && papersBegun(typed, terms, reader) > MANY * found.countOf(bit);

  const isOtherwise = isCut || isNamed || isBegun;
  if (isStop && terms.length === 0 && isOtherwise) found.notes.push({ kind: isBegun ? 'begun' : 'named', typed });
  if (exact > 0 && found.countOf(bit) > MANY * exact) found.notes.push({ kind: 'longer', typed, papers: exact });
  const isByStem = hasTerms && reader.termsOfWord(typed).length === 0;
  if (isByStem && !isOtherwise && asked.corrects) found.notes.push(...sameStemNotes(typed, growing, collection));
  if (growing && !isFound && !isBegun && isOtherwise) found.begunNames |= bit;
  if (isRefused() && (!isAsTyped || isMostlyBegun)) found.unasked |= bit;
  return isFound || isOtherwise;
}

/** A part of a compound finds what has the compound: `tuning` finds `fine-tuning`. Says whether any paper has one. */
function lookUpCompoundsWith(word: AskedWord, own: string, { words, reader }: Asked, found: Findings): boolean {
  const { collection } = reader;
  const terms = [...compoundsWith(own, collection)];
  // What it stands for by itself comes first: of a large map, it takes nothing of what other words may.
  const isBeside = collection.isLarge && words.length > 1;
  if (terms.length === 0 || isBeside || word.isStop) return false;
  const concept = { ...typedConcept(word.bit, word.typed, terms, own, reader), trust: PREFIX_TRUST };
  return found.take(concept, reader.papersOfAll(terms));
}

/** Longer words that a word begins. `known`: papers have it as typed. Says whether any has a longer one. */
function lookUpLonger({ typed, bit }: AskedWord, known: boolean, reader: IndexReader, found: Findings): boolean {
  const { collection } = reader;
  const lower = typed.toLowerCase();
  if (lower.length < SHORTEST_PREFIX) return false;
  const terms = new Set<number>();
  const keys = new Set<string>();
  const isStop = isStopWord(lower, collection);
  for (const form of longerForms(lower, collection)) {
    const key = stem(form);
    if (isStop && key === stem(lower)) continue;
    keys.add(key);
    // Only the word itself: the long forms of every abbreviation that begins so would be far from what is typed.
    for (const term of reader.termOfOwn(form)) terms.add(term);
    if (!collection.isLarge) for (const term of compoundsWith(key, collection)) terms.add(term);
  }
  if (terms.size === 0) return false;
  reader.expect([...terms]);
  const trust = known ? PREFIX_BESIDE_WORD_TRUST : PREFIX_TRUST;
  const concept = { words: bit, typed, terms: [...terms], keys: [...keys], trust };
  return found.take(concept, reader.papersOfAll(terms));
}

/** Papers that the longer words find which a word begins, counted a word each: no more than these have one. `known`: found without them. */
function papersBegun(typed: string, known: readonly number[], reader: IndexReader): number {
  const papers = new Map<number, number>();
  for (const form of longerForms(typed.toLowerCase(), reader.collection))
    for (const term of reader.termOfOwn(form))
      if (!known.includes(term)) papers.set(term, papersWritten(form, reader.collection));
  return [...papers.values()].reduce((sum, count) => sum + count, 0);
}

/** Authors with a word in their names. Says whether there are any. */
export function lookUpName(word: NameWord, collection: Collection, found: Findings): boolean {
  const isAny = found.add(papersWithName(word, collection).flat(), word.bit);
  if (isAny) found.names.push(word);
  return isAny;
}

/** Papers with a given keyword that has the word. */
function papersWithKeyword(own: string, collection: Collection): number[] {
  const keywords = givenKeywordIndex(collection).filter(({ key }) => ` ${key} `.includes(` ${own} `));
  return keywords.flatMap(({ papers }) => papers);
}
