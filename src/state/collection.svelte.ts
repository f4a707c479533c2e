import { WHOLE_UP_TO } from '../map/files.ts';
import type { LinkColumns, Manifest, PaperColumns, SharedKeywords, Topic, TopicMap, WordFile } from '../map/types.ts';
import type { MapReader } from '../map/map-reader.ts';
import { wordColumns } from '../map/read-columns.ts';
import { Arrivals } from './arrivals.svelte.ts';
import { LinksOfPapers, type ManyLinks } from './links-of-papers.ts';
import { type TermEntry, TermFiles } from './term-files.ts';
import { type PaperText, TextFiles } from './text-files.ts';
import type { Neighbour } from './types.ts';

const NONE: readonly string[] = [];
const NO_KEYWORDS: SharedKeywords = { term: [], label: [], carriers: [], papers: [] };

/**
 * The open map. What the first picture needs is here from the start; words, terms and texts arrive later: ask for one,
 * get `null` while it is on its way, and be asked again by Svelte when it has come.
 */
export class Collection {
  readonly manifest: Manifest;
  /** As its reader calls it, who may rename it. */
  name = $state('');
  /** All links, of a large map the strongest: those of one paper are asked for with `neighbours`. */
  readonly links: LinkColumns;
  readonly paperCount: number;
  readonly regions: readonly Topic[];
  /** Region (topic id) of each paper, -1 for none. */
  readonly regionOf: readonly number[];

  readonly #reader: MapReader;
  readonly #files = new Arrivals();
  #papers = $state.raw<PaperColumns>()!;
  #words: WordFile | null = null;
  #compounds: ReadonlySet<string> = new Set();
  #keywords: SharedKeywords | null = null;
  readonly #links: LinksOfPapers;
  readonly #terms: TermFiles;
  readonly #texts: TextFiles;
  readonly #title: string[];
  #titlesHere: boolean;
  #authorsHere = false;
  #heaviestFirst: readonly number[] | null = null;
  readonly #papersOf = new Map<number, readonly number[]>();
  readonly #centralFirst = new Map<number, readonly number[]>();
  readonly #numberOfId = new Map<string, number>();

  constructor(reader: MapReader) {
    this.#reader = reader;
    this.#links = new LinksOfPapers(reader, this.#files);
    this.#terms = new TermFiles(reader, this.#files);
    this.manifest = reader.manifest;
    this.name = reader.manifest.name;
    const count = reader.papers.id.length;
    const lists = (): (readonly string[])[] => Array.from({ length: count }, () => NONE);
    const texts = (): string[] => new Array<string>(count).fill('');
    const fromTexts = { keywords: lists(), doi: texts(), url: texts() };
    this.#texts = new TextFiles(reader, this.#files, this.#terms, fromTexts);
    this.#title = [...(reader.title ?? texts())];
    this.#titlesHere = reader.title !== null;
    this.#papers = { ...reader.papers, title: this.#title, authors: lists(), ...fromTexts };
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
    return this.#links.similarity(weight);
  }

  /** Linked papers, strongest first; of a large map those known so far while the file with all of them is on its way. */
  neighbours(paper: number): readonly Neighbour[] {
    return this.#links.neighbours(paper);
  }

  /** Weight of the link between two papers, 0 for none; `null` while it is on its way. */
  linkWeight(a: number, b: number): number | null {
    return this.#links.weight(a, b);
  }

  /** The links of many papers at once; `null` while files are on their way. */
  manyLinks(papers: readonly number[]): ManyLinks | null {
    return this.#links.ofMany(papers);
  }

  /** Whether the paper's links are here; asks for them otherwise. */
  expectLinks(paper: number): boolean {
    return this.#links.row(paper) !== null;
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

  /** Says of a word in lower case, with its hyphen, whether it is one word of the collection; of none while the words are on their way. */
  readonly isCompound = (word: string): boolean => this.words !== null && this.#compounds.has(word);

  /** Of a large map, the keywords that papers share; `null` while they are on their way, none where the map is older than they are. */
  get sharedKeywords(): SharedKeywords | null {
    if (!this.manifest.digest) return NO_KEYWORDS;
    if (this.#keywords === null) this.#files.expect('keywords', () => this.#loadKeywords());
    return this.#keywords;
  }

  term(term: number): TermEntry | null {
    return this.#terms.term(term);
  }

  /** The term if its file is here already; asks for nothing. */
  termIfLoaded(term: number): TermEntry | null {
    return this.#terms.termIfLoaded(term);
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
    return this.isPrepared && this.#links.areHere && this.#terms.areHere && this.#texts.areHere;
  }

  /** Number of the term with this key, -1 for none, `null` while the file that would hold it is on its way. */
  termOfKey(key: string): number | null {
    return this.#terms.termOfKey(key);
  }

  /** Terms whose keys are longer and begin with these letters, as far as the file tells that would hold them; asks for nothing. */
  longerTerms(letters: string): readonly number[] {
    return this.#terms.longerTerms(letters);
  }

  /** The paper's text; `null` while its file is on its way. */
  text(paper: number): PaperText | null {
    return this.#texts.text(paper);
  }

  /** The paper's text if its file is here already; asks for nothing. */
  textIfLoaded(paper: number): PaperText | null {
    return this.#texts.textIfLoaded(paper);
  }

  /** Label of a term as far as loaded texts and terms tell; `null` otherwise. */
  label(term: number): string | null {
    return this.#terms.label(term);
  }

  /** Number of the term that is written so in a text that is here, -1 for none; asks for nothing. */
  termWithLabel(label: string): number {
    return this.#texts.termWithLabel(label);
  }

  /** Loads titles, words and authors, and for small maps everything; resolves when it is there. Called once the first picture is drawn. */
  async prepare(): Promise<void> {
    if (!this.isLarge) return this.loadWhole();
    await this.loadTitles();
    await this.#files.load('words', () => this.#loadWords());
    await this.loadAuthors();
    if (this.manifest.digest) await this.#files.load('keywords', () => this.#loadKeywords());
    await this.#links.prepare();
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
    await Promise.all([
      this.loadTitles(),
      this.#files.load('words', () => this.#loadWords()),
      this.loadAuthors(),
      ...this.#links.loadAll(),
      ...this.#terms.loadAll(),
      ...this.#texts.loadAll(),
    ]);
  }

  /** The whole map in memory, for exporters. */
  async whole(): Promise<TopicMap> {
    await this.loadWhole();
    const { shardColumns } = await import('../map/shard-columns.ts');
    return {
      manifest: this.manifest,
      papers: this.papers,
      words: wordColumns(this.#words!),
      ...shardColumns(this.links, this.#links.shards, this.#terms.shards, this.#texts.shards),
    };
  }

  async #loadWords(): Promise<void> {
    this.#words = await this.#reader.words();
    const { compounds, forms } = this.#words;
    this.#compounds = new Set(compounds?.map((at) => forms[at]!));
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
    this.#terms.learn(keywords.term, keywords.label);
    this.#keywords = keywords;
  }
}
