/**
 * Abbreviations and their long forms, read from a text: "Mixture of Experts (MoE)" and "MoE (Mixture of Experts)".
 * Patterns, candidate lengths and plausibility tests are those of Schwartz & Hearst (2003), "A simple algorithm for
 * identifying abbreviation definitions in biomedical text". Their alignment, which takes letters anywhere from right to
 * left, is made stricter: every word of the long form gives its first letter, only small words may give none.
 */
interface AbbreviationPair {
  /** As written, without plural s: `MoE`, `LLM`. */
  readonly short: string;
  /** As written, from the text: `Mixture of Experts`. */
  readonly long: string;
}

/** Words in the longest long form that is folded, in papers and in what is searched for. */
export const LONGEST_FORM = 9;
/** Parts of the longest hyphenated short form that is folded. */
export const LONGEST_SHORT = 3;

/** Small words may lack a letter in the short form. */
const SMALL = new Set(
  'a an and as at by for from in into is of on or over the to via with without & de la du des et der die das und für'.split(
    ' ',
  ),
);
/** A long form neither begins nor ends with these, but for the head of a hyphenated word ("in-context learning"). */
const EDGE = new Set(
  'a an and as at by for from in into is are of on or over the to via with without that which this these those we our its their it be can called termed dubbed using such &'.split(
    ' ',
  ),
);

/** Letters and digits that stand for whole small words: E2E, PnP. */
const SPOKEN: Readonly<Record<string, string>> = { '2': 'to', '4': 'for', n: 'and' };

/** Two to ten characters, one or two words, a capital letter, no formula: what Schwartz & Hearst take for a short form. */
function validShort(short: string): boolean {
  if (short.length < 2 || short.length > 10 || short.split(' ').length > 2) return false;
  if (!/^[\p{L}\p{N}]/u.test(short) || !/\p{Lu}/u.test(short)) return false;
  if (/[=<>:%,;"[\]{}|*?!]|^\d+$|^(?:19|20)\d\d|\.$/.test(short)) return false;
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return false;
  // A word with a capital at its head alone ("Section", "Table") is no abbreviation, unless it is very short.
  return /\p{Lu}/u.test(letters.slice(1)) || letters.length <= 2;
}

/** `LLMs` names the same as `LLM`. */
export function singularShort(short: string): string {
  return /[\p{Lu}\p{N}]['’]?s$/u.test(short) && short.length > 2 ? short.replace(/['’]?s$/, '') : short;
}

interface Word {
  readonly text: string;
  readonly at: number;
  /** Glued to the word before it by a hyphen or slash. */
  readonly glued: boolean;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*|&/gu)) {
    const at = match.index;
    words.push({ text: match[0], at, glued: at > 0 && /[-‐‑–/]/.test(text[at - 1]) });
  }
  return words;
}

/**
 * First word of the shortest tail of `words` to which the short form's letters align, each word giving its first letter
 * and perhaps following ones; small words and further parts of a hyphenated word may be skipped. -1 for none. A capital
 * begins a word or is a capital there, unless `loose` ("multilayer perceptron (MLP)").
 */
function alignInitials(letters: string, words: readonly Word[], loose: boolean): number {
  const memo = new Map<number, number>();
  /** Best start when the words up to `w` (inclusive) have to give the letters up to `l` (inclusive), or -1. */
  const solve = (w: number, l: number): number => {
    if (l < 0) return w + 1;
    if (w < 0) return -1;
    const key = w * 64 + l;
    const seen = memo.get(key);
    if (seen !== undefined) return seen;
    const word = words[w].text.toLowerCase();
    let best = -1;
    // The word gives letters[l - n + 1 .. l], in order, the first of them its own first letter.
    for (let n = 1; n <= Math.min(l + 1, word.length); n++) {
      const part = letters.slice(l - n + 1, l + 1);
      if (part[0].toLowerCase() !== word[0] && !(n === 1 && SPOKEN[part] === word)) continue;
      if (n > 1 && !givesLetters(words[w].text, part, loose)) continue;
      best = Math.max(best, solve(w - 1, l - n));
    }
    const skippable = SMALL.has(word) || words[w].glued;
    if (skippable && w < words.length - 1) best = Math.max(best, solve(w - 1, l));
    memo.set(key, best);
    return best;
  };
  const start = solve(words.length - 1, letters.length - 1);
  return start;
}

/** Letters after the first, in order: lower-case ones anywhere, capitals at a capital or digit of the word, as in 3D, or anywhere where `loose`. */
function givesLetters(word: string, part: string, loose: boolean): boolean {
  let at = 0;
  for (let i = 1; i < part.length; i++) {
    const letter = part[i];
    const capital = !loose && (letter !== letter.toLowerCase() || /\p{N}/u.test(letter));
    let found = -1;
    for (let j = at + 1; j < word.length && found < 0; j++) {
      if (word[j].toLowerCase() !== letter.toLowerCase()) continue;
      if (!capital || word[j] !== word[j].toLowerCase() || /\p{N}/u.test(word[j])) found = j;
    }
    if (found < 0) return false;
    at = found;
  }
  return true;
}

/** The long form of `short` that ends where `before` ends, or `null`. */
function longFormBefore(short: string, before: string): string | null {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '');
  const all = wordsOf(before);
  const limit = Math.min(letters.length + 5, letters.length * 2);
  const words = all.slice(Math.max(0, all.length - limit - 4));
  if (words.length === 0) return null;
  let first = alignInitials(letters, words, false);
  if (first < 0) first = alignInitials(letters, words, true);
  if (first < 0) return null;
  // A word of which only a later hyphenated part matched is no beginning.
  if (words[first].glued) return null;
  const long = before.slice(words[first].at).replace(/(?:['’]s)?[\s'"’”]*$/, '');
  return validLong(short, long, words.slice(first)) ? long : null;
}

function validLong(short: string, long: string, words: readonly Word[]): boolean {
  if (long.length <= short.length || long.length > 100) return false;
  if (/[()[\]{}:;!?"|=<>]|\.\s/.test(long)) return false;
  const head = words[0].text.toLowerCase();
  const tail = words[words.length - 1].text.toLowerCase();
  if ((EDGE.has(head) && !words[1]?.glued) || EDGE.has(tail)) return false;
  if (words.some((word) => word.text === short || singularShort(word.text) === short)) return false;
  return words.length > 1 || long.length >= short.length + 4;
}

/** Abbreviations defined in a clean text (see `cleanText`), in the order of their definitions. */
export function findAbbreviations(text: string): AbbreviationPair[] {
  const pairs: AbbreviationPair[] = [];
  if (!text.includes('(')) return pairs;
  for (const match of text.matchAll(/\(([^()]{2,120})\)/g)) {
    const inside = match[1].trim();
    const before = text
      .slice(Math.max(0, match.index - 160), match.index)
      .replace(/^.*[.!?;:|()]\s/s, '')
      .trimEnd();
    const candidate = singularShort(
      inside
        .split(/[,;]\s/)[0]
        .trim()
        .replace(/^["'‘’“”]|["'‘’“”]$/g, ''),
    );
    if (validShort(candidate)) {
      const long = longFormBefore(candidate, before);
      if (long !== null) {
        pairs.push({ short: candidate, long });
        continue;
      }
    }
    const short = singularShort(/[^\s("'“‘]+$/.exec(before)?.[0] ?? '');
    if (inside.includes(' ') && validShort(short)) {
      const long = longFormBefore(short, inside.split(/[,;]\s/)[0]);
      if (long !== null && long.length + 4 >= inside.split(/[,;]\s/)[0].length) pairs.push({ short, long });
    }
  }
  return pairs;
}
