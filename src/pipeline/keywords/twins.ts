import type { KeywordTable } from '../types.ts';

/** What a term's key is without the joints between its words: "pre train model" and "pretrain model" are spellings of one phrase. */
export function unjoined(key: string): string {
  return key.replaceAll(' ', '');
}

/** The keywords without those that a better one of the same paper says already, but for a hyphen or a blank. */
export function withoutTwins({ offsets, terms, scores }: KeywordTable, keys: readonly string[]): KeywordTable {
  // One number for all spellings of a phrase.
  const phrases = new Map<string, number>();
  const phraseOf = new Int32Array(keys.length).fill(-1);
  for (const term of terms) {
    if (phraseOf[term] >= 0) continue;
    const phrase = unjoined(keys[term]);
    phraseOf[term] = phrases.get(phrase) ?? phrases.size;
    phrases.set(phrase, phraseOf[term]);
  }
  const lastPaper = new Int32Array(phrases.size).fill(-1);
  const kept: number[] = [];
  const ends = offsets.slice();
  for (let paper = 0; paper + 1 < offsets.length; paper += 1) {
    for (let at = offsets[paper]; at < offsets[paper + 1]; at += 1) {
      const phrase = phraseOf[terms[at]];
      if (lastPaper[phrase] === paper) continue;
      lastPaper[phrase] = paper;
      kept.push(at);
    }
    ends[paper + 1] = kept.length;
  }
  return {
    offsets: ends,
    terms: Uint32Array.from(kept, (at) => terms[at]),
    scores: Float64Array.from(kept, (at) => scores[at]),
  };
}
