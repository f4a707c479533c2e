/** Typos allowed in a word of this length: none in short ones, where every other word is one letter away. */
export function typosAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The same in a word that is still being typed, held against the beginning of a longer one: that leaves more words to chance. */
export function typosBegun(length: number): number {
  return typosAllowed(length - UNSEEN);
}

/** Letters that the beginning of a word needs more than a whole one. */
const UNSEEN = 3;

/**
 * Distance of two words in single-letter insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment, Damerau 1964), or `limit + 1` where it is larger than `limit`. A letter replaced by one that hand and ear do not take for
 * it counts as two. `growing`: `a` is still being typed, so it is held
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
      const replace = previous[j - 1] + replacing(a.charCodeAt(i - 1), b.charCodeAt(j - 1));
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

/** Keys in a row or one below the other, as most keyboards have them: more than half of the letters hit for others (Grudin 1983). */
const KEYS =
  'qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm';
/** Letters that are written for one another because they sound alike (Kukich 1992). */
const SOUNDS = 'aeiouy cksqzx bp dt fvw fp gj mn';
const LETTERS = 128;
const alike = new Uint8Array(LETTERS * LETTERS);
for (const group of `${KEYS} ${SOUNDS}`.split(' ')) {
  for (const a of group) for (const b of group) alike[a.charCodeAt(0) * LETTERS + b.charCodeAt(0)] = 1;
}

/** What a letter in place of another counts. Of letters beyond a to z nothing is known: they count as alike. */
function replacing(a: number, b: number): number {
  if (a === b) return 0;
  return a >= LETTERS || b >= LETTERS || alike[a * LETTERS + b] === 1 ? 1 : 2;
}

/** Letters after a slip, at least: what differs nearer to the end is another ending of the word ("adapted", "adapter"). */
const AFTER_SLIP = 3;

/** Whether two words of one stem differ by a letter within the word that is no matter of British or American spelling. */
export function isSlip(typed: string, form: string): boolean {
  const shorter = Math.min(typed.length, form.length);
  let before = 0;
  while (before < shorter && typed[before] === form[before]) before++;
  let after = 0;
  while (after < shorter - before && typed.at(-1 - after) === form.at(-1 - after)) after++;
  const [one, other] = [typed, form].map((text) => text.slice(before, text.length - after)).sort();
  const isSpelling = (one === 's' && other === 'z') || (one === '' && other === 'l' && typed[before - 1] === 'l');
  return after >= AFTER_SLIP && !isSpelling;
}
