/** Typos allowed in a word of this length: none in short ones, where every other word is one letter away. */
export function typosAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Distance of two words in single-letter insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment, Damerau 1964), or `limit + 1` where it is larger than `limit`. `growing`: `a` is still being typed, so it is held
 * against the beginning of `b` that is nearest to it.
 */
export function typoDistance(a: string, b: string, limit: number, growing = false): number {
  if (a.length - b.length > limit || (!growing && b.length - a.length > limit)) return limit + 1;
  if (growing) b = b.slice(0, a.length + limit);
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : limit + 1;
  let [before, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1] + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, replace);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  let nearest = previous[b.length];
  if (growing) for (let j = 0; j < b.length; j++) nearest = Math.min(nearest, previous[j]);
  return Math.min(nearest, limit + 1);
}

/** Letters of the longest word that is compared. */
const LONGEST = 63;
/** Three rows of the table, used again and again. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));
