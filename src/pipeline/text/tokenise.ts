import { FIRST_UNSPACED, UNSPACED } from '../../map/unspaced.ts';
import { cleanText } from './clean.ts';
import { tokenizerFor } from './natural.ts';
import { englishStem } from './stem.ts';

/** What a token is. A word may be glued to the word before it by a hyphen. */
const BREAK = ',';
export const SENTENCE_END = '.';
export const GLUE = '-';
/** Between two words without a space: a phrase ends, and yet the two are one name or two for the same place. */
export const SLASH = '/';

/**
 * Words: `C++`, `C#`, `R&D`, numbers with decimals, letters and digits with inner apostrophes. A hyphen between two word
 * characters is a token of its own, and so is each run of other signs with a space around it, because phrases end there.
 */
const PATTERN =
  /[A-Za-z]\+\+|[A-Za-z]#(?![\p{L}\p{N}])|\p{Lu}&\p{Lu}(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+(?:['’]s)?(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*|(?<=[\p{L}\p{M}\p{N}+#])[-‐‑–](?=[\p{L}\p{N}])|\s?[^\s\p{L}\p{N}]+\s?/gu;

const tokenize = tokenizerFor(PATTERN);

const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a run without spaces. `Intl.Segmenter` carries its own dictionaries for these scripts. */
function segment(run: string): string[] {
  const locale = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
    ? 'ja'
    : /\p{Script=Han}/u.test(run)
      ? 'zh'
      : 'th';
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return Array.from(segmenter.segment(run), (piece) => piece.segment);
}

/** The words of a text as written, with `GLUE` between the parts of a hyphenated word, `BREAK` or `SLASH` where a phrase ends and `SENTENCE_END`. */
export function tokenise(text: string): string[] {
  return tokeniseClean(cleanText(text));
}

/** The same for a text that `cleanText` has gone over. */
export function tokeniseClean(text: string): string[] {
  const out: string[] = [];
  for (const token of tokenize(text)) {
    const code = token.charCodeAt(0);
    const ascii = code < 128;
    if (
      ascii
        ? (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
        : /^[\p{L}\p{N}]/u.test(token)
    ) {
      if (code >= FIRST_UNSPACED && UNSPACED.test(token)) out.push(...segment(token));
      else out.push(trimApostrophe(token));
    } else if (token.length === 1 && '-‐‑–'.includes(token) && out.length > 0) out.push(GLUE);
    else if (token === SLASH) out.push(SLASH);
    else out.push(/[.!?。！？;:|]/.test(token) ? SENTENCE_END : BREAK);
  }
  return out;
}

/** `model's` is a form of model, and French `l'analyse` of analyse. */
function trimApostrophe(word: string): string {
  if (!word.includes("'") && !word.includes('’')) return word;
  return word.replace(/['’]s$/i, '').replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=.)/i, '');
}

/** Tokens in which compounds of a collection are one word each: `isCompound` is asked with two in lower case and their hyphen. */
export function joinTokens(tokens: readonly string[], isCompound: (word: string) => boolean): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const joined = tokens[at + 1] === GLUE && at + 2 < tokens.length ? `${tokens[at]}-${tokens[at + 2]}` : '';
    const isOne = joined !== '' && isCompound(joined.toLowerCase());
    out.push(isOne ? joined : tokens[at]);
    if (isOne) at += 2;
  }
  return out;
}

/** True for a word token, false for `GLUE`, `BREAK`, `SLASH` and `SENTENCE_END`. */
export function isWord(token: string): boolean {
  return token !== BREAK && token !== SENTENCE_END && token !== GLUE && token !== SLASH;
}

/**
 * Normal form of a word: lower case, Latin letters without accents, a compound without its hyphen, Porter stem where only a-z
 * remain; anything else stands as it is.
 */
export function stemOf(word: string): string {
  let lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return englishStem(lower);
  lower = lower
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/u, '');
  if (/\p{Script=Latin}/u.test(lower)) lower = lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return /^[a-z]+$/.test(lower) ? englishStem(lower) : lower;
}
