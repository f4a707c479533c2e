import { textShardOf } from '../map/files.ts';
import type { MapReader } from '../map/map-reader.ts';
import type { TextShard } from '../map/types.ts';
import type { Arrivals } from './arrivals.svelte.ts';
import type { TermFiles } from './term-files.ts';

export interface PaperText {
  readonly abstract: string;
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  readonly givenKeywords: readonly string[];
}

/** Columns of the papers that come with their texts. */
export interface ColumnsOfTexts {
  readonly keywords: (readonly string[])[];
  readonly doi: string[];
  readonly url: string[];
}

/** The texts of the papers, whose files arrive when they are asked for. */
export class TextFiles {
  readonly #reader: MapReader;
  readonly #files: Arrivals;
  /** Learns the labels that texts tell. */
  readonly #terms: TermFiles;
  /** Filled as texts arrive. */
  readonly #columns: ColumnsOfTexts;
  readonly #shards = new Map<number, TextShard>();
  readonly #termOfLabel = new Map<string, number>();

  constructor(reader: MapReader, files: Arrivals, terms: TermFiles, columns: ColumnsOfTexts) {
    this.#reader = reader;
    this.#files = files;
    this.#terms = terms;
    this.#columns = columns;
  }

  /** Every file of texts is in memory. */
  get areHere(): boolean {
    return this.#shards.size === this.#reader.manifest.textShards.length;
  }

  /** The files of texts that are in memory. */
  get shards(): readonly TextShard[] {
    return [...this.#shards.values()];
  }

  /** The paper's text; `null` while its file is on its way. */
  text(paper: number): PaperText | null {
    const at = textShardOf(this.#reader.manifest, paper);
    const shard = this.#shards.get(at);
    if (!shard) {
      this.#files.expect(`texts/${at}`, () => this.#load(at));
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
    return this.#shards.has(textShardOf(this.#reader.manifest, paper)) ? this.text(paper) : null;
  }

  /** Number of the term that is written so in a text that is here, -1 for none; asks for nothing. */
  termWithLabel(label: string): number {
    return this.#termOfLabel.get(label) ?? -1;
  }

  /** Loads every file of texts. */
  loadAll(): readonly Promise<void>[] {
    return this.#reader.manifest.textShards.map((_, at) => this.#files.load(`texts/${at}`, () => this.#load(at)));
  }

  async #load(at: number): Promise<void> {
    const shard = await this.#reader.texts(at);
    this.#shards.set(at, shard);
    // In place: who shows them has asked for the text, and a new object would have every list of papers made again.
    shard.abstract.forEach((_, row) => {
      this.#columns.keywords[shard.first + row] = shard.keywords[row];
      this.#columns.doi[shard.first + row] = shard.doi[row];
      this.#columns.url[shard.first + row] = shard.url[row];
    });
    this.#terms.learn(shard.termNumbers, shard.termLabels);
    shard.termLabels.forEach((label, at) => this.#termOfLabel.set(label, shard.termNumbers[at]));
  }
}
