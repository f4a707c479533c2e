import type { Concepts } from '../text/concepts.ts';
import type { Corpus } from '../text/corpus.ts';
import type { PhraseCounts } from '../text/count-phrases.ts';
import { GERUND, PARTICIPLE } from '../text/word-class.ts';
import type { ReportProgress } from '../types.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { isGeneric } from './generic.ts';
import type { KeywordOptions } from './options.ts';

/** Keyphrases as phrase numbers: CSR over papers, best first. */
export interface Keyphrases {
  readonly offsets: Uint32Array;
  readonly phrases: Int32Array;
  /** Log-odds; higher is better. */
  readonly scores: Float64Array;
}

const REPORT_EVERY = 2000;

/** Each paper's keyphrases. `longest` is the number of words of the longest noun phrase. */
export function chooseKeywords(
  corpus: Corpus,
  concepts: Concepts,
  counts: PhraseCounts,
  longest: number,
  options: KeywordOptions,
  report?: ReportProgress,
): Keyphrases {
  const offsets = new Uint32Array(corpus.paperCount + 1);
  const phrases: number[] = [];
  const scores: number[] = [];
  const score = createScorer(corpus, counts, options);
  for (let paper = 0; paper < corpus.paperCount; paper++) {
    if (paper % REPORT_EVERY === 0) report?.({ stage: 'keywords', done: paper, total: corpus.paperCount });
    counts.units.read(paper);
    const ranked = score(paper, findCandidates(corpus, concepts, counts, longest, options.partSupport));
    for (const { phrase, score: odds } of ranked.slice(0, options.keywords)) {
      phrases.push(phrase);
      scores.push(odds);
    }
    offsets[paper + 1] = phrases.length;
  }
  return { offsets, phrases: Int32Array.from(phrases), scores: Float64Array.from(scores) };
}

interface Ranked {
  readonly phrase: number;
  readonly score: number;
}

/** Scorer of the candidates of the paper that is in `counts.units`; best first, ties by phrase number. */
function createScorer(
  corpus: Corpus,
  counts: PhraseCounts,
  options: KeywordOptions,
): (paper: number, candidates: ReadonlyMap<number, Candidate>) => Ranked[] {
  const { lexicon, tokens } = corpus;
  const { units } = counts.units;
  const { weights } = options;
  const generic = Uint8Array.from(lexicon.forms, (form) => (isGeneric(form) ? 1 : 0));
  const formOf = (unit: number): number => lexicon.form[tokens[units.at[unit]] >> 1];
  const termOf = (unit: number): number =>
    units.concept[unit] >= 0 ? counts.conceptPhrase[units.concept[unit]] : lexicon.stem[tokens[units.at[unit]] >> 1];
  return (paper, candidates) => {
    const frequency = new Map<number, number>();
    for (let u = 0; u < units.count; u++) {
      if (units.kind[u] >= 0) frequency.set(termOf(u), (frequency.get(termOf(u)) ?? 0) + 1);
    }
    const ranked: Ranked[] = [];
    for (const candidate of candidates.values()) {
      const { from, to } = candidate;
      const words = to - from;
      const last = to - 1;
      const concept = words === 1 && units.concept[from] >= 0;
      const emptyLast = units.concept[last] < 0 && generic[formOf(last)] === 1;
      if (words === 1 && !concept && (emptyLast || lexicon.isTerm[formOf(from)] === 0)) continue;
      let repeated = 0;
      for (let u = from; u < to; u++) repeated += Math.log(frequency.get(termOf(u)) ?? 1);
      const at = units.at[from] - corpus.starts[paper];
      let odds =
        weights.frequency * Math.log(candidate.count) +
        (weights.wordFrequency * repeated) / words +
        weights.papers * Math.log(Math.max(1, counts.nounPhrasePapers.get(candidate.phrase))) +
        weights.position * Math.log(1 + at / 10) +
        weights.holds * Math.log(candidate.held);
      if (units.at[from] < corpus.titleEnds[paper]) odds += weights.title;
      if (concept) odds += weights.abbreviated;
      else if (words === 1) {
        odds +=
          weights.single +
          weights.singleRarity * Math.log(1 + corpus.paperCount / Math.max(1, counts.papers.get(termOf(from))));
      } else if (words === 3) odds += weights.three;
      else if (words >= 4) odds += weights.four;
      if (emptyLast) odds += weights.genericHead;
      if (units.kind[from] === GERUND) odds += weights.gerund;
      if (units.kind[from] === PARTICIPLE) odds += weights.participle;
      if (!candidate.whole) odds += weights.partOnly;
      if (candidate.inside) odds += weights.inside;
      if (candidate.alwaysInside) odds += weights.alwaysInside;
      // Integers before anything is decided: logarithms may differ in the last bit between engines.
      ranked.push({ phrase: candidate.phrase, score: Math.round(odds * 1e6) / 1e6 });
    }
    return ranked.sort((a, b) => b.score - a.score || a.phrase - b.phrase);
  };
}
