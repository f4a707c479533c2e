import { isEnglishStopWord } from '../../pipeline/text/stop-words.ts';
import { fold } from '../words.ts';
import { askFirst } from './ask-first.ts';
import { nameWord, papersOfMeant, papersOfWholeName } from './authors-meant.ts';
import { initialsIn } from './authors-named.ts';
import type { Resolved } from './concept.ts';
import { correct, MOST_PAPERS_OF_SLIP, rareBesideNotes } from './correct.ts';
import { type Asked, Findings } from './findings.ts';
import { isStopWord } from './lexicon.ts';
import { lookUpCompounds } from './look-up-compounds.ts';
import { lookUpName } from './look-up-in-index.ts';
import { lookUpRows } from './look-up-rows.ts';
import { lookUpWord } from './look-up-word.ts';

/**
 * One look at the index for the words of a clause: what each of them and several together find, what was done beyond the letter,
 * and which papers have all that must be there.
 */
export function lookUpWords(asked: Asked): Resolved {
  const { clause, words, reader } = asked;
  const { collection } = reader;
  const found = new Findings();
  askFirst([clause], reader);
  const scattered = lookUpCompounds(asked, found);
  const initials = initialsIn(clause.text);
  const author = papersOfWholeName(asked, initials);
  words.forEach((word, at) => {
    const bit = 1 << at;
    if ((found.needed & bit) !== 0) return;
    const isStop = isStopWord(word, collection);
    // Part of the name that all words are together.
    if (author.length > 0 && (isStop || initials.has(word))) {
      if (isStop) found.names.push(nameWord(word, false, bit));
      else found.author = author;
      found.needed |= bit;
      found.add(author, bit);
    } else lookUpWord(at, (scattered & bit) !== 0, asked, found);
  });
  const isWholeRefused = lookUpRows(asked, found);
  if (found.begunNames !== 0) tellBegunName(asked, found);
  // Stop words alone, none of them in the map: nothing is asked for, or else a name ("May Li").
  if (found.isEmpty && words.every((word) => isStopWord(word, collection))) lookUpNamesAlone(asked, found);
  if (found.countOf(found.choosing) === 0) found.needed &= ~found.waivable;
  const papers = found.papersWith(found.choosing);
  if (papers.size === 0) tellSlips(asked, found);
  tellUnasked(words, papers.size, isWholeRefused, found);
  return {
    clause,
    empty: found.needed === 0,
    unasked: found.isUnasked,
    papers,
    concepts: found.concepts,
    names: found.names,
    named: new Set(papersOfMeant(found, collection)),
    notes: found.notes,
    complete: reader.complete,
  };
}

/** Function words are asked for where they are names of authors, and nothing else is. */
function lookUpNamesAlone({ words, reader }: Asked, found: Findings): void {
  found.needed = 0;
  words.forEach((typed, at) => {
    const bit = 1 << at;
    // "é" is no more than "e".
    if (isEnglishStopWord(fold(typed)) || !lookUpName(nameWord(typed, false, bit), reader.collection, found)) return;
    found.needed |= bit;
    found.notes.push({ kind: 'named', typed });
  });
}

/** What only begins a name may be a slip of a word, where hardly anything is found by it, or nothing with the other words. */
function tellBegunName({ words, corrects, reader }: Asked, found: Findings): void {
  if (!corrects || !reader.complete) return;
  const papers = found.countOf(found.begunNames);
  if (papers > MOST_PAPERS_OF_SLIP && found.countOf(found.choosing) > 0) return;
  const typed = words.at(-1)!;
  const used = correct(typed.toLowerCase(), false, reader.collection).filter(reader.isKnown);
  if (used.length > 0) found.notes.push({ kind: 'rare', typed, used, papers, searched: false });
}

/** Where no paper has all of the words, one that few papers have by itself may be a slip. */
function tellSlips({ clause, words, corrects, reader }: Asked, found: Findings): void {
  if (!corrects || !reader.complete || clause.kind !== 'words' || words.length === 1) return;
  if (found.notes.some(({ kind }) => kind === 'unknown' || kind === 'corrected' || kind === 'rare')) return;
  words.forEach((typed, at) => {
    const bit = 1 << at;
    if ((found.needed & bit) !== 0)
      found.notes.push(...rareBesideNotes(typed, found.inTexts.get(bit) ?? 0, reader.collection));
  });
}

/** Words that were not looked up are told where that changes what is found: so many `papers` may lack them, or others be missed. */
function tellUnasked(words: readonly string[], papers: number, isWholeRefused: boolean, found: Findings): void {
  const { choosing, isUnasked, notes } = found;
  words.forEach((typed, at) => {
    const bit = 1 << at;
    if ((found.unasked & bit) === 0) return;
    if (!isUnasked && found.countOf(choosing | bit) < papers) notes.push({ kind: 'titles', typed, kept: true });
    else if (isUnasked || isWholeRefused) notes.push({ kind: 'titles', typed });
  });
}
