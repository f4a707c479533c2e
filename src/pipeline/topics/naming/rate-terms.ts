import type { TopicTerm } from '../../../map/types.ts';
import type { TopicOptions } from '../../options.ts';
import { backgroundShares } from '../../similarity/background.ts';
import type { TextAnalysis } from '../../text/analyse-texts.ts';
import { LESS_SURE } from './term-parts.ts';
import { telling } from './term-says.ts';

/** A term of a topic, with how well it would name it. */
export interface RatedTerm extends TopicTerm {
  readonly score: number;
  /** It may stand in the topic's name: a phrase, or a word that is a keyword of two of its papers. */
  readonly mayName: boolean;
  /** Only where nothing else is left to name it: a plain word that its papers share, or what a single one of few is about. */
  readonly spare?: true;
  /** It is a part of many keywords and a keyword of none or one: what a topic as a whole is about, if it is found here alone. */
  readonly isCover?: true;
}

/** What is known of a term in a topic. */
interface Found {
  readonly term: number;
  /** Papers of the topic that carry it. */
  readonly inside: number;
  /** Those of them in the topic's core; by default as many as its share of the topic. */
  readonly core?: number;
  /** Papers of the topic that it is a keyword of. */
  readonly keyword: number;
  readonly mayName?: boolean;
  /** Whether it stands for the topic as a part of its keywords. */
  readonly isCover?: boolean;
}

/** Rates terms as names of one topic. */
export interface TermRater {
  /** Whether the topic is the whole collection: no term is commoner elsewhere. */
  readonly isAll: boolean;
  /** How much a term says by itself, 0 to 1. */
  says(term: number): number;
  /** Whether a term in `inside` of the topic's papers is in a larger share of them than of the others. */
  isCommoner(term: number, inside: number): boolean;
  /** The same, and by enough to name the topic. */
  isOwn(term: number, inside: number): boolean;
  rate(found: Found): RatedTerm;
}

/** How much a name a phrase is at least that most of a topic's papers say something with: "sign language" recognition, translation. */
const COVER_STANDS = 0.5;
/** Scores are rounded to millionths, because logarithms and powers differ in their last bits between engines. */
const SCORE_STEPS = 1e6;

/**
 * For topics of so many papers, of which so many are the core, a rater. The score is the share of the topic's papers that carry the term
 * (the mean of all and of the core), times the bits by which the term is more common here than elsewhere (smoothed by a paper or
 * two), times the root of how often it is a keyword where it is found here, times how much it says by itself and how much it is
 * a name for something (`stands`).
 */
export function termRaters(
  { terms: table }: TextAnalysis,
  stands: Float64Array,
  options: TopicOptions,
): (papers: number, corePapers: number) => TermRater {
  const background = backgroundShares();
  const says = (term: number): number => telling(table, term, background, options);
  return (papers, corePapers) => {
    const elsewhere = table.paperCount - papers;
    const outsideOf = (term: number, inside: number): number => table.documentFrequency[term] - inside;
    const timesAsCommon = (term: number, inside: number): number =>
      (inside + 1) / (papers + 2) / ((outsideOf(term, inside) + 1) / (elsewhere + 2));
    const isCommoner = (term: number, inside: number): boolean => timesAsCommon(term, inside) > 1;
    return {
      isAll: elsewhere === 0,
      says,
      isCommoner,
      isOwn: (term, inside) =>
        inside * elsewhere >= options.nameRatio * outsideOf(term, inside) * papers && isCommoner(term, inside),
      rate({ term, inside, core = (inside * corePapers) / papers, keyword, mayName = true, isCover = false }) {
        const coverage = (shareOf(inside, papers) + shareOf(core, corePapers)) / 2;
        const bits = elsewhere > 0 ? Math.log2(timesAsCommon(term, inside)) : 1;
        const wanted = Math.sqrt(Math.min(1, keyword / inside));
        const standsFor = isCover ? Math.max(COVER_STANDS, stands[term]) : stands[term];
        const score = Math.round(coverage * bits * wanted * says(term) * standsFor * SCORE_STEPS) / SCORE_STEPS;
        return {
          term,
          label: table.labels[term],
          inside,
          outside: outsideOf(term, inside),
          score,
          mayName,
          ...(isCover && { isCover }),
        };
      },
    };
  };
}

function shareOf(count: number, all: number): number {
  return Math.max(0, count - LESS_SURE) / all;
}
