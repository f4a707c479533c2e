import { keyOfWords, stem } from '../words.ts';
import { LONGEST } from './ask-first.ts';
import { bitsOf, SHORTEST_PART, twoParts, waysToSpell } from './compounds.ts';
import { typedConcept } from './concept.ts';
import type { Asked, Findings } from './findings.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './lexicon.ts';

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
  const [word, next] = [words[at]!, words[at + 1]];
  if (next === undefined) return;
  const terms = reader.termsOfWord(word + next);
  if (terms.length === 0) return;
  const papers = reader.papersOfAll(terms);
  found.take(typedConcept(bitsOf(at, at + 2), `${word} ${next}`, terms, stem(word + next), reader), papers);
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
