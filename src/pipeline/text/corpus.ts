import type { Paper } from '../../map/paper.ts';
import type { ReportProgress } from '../types.ts';
import { findAbbreviations } from './abbreviations.ts';
import { cleanText } from './clean.ts';
import { emptyLexicon, surfaceNumber, type Lexicon } from './lexicon.ts';
import { LANGUAGES } from './stop-words.ts';
import { GLUE, SENTENCE_END, isWord, tokeniseClean } from './tokenise.ts';

/** Token codes below zero: a phrase ends, a sentence ends. */
export const BREAK_CODE = -1;
export const SENTENCE_CODE = -2;

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
}

/** Papers between two progress reports. */
const REPORT_EVERY = 2000;

/** Reads titles and abstracts into tokens and finds the abbreviations that each paper defines. */
export function readCorpus(papers: readonly Paper[], report?: ReportProgress): Corpus {
  const lexicon = emptyLexicon();
  const starts = new Uint32Array(papers.length + 1);
  const titleEnds = new Uint32Array(papers.length);
  const stopMasks = new Int32Array(papers.length);
  const definitions: Definition[] = [];
  let tokens = new Int32Array(Math.max(1024, papers.length * 256));
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
        tokens[size++] = word === SENTENCE_END ? SENTENCE_CODE : BREAK_CODE;
        glued = 0;
      }
    }
    tokens[size++] = SENTENCE_CODE;
  };
  papers.forEach((paper, number) => {
    if (number % REPORT_EVERY === 0) report?.({ stage: 'text', done: number, total: papers.length });
    starts[number] = size;
    read(paper.title, number);
    titleEnds[number] = size;
    read(paper.abstract, number);
    stopMasks[number] = languageMask(paper.language, tokens.subarray(starts[number], size), lexicon);
  });
  starts[papers.length] = size;
  return {
    paperCount: papers.length,
    lexicon,
    tokens: tokens.slice(0, size),
    starts,
    titleEnds,
    stopMasks,
    definitions,
  };
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

/** True where the token is a stop word of the paper with this mask. */
export function isStop(corpus: Corpus, token: number, mask: number): boolean {
  const { lexicon } = corpus;
  return (lexicon.stop[lexicon.form[token >> 1]] & mask) !== 0;
}
