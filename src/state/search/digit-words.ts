import type { Collection } from '../collection.svelte.ts';
import type { Respelling } from './compounds.ts';

/** What a digit between letters stands for: `text2sql` is text-to-SQL, `AI4Science` AI for science. */
const WORD_OF: Readonly<Record<string, string>> = { 2: 'to', 4: 'for' };
const WITH_DIGIT = /^(\p{L}{2,})([24])(\p{L}{2,})$/u;
const SPELT_OUT = /^(\p{L}{2,})[- ](to|for)[- ](\p{L}{2,})$/iu;
/** Letters of the shortest beginning that stands for a word, as in `seq2seq`. */
const SHORTEST_BEGINNING = 3;

type Parts = readonly [first: string, between: string, last: string];

/** The ways in which a word with such a digit is spelt out: letter by letter and, where its parts are beginnings of words, as terms of the map are. */
export function speltOut(word: string, collection: Collection): readonly Parts[] {
  const parts = partsOf(word);
  if (parts === null) return [];
  const long = indexOf(collection).spelt.filter((spelt) => standsFor(parts, spelt) && !isSame(parts, spelt));
  return [parts, ...long];
}

/** Words of the map that write these three with a digit: `text2sql` for text to SQL, `seq2seq` for sequence to sequence. */
export function withDigit(words: readonly string[], collection: Collection): readonly string[] {
  const [first, between, last] = words.map((word) => word.toLowerCase());
  if (words.length !== 3 || (between !== 'to' && between !== 'for')) return [];
  const wanted: Parts = [first!, between, last!];
  return indexOf(collection)
    .short.filter(({ parts }) => standsFor(parts, wanted))
    .map(({ form }) => form);
}

/** The words with one of them spelt out, or three of them written with a digit. */
export function digitRespellings(words: readonly string[], collection: Collection): Respelling[] {
  return words.flatMap((word, at) => [
    ...speltOut(word, collection).map((parts): Respelling => ({ from: at, to: at + 1, words: parts })),
    ...withDigit(words.slice(at, at + 3), collection).map((form): Respelling => ({
      from: at,
      to: at + 3,
      words: [form],
    })),
  ]);
}

function partsOf(word: string): Parts | null {
  const [, first, digit, last] = WITH_DIGIT.exec(word.toLowerCase()) ?? [];
  return digit === undefined ? null : [first!, WORD_OF[digit]!, last!];
}

function standsFor(short: Parts, long: Parts): boolean {
  return short.every((letters, at) => {
    const mayBeBegun = at !== 1 && letters.length >= SHORTEST_BEGINNING;
    return letters === long[at] || (mayBeBegun && long[at]!.startsWith(letters));
  });
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
    const parts = partsOf(form);
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
