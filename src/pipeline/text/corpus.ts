import type { Paper } from '../../map/paper.ts';
import { cutsBeside, inThisThread, type Parallel, type Task } from '../parallel.ts';
import type { ReportProgress } from '../types.ts';
import { findAbbreviations } from './abbreviations.ts';
import { cleanText } from './clean.ts';
import { findCompounds, joinCompounds, joinWhere, type Compounds, type Joined } from './compounds.ts';
import {
  emptyLexicon,
  enterLexicon,
  plainLexicon,
  surfaceNumber,
  wordColumns,
  type Lexicon,
  type PlainLexicon,
  type WordColumns,
} from './lexicon.ts';
import { LANGUAGES } from './stop-words.ts';
import { GLUE, SENTENCE_END, SLASH, isWord, tokeniseClean } from './tokenise.ts';

/** Token codes below zero: a phrase ends, a sentence ends, a phrase ends at a slash between two words. */
const BREAK_CODE = -1;
export const SENTENCE_CODE = -2;
export const SLASH_CODE = -3;
const CODES = new Map([
  [SENTENCE_END, SENTENCE_CODE],
  [SLASH, SLASH_CODE],
]);

/** An abbreviation that a paper defines: its short form as written and the tokens of its long form. */
export interface Definition {
  readonly paper: number;
  readonly short: string;
  readonly long: string;
}

/**
 * All texts as one stream of numbers. A token is `2 * surface + glued`, where glued says that a hyphen joins it to the
 * word before; title and abstract each end with a sentence end.
 */
export interface Corpus {
  readonly paperCount: number;
  readonly lexicon: Lexicon;
  readonly tokens: Int32Array;
  /** `starts[p] .. starts[p + 1]` are the tokens of paper p; its title ends before `titleEnds[p]`. */
  readonly starts: Uint32Array;
  readonly titleEnds: Uint32Array;
  /** Stop-word mask that applies to the paper: English and its own language. */
  readonly stopMasks: Int32Array;
  readonly definitions: readonly Definition[];
  /** Two words that a hyphen joins and that are one token. */
  readonly compounds: Compounds;
}

/** A corpus in numbers alone: plain columns, for other threads. */
export type CorpusColumns = Omit<Corpus, 'lexicon' | 'definitions' | 'compounds'> & { readonly lexicon: WordColumns };

export function corpusColumns({ paperCount, tokens, starts, titleEnds, stopMasks, lexicon }: Corpus): CorpusColumns {
  return { paperCount, tokens, starts, titleEnds, stopMasks, lexicon: wordColumns(lexicon) };
}

/** Texts of a run of papers, for the thread that reads them. */
interface Texts {
  readonly titles: readonly string[];
  readonly abstracts: readonly string[];
  readonly languages: readonly string[];
}

/** A corpus as it goes from one thread to another. */
type ReadTexts = Omit<Corpus, 'lexicon' | 'compounds'> & { readonly lexicon: PlainLexicon };

const NO_COMPOUNDS: Compounds = new Map();

/** Papers that this thread reads while others are sent theirs and see the work for the first time. */
const HEAD_START = 2000;

/** Papers between two progress reports. */
const REPORT_EVERY = 2000;

/** Reads titles and abstracts into tokens and finds the abbreviations that each paper defines. */
export async function readCorpus(
  papers: readonly Paper[],
  parallel: Parallel = inThisThread,
  report?: ReportProgress,
): Promise<Corpus> {
  const cuts = cutsBeside(papers.length, parallel.threads, -HEAD_START);
  const texts = cuts.slice(1).map((to, part): Texts => {
    const some = papers.slice(cuts[part], to);
    return {
      titles: some.map(({ title }) => title),
      abstracts: some.map(({ abstract }) => abstract),
      languages: some.map(({ language }) => language),
    };
  });
  const corpus = joinCorpora(
    await parallel.run(readTexts, texts, (done) => report?.({ stage: 'text', done, total: papers.length })),
  );
  const compounds = findCompounds(corpus);
  return withCompounds(corpus, joinCompounds(corpus.tokens, corpus.lexicon, compounds), compounds);
}

/** Reads a run of papers; words are numbered in the order in which the run has them. */
export const readTexts: Task<Texts, ReadTexts> = {
  name: 'read texts',
  leavesMuch: true,
  work({ titles, abstracts, languages }, report) {
    const paperCount = titles.length;
    const lexicon = emptyLexicon();
    const starts = new Uint32Array(paperCount + 1);
    const titleEnds = new Uint32Array(paperCount);
    const stopMasks = new Int32Array(paperCount);
    const definitions: Definition[] = [];
    let tokens = new Int32Array(Math.max(1024, paperCount * 256));
    let size = 0;
    const read = (text: string, paper: number): void => {
      if (text === '') return;
      const clean = cleanText(text);
      for (const { short, long } of findAbbreviations(clean)) definitions.push({ paper, short, long });
      const words = tokeniseClean(clean);
      if (size + words.length + 1 > tokens.length) {
        const larger = new Int32Array((size + words.length) * 2);
        larger.set(tokens);
        tokens = larger;
      }
      let glued = 0;
      for (const word of words) {
        if (word === GLUE) glued = 1;
        else if (isWord(word)) {
          tokens[size++] = 2 * surfaceNumber(lexicon, word) + glued;
          glued = 0;
        } else {
          tokens[size++] = CODES.get(word) ?? BREAK_CODE;
          glued = 0;
        }
      }
      tokens[size++] = SENTENCE_CODE;
    };
    for (let paper = 0; paper < paperCount; paper++) {
      if (paper % REPORT_EVERY === 0) report(paper);
      starts[paper] = size;
      read(titles[paper], paper);
      titleEnds[paper] = size;
      read(abstracts[paper], paper);
      stopMasks[paper] = languageMask(languages[paper], tokens.subarray(starts[paper], size), lexicon);
    }
    starts[paperCount] = size;
    return {
      paperCount,
      lexicon: plainLexicon(lexicon),
      tokens: tokens.slice(0, size),
      starts,
      titleEnds,
      stopMasks,
      definitions,
    };
  },
};

/** One text, read as a paper is of a collection with such compounds: words in lower case with their hyphen. */
export function readText(title: string, abstract: string, isCompound: (word: string) => boolean): Corpus {
  const texts = { titles: [title], abstracts: [abstract], languages: [''] };
  const corpus = joinCorpora([readTexts.work(texts, () => {})]);
  const { tokens, lexicon } = corpus;
  const { forms } = lexicon;
  const joined = joinWhere(tokens, lexicon, (first, second) => isCompound(`${forms[first]}-${forms[second]}`));
  return withCompounds(corpus, joined, NO_COMPOUNDS);
}

/** One corpus of several runs of papers, numbered as if one thread had read them all. */
function joinCorpora(parts: readonly ReadTexts[]): Corpus {
  const lexicon = emptyLexicon();
  const paperCount = parts.reduce((sum, part) => sum + part.paperCount, 0);
  const tokens = new Int32Array(parts.reduce((sum, part) => sum + part.tokens.length, 0));
  const starts = new Uint32Array(paperCount + 1);
  const titleEnds = new Uint32Array(paperCount);
  const stopMasks = new Int32Array(paperCount);
  const definitions: Definition[] = [];
  let firstPaper = 0;
  let firstToken = 0;
  for (const part of parts) {
    const surfaceOf = enterLexicon(lexicon, part.lexicon);
    for (let at = 0; at < part.tokens.length; at++) {
      const token = part.tokens[at];
      tokens[firstToken + at] = token < 0 ? token : 2 * surfaceOf[token >> 1] + (token & 1);
    }
    for (let paper = 0; paper < part.paperCount; paper++) {
      starts[firstPaper + paper] = firstToken + part.starts[paper];
      titleEnds[firstPaper + paper] = firstToken + part.titleEnds[paper];
    }
    stopMasks.set(part.stopMasks, firstPaper);
    for (const { paper, short, long } of part.definitions) definitions.push({ paper: firstPaper + paper, short, long });
    firstPaper += part.paperCount;
    firstToken += part.tokens.length;
  }
  starts[paperCount] = firstToken;
  return { paperCount, lexicon, tokens, starts, titleEnds, stopMasks, definitions, compounds: NO_COMPOUNDS };
}

/** A corpus whose compounds are one token each. */
function withCompounds(corpus: Corpus, { tokens, movedTo }: Joined, compounds: Compounds): Corpus {
  const moved = (column: Uint32Array): Uint32Array => column.map((at) => movedTo[at]);
  return { ...corpus, tokens, starts: moved(corpus.starts), titleEnds: moved(corpus.titleEnds), compounds };
}

/** English and, where the paper names another language or uses its stop words much more, that one. */
function languageMask(language: string, tokens: Int32Array, lexicon: Lexicon): number {
  const named = LANGUAGES.indexOf(language.toLowerCase().slice(0, 2));
  if (named > 0) return 1 | (1 << named);
  const hits = new Int32Array(LANGUAGES.length);
  for (const token of tokens) {
    if (token < 0) continue;
    const mask = lexicon.stop[lexicon.form[token >> 1]];
    if (mask > 0) for (let bit = 0; bit < hits.length; bit++) if ((mask >> bit) & 1) hits[bit]++;
  }
  let best = 0;
  for (let bit = 1; bit < hits.length; bit++) if (hits[bit] > hits[best]) best = bit;
  return best !== 0 && hits[best] >= 2 && hits[best] > 1.3 * hits[0] ? 1 | (1 << best) : 1;
}
