import type { Collection } from './collection.svelte.ts';
import type { Trail } from './trail.ts';

/** What the reader ticked in the legend. Values of one kind add up (or), kinds narrow one another (and). */
export class Filters {
  #topics = $state.raw<ReadonlySet<number>>(new Set());
  #years = $state.raw<readonly [number, number] | null>(null);
  #venues = $state.raw<ReadonlySet<string>>(new Set());
  #authors = $state.raw<ReadonlySet<string>>(new Set());
  #weakestSimilarity = $state(0);

  /** Whether papers are filtered. */
  readonly active: boolean = $derived(
    this.topics.size > 0 || this.years !== null || this.venues.size > 0 || this.authors.size > 0,
  );

  readonly #collection: Collection;
  readonly #trail: Trail;

  constructor(collection: Collection, trail: Trail) {
    this.#collection = collection;
    this.#trail = trail;
  }

  /** Ticked topics (regions or districts, -1 for "no topic"); empty: all pass. */
  get topics(): ReadonlySet<number> {
    return this.#topics;
  }

  set topics(topics: ReadonlySet<number>) {
    this.#topics = topics;
    // A region counts as its districts: ticking the last of these, or unticking one, leaves the others where they were.
    this.#trail.noteGroups(
      'topic',
      [...topics].map((topic) => this.#leaves(topic).map(String)),
    );
  }

  /** First and last year, both included; papers without a year then do not pass. */
  get years(): readonly [number, number] | null {
    return this.#years;
  }

  set years(years: readonly [number, number] | null) {
    this.#years = years;
    this.#trail.note('years', years === null ? [] : ['']);
  }

  get venues(): ReadonlySet<string> {
    return this.#venues;
  }

  set venues(venues: ReadonlySet<string>) {
    this.#venues = venues;
    this.#trail.note('venue', venues);
  }

  get authors(): ReadonlySet<string> {
    return this.#authors;
  }

  set authors(authors: ReadonlySet<string>) {
    this.#authors = authors;
    this.#trail.note('author', authors);
  }

  /** Links below this similarity (0 to 1) are not drawn; papers stay. */
  get weakestSimilarity(): number {
    return this.#weakestSimilarity;
  }

  set weakestSimilarity(similarity: number) {
    this.#weakestSimilarity = similarity;
    this.#trail.note('links', similarity > 0 ? [''] : []);
  }

  /** Ticks or unticks a topic. Unticking one district of a ticked region leaves its other districts ticked. */
  toggleTopic(topic: number): void {
    const topics = new Set(this.topics);
    const region = this.#collection.regionOfTopic(topic);
    const districts = this.#collection.districts(region).map((district) => district.id);
    if (topic === region) {
      const had = topics.delete(topic);
      districts.forEach((district) => topics.delete(district));
      if (!had) topics.add(topic);
    } else if (topics.delete(region)) {
      districts.forEach((district) => topics.add(district));
      topics.delete(topic);
    } else if (!topics.delete(topic)) {
      topics.add(topic);
      if (districts.every((district) => topics.has(district))) {
        districts.forEach((district) => topics.delete(district));
        topics.add(region);
      }
    }
    this.topics = topics;
  }

  /** Ticks this topic alone. */
  onlyTopic(topic: number): void {
    this.topics = new Set([topic]);
  }

  /** Unticks these topics, districts where a region has any, and no others. */
  dropTopics(dropped: readonly number[]): void {
    const kept = [...this.topics].flatMap((topic) => {
      const leaves = this.#leaves(topic);
      return leaves.some((leaf) => dropped.includes(leaf)) ? leaves.filter((leaf) => !dropped.includes(leaf)) : [topic];
    });
    this.topics = new Set(kept);
  }

  /** What a tick of this topic stands for: a region's districts, else the topic itself. */
  #leaves(topic: number): readonly number[] {
    const districts = this.#collection.districts(topic);
    return districts.length === 0 ? [topic] : districts.map((district) => district.id);
  }

  toggleVenue(venue: string): void {
    this.venues = toggled(this.venues, venue);
  }

  toggleAuthor(author: string): void {
    this.authors = toggled(this.authors, author);
  }

  clear(): void {
    this.topics = new Set();
    this.years = null;
    this.venues = new Set();
    this.authors = new Set();
    this.weakestSimilarity = 0;
  }

  tickedState(topic: number): 'all' | 'some' | 'none' {
    const region = this.#collection.regionOfTopic(topic);
    if (this.topics.has(topic) || this.topics.has(region)) return 'all';
    if (topic !== region) return 'none';
    return this.#collection.districts(region).some((district) => this.topics.has(district.id)) ? 'some' : 'none';
  }

  passes(paper: number): boolean {
    return this.passesTopic(paper) && this.passesYears(paper) && this.passesVenue(paper) && this.passesAuthor(paper);
  }

  passesTopic(paper: number): boolean {
    return (
      this.topics.size === 0 ||
      this.topics.has(this.#collection.papers.topic[paper]) ||
      this.topics.has(this.#collection.regionOf[paper])
    );
  }

  passesYears(paper: number): boolean {
    if (this.years === null) return true;
    const year = this.#collection.papers.year[paper];
    return year !== null && year >= this.years[0] && year <= this.years[1];
  }

  passesVenue(paper: number): boolean {
    return this.venues.size === 0 || this.venues.has(this.#collection.papers.venue[paper]);
  }

  passesAuthor(paper: number): boolean {
    return this.authors.size === 0 || this.#collection.papers.authors[paper].some((author) => this.authors.has(author));
  }
}

/** `2019`, `2010 to 2019`. */
export function yearSpan([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first} to ${last}`;
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
