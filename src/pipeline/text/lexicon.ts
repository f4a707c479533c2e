import { stopMask } from './stop-words.ts';
import { stemOf } from './tokenise.ts';

/**
 * Every distinct word of a collection, as written, and what is worked out once for each. Words are numbered in the order
 * in which they are met; the columns run beside `surfaces`.
 */
export interface Lexicon {
  readonly surfaces: string[];
  /** Number of the lower-case form, in `forms`. */
  readonly form: number[];
  /** Number of the stem, in `stems`. */
  readonly stem: number[];
  readonly forms: string[];
  readonly stems: string[];
  /** Beside `forms`: languages in which the form is a stop word, as bits; a non-Latin stop word has all bits. */
  readonly stop: number[];
  /** Beside `forms`: 0 no term (a number, a single letter or sign), 1 a word. */
  readonly isTerm: number[];
  /** Beside `forms`: number of the form's stem. */
  readonly stemOfForm: number[];
  readonly surfaceNumber: Map<string, number>;
  readonly formNumber: Map<string, number>;
  readonly stemNumber: Map<string, number>;
}

export function emptyLexicon(): Lexicon {
  return {
    surfaces: [],
    form: [],
    stem: [],
    forms: [],
    stems: [],
    stop: [],
    isTerm: [],
    stemOfForm: [],
    surfaceNumber: new Map(),
    formNumber: new Map(),
    stemNumber: new Map(),
  };
}

/** A number alone or a single Latin letter names nothing; `C++`, `3D` and one Chinese character do. */
function namesSomething(form: string): number {
  if (!/\p{L}/u.test(form)) return 0;
  return form.length > 1 || !/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(form) ? 1 : 0;
}

function numberOf(map: Map<string, number>, list: string[], word: string): number {
  let number = map.get(word);
  if (number === undefined) {
    number = list.length;
    map.set(word, number);
    list.push(word);
  }
  return number;
}

/** Number of a word as written; a new word is entered with its form, stem and stop-word mask. */
export function surfaceNumber(lexicon: Lexicon, word: string): number {
  const known = lexicon.surfaceNumber.get(word);
  if (known !== undefined) return known;
  const number = numberOf(lexicon.surfaceNumber, lexicon.surfaces, word);
  const lower = word.toLowerCase().replace(/’/g, "'");
  const form = numberOf(lexicon.formNumber, lexicon.forms, lower);
  if (form === lexicon.stop.length) {
    const mask = stopMask(lower);
    lexicon.stop.push(mask !== 0 && !/\p{Script=Latin}/u.test(lower) ? -1 : mask);
    lexicon.isTerm.push(namesSomething(lower));
    lexicon.stemOfForm.push(stemNumber(lexicon, stemOf(word)));
  }
  lexicon.form.push(form);
  lexicon.stem.push(lexicon.stemOfForm[form]);
  return number;
}

export function stemNumber(lexicon: Lexicon, stem: string): number {
  return numberOf(lexicon.stemNumber, lexicon.stems, stem);
}

/** What the lexicon says of its words in numbers: plain columns, for other threads. */
export interface WordColumns {
  readonly form: Int32Array;
  readonly stem: Int32Array;
  readonly stop: Int32Array;
  readonly isTerm: Int32Array;
}

export function wordColumns({ form, stem, stop, isTerm }: Lexicon): WordColumns {
  const column = (values: readonly number[]): Int32Array => Int32Array.from(values);
  return { form: column(form), stem: column(stem), stop: column(stop), isTerm: column(isTerm) };
}

/** A lexicon without its ways from words to numbers, for another thread. */
export type PlainLexicon = Omit<Lexicon, 'surfaceNumber' | 'formNumber' | 'stemNumber'>;

export function plainLexicon(lexicon: Lexicon): PlainLexicon {
  const { surfaces, form, stem, forms, stems, stop, isTerm, stemOfForm } = lexicon;
  return { surfaces, form, stem, forms, stems, stop, isTerm, stemOfForm };
}

/**
 * Enters all words of another lexicon, in its order. Returns their numbers here: those that `surfaceNumber` would have
 * given had it met the words one by one.
 */
export function enterLexicon(lexicon: Lexicon, other: PlainLexicon): Int32Array {
  return Int32Array.from(other.surfaces, (word, from) => {
    const number = numberOf(lexicon.surfaceNumber, lexicon.surfaces, word);
    if (number < lexicon.form.length) return number;
    const fromForm = other.form[from];
    const form = numberOf(lexicon.formNumber, lexicon.forms, other.forms[fromForm]);
    if (form === lexicon.stop.length) {
      lexicon.stop.push(other.stop[fromForm]);
      lexicon.isTerm.push(other.isTerm[fromForm]);
      lexicon.stemOfForm.push(stemNumber(lexicon, other.stems[other.stemOfForm[fromForm]]));
    }
    lexicon.form.push(form);
    lexicon.stem.push(lexicon.stemOfForm[form]);
    return number;
  });
}
