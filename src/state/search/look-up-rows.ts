import { keyOfWords, stem } from '../words.ts';
import { LONGEST } from './ask-first.ts';
import { bitsOf, SHORTEST_PART, twoParts, waysToSpell } from './compounds.ts';
import { typedConcept } from './concept.ts';
import { otherWays } from './digit-words.ts';
import type { Asked, Findings } from './findings.ts';
import { papersWithPhrase } from './phrase.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './lexicon.ts';
import { lookUpBegun } from './look-up-texts.ts';

/**
 * Neighbouring words that are one term: `state space`, and long forms whose papers may only say the short one. Says whether
 * all words together take too much to look up: then papers that only say their short form may be missed.
 */
export function lookUpRows({ words, reader }: Asked, found: Findings): boolean {
  let isWholeRefused = false;
  const others = reader.respellings(words);
  // With a function word, which is not looked up by itself, they may be no term and yet say more than the others.
  const hasStop = words.some((word) => isStopWord(word, reader.collection));
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= words.length && to <= from + LONGEST; to++) {
      const isWhole = to - from === words.length;
      const typed = words.slice(from, to).join(' ');
      for (const way of waysToSpell(words, from, to, others)) {
        const { refused } = reader;
        const terms = termsOfRow(way, hasStop && isWhole, reader);
        if (isWhole && reader.refused > refused) isWholeRefused = true;
        if (terms.length === 0) continue;
        const papers = reader.papersOfAll(terms);
        found.take(typedConcept(bitsOf(from, to), typed, terms, keyOfWords(way), reader), papers);
      }
    }
  }
  return isWholeRefused;
}

/** `isOpen`: a longer term that they begin will do. Two that are written as one are done with, see `lookUpJoined`. */
function termsOfRow(words: readonly string[], isOpen: boolean, reader: IndexReader): readonly number[] {
  if (words.length < 2) return [];
  return isOpen ? reader.termsBegunBy(words) : reader.termsOfWords(words);
}

/** A word and the next as one: "multi modal" finds `multimodal`. */
export function lookUpJoined(at: number, { words, reader }: Asked, found: Findings): void {
  const next = words[at + 1];
  if (next !== undefined) lookUpAsOne(bitsOf(at, at + 2), `${words[at]!} ${next}`, words[at]! + next, reader, found);
}

/** Says whether any paper has it. */
function lookUpAsOne(bits: number, typed: string, one: string, reader: IndexReader, found: Findings): boolean {
  const terms = reader.termsOfWord(one);
  return terms.length > 0 && found.take(typedConcept(bits, typed, terms, stem(one), reader), reader.papersOfAll(terms));
}

/** Ways to write a word that are told. */
const MOST_TOLD = 3;

/**
 * A word with a digit, or three words, as they are also written: `text2sql` finds "text-to-SQL", and "seq to seq" both `seq2seq`
 * and "sequence-to-sequence". `known`: terms that they are known to stand for. Says whether any paper has it so, and tells it.
 */
export function lookUpOtherWays(
  at: number,
  length: 1 | 3,
  known: readonly number[],
  asked: Asked,
  found: Findings,
): boolean {
  const { reader } = asked;
  const { collection } = reader;
  const words = asked.words.slice(at, at + length);
  const typed = words.join(' ');
  const bits = bitsOf(at, at + length);
  const growing = asked.growing && at + length === asked.words.length;
  const { spelt, short } = otherWays(words, growing, collection);
  const own = keyOfWords(words);
  const used = new Set<string>();
  let isFound = false;
  for (const form of short) isFound = lookUpAsOne(bits, typed, form, reader, found) || isFound;
  for (const parts of spelt) {
    const key = keyOfWords(parts);
    const term = reader.termOfKey(key);
    if (known.includes(term)) continue;
    const isBegun = growing && parts === spelt[0];
    // Of a large map titles and longer terms tell, where it is no term: nothing is left out of what was asked for.
    const isNone = collection.isLarge && term < 0;
    const papers = isNone
      ? papersWithPhrase(parts, key, null, 'run', collection).papers
      : reader.sideBySide(parts, key, term);
    const terms = isBegun ? reader.termsOfBegun(parts) : term < 0 ? reader.termsBegunBy(parts) : [term];
    for (const paper of reader.papersOfAll(terms)) papers.add(paper);
    if (isBegun) isFound = lookUpBegun(parts, bits, reader, found) || isFound;
    if (papers.size === 0) continue;
    isFound = found.take(typedConcept(bits, typed, terms, key, reader), papers);
    // "text to sq" is not written otherwise, but still being typed.
    if (key.startsWith(own)) continue;
    const label = collection.label(isBegun ? (terms[0] ?? -1) : term) ?? (isBegun ? null : parts.join(' '));
    if (label !== null) used.add(label);
  }
  if (used.size > 0) found.notes.push({ kind: 'written', typed, used: [...used].slice(0, MOST_TOLD) });
  return isFound;
}

/** A word as two: "multimodal" finds `multi-modal`. `known`: papers have it as one. Says whether any has it so. */
export function lookUpCut(word: string, bit: number, known: boolean, reader: IndexReader, found: Findings): boolean {
  let isFound = false;
  for (const parts of twoParts(word, reader.isKnown)) {
    const key = keyOfWords(parts);
    const term = reader.termOfKey(key);
    // A word that the map knows is what was meant, and no two words with a blank between: "maybe" is not "may be".
    const isOneWord =
      known || term >= 0 || reader.collection.isLarge || parts.some((part) => part.length < SHORTEST_PART);
    const papers = isOneWord ? reader.hyphenated(parts, key, term) : reader.sideBySide(parts, key, term);
    if (papers.size === 0) continue;
    found.take(typedConcept(bit, word, term < 0 ? [] : [term], key, reader), papers);
    isFound = true;
  }
  return isFound;
}
