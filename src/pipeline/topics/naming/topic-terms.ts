import type { TopicOptions } from '../../options.ts';
import { unjoined } from '../../keywords/twins.ts';
import type { TextAnalysis } from '../../text/analyse-texts.ts';
import type { TermTable } from '../../types.ts';
import { termRaters, type RatedTerm, type TermRater } from './rate-terms.ts';
import { isCommonplace, ownSubjects, withShared } from './small-topics.ts';
import { withoutParts } from './term-parts.ts';
import { standing } from './term-says.ts';
import { topicCounter, type TopicCount } from './topic-counts.ts';

/** A term of a topic, with what speaks for naming it so. */
export interface NameCandidate extends RatedTerm {
  /** The papers of the topic that carry it, ascending. */
  readonly members: readonly number[];
  /** Another region has more papers with it than the topic's own: a reader looks for it there. */
  readonly isElsewhere?: boolean;
}

/** Share of a topic's papers that must be about kinds of one thing, for the thing to name it: summarization of news, of opinions. */
export const HEAD_OF = 0.75;
/** And how many of them at least: two papers on kinds of one thing may have little else in common. */
const LEAST_HEADS = 3;
/** Papers of a topic up to which it may be named so, and by parts of its keywords: hundreds on one thing have it as a keyword as well. */
const HEADED = 60;
/** What a keyword's last words count beside the keyword in larger topics: "theorem proving" of "automated theorem proving". */
const HEAD_SAYS = 0.5;

/**
 * What stands for a topic as a part of its keywords, "quantum" of quantum groups, quantum circuits and others: share of the papers that must have
 * such a keyword, share of the papers that must carry a single word, share of its own papers that must be in the topic, and
 * what it must say by itself.
 */
const COVER = { keywords: 1 / 3, word: 0.5, here: 0.75, says: 0.5 };

/**
 * For each topic its terms, best first, at most `nameCandidates`, and the spare ones: noun phrases that two of its papers or more
 * carry and that are more common in it than elsewhere, rated as `termRaters` says. `core` marks papers that count twice, by default all.
 */
export function topicTerms(
  analysis: TextAnalysis,
  topics: Int32Array,
  topicCount: number,
  options: TopicOptions,
  stands = standing(analysis),
  core?: Uint8Array,
): NameCandidate[][] {
  const { terms: table } = analysis;
  const counter = topicCounter(analysis);
  const raterFor = termRaters(analysis, stands, options);
  const isCore = (paper: number): boolean => core === undefined || core[paper] > 0;
  return papersByTopic(topics, topicCount).map((papers) => {
    const rater = raterFor(papers.length, papers.filter(isCore).length);
    const counts = counter.count(papers, isCore, papers.length <= HEADED);
    const rated = counts.flatMap((count) => ratedTerm(count, papers.length, table, rater));
    const { found, spares } = withShared(rated, analysis, papers, rater);
    const best = withoutTwins(found.sort(byScore), table).slice(0, options.nameCandidates);
    const own = ownSubjects(analysis, papers, rater).filter(({ term }) => !spares.some((spare) => spare.term === term));
    const last = [...spares.sort(byScore), ...own].filter(
      ({ term }) => !best.some((other) => other.term === term && other.mayName),
    );
    // What its papers share is listed as before, whether it may name the topic or not.
    const isAlone = (term: number): boolean => last.some((spare) => spare.term === term && spare.inside === 1);
    const chosen = [...best.filter(({ term }) => !isAlone(term)), ...last];
    const members = counter.members(new Set(chosen.map(({ term }) => term)), papers);
    return withoutParts(
      chosen.map((candidate) => ({ ...candidate, members: members.get(candidate.term)! })),
      table,
    );
  });
}

interface ForNaming {
  readonly candidates: readonly NameCandidate[];
  readonly spares: readonly NameCandidate[];
}

/**
 * A topic's terms as its name is made of them: those that may name it, and the spare ones. Where all that few papers share is as
 * common elsewhere, their name rather tells what each is about.
 */
export function forNaming(terms: readonly NameCandidate[], table: TermTable): ForNaming {
  const { candidates, spares } = asFound(terms);
  const own = spares.filter(({ inside }) => inside === 1);
  const isOwn = (term: NameCandidate): boolean => !isCommonplace(term, table);
  if (own.length === 0 || candidates.some(isOwn)) return { candidates, spares };
  return { candidates: [], spares: spares.filter((spare) => spare.inside === 1 || isOwn(spare)) };
}

/** The same, however common elsewhere: enough to keep papers together. */
export function asFound(terms: readonly NameCandidate[]): ForNaming {
  return {
    candidates: terms.filter(({ mayName, spare }) => mayName && !spare),
    spares: terms.filter(({ spare }) => spare),
  };
}

/** The term as a name for a topic of so many papers, where it is one. */
function ratedTerm(
  { term, inside, core, keyword, head, part }: TopicCount,
  papers: number,
  table: TermTable,
  rater: TermRater,
): RatedTerm[] {
  const isLarge = papers > HEADED;
  const isHead = !isLarge && keyword < 2 && keyword + head >= Math.max(LEAST_HEADS, HEAD_OF * papers);
  const isCover =
    !isHead &&
    keyword < 2 &&
    part >= Math.max(LEAST_HEADS, COVER.keywords * papers) &&
    (table.wordCounts[term] > 1 || inside >= COVER.word * papers) &&
    inside >= COVER.here * table.documentFrequency[term] &&
    rater.says(term) >= COVER.says;
  const named = isHead ? keyword + head : isCover ? keyword + HEAD_SAYS * (part - keyword) : keyword;
  if (named === 0 || inside < 2 || !(rater.isAll || rater.isOwn(term, inside))) return [];
  const mayName = named >= 2 || isCover || table.wordCounts[term] > 1;
  return [rater.rate({ term, inside, core, keyword: isLarge ? named + HEAD_SAYS * head : named, mayName, isCover })];
}

function byScore(a: RatedTerm, b: RatedTerm): number {
  return b.score - a.score;
}

/** Papers of each topic, ascending. */
function papersByTopic(topics: Int32Array, topicCount: number): number[][] {
  const papersOf: number[][] = Array.from({ length: topicCount }, () => []);
  topics.forEach((topic, paper) => {
    if (topic >= 0) papersOf[topic].push(paper);
  });
  return papersOf;
}

/** The terms, best first, without other spellings of a better one: "pre-trained models" and "pretrained models". */
function withoutTwins<Named extends { readonly term: number }>(terms: readonly Named[], { keys }: TermTable): Named[] {
  const said = new Set<string>();
  return terms.filter(({ term }) => {
    const spelling = unjoined(keys[term]);
    return !said.has(spelling) && said.add(spelling);
  });
}
