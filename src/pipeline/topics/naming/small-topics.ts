import type { TextAnalysis } from '../../text/analyse-texts.ts';
import type { KeywordTable, TermTable } from '../../types.ts';
import type { RatedTerm, TermRater } from './rate-terms.ts';
import { headFinder } from './term-parts.ts';
import { isSubject } from './term-says.ts';

/** Papers of a topic up to which it may be named by what few of them are about. */
const FEW = 12;
/** Papers from which on a topic that shares no keyword is better named by a plain word than by none. */
const ENOUGH_FOR_WORDS = 3;

/** How much a term of few papers has to say by itself (see `telling`), and at least where they share none that says so much. */
const TELLING = 0.6;
const TELLING_LITTLE = 0.15;

/**
 * The `rated` keywords of a topic with what else its papers share, where they are few or no keyword names them: names where there is none,
 * or none that is mostly found here, and spares.
 */
export function withShared(
  rated: readonly RatedTerm[],
  analysis: TextAnalysis,
  papers: readonly number[],
  rater: TermRater,
): { found: RatedTerm[]; spares: RatedTerm[] } {
  const named = rated.filter(({ mayName }) => mayName);
  const hasName = named.length > 0;
  const found = new Map(rated.map((term) => [term.term, term]));
  const spares: RatedTerm[] = [];
  if (hasName && papers.length > FEW) return { found: [...rated], spares };
  const isHomeless = hasName && !named.some(isMostlyHere);
  for (const { term, inside, keyword, isClear } of sharedTerms(analysis, papers, rater)) {
    if (named.some((other) => other.term === term)) continue;
    const isOwn = hasName ? rater.isOwn(term, inside) : rater.isCommoner(term, inside);
    const shared = rater.rate({ term, inside, keyword });
    const isPhrase = analysis.terms.wordCounts[term] > 1;
    const isName = hasName
      ? isHomeless && isOwn && isMostlyHere(shared)
      : isClear && (isOwn || isPhrase || rater.isAll);
    if (isName) {
      found.delete(term);
      found.set(term, shared);
    } else if (isOwn && (hasName || papers.length >= ENOUGH_FOR_WORDS)) spares.push(asSpare(shared));
  }
  return { found: [...found.values()], spares };
}

/**
 * Whether a term says too little of a topic of few papers to name it alone: the others carry it as often, and it is a single word
 * ("purposes") or what two papers share.
 */
export function isCommonplace(term: RatedTerm, { wordCounts }: TermTable): boolean {
  return !isMostlyHere(term) && (wordCounts[term.term] === 1 || term.inside <= 2);
}

/** Whether the topic has most of the papers that carry the term. */
function isMostlyHere({ inside, outside }: RatedTerm): boolean {
  return inside > outside;
}

/** A term with how many of the papers carry it, and in how many it is a part of a keyword. */
interface Shared {
  readonly term: number;
  readonly inside: number;
  readonly keyword: number;
  /** It says something and stands alone somewhere, or is no chance of two; others are better than no name, and not enough to keep two papers together. */
  readonly isClear: boolean;
}

/**
 * The terms that two or more of the papers share though they are keywords of none: phrases, and nouns that are a part of keywords
 * of two of them ("vertex" of vertex deletion and vertex cover). Each stands for something somewhere in the collection, if only at
 * the end of a keyword of theirs, "sheaves" of perverse and of motivic sheaves, unless these papers are all there are: then
 * "protein" of protein localization and protein docking says more than what each is about.
 */
function sharedTerms(analysis: TextAnalysis, papers: readonly number[], { says, isAll }: TermRater): Shared[] {
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
    if (phraseFrequency[term] === 0 && !heads.has(term) && !isAll) return false;
    if (table.wordCounts[term] > 1) return true;
    return (asPart.get(table.keys[term]) ?? 0) >= 2 && isSubject(table.labels[term]);
  };
  return [...insideOf].flatMap(([term, inside]) => {
    if (inside < 2 || !isName(term) || says(term) < TELLING_LITTLE) return [];
    const isPhrase = table.wordCounts[term] > 1;
    const keyword = isPhrase ? inside : asPart.get(table.keys[term])!;
    const isSure = isAll || isPhrase || phraseFrequency[term] > 0 || keyword >= ENOUGH_FOR_WORDS;
    return [{ term, inside, keyword, isClear: isSure && says(term) >= TELLING }];
  });
}

/**
 * What each of a few papers is about, its first telling keyword, by the term's number: spares for a topic whose papers share nothing that could name it.
 */
export function ownSubjects(analysis: TextAnalysis, papers: readonly number[], rater: TermRater): RatedTerm[] {
  if (papers.length > FEW) return [];
  const isTelling = (term: number): boolean => rater.says(term) >= TELLING;
  const own = papers.flatMap((paper) => keywordsOf(analysis.keywords, paper).find(isTelling) ?? []);
  return [...new Set(own)].sort((a, b) => a - b).map((term) => asSpare(rater.rate({ term, inside: 1, keyword: 1 })));
}

function asSpare(term: RatedTerm): RatedTerm {
  return { ...term, spare: true };
}

function keywordsOf(keywords: KeywordTable, paper: number): number[] {
  return [...keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1])];
}
