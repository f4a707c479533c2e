/**
 * Numbers of the keyword stage. A candidate's score is the log-odds of being a keyphrase: the sum of its features times
 * these weights. They were fitted by logistic regression on 5,331 papers of three kinds (indexers' phrases of Inspec,
 * authors' keywords of OpenReview, readers' phrases of NUS) at once, rounded, and checked on each set left out
 * (docs/TRIALS.md). Logarithms are natural.
 */
export interface KeywordOptions {
  /** Keywords per paper at most: what a reader takes in at a glance. */
  readonly keywords: number;
  /** Papers, or different longer phrases of one paper, that must hold a part of a phrase before it is a candidate of its own. */
  readonly partSupport: number;
  readonly weights: KeywordWeights;
}

/** What each feature adds to the log-odds. */
interface KeywordWeights {
  /** Per ln(occurrences in the paper). */
  readonly frequency: number;
  /** Per mean over its words of ln(occurrences of the word in the paper). */
  readonly wordFrequency: number;
  /** Per ln(papers with this noun phrase): others use it too. */
  readonly papers: number;
  /** Per ln(1 + words before its first place / 10): what a paper is about comes first. */
  readonly position: number;
  /** It stands in the title. */
  readonly title: number;
  /** A single word; most say too little. */
  readonly single: number;
  /** Per ln(1 + papers of the collection / papers with the word), for a single word: a rare one says more. */
  readonly singleRarity: number;
  /** Three words; four and more. */
  readonly three: number;
  readonly four: number;
  /** The text itself gives it an abbreviation. */
  readonly abbreviated: number;
  /** Its last word names nothing of its own (method, result, model). */
  readonly genericHead: number;
  /** It begins with a word in -ing or -ed. */
  readonly gerund: number;
  readonly participle: number;
  /** It only stands inside longer phrases, in this paper. */
  readonly partOnly: number;
  /** Some longer candidate holds it; and that one is as frequent. */
  readonly inside: number;
  readonly alwaysInside: number;
  /** Per ln(occurrences) of the most frequent candidate that it holds. */
  readonly holds: number;
}

export const DEFAULT_KEYWORD_OPTIONS: KeywordOptions = {
  keywords: 10,
  partSupport: 2,
  weights: {
    frequency: 0.7,
    wordFrequency: 0.2,
    papers: 0.15,
    position: -0.4,
    title: 0.35,
    single: -2.65,
    singleRarity: 0.25,
    three: 0.15,
    four: -0.25,
    abbreviated: 0.5,
    genericHead: -0.5,
    gerund: -0.15,
    participle: -0.25,
    partOnly: -1.4,
    inside: 0.35,
    alwaysInside: 0.35,
    holds: -0.4,
  },
};
