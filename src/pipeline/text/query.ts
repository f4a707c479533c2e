import { LONGEST_FORM, LONGEST_SHORT, singularShort } from './abbreviations.ts';
import type { ConceptColumns } from './concepts.ts';
import { corpusColumns, readText, type Corpus } from './corpus.ts';
import { stemNumber } from './lexicon.ts';
import { LONGEST_PHRASE } from './options.ts';
import { isWord, joinTokens, stemOf, tokenise } from './tokenise.ts';
import { createUnitReader, formKinds } from './units.ts';
import { createWalker } from './walk.ts';

/** What reading a text takes to know of a collection. */
export interface KnownForms {
  /** Keys of the long forms that an abbreviation, in lower case, stands for. */
  longFormsOf(short: string): readonly string[];
  /** Whether a word in lower case, with its hyphen, is one of the compounds that are one word. */
  isCompound(word: string): boolean;
  /** Whether a key is a long form. */
  isLongForm(key: string): boolean;
}

/** What may be a term of the collection, by its key, and how often it stands in the text and in its title. */
export interface ReadTerm {
  readonly key: string;
  readonly words: number;
  /** Its first word as written there first, in lower case. */
  readonly form: string;
  count: number;
  titleCount: number;
}

/**
 * The words and phrases of a text, read as the papers of a collection are: by the same tokens and stems, without function words,
 * phrases ending where a sign ends them, and abbreviations where they are written with their capitals, as the text itself
 * explains them or else the collection.
 */
export function readTerms(title: string, abstract: string, known: KnownForms): readonly ReadTerm[] {
  const corpus = readText(title, abstract, known.isCompound);
  const concepts = findKnown(corpus, known);
  const columns = corpusColumns(corpus);
  const { tokens, lexicon } = columns;
  const stemAt = (at: number): string => corpus.lexicon.stems[lexicon.stem[tokens[at] >> 1]];
  const found = new Map<string, ReadTerm>();
  const see = (stems: readonly string[], at: number): void => {
    const key = stems.join(' ');
    let term = found.get(key);
    const form = corpus.lexicon.forms[lexicon.form[tokens[at] >> 1]];
    if (!term) found.set(key, (term = { key, words: stems.length, form, count: 0, titleCount: 0 }));
    term.count++;
    if (at < corpus.titleEnds[0]) term.titleCount++;
  };
  const walker = createWalker(corpus, concepts);
  walker.read(0);
  for (let at = 0; at < tokens.length; at++) {
    if (!walker.walkable(at)) continue;
    if (walker.isWordTerm(at)) see([stemAt(at)], at);
    if (!walker.begins(at)) continue;
    const stems = [stemAt(at)];
    for (let next = at + 1; next < at + LONGEST_PHRASE && walker.walkable(next); next++) {
      stems.push(stemAt(next));
      if (walker.ends(next)) see(stems, at);
    }
  }
  // What the walk cannot see: phrases with abbreviations or function words in them, or of more words.
  const reader = createUnitReader(columns, concepts, formKinds(corpus.lexicon.forms));
  reader.read(0);
  const { count, at, length, concept, kind, glued } = reader.units;
  for (let from = 0; from < count; from++) {
    const stems: string[] = [];
    let words = 0;
    let seen = true;
    let covered = 0;
    for (let unit = from; unit < count && kind[unit] >= 0; unit++) {
      if (!glued[unit] && ++words > LONGEST_PHRASE) break;
      const own =
        concept[unit] < 0 ? [stemAt(at[unit])] : concepts.stems[concept[unit]].map((n) => corpus.lexicon.stems[n]);
      stems.push(...own);
      for (let ahead = 0; ahead < length[unit]; ahead++) seen &&= walker.walkable(at[unit] + ahead);
      covered += length[unit];
      if (!seen || covered > LONGEST_PHRASE) see(stems, at[from]);
    }
  }
  return [...found.values()];
}

/** Long forms, and the abbreviations that the text explains or that are one thing to the collection, where they stand. */
function findKnown(corpus: Corpus, known: KnownForms): ConceptColumns {
  const { tokens, lexicon } = corpus;
  const keyOf = (words: readonly string[]): string => words.map(stemOf).join(' ');
  const own = new Map<string, string>();
  for (const { short, long } of corpus.definitions) {
    if (!own.has(short)) own.set(short, keyOf(joinTokens(tokenise(long), known.isCompound).filter(isWord)));
  }
  const explained = new Set(own.values());
  const at: number[] = [];
  const length: number[] = [];
  const isShort: number[] = [];
  const keys: string[] = [];
  const note = (position: number, covered: number, key: string, short: boolean): void => {
    at.push(position);
    length.push(covered);
    isShort.push(short ? 1 : 0);
    keys.push(key);
  };
  for (let position = 0; position < tokens.length; position++) {
    if (tokens[position] < 0) continue;
    let covered = 0;
    let key = '';
    let longest = '';
    for (let end = position; end < position + LONGEST_FORM && end < tokens.length && tokens[end] >= 0; end++) {
      key += `${end > position ? ' ' : ''}${lexicon.stems[lexicon.stem[tokens[end] >> 1]]}`;
      if (!explained.has(key) && !known.isLongForm(key)) continue;
      covered = end - position + 1;
      longest = key;
    }
    if (covered > 0) note(position, covered, longest, false);
    else {
      const short = shortAt(corpus, position, own, known);
      if (short) note(position, (covered = short.length), short.key, true);
    }
    position += Math.max(0, covered - 1);
  }
  const numbers = [...new Set(keys)];
  return {
    stems: numbers.map((one) => one.split(' ').map((stem) => stemNumber(lexicon, stem))),
    at: Uint32Array.from(at),
    length: Uint8Array.from(length),
    concept: Uint32Array.from(keys, (one) => numbers.indexOf(one)),
    isShort: Uint8Array.from(isShort),
  };
}

/** The abbreviation that begins at a token: a capital beyond the first letter tells "TO" from "to". */
function shortAt(
  { tokens, lexicon }: Corpus,
  at: number,
  own: ReadonlyMap<string, string>,
  known: KnownForms,
): { key: string; length: number } | null {
  let found: { key: string; length: number } | null = null;
  let written = '';
  for (let length = 1; length <= LONGEST_SHORT; length++) {
    const token = tokens[at + length - 1] ?? -1;
    if (token < 0 || (length > 1 && (token & 1) === 0)) break;
    written += `${length > 1 ? '-' : ''}${lexicon.surfaces[token >> 1]}`;
    const singular = singularShort(written);
    const explained = own.get(written) ?? own.get(singular);
    const long = /\p{Lu}/u.test(written.slice(1))
      ? [written, singular].map((short) => known.longFormsOf(short.toLowerCase())).find((keys) => keys.length > 0)
      : undefined;
    if (explained !== undefined) found = { key: explained, length };
    else if (long?.length === 1) found = { key: long[0], length };
  }
  return found;
}
