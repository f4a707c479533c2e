import type { Collection } from '../collection.svelte.ts';
import { valuesOf } from '../counts.ts';
import { papersWithNameWord } from './authors-named.ts';
import { isStopWord, nameWords } from './lexicon.ts';
import { withPlainSigns } from './parse-query.ts';

/** What words of a query name besides a subject: a venue, years, an author. Taken up, it filters, and the rest is searched. */
export interface Offer {
  readonly venue: string | null;
  /** First and last, both included. */
  readonly years: readonly [number, number] | null;
  readonly author: string | null;
  /** The query without the words that name these, or years; empty where they are all there is to look up. */
  readonly rest: string;
}

/** A word of a query, folded, with the part of the query that it stands in. */
interface Word {
  readonly word: string;
  readonly part: number;
}

/** A value that some words of the query name; `words` are their places. */
interface Named {
  readonly filter: Partial<Pick<Offer, 'venue' | 'years' | 'author'>>;
  readonly words: readonly number[];
}

/** A longer query is a text: it names nothing. */
const MOST_WORDS = 12;
/** Venues, and authors, that are offered: those of most papers. */
const MOST_OF_A_KIND = 2;

/**
 * Filters that the query names, all that it names together first; none of a kind where all papers have the same. A venue is named by
 * its whole name anywhere in the query, or by whole words of it where the query has no others but years; so is an author. What is
 * left out with a minus is named by nothing.
 */
export function offersOf(query: string, collection: Collection): readonly Offer[] {
  const parts = withPlainSigns(query).match(/-?"[^"]*"?|\S+/g) ?? [];
  const words = parts.flatMap((part, at) =>
    part.startsWith('-') ? [] : wordsOfPart(part, collection).map((word): Word => ({ word, part: at })),
  );
  // Together they may be a name: "An Li".
  const isFunction = words.every(({ word }) => isStopWord(word, collection));
  if (words.length > MOST_WORDS || (isFunction && words.length < 2)) return [];
  const years = yearsIn(words, parts, collection);
  const isOther = (at: number): boolean => !years.some((named) => named.words.includes(at));
  const venues = isFunction ? [] : venuesIn(words, isOther, collection);
  const taken = new Set(venues.filter(({ whole }) => whole).flatMap((named) => named.words));
  const authors = authorsIn(
    words,
    [...words.keys()].filter((at) => isOther(at) && !taken.has(at)),
    collection,
  );
  const kinds = [venues, years, authors].filter((kind) => kind.length > 0);
  const all = kinds.length > 1 ? [joined(kinds.map(([first]) => first))] : [];
  // A year is hardly a subject; a venue's name may be one ("law").
  const dated = years.flatMap((named) => named.words);
  return [...all, ...kinds.flat()].map(({ filter, words: own }) => ({
    venue: null,
    years: null,
    author: null,
    ...filter,
    rest: restOf(parts, words, [...own, ...dated], collection),
  }));
}

function joined(named: readonly Named[]): Named {
  return {
    filter: Object.assign({}, ...named.map(({ filter }) => filter)) as Named['filter'],
    words: named.flatMap(({ words }) => words),
  };
}

/** The query without the parts whose words are all `used`; nothing where only function words are left. */
function restOf(
  parts: readonly string[],
  words: readonly Word[],
  used: readonly number[],
  collection: Collection,
): string {
  const kept = new Set(words.filter((_, at) => !used.includes(at)).map(({ part }) => part));
  const left = parts.filter((text, part) => kept.has(part) || text.startsWith('-'));
  return left.every((part) => nameWords(part).every((word) => isStopWord(word, collection))) ? '' : left.join(' ');
}

/** A part of the query as words; "EMNLP2019" is two of them where a venue has the first. */
function wordsOfPart(part: string, collection: Collection): string[] {
  return nameWords(part).flatMap((word) => {
    const [, name, year] = /^(\p{L}+)(\d{4})$/u.exec(word) ?? [];
    const isVenue = name !== undefined && venueWords(collection).some(({ own }) => own.includes(name));
    return isVenue ? [name, year] : [word];
  });
}

/** Words before a year that let it begin or end a span, with the years from there to the first or last that is meant. */
const OPEN: ReadonlyMap<string, { readonly begins: boolean; readonly off: number }> = new Map([
  ['since', { begins: true, off: 0 }],
  ['from', { begins: true, off: 0 }],
  ['after', { begins: true, off: 1 }],
  ['until', { begins: false, off: 0 }],
  ['till', { begins: false, off: 0 }],
  ['before', { begins: false, off: -1 }],
]);

/** Words before years that belong to them: "from 2018 to 2020". */
const BEFORE_YEARS = new Set(['in', 'of', 'from', 'to', 'between', 'and', 'through', ...OPEN.keys()]);

/** A year, from the first to the last of several, or an open span: "since 2018", "2018-", "before 2018". */
function yearsIn(words: readonly Word[], parts: readonly string[], collection: Collection): Named[] {
  const known = valuesOf(collection, 'years');
  if (known.length < 2) return [];
  const open = [...words.keys()].flatMap((at) => openSpan(at, words, parts, known));
  const found = [...words.keys()].filter((at) => known.some((year) => String(year) === words[at].word));
  const [span] =
    open.length > 0 && found.length < 2 ? open : [{ years: found.map((at) => Number(words[at].word)), places: found }];
  if (span.years.length === 0) return [];
  const before = span.places.map((at) => at - 1).filter((at) => BEFORE_YEARS.has(words[at]?.word ?? ''));
  return [
    { filter: { years: [Math.min(...span.years), Math.max(...span.years)] }, words: [...before, ...span.places] },
  ];
}

interface Span {
  /** All that papers have; none where the span has no paper. */
  readonly years: readonly number[];
  readonly places: readonly number[];
}

function openSpan(at: number, words: readonly Word[], parts: readonly string[], known: readonly number[]): Span[] {
  const { word, part } = words[at];
  if (!/^\d{4}$/.test(word)) return [];
  const before = OPEN.get(words[at - 1]?.word ?? '');
  const { begins, off } = before ?? { begins: true, off: 0 };
  if (before === undefined && !/\d[-–]$/.test(parts[part])) return [];
  const year = Number(word) + off;
  const years = known.filter((one) => (begins ? one >= year : one <= year));
  return [{ years, places: [at] }];
}

const split = new WeakMap<object, readonly { readonly venue: string; readonly own: readonly string[] }[]>();

/** Venues of most papers first, each with its words. */
function venueWords(collection: Collection): readonly { readonly venue: string; readonly own: readonly string[] }[] {
  const column = collection.papers.venue;
  let known = split.get(column);
  if (!known) {
    known = valuesOf(collection, 'venues').map((venue) => ({ venue, own: nameWords(venue) }));
    split.set(column, known);
  }
  return known;
}

function venuesIn(
  words: readonly Word[],
  isOther: (at: number) => boolean,
  collection: Collection,
): (Named & { readonly whole: boolean })[] {
  const typed = words.map(({ word }) => word);
  const places = [...words.keys()];
  const others = places.filter(isOther);
  const found: (Named & { readonly whole: boolean })[] = [];
  const venues = venueWords(collection);
  for (const { venue, own } of venues.length > 1 ? venues : []) {
    const start = runIn(typed, own);
    if (start >= 0) {
      found.push({ filter: { venue }, words: places.slice(start, start + own.length), whole: true });
      continue;
    }
    // "EMNLP 2019" may be a venue by itself, or EMNLP one of all years.
    const part = [places, others].find((some) => runIn(own, pick(typed, some)) >= 0);
    if (part) found.push({ filter: { venue }, words: part, whole: false });
  }
  return found
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.words.length - a.words.length)
    .slice(0, MOST_OF_A_KIND);
}

/** Authors whose names have all of these words, those of most papers first. */
function authorsIn(words: readonly Word[], places: readonly number[], collection: Collection): Named[] {
  const wanted = pick(
    words.map(({ word }) => word),
    places,
  );
  if (wanted.length < 2 && wanted.every((word) => isStopWord(word, collection))) return [];
  const count = new Map<string, number>();
  const [longest = ''] = wanted.toSorted((a, b) => b.length - a.length);
  for (const paper of papersWithNameWord(longest, collection)) {
    for (const author of collection.papers.authors[paper]) {
      const own = nameWords(author);
      // Beside a name a single letter may be an initial: "Y. LeCun", but not "U. S.".
      if (
        wanted.every((word) =>
          own.some((part) => part === word || (word.length === 1 && longest.length > 1 && part.startsWith(word))),
        )
      )
        count.set(author, (count.get(author) ?? 0) + 1);
    }
  }
  return [...count]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_OF_A_KIND)
    .map(([author]) => ({ filter: { author }, words: places }));
}

/** Where `part` stands in `words` in a row, -1 for nowhere. */
function runIn(words: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  return words.findIndex((_, start) => part.every((word, ahead) => words[start + ahead] === word));
}

function pick(words: readonly string[], places: readonly number[]): string[] {
  return places.map((at) => words[at]);
}
