import type { TopicTerm } from '../../map/types.ts';
import type { TopicOptions } from '../options.ts';
import { isGeneric } from '../keywords/generic.ts';
import { unjoined } from '../keywords/twins.ts';
import { backgroundShares } from '../similarity/background.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import { isNoun } from '../text/word-class.ts';
import type { KeywordTable, TermTable } from '../types.ts';
import { namesNothing } from './names-nothing.ts';
import { headFinder, LESS_SURE, withoutParts } from './term-parts.ts';

/** A term of a topic, with what speaks for naming it so. */
export interface NameCandidate extends TopicTerm {
  readonly score: number;
  /** It may stand in the topic's name: a phrase, or a word that is a keyword of two of its papers. */
  readonly names: boolean;
  /** Only where nothing else is left to name it: what a single one of its few papers is about. */
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
    if (!found.some(({ names }) => names)) {
      const shared = sharedPhrases(table, phraseFrequency, papers, says);
      found = found.filter(({ term }) => !shared.has(term));
      for (const [term, inside] of shared) found.push(candidate(term, inside, 1));
      const nouns = sharedNouns(analysis, papers, says);
      found = found.filter(({ term }) => !nouns.has(term));
      for (const [term, { inside, keyword }] of nouns) {
        if (elsewhere > 0 && timesAsCommon(term, inside) <= 1) continue;
        found.push(candidate(term, inside, Math.sqrt(keyword / inside)));
      }
    }
    const ranked = withoutTwins(
      found.sort((a, b) => b.score - a.score),
      table,
    );
    const best = ranked.slice(0, options.nameCandidates);
    const own = papers.length > FEW ? [] : ownSubjects(keywords, papers, says);
    const spares = own
      .filter((term) => !best.some((other) => other.term === term && other.names))
      .map((term) => ({ ...candidate(term, 1, 1), spare: true }) as const);
    const candidates = [...best.filter(({ term }) => !spares.some((spare) => spare.term === term)), ...spares];
    return withoutParts(withMembers(candidates, table, papers), table);
  });
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

/** How much a term of few papers has to say by itself (see `telling`). */
const TELLING = 0.6;
/** Papers of a topic up to which it may be named by what single ones are about. */
const FEW = 12;

/** The noun phrases that two or more of the papers share though they are keywords of none, with how many carry them. */
function sharedPhrases(
  table: TermTable,
  phraseFrequency: Uint32Array,
  papers: readonly number[],
  says: (term: number) => number,
): Map<number, number> {
  const insideOf = new Map<number, number>();
  for (const paper of papers) {
    for (const term of table.terms.subarray(table.offsets[paper], table.offsets[paper + 1])) {
      insideOf.set(term, (insideOf.get(term) ?? 0) + 1);
    }
  }
  return new Map(
    [...insideOf].filter(
      ([term, inside]) =>
        inside >= 2 && table.wordCounts[term] > 1 && phraseFrequency[term] > 0 && says(term) >= TELLING,
    ),
  );
}

/** The telling nouns that are a part of keywords of two or more of the papers: "vertex" of vertex deletion and vertex cover. */
function sharedNouns(
  { terms: table, keywords, phraseFrequency }: TextAnalysis,
  papers: readonly number[],
  says: (term: number) => number,
): Map<number, { readonly inside: number; readonly keyword: number }> {
  const asPart = new Map<string, number>();
  for (const paper of papers) {
    const own = [...keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1])];
    for (const word of new Set(own.flatMap((term) => table.keys[term].split(' '))))
      asPart.set(word, (asPart.get(word) ?? 0) + 1);
  }
  const shared = new Map<number, { inside: number; keyword: number }>();
  for (const [word, keyword] of asPart) {
    const term = keyword < 2 ? -1 : table.keys.indexOf(word);
    if (term < 0 || phraseFrequency[term] === 0 || says(term) < TELLING) continue;
    const label = table.labels[term].toLowerCase();
    if (!isNoun(label) || isGeneric(label)) continue;
    const carries = (paper: number) =>
      table.terms.subarray(table.offsets[paper], table.offsets[paper + 1]).includes(term);
    shared.set(term, { inside: papers.filter(carries).length, keyword });
  }
  return shared;
}

/** The terms, best first, without other spellings of a better one: "pre-trained models" and "pretrained models". */
function withoutTwins<Named extends { readonly term: number }>(terms: readonly Named[], { keys }: TermTable): Named[] {
  const said = new Set<string>();
  return terms.filter(({ term }) => {
    const spelling = unjoined(keys[term]);
    return !said.has(spelling) && said.add(spelling);
  });
}

/**
 * What each of the papers is about, its first telling keyword: this says more than a plain word ("paper", "call") that happens
 * to stand in two of them.
 */
function ownSubjects(keywords: KeywordTable, papers: readonly number[], says: (term: number) => number): number[] {
  const own = papers.flatMap((paper) => {
    const terms = [...keywords.terms.subarray(keywords.offsets[paper], keywords.offsets[paper + 1])];
    return terms.find((term) => says(term) >= TELLING) ?? [];
  });
  return [...new Set(own)].sort((a, b) => a - b);
}
