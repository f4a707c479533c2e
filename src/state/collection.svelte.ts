import { linkShardOf, termShardOf, termShardOfKey, textShardOf, WHOLE_UP_TO } from '../map/files.ts';
import { linkRows, linksOfShards, type LinkRow } from '../map/link-rows.ts';
import { firstAtLeast } from './search/first-at-least.ts';
import type {
  LinkColumns,
  LinkShard,
  Manifest,
  PaperColumns,
  SharedKeywords,
  TermShard,
  TextShard,
  Topic,
  TopicMap,
  WordFile,
} from '../map/types.ts';
import type { MapReader } from '../map/map-reader.ts';
import { Arrivals } from './arrivals.svelte.ts';
import type { Neighbour } from './types.ts';

/** Files of links that a look at many papers fetches, at most: about 60 kB each. */
const MOST_LINK_FILES = 5;

const NONE: readonly string[] = [];
const NO_KEYWORDS: SharedKeywords = { term: [], label: [], carriers: [], papers: [] };

export interface TermEntry {
  readonly term: number;
  readonly key: string;
  readonly label: string;
  /** Papers that carry it, ascending. */
  readonly papers: readonly number[];
  /** Integer weights beside `papers`; 0: counts for search, not for links. */
  readonly weights: readonly number[];
}

/** Looks up links of many papers. */
export interface ManyLinks {
  /** A paper's links, strongest first; of a large map their similarities are told to the hundredth. */
  of(paper: number): readonly Neighbour[];
  /** False where only the strongest links of the map are known. */
  readonly ofAll: boolean;
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
  /** All links, of a large map the strongest: those of one paper are asked for with `neighbours`. */
  readonly links: LinkColumns;
  readonly paperCount: number;
  readonly regions: readonly Topic[];
  /** Region (topic id) of each paper, -1 for none. */
  readonly regionOf: readonly number[];

  readonly #reader: MapReader;
  readonly #files = new Arrivals();
  #papers = $state.raw<PaperColumns>()!;
  /** Columns of `papers` that are filled as texts arrive. */
  readonly #fromTexts: { keywords: (readonly string[])[]; doi: string[]; url: string[] };
  #words: WordFile | null = null;
  #keywords: SharedKeywords | null = null;
  #manyLinks: ManyLinks | null = null;
  readonly #linkShards = new Map<number, LinkShard>();
  readonly #title: string[];
  #titlesHere: boolean;
  #authorsHere = false;
  readonly #terms = new Map<number, TermShard>();
  readonly #texts = new Map<number, TextShard>();
  readonly #labels = new Map<number, string>();
  readonly #termOfLabel = new Map<string, number>();
  #heaviestFirst: readonly number[] | null = null;
  #linkRow: ((paper: number) => LinkRow) | null = null;
  readonly #papersOf = new Map<number, readonly number[]>();
  readonly #centralFirst = new Map<number, readonly number[]>();
  readonly #numberOfId = new Map<string, number>();

  constructor(reader: MapReader) {
    this.#reader = reader;
    this.manifest = reader.manifest;
    const count = reader.papers.id.length;
    const lists = (): (readonly string[])[] => Array.from({ length: count }, () => NONE);
    const texts = (): string[] => new Array<string>(count).fill('');
    this.#fromTexts = { keywords: lists(), doi: texts(), url: texts() };
    this.#title = [...(reader.title ?? texts())];
    this.#titlesHere = reader.title !== null;
    this.#papers = { ...reader.papers, title: this.#title, authors: lists(), ...this.#fromTexts };
    this.links = reader.links;
    this.paperCount = reader.papers.id.length;
    const topics = reader.manifest.topics;
    this.regions = topics.filter((topic) => topic.parent === null);
    this.regionOf = reader.papers.topic.map((id) => (id < 0 ? -1 : (topics[id].parent ?? id)));
    reader.papers.id.forEach((id, paper) => this.#numberOfId.set(id, paper));
  }

  /**
   * Columns by paper. Titles and authors are empty until their files have come; keywords, DOI and address of a paper come with its text.
   * Reading it in a `$derived` or template is enough to be asked again then.
   */
  get papers(): PaperColumns {
    return this.#papers;
  }

  get name(): string {
    return this.manifest.name;
  }

  /** Counts up whenever a further part of the map has arrived; reading it makes a `$derived` run again then. */
  get arrivals(): number {
    return this.#files.arrived;
  }

  /** Why a file of the map could not be read, a new object each time; `null` where all could. */
  get problem(): { readonly message: string } | null {
    return this.#files.problem;
  }

  /** Has everything that depends on what is here looked at again. */
  tell(): void {
    this.#files.tell();
  }

  /** All papers, those of the largest dots first. */
  get heaviestFirst(): readonly number[] {
    if (!this.#heaviestFirst) {
      const { size } = this.#papers;
      this.#heaviestFirst = [...size.keys()].sort((a, b) => size[b] - size[a] || a - b);
    }
    return this.#heaviestFirst;
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

  /** The same papers as a list to read: the most central ones first, then those of the largest dots. */
  centralFirst(topic: number): readonly number[] {
    let papers = this.#centralFirst.get(topic);
    if (!papers) {
      const { size } = this.#papers;
      const rest = [...this.papersOf(topic)].sort((a, b) => size[b] - size[a] || a - b);
      papers = [...new Set([...(this.topic(topic)?.central ?? []), ...rest])];
      this.#centralFirst.set(topic, papers);
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

  /** Linked papers, strongest first; of a large map those known so far while the file with all of them is on its way. */
  neighbours(paper: number): readonly Neighbour[] {
    return this.#neighboursIn(this.#linksOf(paper) ?? this.#strongOf(paper));
  }

  #neighboursIn({ papers, weights }: LinkRow): readonly Neighbour[] {
    return papers.map((other, at) => ({ paper: other, weight: weights[at], similarity: this.similarity(weights[at]) }));
  }

  /** Weight of the link between two papers, 0 for none; `null` while it is on its way. */
  linkWeight(a: number, b: number): number | null {
    const weightIn = ({ papers, weights }: LinkRow): number => weights[papers.indexOf(b)] ?? 0;
    const known = weightIn(this.#strongOf(a));
    if (known > 0) return known;
    const row = this.#linksOf(a);
    return row === null ? null : weightIn(row);
  }

  /** Whether `links` are all links there are. */
  get hasAllLinks(): boolean {
    return this.manifest.linkShards.length === 0;
  }

  /**
   * The links of many papers, whose own files would be too many to read for one look: from one that is read ahead. A large map
   * that is older than it has the strongest links of the map, where the papers lie in more than a few files. `null` while files are on
   * their way.
   */
  manyLinks(papers: readonly number[]): ManyLinks | null {
    if (this.manifest.digest && !this.hasAllLinks) {
      if (this.#manyLinks === null) this.#files.expect('neighbours', () => this.#loadNeighbours());
      return this.#manyLinks;
    }
    const ofAll = !this.isLarge || this.#linkFilesOf(papers) <= MOST_LINK_FILES;
    if (!ofAll) return { of: (paper) => this.#neighboursIn(this.#strongOf(paper)), ofAll };
    // All are asked for before the first is waited for.
    if (papers.map((paper) => this.#linksOf(paper)).includes(null)) return null;
    return { of: (paper) => this.neighbours(paper), ofAll };
  }

  /** Whether the paper's links are here; asks for them otherwise. */
  expectLinks(paper: number): boolean {
    return this.#linksOf(paper) !== null;
  }

  #linkFilesOf(papers: readonly number[]): number {
    return this.hasAllLinks ? 0 : new Set(papers.map((paper) => linkShardOf(this.manifest, paper))).size;
  }

  #linksOf(paper: number): LinkRow | null {
    if (this.hasAllLinks) return this.#strongOf(paper);
    const at = linkShardOf(this.manifest, paper);
    const shard = this.#linkShards.get(at);
    if (!shard) {
      this.#files.expect(`links/${at}`, () => this.#loadLinks(at));
      return null;
    }
    return { papers: shard.papers[paper - shard.first], weights: shard.weights[paper - shard.first] };
  }

  /** The paper's links among `links`. */
  #strongOf(paper: number): LinkRow {
    this.#linkRow ??= linkRows(this.links, this.paperCount);
    return this.#linkRow(paper);
  }

  /** Whether the titles are here; `prepare` has them fetched. */
  get hasTitles(): boolean {
    void this.#papers;
    return this.#titlesHere;
  }

  /** Whether the authors' names are here; `prepare` has them fetched. */
  get hasAuthors(): boolean {
    void this.#papers;
    return this.#authorsHere;
  }

  /** Every word form and its terms, or `null` while on its way. */
  get words(): WordFile | null {
    if (!this.#words) this.#files.expect('words', () => this.#loadWords());
    return this.#words;
  }

  /** Of a large map, the keywords that papers share; `null` while they are on their way, none where the map is older than they are. */
  get sharedKeywords(): SharedKeywords | null {
    if (!this.manifest.digest) return NO_KEYWORDS;
    if (this.#keywords === null) this.#files.expect('keywords', () => this.#loadKeywords());
    return this.#keywords;
  }

  term(term: number): TermEntry | null {
    const at = termShardOf(this.manifest, term);
    const shard = this.#terms.get(at);
    if (!shard) {
      this.#files.expect(`terms/${at}`, () => this.#loadTerms(at));
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

  /** A map that is not loaded whole by itself. */
  get isLarge(): boolean {
    return this.paperCount > WHOLE_UP_TO;
  }

  /** Titles, words and authors are in memory: what is asked for now keeps no picture and no search waiting. */
  get isPrepared(): boolean {
    void this.#files.arrived;
    return this.#titlesHere && this.#authorsHere && this.#words !== null;
  }

  /** Everything is in memory. */
  get isWhole(): boolean {
    const { termShards, textShards } = this.manifest;
    if (!this.isPrepared || this.#linkShards.size < this.manifest.linkShards.length) return false;
    return this.#terms.size === termShards.length && this.#texts.size === textShards.length;
  }

  /** Number of the term with this key, -1 for none, `null` while the file that would hold it is on its way. */
  termOfKey(key: string): number | null {
    const { termShards } = this.manifest;
    if (termShards.length === 0) return -1;
    const at = termShardOfKey(this.manifest, key);
    if (this.term(termShards[at]) === null) return null;
    const keys = this.#terms.get(at)!.key;
    const row = firstAtLeast(keys, key);
    return keys[row] === key ? termShards[at] + row : -1;
  }

  text(paper: number): PaperText | null {
    const at = textShardOf(this.manifest, paper);
    const shard = this.#texts.get(at);
    if (!shard) {
      this.#files.expect(`texts/${at}`, () => this.#loadTexts(at));
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

  /** The paper's text if its file is here already; asks for nothing. */
  textIfLoaded(paper: number): PaperText | null {
    void this.#files.arrived;
    return this.#texts.has(textShardOf(this.manifest, paper)) ? this.text(paper) : null;
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

  /** Loads titles, words and authors, and for small maps everything; resolves when it is there. Called once the first picture is drawn. */
  async prepare(): Promise<void> {
    if (!this.isLarge) return this.loadWhole();
    await this.loadTitles();
    await this.#files.load('words', () => this.#loadWords());
    await this.loadAuthors();
    if (!this.manifest.digest) return;
    await this.#files.load('keywords', () => this.#loadKeywords());
    if (!this.hasAllLinks) await this.#files.load('neighbours', () => this.#loadNeighbours());
  }

  loadTitles(): Promise<void> {
    return this.#titlesHere ? Promise.resolve() : this.#files.load('titles', () => this.#loadTitles());
  }

  /** Loads the authors' names. */
  loadAuthors(): Promise<void> {
    return this.#files.load('authors', () => this.#loadAuthors());
  }

  /** Loads every file of the map (also of a large one). */
  async loadWhole(): Promise<void> {
    const { linkShards, termShards, textShards } = this.manifest;
    await Promise.all([
      this.loadTitles(),
      this.#files.load('words', () => this.#loadWords()),
      this.loadAuthors(),
      ...linkShards.map((_, at) => this.#files.load(`links/${at}`, () => this.#loadLinks(at))),
      ...termShards.map((_, at) => this.#files.load(`terms/${at}`, () => this.#loadTerms(at))),
      ...textShards.map((_, at) => this.#files.load(`texts/${at}`, () => this.#loadTexts(at))),
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
      links: this.hasAllLinks ? this.links : linksOfShards([...this.#linkShards.values()]),
      words: { forms: this.#words!.forms, terms: this.#words!.terms },
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

  async #loadWords(): Promise<void> {
    this.#words = await this.#reader.words();
  }

  async #loadTitles(): Promise<void> {
    const { title } = await this.#reader.titles();
    // In place: the picture holds the same column.
    title.forEach((text, paper) => (this.#title[paper] = text));
    this.#titlesHere = true;
    this.#papers = { ...this.#papers };
  }

  async #loadAuthors(): Promise<void> {
    const { names, papers } = await this.#reader.authors();
    this.#authorsHere = true;
    this.#papers = { ...this.#papers, authors: papers.map((row) => row.map((name) => names[name])) };
  }

  async #loadKeywords(): Promise<void> {
    const keywords = await this.#reader.keywords();
    keywords.term.forEach((term, at) => this.#labels.set(term, keywords.label[at]));
    this.#keywords = keywords;
  }

  async #loadNeighbours(): Promise<void> {
    const row = linkRows(await this.#reader.neighbours(), this.paperCount);
    this.#manyLinks = { of: (paper) => this.#neighboursIn(row(paper)), ofAll: true };
  }

  async #loadLinks(at: number): Promise<void> {
    this.#linkShards.set(at, await this.#reader.linkRows(at));
  }

  async #loadTerms(at: number): Promise<void> {
    this.#terms.set(at, await this.#reader.terms(at));
  }

  async #loadTexts(at: number): Promise<void> {
    const shard = await this.#reader.texts(at);
    this.#texts.set(at, shard);
    // In place: who shows them has asked for the text, and a new object would have every list of papers made again.
    shard.abstract.forEach((_, row) => {
      this.#fromTexts.keywords[shard.first + row] = shard.keywords[row];
      this.#fromTexts.doi[shard.first + row] = shard.doi[row];
      this.#fromTexts.url[shard.first + row] = shard.url[row];
    });
    shard.termNumbers.forEach((term, i) => {
      this.#labels.set(term, shard.termLabels[i]);
      this.#termOfLabel.set(shard.termLabels[i], term);
    });
  }
}
