import type { Collection } from '../collection.svelte.ts';
import { papersWritten } from './lexicon.ts';
import type { Respelling } from './compounds.ts';

/** What stands between two words, or as a digit for it: `text2sql` and `text 2 sql` are text-to-SQL, `AI4Science` AI for science. */
const WORD_OF: ReadonlyMap<string, string> = new Map([
  ['2', 'to'],
  ['4', 'for'],
  ['to', 'to'],
  ['for', 'for'],
]);
const WITH_DIGIT = /^(\p{L}{2,})([24])(\p{L}{2,})$/u;
/** The same while its last letters are still being typed. */
const BEGUN_WITH_DIGIT = /^(\p{L}{2,})([24])(\p{L}+)$/u;
const SPELT_OUT = /^(\p{L}{2,})[- ](to|for)[- ](\p{L}{2,})$/iu;
/** Letters of the shortest beginning that stands for a word, as in `seq2seq`. */
const SHORTEST_BEGINNING = 3;

type Parts = readonly [first: string, between: string, last: string];

/** Other ways to write what is written with such a digit, or spelt out. */
interface OtherWays {
  /** As three words: letter by letter and, where parts are beginnings of words, as terms of the map are. */
  readonly spelt: readonly Parts[];
  /** As one word of the map with a digit. */
  readonly short: readonly string[];
}

const NO_WAYS: OtherWays = { spelt: [], short: [] };

/** The other ways to write one word with such a digit, or three words; `growing`: the last letters are still being typed. */
export function otherWays(words: readonly string[], growing: boolean, collection: Collection): OtherWays {
  const parts = partsOf(words, growing);
  if (parts === null) return NO_WAYS;
  const index = indexOf(collection);
  const typed = words.join(' ').toLowerCase();
  const alike = (short: Parts, long: Parts): boolean => standsFor(short, long, growing, collection);
  const spelt = index.spelt.filter((one) => !isSame(parts, one) && alike(parts, one));
  const short = index.short.filter((one) => one.form !== typed && (alike(one.parts, parts) || alike(parts, one.parts)));
  const isSpelt = words.length > 1 && words[1]!.toLowerCase() === parts[1];
  return { spelt: isSpelt ? spelt : [parts, ...spelt], short: short.map(({ form }) => form) };
}

/** The words with one of them, or three in a row, written otherwise. */
export function digitRespellings(words: readonly string[], collection: Collection): Respelling[] {
  return words.flatMap((_, from) =>
    [1, 3].flatMap((length) => {
      const { spelt, short } = otherWays(words.slice(from, from + length), false, collection);
      const ways = [...spelt, ...short.map((form) => [form])];
      return ways.map((way): Respelling => ({ from, to: from + length, words: way }));
    }),
  );
}

function partsOf(words: readonly string[], growing: boolean): Parts | null {
  const one = words.length === 1 ? (growing ? BEGUN_WITH_DIGIT : WITH_DIGIT).exec(words[0]!)?.slice(1) : undefined;
  const [first, sign, last] = (one ?? words).map((word) => word.toLowerCase());
  const between = WORD_OF.get(sign ?? '');
  return between === undefined || last === undefined ? null : [first!, between, last];
}

/**
 * Whether parts are those of the other way, or beginnings of them, at least one of which is no common word itself: "seq" begins
 * "sequence", but "text" no "texture". The last may be any beginning where it is `growing`.
 */
function standsFor(short: Parts, long: Parts, growing: boolean, collection: Collection): boolean {
  let isShortened = false;
  let isBegun = false;
  for (const [at, letters] of short.entries()) {
    const word = long[at]!;
    if (letters === word || (growing && at === 2 && (word.startsWith(letters) || letters.startsWith(word)))) continue;
    if (at === 1 || letters.length < SHORTEST_BEGINNING || !word.startsWith(letters)) return false;
    isBegun = true;
    isShortened ||= papersWritten(letters, collection) < papersWritten(word, collection);
  }
  return !isBegun || isShortened;
}

function isSame(one: Parts, other: Parts): boolean {
  return one.every((word, at) => word === other[at]);
}

interface DigitIndex {
  /** Words of the map with such a digit, in lower case. */
  readonly short: readonly { readonly form: string; readonly parts: Parts }[];
  /** Terms of three words, of a large map the keywords that papers share. */
  readonly spelt: readonly Parts[];
}

const NO_WORDS: DigitIndex = { short: [], spelt: [] };
const indexes = new WeakMap<object, DigitIndex>();

/** Made once, as soon as the map's words and labels are here. */
function indexOf(collection: Collection): DigitIndex {
  const { words, isLarge, manifest } = collection;
  if (words === null || !(isLarge ? collection.sharedKeywords : collection.isWhole)) return NO_WORDS;
  const known = indexes.get(words);
  if (known) return known;
  const short = words.forms.flatMap((form) => {
    const parts = partsOf([form], false);
    return parts === null ? [] : [{ form, parts }];
  });
  const spelt: Parts[] = [];
  for (let term = 0; term < manifest.counts.terms; term++) {
    const [, first, between, last] = SPELT_OUT.exec(collection.label(term)?.toLowerCase() ?? '') ?? [];
    if (last !== undefined) spelt.push([first!, between!, last]);
  }
  const index = { short, spelt };
  indexes.set(words, index);
  return index;
}
