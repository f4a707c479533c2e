import { evenCuts, inThisThread, type Parallel, type Task } from '../parallel.ts';
import type { ConceptColumns, Concepts } from '../text/concepts.ts';
import type { Corpus, CorpusColumns } from '../text/corpus.ts';
import type { PhraseCounts } from '../text/count-phrases.ts';
import { createPhraseTrie, type PhraseTrie, type TrieColumns } from '../text/phrase-trie.ts';
import { createUnitReader, type FormKinds, type Units } from '../text/units.ts';
import { GERUND, PARTICIPLE } from '../text/word-class.ts';
import type { ReportProgress } from '../types.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { isGeneric } from './generic.ts';
import type { KeywordOptions } from './options.ts';

/** Keyphrases as phrase numbers: CSR over papers, best first. */
interface Keyphrases {
  readonly offsets: Uint32Array;
  readonly phrases: Int32Array;
  /** Log-odds; higher is better. */
  readonly scores: Float64Array;
}

const REPORT_EVERY = 2000;

/** What choosing keywords reads: plain columns, for other threads. */
interface Reading {
  readonly corpus: CorpusColumns;
  readonly kinds: FormKinds;
  /** 1 for a word form that names nothing by itself. */
  readonly generic: Uint8Array;
  readonly concepts: ConceptColumns;
  readonly conceptPhrase: Int32Array;
  readonly trie: TrieColumns;
  readonly papers: Int32Array;
  readonly nounPhrasePapers: Int32Array;
  readonly longest: number;
  readonly options: KeywordOptions;
}

/** Keyphrases of a run of papers. Phrases beyond those of the trie that was read are `parents` and `lasts`, in their order. */
interface RunOfKeyphrases {
  readonly counts: Uint8Array;
  readonly phrases: Int32Array;
  readonly scores: Float64Array;
  readonly parents: Int32Array;
  readonly lasts: Int32Array;
}

/** Each paper's keyphrases; new ones are entered in the trie. `longest` is the number of words of the longest noun phrase. */
export async function chooseKeywords(
  corpus: Corpus,
  { stems, at, length, concept, isShort }: Concepts,
  counts: PhraseCounts,
  longest: number,
  options: KeywordOptions,
  parallel: Parallel = inThisThread,
  report?: ReportProgress,
): Promise<Keyphrases> {
  const reading: Reading = {
    corpus: counts.columns,
    kinds: counts.kinds,
    generic: Uint8Array.from(corpus.lexicon.forms, (form) => (isGeneric(form) ? 1 : 0)),
    concepts: { stems, at, length, concept, isShort },
    conceptPhrase: counts.conceptPhrase,
    trie: counts.trie.columns(),
    papers: counts.papers.values(),
    nounPhrasePapers: counts.nounPhrasePapers.values(),
    longest,
    options,
  };
  const cuts = evenCuts(corpus.paperCount, parallel.threads);
  const runs = await parallel.run(
    rankCandidates,
    cuts.slice(1).map((end, part) => ({ ...reading, first: cuts[part], end })),
    (done) => report?.({ stage: 'keywords', done, total: corpus.paperCount }),
  );
  return joinRuns(runs, counts.trie);
}

/** Chooses the keyphrases of the papers from `first` on and before `end`. */
export const rankCandidates: Task<Reading & { readonly first: number; readonly end: number }, RunOfKeyphrases> = {
  name: 'rank candidates',
  leavesMuch: true,
  work({ first, end, ...reading }, report) {
    const { corpus, concepts, nounPhrasePapers, longest, options } = reading;
    const trie = createPhraseTrie(reading.trie.stemCount, reading.trie);
    const source = { corpus, concepts, trie, nounPhrasePapers, longest, support: options.partSupport };
    const { units, read } = createUnitReader(corpus, concepts, reading.kinds);
    const score = createScorer(reading, units);
    const counts = new Uint8Array(end - first);
    const phrases: number[] = [];
    const scores: number[] = [];
    for (let paper = first; paper < end; paper++) {
      if (paper % REPORT_EVERY === 0) report(paper - first);
      read(paper);
      const ranked = score(paper, findCandidates(source, units)).slice(0, options.keywords);
      for (const { phrase, score: odds } of ranked) {
        phrases.push(phrase);
        scores.push(odds);
      }
      counts[paper - first] = ranked.length;
    }
    const { parents, lasts } = trie.columns();
    return { counts, phrases: Int32Array.from(phrases), scores: Float64Array.from(scores), parents, lasts };
  },
};

/** One table of several runs; phrases that only they know are entered in the trie, in the order of the papers. */
function joinRuns(runs: readonly RunOfKeyphrases[], trie: PhraseTrie): Keyphrases {
  const sizes = runs.flatMap(({ counts }) => [...counts]);
  const offsets = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, paper) => (offsets[paper + 1] = offsets[paper] + size));
  const phrases = new Int32Array(offsets[sizes.length]);
  const scores = new Float64Array(phrases.length);
  const known = trie.size();
  let at = 0;
  for (const run of runs) {
    const enter = (phrase: number): number =>
      phrase < known ? phrase : trie.childOrNew(enter(run.parents[phrase - known]), run.lasts[phrase - known]);
    phrases.set(run.phrases.map(enter), at);
    scores.set(run.scores, at);
    at += run.phrases.length;
  }
  return { offsets, phrases, scores };
}

interface Ranked {
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Scorer of the candidates of the paper that is in `units`; best first, of equals the one that comes first in the text. */
function createScorer(
  { corpus, conceptPhrase, generic, papers, nounPhrasePapers, options: { weights } }: Reading,
  units: Units,
): (paper: number, candidates: ReadonlyMap<number, Candidate>) => Ranked[] {
  const { lexicon, tokens } = corpus;
  const formOf = (unit: number): number => lexicon.form[tokens[units.at[unit]] >> 1];
  const termOf = (unit: number): number =>
    units.concept[unit] >= 0 ? conceptPhrase[units.concept[unit]] : lexicon.stem[tokens[units.at[unit]] >> 1];
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
        weights.papers * Math.log(Math.max(1, nounPhrasePapers[candidate.phrase] ?? 0)) +
        weights.position * Math.log(1 + at / 10) +
        weights.holds * Math.log(candidate.held);
      if (units.at[from] < corpus.titleEnds[paper]) odds += weights.title;
      if (concept) odds += weights.abbreviated;
      else if (words === 1) {
        odds +=
          weights.single +
          weights.singleRarity * Math.log(1 + corpus.paperCount / Math.max(1, papers[termOf(from)] ?? 0));
      } else if (words === 3) odds += weights.three;
      else if (words >= 4) odds += weights.four;
      if (emptyLast) odds += weights.genericHead;
      if (units.kind[from] === GERUND) odds += weights.gerund;
      if (units.kind[from] === PARTICIPLE) odds += weights.participle;
      if (!candidate.whole) odds += weights.partOnly;
      if (candidate.inside) odds += weights.inside;
      if (candidate.alwaysInside) odds += weights.alwaysInside;
      // Integers before anything is decided: logarithms may differ in the last bit between engines.
      ranked.push({ phrase: candidate.phrase, from, to, score: Math.round(odds * 1e6) / 1e6 });
    }
    return ranked.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  };
}
