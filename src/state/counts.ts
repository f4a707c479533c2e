import type { Collection } from './collection.svelte.ts';
import type { Filters } from './filters.svelte.ts';
import type { TopicCount, ValueCount } from './types.ts';

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
  for (let paper = 0; paper < collection.paperCount; paper++) {
    const places = topicsOfPaper(collection, paper, none);
    const open = passing(paper) && passesAllBut('topics', filters, paper);
    const lit = open && filters.passesTopic(paper);
    for (const place of places) {
      total[place]++;
      if (open) available[place]++;
      if (lit) matching[place]++;
    }
  }
  const count = (place: number, topic: number): TopicCount => ({
    topic,
    matching: matching[place],
    available: available[place],
    total: total[place],
    ticked: filters.tickedState(topic),
  });
  const counts = topics.map((topic) => count(topic.id, topic.id));
  return total[none] > 0 ? [...counts, count(none, -1)] : counts;
}

/**
 * Counts of every year (ascending), venue or author (most papers first, then by name) that the data holds; empty where
 * it holds none.
 */
export function countValues<K extends 'years' | 'venues' | 'authors'>(
  collection: Collection,
  filters: Filters,
  passing: (paper: number) => boolean,
  kind: K,
): readonly ValueCount<K extends 'years' ? number : string>[] {
  type Value = K extends 'years' ? number : string;
  const rows = new Map<Value, { matching: number; available: number; total: number }>();
  for (let paper = 0; paper < collection.paperCount; paper++) {
    const values = new Set(valuesOfPaper(collection, paper, kind)) as Set<Value>;
    if (values.size === 0) continue;
    const open = passing(paper) && passesAllBut(kind, filters, paper);
    const lit = open && passes(kind, filters, paper);
    for (const value of values) {
      let row = rows.get(value);
      if (!row) rows.set(value, (row = { matching: 0, available: 0, total: 0 }));
      row.total++;
      if (open) row.available++;
      if (lit) row.matching++;
    }
  }
  const ticked = (value: Value): boolean => {
    if (kind === 'venues') return filters.venues.has(value as string);
    if (kind === 'authors') return filters.authors.has(value as string);
    return filters.years !== null && (value as number) >= filters.years[0] && (value as number) <= filters.years[1];
  };
  const counts = [...rows].map(([value, row]) => ({ value, ...row, ticked: ticked(value) }));
  if (kind === 'years') return counts.sort((a, b) => (a.value as number) - (b.value as number));
  return counts.sort((a, b) => b.total - a.total || ((a.value as string) < (b.value as string) ? -1 : 1));
}

function topicsOfPaper(collection: Collection, paper: number, none: number): readonly number[] {
  const topic = collection.papers.topic[paper];
  const region = collection.regionOf[paper];
  if (topic < 0) return [none];
  return topic === region ? [topic] : [topic, region];
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
