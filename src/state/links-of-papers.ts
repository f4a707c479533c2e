import { linkShardOf, WHOLE_UP_TO } from '../map/files.ts';
import { linkRows, type LinkRow } from '../map/link-rows.ts';
import type { MapReader } from '../map/map-reader.ts';
import type { LinkShard } from '../map/types.ts';
import type { Arrivals } from './arrivals.svelte.ts';
import type { Neighbour } from './types.ts';

/** Files of links that a look at many papers fetches, at most: about 60 kB each. */
const MOST_LINK_FILES = 5;

/** Looks up links of many papers. */
export interface ManyLinks {
  /** A paper's links, strongest first; of a large map their similarities are told to the hundredth. */
  of(paper: number): readonly Neighbour[];
  /** False where only the strongest links of the map are known. */
  readonly ofAll: boolean;
}

/** The links of papers: of a large map the strongest are here from the start, and all of a paper come with its file. */
export class LinksOfPapers {
  readonly #reader: MapReader;
  readonly #files: Arrivals;
  readonly #shards = new Map<number, LinkShard>();
  #strongRow: ((paper: number) => LinkRow) | null = null;
  #many: ManyLinks | null = null;

  constructor(reader: MapReader, files: Arrivals) {
    this.#reader = reader;
    this.#files = files;
  }

  /** Whether all links are here from the start. */
  get areAllKnown(): boolean {
    return this.#reader.manifest.linkShards.length === 0;
  }

  /** Every file of links is in memory. */
  get areHere(): boolean {
    return this.#shards.size === this.#reader.manifest.linkShards.length;
  }

  /** The files of links that are in memory. */
  get shards(): readonly LinkShard[] {
    return [...this.#shards.values()];
  }

  /** Similarity (0 to 1) of an integer link weight. */
  similarity(weight: number): number {
    return weight / this.#reader.manifest.similarity.scale;
  }

  /** Linked papers, strongest first; those known so far while the file with all of them is on its way. */
  neighbours(paper: number): readonly Neighbour[] {
    return this.#neighboursIn(this.row(paper) ?? this.#strongOf(paper));
  }

  /** Weight of the link between two papers, 0 for none; `null` while it is on its way. */
  weight(a: number, b: number): number | null {
    const weightIn = ({ papers, weights }: LinkRow): number => weights[papers.indexOf(b)] ?? 0;
    const known = weightIn(this.#strongOf(a));
    if (known > 0) return known;
    const row = this.row(a);
    return row === null ? null : weightIn(row);
  }

  /** All links of a paper; `null` while they are on their way. */
  row(paper: number): LinkRow | null {
    if (this.areAllKnown) return this.#strongOf(paper);
    const at = linkShardOf(this.#reader.manifest, paper);
    const shard = this.#shards.get(at);
    if (!shard) {
      this.#files.expect(`links/${at}`, () => this.#load(at));
      return null;
    }
    return { papers: shard.papers[paper - shard.first], weights: shard.weights[paper - shard.first] };
  }

  /**
   * The links of many papers, whose own files would be too many to read for one look: from one that is read ahead. A large map
   * that is older than it has the strongest links of the map, where the papers lie in more than a few files. `null` while files are on
   * their way.
   */
  ofMany(papers: readonly number[]): ManyLinks | null {
    if (this.#isReadAhead) {
      if (this.#many === null) this.#files.expect('neighbours', () => this.#loadMany());
      return this.#many;
    }
    const isLarge = this.#reader.papers.id.length > WHOLE_UP_TO;
    const ofAll = !isLarge || this.#filesOf(papers) <= MOST_LINK_FILES;
    if (!ofAll) return { of: (paper) => this.#neighboursIn(this.#strongOf(paper)), ofAll };
    // All are asked for before the first is waited for.
    if (papers.map((paper) => this.row(paper)).includes(null)) return null;
    return { of: (paper) => this.neighbours(paper), ofAll };
  }

  /** Loads what `ofMany` reads ahead, where there is such a file. */
  async prepare(): Promise<void> {
    if (this.#isReadAhead) await this.#files.load('neighbours', () => this.#loadMany());
  }

  /** Loads every file of links. */
  loadAll(): readonly Promise<void>[] {
    return this.#reader.manifest.linkShards.map((_, at) => this.#files.load(`links/${at}`, () => this.#load(at)));
  }

  get #isReadAhead(): boolean {
    return Boolean(this.#reader.manifest.digest) && !this.areAllKnown;
  }

  #filesOf(papers: readonly number[]): number {
    if (this.areAllKnown) return 0;
    return new Set(papers.map((paper) => linkShardOf(this.#reader.manifest, paper))).size;
  }

  /** The paper's links among those that are here from the start. */
  #strongOf(paper: number): LinkRow {
    this.#strongRow ??= linkRows(this.#reader.links, this.#reader.papers.id.length);
    return this.#strongRow(paper);
  }

  #neighboursIn({ papers, weights }: LinkRow): readonly Neighbour[] {
    return papers.map((other, at) => ({ paper: other, weight: weights[at], similarity: this.similarity(weights[at]) }));
  }

  async #load(at: number): Promise<void> {
    this.#shards.set(at, await this.#reader.linkRows(at));
  }

  async #loadMany(): Promise<void> {
    const row = linkRows(await this.#reader.neighbours(), this.#reader.papers.id.length);
    this.#many = { of: (paper) => this.#neighboursIn(row(paper)), ofAll: true };
  }
}
