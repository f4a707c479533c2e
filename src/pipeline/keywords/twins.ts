import type { KeywordTable } from '../types.ts';

/** What a term's key is without the joints between its words: "pre train model" and "pretrain model" are spellings of one phrase. */
export function unjoined(key: string): string {
  return key.replaceAll(' ', '');
}

/** The keywords without those that a better one of the same paper says already, but for a hyphen or a blank. */
export function withoutTwins({ offsets, terms, scores }: KeywordTable, keys: readonly string[]): KeywordTable {
  const spelled = new Map<number, string>();
  for (const term of terms) if (!spelled.has(term)) spelled.set(term, unjoined(keys[term]));
  const kept: number[] = [];
  const ends = offsets.slice();
  for (let paper = 0; paper + 1 < offsets.length; paper += 1) {
    const said = new Set<string>();
    for (let at = offsets[paper]; at < offsets[paper + 1]; at += 1) {
      const spelling = spelled.get(terms[at])!;
      if (!said.has(spelling)) kept.push(at);
      said.add(spelling);
    }
    ends[paper + 1] = kept.length;
  }
  return {
    offsets: ends,
    terms: Uint32Array.from(kept, (at) => terms[at]),
    scores: Float64Array.from(kept, (at) => scores[at]),
  };
}
