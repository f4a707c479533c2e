import { GLUE, isWord, tokenise } from '../../pipeline/text/tokenise.ts';

/** Words `from` to `to` (exclusive) that hyphens hold together, as word numbers. */
export function compoundsOf(text: string, words: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = 0;
  let from = -1;
  let glued = false;
  for (const token of tokenise(text)) {
    if (token === GLUE) glued = true;
    else if (isWord(token)) {
      if (glued && from < 0) from = at - 1;
      if (!glued && from >= 0) {
        found.push({ from, to: at });
        from = -1;
      }
      glued = false;
      at++;
    } else glued = false;
  }
  if (from >= 0) found.push({ from, to: at });
  return found.filter(({ from: first, to }) => first >= 0 && to <= words);
}

/** The words `from` to `to` (exclusive) as bits. */
export function bitsOf(from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= 1 << at;
  return bits;
}

/** The words `from` to `to` (exclusive) written otherwise. */
export interface Respelling {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** Letters of the shortest part of a compound that may also be written with a blank; shorter ones have a hyphen. */
export const SHORTEST_PART = 3;

/** The words of a dotted one that are looked up apart, if each says enough by itself: those of `llama.cpp`, but none of `cs.CV`. */
export function partsOfSigns(text: string, words: readonly string[]): readonly string[] {
  return text.includes('.') && words.every((word) => word.length >= SHORTEST_PART) ? words : [];
}

/** Two words that are also written as one ("multi-word", "multiword") and, where they may be `cut`, one written as two. */
export function respellings(words: readonly string[], cut: boolean, isKnown: (word: string) => boolean): Respelling[] {
  return words.flatMap((word, at) => {
    const ways = cut ? twoParts(word, isKnown) : [];
    const found: Respelling[] = ways.map((parts) => ({ from: at, to: at + 1, words: parts }));
    const joined = word + (words[at + 1] ?? '');
    if (joined !== word && isKnown(joined)) found.push({ from: at, to: at + 2, words: [joined] });
    return found;
  });
}

/** The ways to cut a word into two that the map knows, or one that it knows and one too short for that ("e-mail"). */
export function twoParts(word: string, isKnown: (word: string) => boolean): string[][] {
  const found: string[][] = [];
  for (let cut = 1; cut < word.length; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const long = parts.filter((part) => part.length >= SHORTEST_PART);
    if (long.length > 0 && long.every(isKnown)) found.push(parts);
  }
  return found;
}

/** Words in a row (`from` to `to`, exclusive) as they stand, and with one compound among them written otherwise. */
export function waysToSpell(
  words: readonly string[],
  from: number,
  to: number,
  others: readonly Respelling[],
): (readonly string[])[] {
  const inside = others.filter((other) => other.from >= from && other.to <= to);
  return [
    words.slice(from, to),
    ...inside.map((other) => [...words.slice(from, other.from), ...other.words, ...words.slice(other.to, to)]),
  ];
}
