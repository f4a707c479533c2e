import { stem } from '../words.ts';
import { PREFIX_TRUST, typedConcept } from './concept.ts';
import type { Findings } from './findings.ts';
import type { IndexReader } from './index-reader.ts';
import { literalOf } from './phrase.ts';

/** A word that is no term, such as a year, as it stands in texts; of a large map in titles. Says whether any has it. */
export function lookUpInTexts(word: string, bit: number, reader: IndexReader, found: Findings): boolean {
  const own = stem(word);
  const papers = reader.sideBySide([word], own, -1);
  if (papers.size === 0) return false;
  return found.take(typedConcept(bit, word, [], own, reader), papers);
}

/** The same of a word, or of the parts of a compound, of which the last is only begun. */
export function lookUpBegun(words: readonly string[], bits: number, reader: IndexReader, found: Findings): boolean {
  const literal = literalOf(words, true);
  const papers = reader.begun(words, literal);
  return found.take({ words: bits, typed: words.join('-'), terms: [], keys: [], literal, trust: PREFIX_TRUST }, papers);
}
