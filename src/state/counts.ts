import type { Collection } from './collection.svelte.ts';
import type { Filters } from './filters.svelte.ts';
import type { TopicCount, ValueCount } from './types.ts';
import { fold } from './words.ts';

type Kind = 'topics' | 'years' | 'venues' | 'authors';

/**
 * Counts of every topic, index = topic id, then the papers without a topic (id -1) where there are any.
 * `passing` says whether a paper passes search and themes.
 */
export function countTopics(
  collection: Collection,
  filters: Filters,
  passing: (paper: number) => boolean,
): readonly TopicCount[] {
  const { topics } = collection.manifest;
  const none = topics.length;
  const matching = new Uint32Array(none + 1);
  const available = new Uint32Array(none + 1);
  const total = new Uint32Array(none + 1);
  const { topic } = collection.papers;
  const count = (place: number, open: boolean, lit: boolean): void => {
    total[place]++;
    if (open) available[place]++;
    if (lit) matching[place]++;
  };
  // Asked once: asking for every paper is most of the work of a key press.
  const filtered = filters.active;
  for (let paper = 0; paper < collection.paperCount; paper++) {
    const open = passing(paper) && (!filtered || passesAllBut('topics', filters, paper));
    const lit = open && (!filtered || filters.passesTopic(paper));
    const own = topic[paper];
    const upper = collection.regionOf[paper];
    count(own < 0 ? none : own, open, lit);
    if (own >= 0 && upper !== own) count(upper, open, lit);
  }
  const row = (place: number, id: number): TopicCount => ({
    topic: id,
    matching: matching[place],
    available: available[place],
    total: total[place],
    ticked: filters.tickedState(id),
  });
  const rows = topics.map(({ id }) => row(id, id));
  return total[none] > 0 ? [...rows, row(none, -1)] : rows;
}

/**
 * Counts of every year (ascending), venue or author (first those of the most papers that could be lit, then those of the most
 * papers, then by name) that the data holds; empty where it holds none. `letters`: of all venues or authors those with these
 * letters in their names, instead of those of most papers.
 */
export function countValues<K extends 'years' | 'venues' | 'authors'>(
  collection: Collection,
  filters: Filters,
  passing: (paper: number) => boolean,
  kind: K,
  letters = '',
): readonly ValueCount<K extends 'years' ? number : string>[] {
  type Value = K extends 'years' ? number : string;
  const { values, first, ranks, totals, rankOf } = ranked(collection, kind);
  const filtered = filters.active;
  const matching = new Uint32Array(values.length);
  const available = new Uint32Array(values.length);
  for (let paper = 0; paper < collection.paperCount; paper++) {
    if (first[paper] === first[paper + 1] || !passing(paper)) continue;
    if (filtered && !passesAllBut(kind, filters, paper)) continue;
    const lit = !filtered || passes(kind, filters, paper);
    for (let at = first[paper]; at < first[paper + 1]; at++) {
      available[ranks[at]]++;
      if (lit) matching[ranks[at]]++;
    }
  }
  const ticked = (value: Value): boolean => {
    if (kind === 'venues') return filters.venues.has(value as string);
    if (kind === 'authors') return filters.authors.has(value as string);
    return filters.years !== null && (value as number) >= filters.years[0] && (value as number) <= filters.years[1];
  };
  const row = (rank: number): ValueCount<Value> => ({
    value: values[rank] as Value,
    matching: matching[rank],
    available: available[rank],
    total: totals[rank],
    ticked: ticked(values[rank] as Value),
  });
  if (letters !== '') return ranksWith(fold(letters), values).map(row);
  if (kind === 'years') return values.map((_, rank) => row(rank));
  const listed = firstRanks(available, totals, LISTED);
  // What is ticked is listed in any case.
  const chosen = kind === 'venues' ? filters.venues : filters.authors;
  const further = [...chosen].map((value) => rankOf.get(value) ?? 0).filter((rank) => !listed.includes(rank));
  return [...listed, ...further.sort((a, b) => a - b)].map(row);
}

/** At most `most` ranks, those with the most available papers first. A tick in the same list changes nothing of it: no row moves then. */
function firstRanks(available: Uint32Array, totals: readonly number[], most: number): number[] {
  const count = totals.length;
  if (totals.every((total, rank) => total === available[rank])) return [...totals.keys()].slice(0, most);
  // As numbers: there may be hundreds of thousands of authors, and this comes with every key.
  const keys = new Float64Array(available.reduce((open, papers) => open + (papers > 0 ? 1 : 0), 0));
  let at = 0;
  available.forEach((papers, rank) => {
    if (papers > 0) keys[at++] = rank - count * papers;
  });
  const ranks = Array.from(keys.sort().subarray(0, most), (key) => ((key % count) + count) % count);
  for (let rank = 0; rank < count && ranks.length < most; rank++) if (available[rank] === 0) ranks.push(rank);
  return ranks;
}

const folded = new WeakMap<object, readonly string[]>();

/** Ranks of the values with these letters; each value is folded once, for names are many. */
function ranksWith(letters: string, values: Ranked['values']): number[] {
  let names = folded.get(values);
  if (!names) folded.set(values, (names = values.map((value) => fold(String(value)))));
  return names.flatMap((name, rank) => (name.includes(letters) ? [rank] : []));
}

/** Every year (ascending), venue or author (most papers first) that the data holds, listed or not. */
export function valuesOf<K extends 'years' | 'venues' | 'authors'>(
  collection: Collection,
  kind: K,
): readonly (K extends 'years' ? number : string)[] {
  return ranked(collection, kind).values as readonly (K extends 'years' ? number : string)[];
}

/** Values listed, those of most papers: a large collection has more authors than anyone looks through. By their letters all are found. */
const LISTED = 2000;

/** A column's values in the order in which they are listed, and each paper's as their ranks: `ranks[first[paper]]` on. */
interface Ranked {
  readonly values: readonly (number | string)[];
  readonly totals: readonly number[];
  readonly first: Uint32Array;
  readonly ranks: Uint32Array;
  readonly rankOf: ReadonlyMap<number | string, number>;
}

const known = new WeakMap<object, Ranked>();

/** Made once a column: every key press counts again, and names are many. */
function ranked(collection: Collection, kind: Exclude<Kind, 'topics'>): Ranked {
  const { year, venue, authors } = collection.papers;
  const column = { years: year, venues: venue, authors }[kind];
  const before = known.get(column);
  if (before) return before;
  const total = new Map<number | string, number>();
  const first = new Uint32Array(collection.paperCount + 1);
  const rows: (readonly (number | string)[])[] = [];
  for (let paper = 0; paper < collection.paperCount; paper++) {
    const own = valuesOfPaper(collection, paper, kind);
    const values = own.length < 2 ? own : [...new Set(own)];
    rows.push(values);
    first[paper + 1] = first[paper] + values.length;
    for (const value of values) total.set(value, (total.get(value) ?? 0) + 1);
  }
  const sorted = [...total].sort((a, b) =>
    kind === 'years' ? Number(a[0]) - Number(b[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  const rankOf = new Map(sorted.map(([value], at) => [value, at]));
  const made: Ranked = {
    values: sorted.map(([value]) => value),
    totals: sorted.map(([, count]) => count),
    first,
    ranks: Uint32Array.from(rows.flat(), (value) => rankOf.get(value)!),
    rankOf,
  };
  known.set(column, made);
  return made;
}

function valuesOfPaper(collection: Collection, paper: number, kind: Kind): readonly (number | string)[] {
  const { year, venue, authors } = collection.papers;
  if (kind === 'years') return year[paper] === null ? [] : [year[paper]];
  if (kind === 'venues') return venue[paper] === '' ? [] : [venue[paper]];
  return authors[paper];
}

function passes(kind: Kind, filters: Filters, paper: number): boolean {
  if (kind === 'topics') return filters.passesTopic(paper);
  if (kind === 'years') return filters.passesYears(paper);
  if (kind === 'venues') return filters.passesVenue(paper);
  return filters.passesAuthor(paper);
}

const KINDS: readonly Kind[] = ['topics', 'years', 'venues', 'authors'];

function passesAllBut(kind: Kind, filters: Filters, paper: number): boolean {
  return KINDS.every((other) => other === kind || passes(other, filters, paper));
}
