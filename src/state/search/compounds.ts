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
