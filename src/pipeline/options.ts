import type { Receipt } from '../map/types.ts';
import { DEFAULT_KEYWORD_OPTIONS, type KeywordOptions } from './keywords/options.ts';
import { LAYOUT_DEFAULTS, type LayoutOptions } from './layout/options.ts';
import { DEFAULT_TEXT_OPTIONS, type TextOptions } from './text/options.ts';

/** How terms become weights and papers become neighbours. */
export interface SimilarityOptions {
  /** Papers that a term needs, to count for similarity. A term of one paper links nothing. */
  readonly minPapers: number;
  /** Words of the longest phrase that counts for similarity; concepts, which may stand as their short form, count whatever their length. */
  readonly maxWords: number;
  /** Factor on the weight of a phrase for each word beyond its first: the more words it has, the more they say already. */
  readonly phraseWeight: number;
  /** Imagined papers of any subject that the document frequencies are counted with (see `background.ts`). */
  readonly backgroundPapers: number;
  /** BM25's k1: how soon further occurrences of a term stop to count. */
  readonly saturation: number;
  /** BM25's b, 0 to 1: how much long papers are toned down. */
  readonly lengthWeight: number;
  /** Occurrences that one occurrence in the title counts for. */
  readonly titleWeight: number;
  /** Parts of the similarity, as integers: lexical and latent. */
  readonly lexicalFactor: number;
  readonly latentFactor: number;
  /**
   * Latent cosine that counts for nothing, as a share of what papers have with their lexical neighbours on average.
   * Papers of one field are alike in their vocabulary at large; only what goes beyond that links two papers, and so
   * much of a link is the terms that the reader can see.
   */
  readonly latentFloor: number;
  /** Dimensions of the latent part in a large collection. */
  readonly latentDimensions: number;
  /** In a small collection the latent dimensions are this many times the square root of its papers. */
  readonly latentDimensionsPerRoot: number;
  /** Lexical neighbours that a paper's latent row is averaged with; 0 for none. */
  readonly smoothingNeighbours: number;
  /** Papers for each of these neighbours in a small collection. */
  readonly papersPerSmoothing: number;
  /** Weight of these neighbours together, the paper's own row having 1. */
  readonly smoothing: number;
  /**
   * Rounds of subspace iteration: more bring the latent space nearer to the exact one. A small collection can afford so many
   * that its topics do not depend on chance: papers times rounds up to `latentPaperRounds`, but `latentMostRounds` at most.
   */
  readonly latentRounds: number;
  readonly latentMostRounds: number;
  readonly latentPaperRounds: number;
}

/** How links become topics. */
export interface TopicOptions {
  /** Papers below which there is one level only. */
  readonly twoLevelsFrom: number;
  /** Resolution of modularity at which districts are found; 1 is plain modularity. */
  readonly resolution: number;
  /** Small collections are cut finer: the resolution is multiplied by `1 + finerSmall / sqrt(papers)`. */
  readonly finerSmall: number;
  /** Papers from which districts become finer: the resolution grows with the square root of how many times more there are. */
  readonly finerFrom: number;
  /** Regions wanted of d districts: `d ^ regionExponent`. */
  readonly regionExponent: number;
  /** Papers below which a community joins another; in a small collection one for every `papersPerSmallest` papers. */
  readonly smallestTopic: number;
  readonly papersPerSmallest: number;
  /** Rounds of the Leiden algorithm; it settles after a few. */
  readonly leidenRounds: number;
  /** Starts of the Leiden algorithm at most, the best result being kept; papers times starts at most. */
  readonly leidenStarts: number;
  readonly leidenPaperStarts: number;
  /** Seeded reruns behind the stability of a paper's topic. */
  readonly stabilityRuns: number;
  /** The same in a collection of one level, whose topics are what they agree on. */
  readonly stabilityRunsOfOneLevel: number;
  /** Share of those reruns in which the papers of two groups must be together, for the groups to be one topic. */
  readonly consensusShare: number;
  /** Papers times reruns at most: a large collection gets fewer reruns, but no fewer than `stabilityLeastRuns`. */
  readonly stabilityPaperRuns: number;
  readonly stabilityLeastRuns: number;
  /** Rounds of the Leiden algorithm in a rerun. */
  readonly stabilityRounds: number;
  /** Share of the terms, and of the latent dimensions, left out of each rerun. */
  readonly stabilityLeftOut: number;
  /** Terms in a topic's name at most. */
  readonly nameTerms: number;
  /** Share of a topic's papers that a name term should be found in. */
  readonly nameCoverage: number;
  /** Candidates for a name that are looked at for each topic. */
  readonly nameCandidates: number;
  /** Share of a topic's papers below which a term counts less, in proportion, as the first of its name. */
  readonly leadCoverage: number;
  /** Share of papers of any subject that halves what a term says (see `background.ts`). */
  readonly genericShare: number;
  /** What a single word says against a phrase. */
  readonly singleWord: number;
  /** What a single word that is no noun says against a phrase. */
  readonly noNoun: number;
  /** How many times more common a term must be in a topic than elsewhere, to name it. */
  readonly nameRatio: number;
  /** Share of the best candidate's score that a phrase needs to be chosen for the papers it is in. */
  readonly nameScore: number;
  /** Share of the first term's score that a further name term needs. */
  readonly furtherTermScore: number;
  /** Terms listed of a topic at most. */
  readonly topicTerms: number;
  /** Central papers listed of a topic at most. */
  readonly centralPapers: number;
  /** Themes proposed at most: what fits the page without scrolling. */
  readonly themes: number;
}

/** The numbers of a build, as its receipt writes them; what was tried stands in docs/TRIALS.md. */
export interface BuildOptions {
  /** Seed of the one generator behind all chance. */
  readonly seed: number;
  /** Neighbours kept per paper. */
  readonly neighbours: number;
  /** Papers for each neighbour in a small collection: fewer papers, fewer neighbours, but `leastNeighbours` at least. */
  readonly papersPerNeighbour: number;
  readonly leastNeighbours: number;
  /** Papers at most, evenly from the whole collection. 0: all. */
  readonly mostPapers: number;
  readonly text: TextOptions;
  readonly keywords: KeywordOptions;
  readonly similarity: SimilarityOptions;
  readonly topics: TopicOptions;
  readonly layout: LayoutOptions;
}

export const DEFAULT_OPTIONS: BuildOptions = {
  seed: 1,
  neighbours: 15,
  papersPerNeighbour: 8,
  leastNeighbours: 5,
  mostPapers: 0,
  text: DEFAULT_TEXT_OPTIONS,
  keywords: DEFAULT_KEYWORD_OPTIONS,
  similarity: {
    minPapers: 2,
    maxWords: 2,
    phraseWeight: 0.8,
    backgroundPapers: 2000,
    saturation: 2,
    lengthWeight: 0.3,
    titleWeight: 2,
    lexicalFactor: 5,
    latentFactor: 5,
    latentFloor: 0.85,
    latentDimensions: 32,
    latentDimensionsPerRoot: 1.5,
    smoothingNeighbours: 15,
    papersPerSmoothing: 15,
    smoothing: 1,
    latentRounds: 4,
    latentMostRounds: 60,
    latentPaperRounds: 8000,
  },
  topics: {
    twoLevelsFrom: 150,
    resolution: 1.4,
    finerSmall: 2,
    finerFrom: 8000,
    regionExponent: 0.65,
    smallestTopic: 10,
    papersPerSmallest: 25,
    leidenRounds: 3,
    leidenStarts: 30,
    leidenPaperStarts: 4000,
    stabilityRuns: 20,
    stabilityRunsOfOneLevel: 200,
    consensusShare: 0.3,
    stabilityPaperRuns: 100_000,
    stabilityLeastRuns: 5,
    stabilityRounds: 1,
    stabilityLeftOut: 0.5,
    nameTerms: 3,
    nameCoverage: 0.25,
    nameCandidates: 300,
    leadCoverage: 0.15,
    genericShare: 0.06,
    singleWord: 0.7,
    noNoun: 0.2,
    nameRatio: 3,
    nameScore: 0.75,
    furtherTermScore: 0.28,
    topicTerms: 12,
    centralPapers: 10,
    themes: 16,
  },
  layout: LAYOUT_DEFAULTS,
};

/** Neighbours kept of each of so many papers. */
export function neighboursFor(papers: number, options: BuildOptions): number {
  const fitting = Math.round(papers / options.papersPerNeighbour);
  return Math.min(options.neighbours, Math.max(options.leastNeighbours, fitting));
}

/** At most `most` of the entries (0: all), spread evenly over them, in their order. */
export function evenly<Entry>(entries: readonly Entry[], most: number): readonly Entry[] {
  if (most === 0 || entries.length <= most) return entries;
  return Array.from({ length: most }, (_, i) => entries[Math.floor((i * entries.length) / most)]);
}

/** The options as the receipt writes them: one flat record, `similarity.saturation: 2`. */
export function flattenOptions(options: BuildOptions): Receipt['options'] {
  return Object.fromEntries(flatten('', options));
}

type OptionValue = Receipt['options'][string];

function flatten(prefix: string, options: object): [string, OptionValue][] {
  return Object.entries(options).flatMap(([name, value]: [string, unknown]): [string, OptionValue][] => {
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? flatten(`${prefix}${name}.`, value) : [[`${prefix}${name}`, value as OptionValue]];
  });
}
