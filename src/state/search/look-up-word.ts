import { correctionOf, rareNotes } from './correct.ts';
import type { Asked, Findings } from './findings.ts';
import { isStopWord, mayBecomeStopWord, SHORTEST_PREFIX } from './lexicon.ts';
import { lookUpInIndex } from './look-up-in-index.ts';
import { lookUpBegun, lookUpInTexts } from './look-up-texts.ts';

/**
 * Looks one word up in the index and, where that has nothing, in texts; function words beside others are left out. `isPart`: it is
 * of a compound that is no term.
 */
export function lookUpWord(at: number, isPart: boolean, asked: Asked, found: Findings): void {
  const { words, reader } = asked;
  const { collection } = reader;
  const typed = words[at]!;
  const bit = 1 << at;
  const isStop = isStopWord(typed, collection);
  const growing = asked.growing && at === words.length - 1;
  const isAlone = words.length === 1;
  // Also while it is being typed: "model compression and" is no search for words that begin with "and".
  const isLetter = typed.length < SHORTEST_PREFIX;
  if (isAlone ? isStop && isLetter : isStop || (growing && isLetter)) return;

  found.needed |= bit;
  if (growing && mayBecomeStopWord(typed)) found.waivable = bit;
  const isInIndex = lookUpInIndex({ typed, at, bit, isStop, isPart, growing }, asked, found);
  if ((found.unasked & bit) !== 0) {
    // Papers that have it in their titles are found.
    if (growing) lookUpBegun([typed], bit, reader, found);
    else lookUpInTexts(typed, bit, reader, found);
    return;
  }
  // A number may be whole before the next letter: "2019" is not only the beginning of "2019a".
  const isAsked = !isStop && (!isInIndex || (growing && /^\p{N}+$/u.test(typed)));
  const isFound = (isAsked && lookUpInTexts(typed, bit, reader, found)) || isInIndex;
  if (!asked.corrects || !reader.complete) return;
  const isQuoted = asked.clause.kind !== 'words';
  // With its neighbours it may be known: the first of "seq to seq".
  const papers = found.countOf(bit);
  if (isFound || papers > 0) found.notes.push(...rareNotes(typed, papers, isQuoted, collection));
  else if (!isStop && found.waivable === 0) found.notes.push(correctionOf(typed, growing, collection));
}
