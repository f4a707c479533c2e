import { termShardOf, textShardOf } from '../map/files.ts';
import { firstAtLeast } from './search/first-at-least.ts';
import type {
  LinkColumns,
  Manifest,
  PaperColumns,
  TermShard,
  TextShard,
  Topic,
  TopicMap,
  WordColumns,
} from '../map/types.ts';
import type { MapReader } from './ports.ts';
import type { Neighbour } from './types.ts';

/** Maps of at most this many papers are loaded whole after the first picture; larger ones shard by shard. */
export const WHOLE_UP_TO = 2000;

export interface TermEntry {
  readonly term: number;
  readonly key: string;
  readonly label: string;
  /** Papers that carry it, ascending. */
  readonly papers: readonly number[];
  /** Integer weights beside `papers`; 0: counts for search, not for links. */
  readonly weights: readonly number[];
}

export interface PaperText {
  readonly abstract: string;
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  readonly givenKeywords: readonly string[];
}

/**
 * The open map. What the first picture needs is here from the start; words, terms and texts arrive later: ask for one,
 * get `null` while it is on its way, and be asked again by Svelte when it has come.
 */
export class Collection {
  readonly manifest: Manifest;
  readonly papers: PaperColumns;
  readonly links: LinkColumns;
  readonly paperCount: number;
  readonly regions: readonly Topic[];
  /** Region (topic id) of each paper, -1 for none. */
  readonly regionOf: readonly number[];

  /** Set when a file of the map could not be read. */
  problem = $state<string | null>(null);

  readonly #reader: MapReader;
  #arrivals = $state(0);
  #words: WordColumns | null = null;
  readonly #terms = new Map<number, TermShard>();
  readonly #texts = new Map<number, TextShard>();
  readonly #labels = new Map<number, string>();
  readonly #termOfLabel = new Map<string, number>();
  readonly #pending = new Map<string, Promise<void>>();
  #firstLink: Uint32Array | null = null;
  #linkOrder: Uint32Array | null = null;
  readonly #papersOf = new Map<number, readonly number[]>();
  readonly #numberOfId = new Map<string, number>();

  constructor(reader: MapReader) {
    this.#reader = reader;
    this.manifest = reader.manifest;
    this.papers = reader.papers;
    this.links = reader.links;
    this.paperCount = reader.papers.id.length;
    const topics = reader.manifest.topics;
    this.regions = topics.filter((topic) => topic.parent === null);
    this.regionOf = reader.papers.topic.map((id) => (id < 0 ? -1 : (topics[id].parent ?? id)));
    reader.papers.id.forEach((id, paper) => this.#numberOfId.set(id, paper));
  }

  get name(): string {
    return this.manifest.name;
  }

  /** Counts up whenever a further part of the map has arrived; reading it makes a `$derived` run again then. */
  get arrivals(): number {
    return this.#arrivals;
  }

  topic(id: number): Topic | null {
    return this.manifest.topics[id] ?? null;
  }

  /** Region (topic id) of a topic: itself, or its parent. -1 for -1. */
  regionOfTopic(id: number): number {
    return id < 0 ? -1 : (this.manifest.topics[id].parent ?? id);
  }

  districts(region: number): readonly Topic[] {
    return this.manifest.topics.filter((topic) => topic.parent === region);
  }

  /** Papers of a region or district, ascending; of -1, those without a topic. */
  papersOf(topic: number): readonly number[] {
    let papers = this.#papersOf.get(topic);
    if (!papers) {
      const found: number[] = [];
      for (let paper = 0; paper < this.paperCount; paper++) {
        if (this.papers.topic[paper] === topic || this.regionOf[paper] === topic) found.push(paper);
      }
      papers = found;
      this.#papersOf.set(topic, papers);
    }
    return papers;
  }

  /** Number of the paper with this id, -1 for none. */
  paperWithId(id: string): number {
    return this.#numberOfId.get(id) ?? -1;
  }

  /** Similarity (0 to 1) of an integer link weight. */
  similarity(weight: number): number {
    return weight / this.manifest.similarity.scale;
  }

  /** Linked papers, strongest first. */
  neighbours(paper: number): readonly Neighbour[] {
    this.#indexLinks();
    const found: Neighbour[] = [];
    for (let at = this.#firstLink![paper]; at < this.#firstLink![paper + 1]; at++) {
      const link = this.#linkOrder![at];
      const { source, target, weight } = this.links;
      const other = source[link] === paper ? target[link] : source[link];
      found.push({ paper: other, similarity: this.similarity(weight[link]), link });
    }
    return found;
  }

  /** Index of the link between two papers, -1 for none. */
  linkBetween(a: number, b: number): number {
    return this.neighbours(a).find((neighbour) => neighbour.paper === b)?.link ?? -1;
  }

  /** Every word form and its terms, or `null` while on its way. */
  get words(): WordColumns | null {
    if (!this.#words) this.#expect('words', () => this.#loadWords());
    return this.#words;
  }

  term(term: number): TermEntry | null {
    const at = termShardOf(this.manifest, term);
    const shard = this.#terms.get(at);
    if (!shard) {
      this.#expect(`terms/${at}`, () => this.#loadTerms(at));
      return null;
    }
    const row = term - shard.first;
    return {
      term,
      key: shard.key[row],
      label: shard.label[row],
      papers: shard.papers[row],
      weights: shard.weights[row],
    };
  }

  /** The term if its file is here already; asks for nothing. */
  termIfLoaded(term: number): TermEntry | null {
    return this.#terms.has(termShardOf(this.manifest, term)) ? this.term(term) : null;
  }

  /** Everything is in memory. */
  get isWhole(): boolean {
    const { termShards, textShards } = this.manifest;
    void this.#arrivals;
    return this.#words !== null && this.#terms.size === termShards.length && this.#texts.size === textShards.length;
  }

  /**
   * Number of the term with this key, -1 for none, `null` while the file that would hold it is on its way. Looks by
   * halves: a large map needs a handful of files for it.
   */
  termOfKey(key: string): number | null {
    const { termShards } = this.manifest;
    let low = 0;
    let high = termShards.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.term(termShards[middle]) === null) return null;
      const keys = this.#terms.get(middle)!.key;
      if (key < keys[0]) high = middle - 1;
      else if (key > keys[keys.length - 1]) low = middle + 1;
      else {
        const row = firstAtLeast(keys, key);
        return keys[row] === key ? termShards[middle] + row : -1;
      }
    }
    return -1;
  }

  text(paper: number): PaperText | null {
    const at = textShardOf(this.manifest, paper);
    const shard = this.#texts.get(at);
    if (!shard) {
      this.#expect(`texts/${at}`, () => this.#loadTexts(at));
      return null;
    }
    const row = paper - shard.first;
    return {
      abstract: shard.abstract[row],
      terms: shard.terms[row],
      weights: shard.weights[row],
      givenKeywords: shard.givenKeywords[row],
    };
  }

  /** Label of a term as far as loaded texts and terms tell; `null` otherwise. */
  label(term: number): string | null {
    const at = termShardOf(this.manifest, term);
    const shard = this.#terms.get(at);
    return shard ? shard.label[term - shard.first] : (this.#labels.get(term) ?? null);
  }

  /** Number of the term that is written so in a text that is here, -1 for none; asks for nothing. */
  termWithLabel(label: string): number {
    return this.#termOfLabel.get(label) ?? -1;
  }

  /** Loads words, and for small maps everything; resolves when it is there. Called once the first picture is drawn. */
  async prepare(): Promise<void> {
    const first = this.#load('words', () => this.#loadWords());
    if (this.paperCount > WHOLE_UP_TO) await first;
    else await Promise.all([first, this.loadWhole()]);
  }

  /** Loads every file of the map (also of a large one). */
  async loadWhole(): Promise<void> {
    const { termShards, textShards } = this.manifest;
    await Promise.all([
      this.#load('words', () => this.#loadWords()),
      ...termShards.map((_, at) => this.#load(`terms/${at}`, () => this.#loadTerms(at))),
      ...textShards.map((_, at) => this.#load(`texts/${at}`, () => this.#loadTexts(at))),
    ]);
  }

  /** The whole map in memory, for exporters. */
  async whole(): Promise<TopicMap> {
    await this.loadWhole();
    const terms = [...this.#terms.values()].sort((a, b) => a.first - b.first);
    const texts = [...this.#texts.values()].sort((a, b) => a.first - b.first);
    return {
      manifest: this.manifest,
      papers: this.papers,
      links: this.links,
      words: this.#words!,
      terms: {
        key: terms.flatMap((shard) => shard.key),
        label: terms.flatMap((shard) => shard.label),
        papers: terms.flatMap((shard) => shard.papers),
        weights: terms.flatMap((shard) => shard.weights),
      },
      texts: {
        abstract: texts.flatMap((shard) => shard.abstract),
        terms: texts.flatMap((shard) => shard.terms),
        weights: texts.flatMap((shard) => shard.weights),
        givenKeywords: texts.flatMap((shard) => shard.givenKeywords),
      },
    };
  }

  audit(): ReturnType<MapReader['audit']> {
    return this.#reader.audit();
  }

  /** Asked for inside a `$derived`: depend on the arrival, start the request, never change state right now. */
  #expect(name: string, load: () => Promise<void>): void {
    void this.#arrivals;
    void this.#load(name, load).catch(() => {});
  }

  #load(name: string, load: () => Promise<void>): Promise<void> {
    let pending = this.#pending.get(name);
    if (!pending) {
      pending = load().then(
        () => void this.#arrivals++,
        (error: unknown) => {
          this.#pending.delete(name);
          this.problem = error instanceof Error ? error.message : String(error);
          throw error;
        },
      );
      this.#pending.set(name, pending);
    }
    return pending;
  }

  async #loadWords(): Promise<void> {
    this.#words = await this.#reader.words();
  }

  async #loadTerms(at: number): Promise<void> {
    this.#terms.set(at, await this.#reader.terms(at));
  }

  async #loadTexts(at: number): Promise<void> {
    const shard = await this.#reader.texts(at);
    this.#texts.set(at, shard);
    shard.termNumbers.forEach((term, i) => {
      this.#labels.set(term, shard.termLabels[i]);
      this.#termOfLabel.set(shard.termLabels[i], term);
    });
  }

  /** Links of each paper as CSR. `links` is sorted strongest first, so filling in order keeps each row strongest first. */
  #indexLinks(): void {
    if (this.#firstLink) return;
    const { source, target } = this.links;
    const first = new Uint32Array(this.paperCount + 1);
    for (let link = 0; link < source.length; link++) {
      first[source[link] + 1]++;
      first[target[link] + 1]++;
    }
    for (let paper = 0; paper < this.paperCount; paper++) first[paper + 1] += first[paper];
    const next = first.slice();
    const order = new Uint32Array(2 * source.length);
    for (let link = 0; link < source.length; link++) {
      order[next[source[link]]++] = link;
      order[next[target[link]]++] = link;
    }
    this.#firstLink = first;
    this.#linkOrder = order;
  }
}
