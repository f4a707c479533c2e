import type { ConceptColumns } from './concepts.ts';
import type { Corpus } from './corpus.ts';
import { isGlued } from './units.ts';
import { NUMBER, wordClass } from './word-class.ts';

/** Says which tokens of a paper words and plain phrases are made of: no stop words, no punctuation, no short forms read as concepts. */
export interface Walker {
  read(paper: number): void;
  walkable(at: number): boolean;
  /** The token is a term by itself: not a number, not a single letter. */
  isWordTerm(at: number): boolean;
  /** A phrase may begin or end here: a number only where a hyphen joins it to the rest. */
  begins(at: number): boolean;
  ends(at: number): boolean;
  /** The token and the next make a two-word phrase. */
  pair(at: number): boolean;
}

export function createWalker(corpus: Corpus, concepts: ConceptColumns): Walker {
  const { tokens, starts, lexicon } = corpus;
  const isNumber = Uint8Array.from(lexicon.forms, (form) =>
    wordClass(form) === NUMBER && !/^[^\p{Script=Latin}\p{N}]$/u.test(form) ? 1 : 0,
  );
  let first = 0;
  let end = 0;
  let open = new Uint8Array(512);
  const read = (paper: number): void => {
    first = starts[paper];
    end = starts[paper + 1];
    if (end - first > open.length) open = new Uint8Array((end - first) * 2);
    const mask = corpus.stopMasks[paper];
    for (let at = first; at < end; at++) {
      const token = tokens[at];
      if (token < 0) open[at - first] = 0;
      else {
        const form = lexicon.form[token >> 1];
        const glued = isNumber[form] === 1 && isGlued(tokens, at, end);
        open[at - first] = glued || (isNumber[form] === 0 && (lexicon.stop[form] & mask) === 0) ? 1 : 0;
      }
    }
    for (let i = firstAtOrAfter(concepts.at, first); i < concepts.at.length && concepts.at[i] < end; i++) {
      if (concepts.isShort[i]) for (let n = 0; n < concepts.length[i]; n++) open[concepts.at[i] + n - first] = 0;
    }
  };
  const walkable = (at: number): boolean => at >= first && at < end && open[at - first] === 1;
  const numberAt = (at: number): boolean => isNumber[lexicon.form[tokens[at] >> 1]] === 1;
  const begins = (at: number): boolean =>
    !numberAt(at) || (at + 1 < end && tokens[at + 1] >= 0 && (tokens[at + 1] & 1) === 1);
  const ends = (at: number): boolean => !numberAt(at) || (tokens[at] & 1) === 1;
  return {
    read,
    walkable,
    isWordTerm: (at) => lexicon.isTerm[lexicon.form[tokens[at] >> 1]] === 1,
    begins,
    ends,
    pair: (at) => walkable(at) && walkable(at + 1) && begins(at) && ends(at + 1),
  };
}

/** Index of the first value at or above `value` in an ascending column. */
export function firstAtOrAfter(column: Uint32Array, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
