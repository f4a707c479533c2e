import { keyOf, stem } from '../words.ts';
import { compoundsOf, partsOfSigns } from './compounds.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from './lexicon.ts';
import { type Clause, wordsOf } from './parse-query.ts';

/** Words in the longest term. */
export const LONGEST = 6;

/**
 * Asks for what says most before a large map's files are counted up: of all clauses the words together, compounds and each other
 * word, those of the smallest files first, since what few papers have narrows most; then what else words stand for. The parts
 * of a compound are looked up where it is not found itself.
 */
export function askFirst(clauses: readonly Clause[], reader: IndexReader): void {
  const keys: string[] = [];
  const telling: string[] = [];
  for (const clause of clauses) {
    const words = wordsOf(clause);
    if (clause.kind === 'signs') {
      telling.push(...partsOfSigns(clause.text, words));
      continue;
    }
    const compounds = clause.kind === 'words' ? compoundsOf(clause.text, words.length) : [];
    const { isCompound } = reader.collection;
    keys.push(...compounds.map(({ from, to }) => keyOf(words.slice(from, to).join('-'), isCompound)));
    if (words.length > 1 && words.length <= LONGEST) keys.push(keyOf(clause.text, isCompound));
    const isPart = (at: number): boolean => compounds.some(({ from, to }) => at >= from && at < to);
    // A phrase is looked up as a whole.
    if (clause.kind === 'phrase' && words.length > 1) continue;
    telling.push(...words.filter((word, at) => !isPart(at) && !isStopWord(word, reader.collection)));
  }
  reader.expectKeys([...keys, ...telling.map(stem)]);
  reader.expect(telling.flatMap((word) => reader.termsOfWord(word)));
}
