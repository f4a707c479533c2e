import type { PaperVectors, TermTable } from '../types.ts';
import type { SimilarityOptions } from '../options.ts';
import { backgroundShares } from './background.ts';

/** Integer weight that stands for 1. Two unit rows give a cosine of 2^28 at most, exact in 32 bits. */
export const UNIT = 16384;

/** Logarithms differ in their last bits between engines: cut them to this many parts of 1 before anything depends on them. */
const LOG_STEPS = 65536;

/**
 * Inverse document frequency after Robertson & Walker (1994), in the form that is never negative (Lucene):
 * `ln(1 + (N - df + 0.5) / (df + 0.5))`, cut to 1/65536.
 */
export function inverseDocumentFrequency(paperCount: number, documentFrequency: number): number {
  const odds = (paperCount - documentFrequency + 0.5) / (documentFrequency + 0.5);
  return Math.round(Math.log(1 + odds) * LOG_STEPS) / LOG_STEPS;
}

/**
 * Inverse document frequency of a term that so many of the papers carry. The papers at hand are joined by `backgroundPapers`
 * imagined ones that use each term as often as papers of any subject do: a small collection cannot know by itself that
 * "propose" says less than "retrieval". In a large one the background no longer matters.
 */
export function idfWithin(paperCount: number, backgroundPapers: number): (key: string, papers: number) => number {
  const background = backgroundPapers > 0 ? backgroundShares() : new Map<string, number>();
  return (key, papers) =>
    inverseDocumentFrequency(paperCount + backgroundPapers, papers + backgroundPapers * (background.get(key) ?? 0));
}

/** Inverse document frequencies of all terms. */
export function inverseDocumentFrequencies(table: TermTable, backgroundPapers: number): Float64Array {
  const idf = idfWithin(table.paperCount, backgroundPapers);
  return Float64Array.from(table.keys, (key, term) => idf(key, table.documentFrequency[term]));
}

/**
 * Which terms count for similarity: in two papers at least, and not too many words, but that the words of a concept are not
 * seen where its short form stands: whatever its length, it is the concept that links a paper on "MoE" with one on "mixture of experts".
 */
function termsThatCount(table: TermTable, options: SimilarityOptions): Uint8Array {
  const counts = new Uint8Array(table.keys.length);
  for (let term = 0; term < counts.length; term += 1) {
    const papers = table.documentFrequency[term];
    const fits = table.wordCounts[term] <= options.maxWords || table.isConcept[term] === 1;
    if (papers >= options.minPapers && fits) counts[term] = 1;
  }
  return counts;
}

/** Factor on the weight of a term of so many words: a phrase counts `phraseWeight` for each word beyond its first, since they say much of it already. */
export function wordsFactor(words: number, phraseWeight: number): number {
  let factor = 1;
  for (let word = 1; word < words; word += 1) factor *= phraseWeight;
  return factor;
}

/** Occurrences of a term in a paper, `titleCount` of them in its title, where each counts `titleWeight` times. */
export function weightedCount(count: number, titleCount: number, titleWeight: number): number {
  return count + (titleWeight - 1) * titleCount;
}

/** BM25's saturated term frequency (Robertson & Zaragoza 2009); `norm` is 1 for a text of the usual length. */
export function saturated(count: number, saturation: number, norm = 1): number {
  return (count * (saturation + 1)) / (count + saturation * norm);
}

/**
 * Term weights before scaling, beside `table.terms`: saturated term frequencies times the given inverse document frequency.
 * With endless saturation and no length weight this is plain tf-idf.
 */
export function rawWeights(table: TermTable, idf: Float64Array, options: SimilarityOptions): Float64Array {
  const lengths = paperLengths(table, idf, options.titleWeight);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, table.paperCount) || 1;
  const weights = new Float64Array(table.terms.length);
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    const norm = 1 - options.lengthWeight + (options.lengthWeight * lengths[paper]) / meanLength;
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      const count = weightedCount(table.counts[at], table.titleCounts[at], options.titleWeight);
      weights[at] = saturated(count, options.saturation, norm) * idf[table.terms[at]];
    }
  }
  return weights;
}

/**
 * The paper vectors: weights of the terms that count, each row scaled to length 1 and quantised,
 * `q = floor(w / |w| * 16384 + 0.5)`; zeros are left out. Only `+ - * /` and `sqrt` act on the rounded logarithms, so
 * the integers are the same on every machine.
 */
export function weighTerms(table: TermTable, options: SimilarityOptions): PaperVectors {
  const counted = termsThatCount(table, options);
  const idf = inverseDocumentFrequencies(table, options.backgroundPapers).map((value, term) =>
    counted[term] === 1 ? value * wordsFactor(table.wordCounts[term], options.phraseWeight) : 0,
  );
  const raw = rawWeights(table, idf, options);
  const offsets = new Uint32Array(table.paperCount + 1);
  const terms = new Uint32Array(table.terms.length);
  const weights = new Uint16Array(table.terms.length);
  let used = 0;
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    const from = table.offsets[paper];
    const to = table.offsets[paper + 1];
    let squares = 0;
    for (let at = from; at < to; at += 1) squares += raw[at] * raw[at];
    const factor = squares > 0 ? UNIT / Math.sqrt(squares) : 0;
    for (let at = from; at < to; at += 1) {
      const quantised = Math.floor(raw[at] * factor + 0.5);
      if (quantised === 0) continue;
      terms[used] = table.terms[at];
      weights[used] = quantised;
      used += 1;
    }
    offsets[paper + 1] = used;
  }
  return { offsets, terms: terms.slice(0, used), weights: weights.slice(0, used) };
}

/** Occurrences of the terms that count (idf above 0) in each paper, title occurrences weighted. */
function paperLengths(table: TermTable, idf: Float64Array, titleWeight: number): Float64Array {
  const lengths = new Float64Array(table.paperCount);
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      if (idf[table.terms[at]] > 0)
        lengths[paper] += weightedCount(table.counts[at], table.titleCounts[at], titleWeight);
    }
  }
  return lengths;
}
