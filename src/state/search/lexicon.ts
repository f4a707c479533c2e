import { termShardOf, termShardOfKey } from '../../map/files.ts';
import { tokenise, isWord } from '../../pipeline/text/tokenise.ts';
import { beginsStopWord, ENGLISH, isEnglishStopWord, stopMask } from '../../pipeline/text/stop-words.ts';
import type { Collection } from '../collection.svelte.ts';
import { firstAtLeast } from './first-at-least.ts';
import { fold, keyOf, stem } from '../words.ts';

/**
 * The ways a term is written, as stems joined by blanks: its own key first, then with its abbreviations, and a longer term
 * with the abbreviations of what it holds ("Mamba LLMs" for "Mamba large language models"). Marking and title search look
 * for these.
 */
export function waysToWrite(term: number, collection: Collection): readonly string[] {
  const own = keyOfTerm(term, collection);
  if (own === null) return [];
  const ways = new Set([own, ...(formsByTerm(collection).get(term) ?? []).map(stem)]);
  for (const { long, shorts } of shortFormsWithin(own, collection)) {
    for (const short of shorts) ways.add(` ${own} `.replace(long, ` ${short} `).trim());
  }
  return [...ways];
}

/** How the abbreviated parts of a longer term are written: "mixture of experts" and "MoE" for "mixture-of-experts models". */
export function waysToWriteParts(
  term: number,
  collection: Collection,
): readonly { readonly label: string; readonly keys: readonly string[] }[] {
  const within = shortFormsWithin(keyOfTerm(term, collection) ?? '', collection);
  return within.map(({ label, long, shorts }) => ({ label, keys: [long.trim(), ...shorts] }));
}

/** Long forms that are a part of a longer key. */
function shortFormsWithin(key: string, collection: Collection): readonly ShortForms[] {
  const forms = shortForms(collection);
  const framed = ` ${key} `;
  return [...new Set(key.split(' '))]
    .flatMap((word) => forms.get(word) ?? [])
    .filter(({ long }) => framed.includes(long) && framed !== long);
}

interface ShortForms {
  /** The long form for people. */
  readonly label: string;
  /** Stems of the long form between blanks. */
  readonly long: string;
  /** Its abbreviations' stems. */
  readonly shorts: readonly string[];
}

const shortened = new WeakMap<object, ReadonlyMap<string, readonly ShortForms[]>>();
const NO_FORMS: ReadonlyMap<string, readonly ShortForms[]> = new Map();

/**
 * Long forms of several words that have abbreviations, by their first stem; known once the whole map is here, of a large one those
 * that are keywords which papers share.
 */
function shortForms(collection: Collection): ReadonlyMap<string, readonly ShortForms[]> {
  const words = collection.words;
  if (words === null || !(collection.isLarge ? collection.sharedKeywords : collection.isWhole)) return NO_FORMS;
  const found = shortened.get(words);
  if (found) return found;
  const byTerm = new Map<number, { readonly key: string; readonly shorts: Set<string> }>();
  words.forms.forEach((form, at) => {
    for (const term of words.terms[at]) {
      const key = byTerm.get(term)?.key ?? keyOfSeveral(term, collection);
      // A word leads to its stem's term; only an abbreviation leads to a term of several words.
      if (key === null) continue;
      const own = stem(form);
      if (own === key) continue;
      const known = byTerm.get(term);
      if (known) known.shorts.add(own);
      else byTerm.set(term, { key, shorts: new Set([own]) });
    }
  });
  const forms = new Map<string, ShortForms[]>();
  for (const [term, { key, shorts }] of byTerm) {
    const [first] = key.split(' ');
    const known = forms.get(first) ?? [];
    known.push({ label: collection.label(term)!, long: ` ${key} `, shorts: [...shorts] });
    forms.set(first, known);
  }
  shortened.set(words, forms);
  return forms;
}

/** The key of a term of several words; `null` for one of a single word, or where nothing here tells. */
function keyOfSeveral(term: number, collection: Collection): string | null {
  const label = collection.label(term);
  // Most labels are single words, and cutting them into stems would take long.
  const key = label !== null && /[ -]/.test(label) ? keyOfTerm(term, collection) : null;
  return key?.includes(' ') ? key : null;
}

/** A term's key, from its file or else from its label; `null` where neither is here. */
export function keyOfTerm(term: number, collection: Collection): string | null {
  const key = collection.termIfLoaded(term)?.key;
  if (key !== undefined) return key;
  const label = collection.label(term);
  return label === null ? null : keyOf(label, collection.isCompound);
}

const reversed = new WeakMap<object, ReadonlyMap<number, readonly string[]>>();

/** The words file turned round: for each term the forms and abbreviations that lead to it. Made once. */
function formsByTerm(collection: Collection): ReadonlyMap<number, readonly string[]> {
  const words = collection.words;
  if (words === null) return new Map();
  let forms = reversed.get(words);
  if (!forms) {
    const made = new Map<number, string[]>();
    words.forms.forEach((form, at) => {
      for (const term of words.terms[at]) {
        const known = made.get(term);
        if (known) known.push(form);
        else made.set(term, [form]);
      }
    });
    reversed.set(words, (forms = made));
  }
  return forms;
}

/** Terms of the abbreviations themselves that stand for this term of several words and for nothing else. */
export function shortFormsOf(term: number, collection: Collection): readonly number[] {
  if (!keyOfTerm(term, collection)?.includes(' ')) return [];
  const forms = formsByTerm(collection).get(term) ?? [];
  const led = forms.map((form) => termsOfForm(form, collection)).filter((terms) => terms.length === 2);
  return [...new Set(led.flat())].filter((other) => other !== term);
}

const partsOfCompounds = new WeakMap<object, ReadonlyMap<string, ReadonlySet<number>>>();

/**
 * Terms of the compounds that have a word with this stem for a part, "fine-tuning" for "tune"; of a large map, where each may take
 * a file of its own, the one that most papers carry. Made once.
 */
export function compoundsWith(part: string, collection: Collection): Iterable<number> {
  const { words } = collection;
  if (words === null) return [];
  let byPart = partsOfCompounds.get(words);
  if (!byPart) {
    const made = new Map<string, Set<number>>();
    const places = (words.compounds ?? []).toSorted((a, b) => words.papers[b] - words.papers[a] || a - b);
    for (const at of places) {
      for (const own of words.forms[at].split('-').map(stem)) {
        const known = made.get(own) ?? new Set<number>();
        made.set(own, known);
        if (known.size === 0 || !collection.isLarge) for (const term of words.terms[at]) known.add(term);
      }
    }
    partsOfCompounds.set(words, (byPart = made));
  }
  return byPart.get(part) ?? [];
}

/** A function word of English, or one of another language that the map does not know as a word. */
export function isStopWord(word: string, collection: Collection): boolean {
  const lower = word.toLowerCase();
  return isEnglishStopWord(word) || (stopMask(lower) !== 0 && termsOfForm(lower, collection).length === 0);
}

/** Whether more letters may make it a function word of English. */
export function mayBecomeStopWord(word: string): boolean {
  return beginsStopWord(word.toLowerCase(), ENGLISH);
}

/** Terms that a lower-case word form or abbreviation leads to. */
export function termsOfForm(form: string, collection: Collection): readonly number[] {
  const words = collection.words;
  if (words === null) return [];
  const at = firstAtLeast(words.forms, form);
  return words.forms[at] === form ? words.terms[at] : [];
}

/** The term of the word itself, whose key is its stem, and of no abbreviation's long form; of a large map as its files tell. */
export function ownTermsOf(form: string, collection: Collection): readonly number[] {
  const own = stem(form);
  const { manifest } = collection;
  return termsOfForm(form, collection).filter((term) => {
    const key = keyOfTerm(term, collection);
    return key === null ? termShardOf(manifest, term) === termShardOfKey(manifest, own) : key === own;
  });
}

/** Letters from which on the word being typed counts as a prefix. */
export const SHORTEST_PREFIX = 2;
/** Longer forms that a prefix stands for, at most; of a large map fewer, since each may take a file. */
const LONGER_FORMS = 400;
const LONGER_FORMS_OF_LARGE = 10;

/** Forms that the beginning of a word stands for. */
export function longerForms(prefix: string, collection: Collection): readonly string[] {
  return formsWithPrefix(prefix, collection, collection.isLarge ? LONGER_FORMS_OF_LARGE : LONGER_FORMS);
}

/** Papers that have what a word written so, in lower case, mostly stands for; 0 where no text writes it. */
export function papersWritten(form: string, { words }: Collection): number {
  const at = firstAtLeast(words?.forms ?? [], form);
  return words?.forms[at] === form ? words.papers[at] : 0;
}

/** Forms that begin with `prefix`, and longer ones only: at most `limit`, those that most papers carry, in ascending order. */
export function formsWithPrefix(prefix: string, collection: Collection, limit: number): readonly string[] {
  const words = collection.words;
  if (words === null) return [];
  const found: number[] = [];
  for (let at = firstAtLeast(words.forms, prefix); at < words.forms.length; at++) {
    if (!words.forms[at].startsWith(prefix)) break;
    if (words.forms[at] !== prefix) found.push(at);
  }
  if (found.length > limit) {
    found.sort((a, b) => words.papers[b] - words.papers[a] || a - b);
    found.length = limit;
    found.sort((a, b) => a - b);
  }
  return found.map((at) => words.forms[at]);
}

interface NameIndex {
  /** Words of names, folded, ascending. */
  readonly words: readonly string[];
  /** Papers beside `words`, ascending. */
  readonly papers: readonly (readonly number[])[];
}

const EMPTY: NameIndex = { words: [], papers: [] };
const indexes = new WeakMap<object, NameIndex>();

/**
 * The words of the authors' names. Of a small map it is made when first asked for; of a large one it takes a second, so it is
 * empty until `indexAuthors` has made it.
 */
export function authorIndex(collection: Collection): NameIndex {
  const known = indexes.get(collection.papers.authors);
  if (known || collection.isLarge) return known ?? EMPTY;
  for (const made of indexAuthors(collection)) if (made) return made;
  return EMPTY;
}

/** Papers whose authors are indexed in one step. */
const INDEXED_AT_ONCE = 1000;

/** Makes the index of authors in steps, between which others may have their turn; yields it at last, `null` before. */
export function* indexAuthors(collection: Collection): Generator<NameIndex | null> {
  const { authors } = collection.papers;
  const found = new Map<string, number[]>();
  for (let paper = 0; paper < authors.length; paper++) {
    for (const author of authors[paper]) {
      for (const word of nameWords(author)) {
        const papers = found.get(word);
        if (!papers) found.set(word, [paper]);
        else if (papers[papers.length - 1] !== paper) papers.push(paper);
      }
    }
    if (paper % INDEXED_AT_ONCE === INDEXED_AT_ONCE - 1) yield null;
  }
  const words = [...found.keys()].sort();
  yield null;
  const index = { words, papers: words.map((word) => found.get(word)!) };
  indexes.set(authors, index);
  yield index;
}

/** The words of a name, folded, as a query would be cut. */
export function nameWords(name: string): string[] {
  // Plain names are most names, and an index of a large map holds hundreds of thousands.
  if (/^[A-Za-z .-]*$/.test(name)) return name.toLowerCase().match(/[a-z]+/g) ?? [];
  return tokenise(name).filter(isWord).map(fold);
}

interface GivenKeyword {
  /** Stems joined by blanks. */
  readonly key: string;
  readonly papers: readonly number[];
}

const given = new WeakMap<Collection, readonly GivenKeyword[]>();

/** Keywords that the sources give, where the whole map is here. */
export function givenKeywordIndex(collection: Collection): readonly GivenKeyword[] {
  const known = given.get(collection);
  if (known) return known;
  if (!collection.isWhole) return [];
  const found = new Map<string, number[]>();
  for (let paper = 0; paper < collection.paperCount; paper++) {
    const keywords = collection.text(paper)!.givenKeywords;
    const bothWays = [() => false, collection.isCompound].flatMap((joins) =>
      keywords.map((text) => keyOf(text, joins)),
    );
    for (const key of new Set(bothWays)) {
      const papers = found.get(key);
      if (papers) papers.push(paper);
      else found.set(key, [paper]);
    }
  }
  const index = [...found].map(([key, papers]) => ({ key, papers }));
  given.set(collection, index);
  return index;
}
