import type { SearchNote } from '../types.ts';
import type { Resolved } from './concept.ts';
import { correctedClauses, eitherOf } from './corrected.ts';
import type { IndexReader } from './index-reader.ts';
import { lookUpWords } from './look-up-words.ts';
import { type Clause, wordsOf } from './parse-query.ts';

/**
 * Words in any place and order: a paper must have each of them, in its terms, its given keywords or its authors' names. A
 * term of several words stands for all of them, so that papers that only say "MoE" match "mixture of experts".
 */
export function resolveWords(
  clause: Clause,
  words: readonly string[],
  growing: boolean,
  reader: IndexReader,
  corrects = true,
): Resolved {
  const found = withRareSearched(lookUpWords({ clause, words, growing, reader, corrects }));
  // With a word that no paper has nothing is found, however the others are read.
  if (found.notes.some((note) => note.kind === 'unknown')) return found;
  // Corrected words are looked up as if they had been typed: with their neighbours they may be one term.
  const isCorrected = (note: SearchNote): boolean => note.kind === 'corrected' || note.kind === 'rare';
  const grows = growing && !found.notes.some((note) => isCorrected(note) && note.typed === words.at(-1));
  const corrected = correctedClauses(clause, found.notes).map((one) =>
    resolveWords(one, wordsOf(one), grows, reader, false),
  );
  return corrected.length === 0 ? found : eitherOf([found, ...corrected]);
}

/** Where nothing is found, words that few papers have were slips: what is a letter away is looked for, too. */
function withRareSearched(found: Resolved): Resolved {
  if (found.papers.size > 0) return found;
  return { ...found, notes: found.notes.map((note) => (note.kind === 'rare' ? { ...note, searched: true } : note)) };
}
