import { isGeneric } from '../keywords/generic.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import { isNoun } from '../text/word-class.ts';
import type { KeywordTable } from '../types.ts';
import { headFinder } from './term-parts.ts';

/** How much a term of few papers has to say by itself (see `telling`), and at least where they share none that says so much. */
const TELLING = 0.6;
const TELLING_LITTLE = 0.3;

type Says = (term: number) => number;

/** A term with how many of the papers carry it, and in how many it is a part of a keyword. */
interface Shared {
  readonly term: number;
  readonly inside: number;
  readonly keyword: number;
  /** It stands alone somewhere and says something; others are better than no name, and not enough to keep two papers together. */
  readonly isClear: boolean;
}

/**
 * The terms that two or more of the papers share though they are keywords of none: phrases, and nouns that are a part of keywords
 * of two of them ("vertex" of vertex deletion and vertex cover). Each stands for something somewhere in the collection, if only at
 * the end of a keyword of theirs: "sheaves" of perverse and of motivic sheaves.
 */
export function sharedTerms(analysis: TextAnalysis, papers: readonly number[], says: Says): Shared[] {
  const { terms: table, phraseFrequency } = analysis;
  const insideOf = new Map<number, number>();
  const asPart = new Map<string, number>();
  const heads = new Set<number>();
  const headsOf = headFinder(table);
  for (const paper of papers) {
    for (const term of table.terms.subarray(table.offsets[paper], table.offsets[paper + 1]))
      insideOf.set(term, (insideOf.get(term) ?? 0) + 1);
    const own = keywordsOf(analysis.keywords, paper);
    for (const word of new Set(own.flatMap((term) => table.keys[term].split(' '))))
      asPart.set(word, (asPart.get(word) ?? 0) + 1);
    for (const head of own.flatMap(headsOf)) heads.add(head);
  }
  const isName = (term: number): boolean => {
    if (phraseFrequency[term] === 0 && !heads.has(term)) return false;
    if (table.wordCounts[term] > 1) return true;
    const label = table.labels[term].toLowerCase();
    return (asPart.get(table.keys[term]) ?? 0) >= 2 && isNoun(label) && !isGeneric(label);
  };
  return [...insideOf].flatMap(([term, inside]) => {
    if (inside < 2 || !isName(term) || says(term) < TELLING_LITTLE) return [];
    const keyword = table.wordCounts[term] > 1 ? inside : asPart.get(table.keys[term])!;
    return [{ term, inside, keyword, isClear: says(term) >= TELLING && phraseFrequency[term] > 0 }];
  });
}

/**
 * What each of the papers is about, its first telling keyword: for a topic whose papers share nothing that could name it.
 */
export function ownSubjects(keywords: KeywordTable, papers: readonly number[], says: Says): number[] {
  const own = papers.flatMap((paper) => keywordsOf(keywords, paper).find((term) => says(term) >= TELLING) ?? []);
  return [...new Set(own)].sort((a, b) => a - b);
}

function keywordsOf(keywords: KeywordTable, paper: number): number[] {
  return [...keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1])];
}
