import type { ReportProgress } from '../types.ts';
import type { Concepts } from '../text/concepts.ts';
import type { Corpus } from '../text/corpus.ts';
import type { PhraseCounts } from '../text/count-phrases.ts';
import { eachNounPhrase } from '../text/noun-phrases.ts';
import { unitPhrase } from '../text/units.ts';
import type { KeywordOptions } from './options.ts';
import { isGeneric } from './generic.ts';

/** Keyphrases as phrase numbers: CSR over papers, best first. */
export interface Keyphrases {
  readonly offsets: Uint32Array;
  readonly phrases: Int32Array;
  readonly scores: Float64Array;
}

interface Candidate {
  readonly phrase: number;
  /** Units of one occurrence. */
  readonly from: number;
  readonly to: number;
  count: number;
  /** Words before its first place. */
  first: number;
}

const REPORT_EVERY = 2000;

/** Each paper's keyphrases. */
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
  const { trie, units, nounPhrasePapers, papers } = counts;
  const held = units.units;
  const { tokens, lexicon } = corpus;
  const unitTerm = (u: number): number =>
    held.concept[u] >= 0 ? counts.conceptPhrase[held.concept[u]] : lexicon.stem[tokens[held.at[u]] >> 1];
  for (let paper = 0; paper < corpus.paperCount; paper++) {
    if (paper % REPORT_EVERY === 0) report?.({ stage: 'keywords', done: paper, total: corpus.paperCount });
    units.read(paper);
    const wordCount = new Map<number, number>();
    for (let u = 0; u < held.count; u++) {
      if (held.kind[u] < 0) continue;
      const term = unitTerm(u);
      wordCount.set(term, (wordCount.get(term) ?? 0) + 1);
    }
    const candidates = new Map<number, Candidate>();
    const add = (phrase: number, from: number, to: number): void => {
      const known = candidates.get(phrase);
      if (known !== undefined) known.count++;
      else candidates.set(phrase, { phrase, from, to, count: 1, first: held.at[from] - corpus.starts[paper] });
    };
    eachNounPhrase(held, longest, (from, to) => {
      for (let a = from; a < to; a++) {
        for (let b = to; b > a; b--) {
          if (a === from && b === to) add(unitPhrase(corpus, concepts, held, trie, a, b, false), a, b);
          else if (b - a >= 2 || held.concept[a] >= 0) {
            const part = unitPhrase(corpus, concepts, held, trie, a, b, false);
            if (part >= 0 && nounPhrasePapers.get(part) >= 2) add(part, a, b);
          }
        }
      }
    });
    const ranked: { candidate: Candidate; score: number }[] = [];
    for (const candidate of candidates.values()) {
      const length = candidate.to - candidate.from;
      if (length === 1 && held.concept[candidate.from] < 0) {
        const form = lexicon.form[tokens[held.at[candidate.from]] >> 1];
        if (isGeneric(lexicon.forms[form]) || !lexicon.isTerm[form]) continue;
      }
      let sum = 0;
      for (let u = candidate.from; u < candidate.to; u++) {
        const term = unitTerm(u);
        const df = Math.max(1, papers.get(term));
        sum += Math.sqrt(wordCount.get(term) ?? 1) * Math.log(1 + corpus.paperCount / df) ** 0.75;
      }
      const df = Math.max(1, nounPhrasePapers.get(candidate.phrase));
      let score =
        (sum / length ** 0.6) * candidate.count ** 0.4 * (1 + 4 / (1 + candidate.first / 40)) * (1 + 0.3 * Math.log(df));
      if (length === 1 && held.concept[candidate.from] < 0) score /= 2;
      ranked.push({ candidate, score });
    }
    ranked.sort((a, b) => b.score - a.score || a.candidate.phrase - b.candidate.phrase);
    for (const { candidate, score } of ranked.slice(0, options.keywords)) {
      phrases.push(candidate.phrase);
      scores.push(score);
    }
    offsets[paper + 1] = phrases.length;
  }
  return { offsets, phrases: Int32Array.from(phrases), scores: Float64Array.from(scores) };
}
