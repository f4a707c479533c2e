import type { TopicTerm } from '../../map/types.ts';
import type { TopicOptions } from '../options.ts';
import { unjoined } from '../keywords/twins.ts';
import { backgroundShares } from '../similarity/background.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import { isNoun } from '../text/word-class.ts';
import type { TermTable } from '../types.ts';
import { namesNothing } from './names-nothing.ts';
import { ownSubjects, sharedTerms } from './shared-terms.ts';
import { headFinder, LESS_SURE, withoutParts } from './term-parts.ts';

/** A term of a topic, with what speaks for naming it so. */
export interface NameCandidate extends TopicTerm {
  readonly score: number;
  /** It may stand in the topic's name: a phrase, or a word that is a keyword of two of its papers. */
  readonly names: boolean;
  /** Only where nothing else is left to name it: a plain word that its papers share, or what a single one of few is about. */
  readonly spare?: true;
  /** The papers of the topic that carry it, ascending. */
  readonly members: readonly number[];
  /** Another region has more papers with it than the topic's own: a reader looks for it there. */
  readonly isElsewhere?: boolean;
}

/**
 * How much a term of `table` says by itself, 0 to 1: less the more papers of any subject use it ("class", "information"),
 * less for a single word than for a phrase, and least for a word that is no noun ("satisfy", "multilingual").
 */
export function telling(
  table: TermTable,
  term: number,
  background: ReadonlyMap<string, number>,
  options: TopicOptions,
): number {
  const key = table.keys[term];
  if (namesNothing(key)) return 0;
  const share = (background.get(key) ?? 0) / options.genericShare;
  return saysByKind(table, term, options) / (1 + share * share);
}

function saysByKind(table: TermTable, term: number, options: TopicOptions): number {
  if (table.wordCounts[term] > 1) return 1;
  return isNoun(table.labels[term].toLowerCase()) ? options.singleWord : options.noNoun;
}

/** Share of a phrase's papers in which a name for something ends a noun phrase, at least. */
const ENDS_PHRASES = 0.4;

/**
 * How much each term is a name for something, 0 to 1: a phrase that seldom ends a noun phrase is said of what follows it
 * ("zero-shot" transfer, "multi-view" geometry, "natural language" processing). Of single words `telling` speaks.
 */
export function standing({ terms: table, phraseFrequency }: TextAnalysis): Float64Array {
  const phrases = new Map<string, number>();
  table.keys.forEach((key, term) => {
    if (table.wordCounts[term] > 1) phrases.set(key, term);
  });
  const ended = Uint32Array.from(phraseFrequency);
  for (const [key, term] of phrases) {
    if (phraseFrequency[term] === 0) continue;
    for (let from = key.indexOf(' '); from >= 0; from = key.indexOf(' ', from + 1)) {
      const end = phrases.get(key.slice(from + 1));
      if (end !== undefined) ended[end] += phraseFrequency[term];
    }
  }
  return Float64Array.from(ended, (papers, term) =>
    table.wordCounts[term] > 1 ? Math.min(1, papers / table.documentFrequency[term] / ENDS_PHRASES) : 1,
  );
}

/** Share of a topic's papers that must be about kinds of one thing, for the thing to name it: summarization of news, of opinions. */
export const HEAD_OF = 0.75;
/** And how many of them at least: two papers on kinds of one thing may have little else in common. */
const LEAST_HEADS = 3;
/** Papers of a topic up to which it may be named so: hundreds on one thing have it as a keyword as well. */
const HEADED = 60;
/** What a keyword's last words count beside the keyword in larger topics: "theorem proving" of "automated theorem proving". */
const HEAD_SAYS = 0.5;
/** Scores are rounded to millionths, because logarithms and powers differ in their last bits between engines. */
const SCORE_STEPS = 1e6;

/**
 * For each topic its terms, best first, at most `nameCandidates`: noun phrases that two of its papers or more carry and that are
 * more common in it than elsewhere. The score is the share of its papers that carry the term (the mean of all and of those that `core` marks, by
 * default all), times the bits by which the term is more common here than elsewhere (smoothed by a paper or two), times the root of how often it is a keyword where it
 * is found here, times how much it says by itself and how much it is a name for something.
 */
export function topicTerms(
  analysis: TextAnalysis,
  topics: Int32Array,
  topicCount: number,
  options: TopicOptions,
  stands = standing(analysis),
  core?: Uint8Array,
): NameCandidate[][] {
  const { terms: table, keywords, phraseFrequency } = analysis;
  const background = backgroundShares();
  const papersOf = papersByTopic(topics, topicCount);
  // Columns over all terms, emptied after each topic.
  const asKeyword = new Uint32Array(table.keys.length);
  const places = new Uint32Array(table.keys.length);
  const insideOf = new Uint32Array(table.keys.length);
  const insideCore = new Uint32Array(table.keys.length);
  const asHead = new Uint32Array(table.keys.length);
  // One more than the last paper that a term was a keyword of, or the head of one.
  const lastPaper = new Uint32Array(table.keys.length);
  const headsOf = headFinder(table);
  return papersOf.map((papers) => {
    const seen: number[] = [];
    const see = (term: number, counts: Uint32Array, paper: number): void => {
      if (phraseFrequency[term] === 0 || namesNothing(table.keys[term]) || lastPaper[term] === paper + 1) return;
      lastPaper[term] = paper + 1;
      if (asKeyword[term] + asHead[term] === 0) seen.push(term);
      counts[term] += 1;
    };
    for (const paper of papers) {
      const own = keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1]);
      own.forEach((term, place) => {
        see(term, asKeyword, paper);
        places[term] += place;
      });
      for (const term of own) for (const head of headsOf(term)) see(head, asHead, paper);
    }
    const isCore = (paper: number): boolean => core === undefined || core[paper] > 0;
    const corePapers = papers.filter(isCore).length;
    for (const paper of papers) {
      const counted = isCore(paper) ? 1 : 0;
      for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
        const term = table.terms[at];
        if (asKeyword[term] + asHead[term] === 0) continue;
        insideOf[term] += 1;
        insideCore[term] += counted;
      }
    }
    const elsewhere = table.paperCount - papers.length;
    const timesAsCommon = (term: number, inside: number): number =>
      (inside + 1) / (papers.length + 2) / ((table.documentFrequency[term] - inside + 1) / (elsewhere + 2));
    const isCommoner = (term: number, inside: number): boolean =>
      inside * elsewhere >= options.nameRatio * (table.documentFrequency[term] - inside) * papers.length &&
      timesAsCommon(term, inside) > 1;
    const candidate = (
      term: number,
      inside: number,
      wanted: number,
      names = true,
      central = (inside * corePapers) / papers.length,
    ): Omit<NameCandidate, 'members'> => {
      const share = (count: number, all: number): number => Math.max(0, count - LESS_SURE) / all;
      const coverage = (share(inside, papers.length) + share(central, corePapers)) / 2;
      const bits = elsewhere > 0 ? Math.log2(timesAsCommon(term, inside)) : 1;
      const says = telling(table, term, background, options) * stands[term];
      const score = Math.round(coverage * bits * wanted * says * SCORE_STEPS) / SCORE_STEPS;
      return { term, label: table.labels[term], inside, outside: table.documentFrequency[term] - inside, score, names };
    };
    let found: Omit<NameCandidate, 'members'>[] = [];
    // Of terms with one score the one that comes sooner among the keywords: sorting keeps their order.
    const meanPlace = (term: number): number => places[term] / Math.max(1, asKeyword[term]);
    for (const term of seen.sort((a, b) => meanPlace(a) - meanPlace(b) || a - b)) {
      const inside = insideOf[term];
      const both = asKeyword[term] + asHead[term];
      const isHead =
        papers.length <= HEADED && asKeyword[term] < 2 && both >= Math.max(LEAST_HEADS, HEAD_OF * papers.length);
      const keyword = isHead ? both : asKeyword[term];
      const central = insideCore[term];
      const headed = papers.length > HEADED ? keyword + HEAD_SAYS * asHead[term] : keyword;
      asKeyword[term] = asHead[term] = insideOf[term] = insideCore[term] = places[term] = 0;
      if (keyword === 0) continue;
      const wanted = Math.sqrt(Math.min(1, headed / inside));
      if (inside < 2) continue;
      if (elsewhere > 0 && !isCommoner(term, inside)) continue;
      found.push(candidate(term, inside, wanted, keyword >= 2 || table.wordCounts[term] > 1, central));
    }
    const says = (term: number): number => telling(table, term, background, options);
    const isFew = papers.length <= FEW;
    const named = found.filter(({ names }) => names);
    const isHomeless = isFew && named.length > 0 && !named.some(isMostlyHere);
    const spares: Omit<NameCandidate, 'members'>[] = [];
    if (named.length === 0 || isFew) {
      for (const { term, inside, keyword, isClear } of sharedTerms(analysis, papers, says)) {
        if (named.some((other) => other.term === term)) continue;
        const isOwn = named.length > 0 ? isCommoner(term, inside) : timesAsCommon(term, inside) > 1;
        const shared = candidate(term, inside, Math.sqrt(keyword / inside));
        const isName = isHomeless
          ? isOwn && isMostlyHere(shared)
          : isClear && named.length === 0 && (isOwn || table.wordCounts[term] > 1 || elsewhere === 0);
        if (isName) found = [...found.filter((other) => other.term !== term), shared];
        else if (isOwn && (named.length > 0 || papers.length >= LEAST_HEADS)) spares.push({ ...shared, spare: true });
      }
    }
    const ranked = withoutTwins(
      found.sort((a, b) => b.score - a.score),
      table,
    );
    const best = ranked.slice(0, options.nameCandidates);
    spares.sort((a, b) => b.score - a.score);
    const isBest = (term: number): boolean => best.some((other) => other.term === term && other.names);
    for (const term of isFew ? ownSubjects(keywords, papers, says) : []) {
      if (!spares.some((other) => other.term === term)) spares.push({ ...candidate(term, 1, 1), spare: true });
    }
    const last = spares.filter(({ term }) => !isBest(term));
    // What its papers share is listed as before, whether it may name the topic or not.
    const isAlone = (term: number): boolean => last.some((spare) => spare.term === term && spare.inside === 1);
    const candidates = [...best.filter(({ term }) => !isAlone(term)), ...last];
    return withoutParts(withMembers(candidates, table, papers), table);
  });
}

/** Whether the topic has most of the papers that carry the term. */
function isMostlyHere({ inside, outside }: TopicTerm): boolean {
  return inside > outside;
}

/** Papers of each topic, ascending. */
function papersByTopic(topics: Int32Array, topicCount: number): number[][] {
  const papersOf: number[][] = Array.from({ length: topicCount }, () => []);
  topics.forEach((topic, paper) => {
    if (topic >= 0) papersOf[topic].push(paper);
  });
  return papersOf;
}

/** The candidates with those of the topic's papers that carry them. */
function withMembers(
  candidates: readonly Omit<NameCandidate, 'members'>[],
  table: TermTable,
  papers: readonly number[],
): NameCandidate[] {
  const members = new Map(candidates.map(({ term }) => [term, [] as number[]]));
  for (const paper of papers) {
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1)
      members.get(table.terms[at])?.push(paper);
  }
  return candidates.map((candidate) => ({ ...candidate, members: members.get(candidate.term)! }));
}

/** Papers of a topic up to which it may be named by what single ones are about. */
const FEW = 12;

/** The terms, best first, without other spellings of a better one: "pre-trained models" and "pretrained models". */
function withoutTwins<Named extends { readonly term: number }>(terms: readonly Named[], { keys }: TermTable): Named[] {
  const said = new Set<string>();
  return terms.filter(({ term }) => {
    const spelling = unjoined(keys[term]);
    return !said.has(spelling) && said.add(spelling);
  });
}
