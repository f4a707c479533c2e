import { termShardOf, termShardOfKey } from '../map/files.ts';
import type { MapReader } from '../map/map-reader.ts';
import type { TermShard } from '../map/types.ts';
import type { Arrivals } from './arrivals.svelte.ts';
import { firstAtLeast } from './search/first-at-least.ts';

export interface TermEntry {
  readonly term: number;
  readonly key: string;
  readonly label: string;
  /** Papers that carry it, ascending. */
  readonly papers: readonly number[];
  /** Integer weights beside `papers`; 0: counts for search, not for links. */
  readonly weights: readonly number[];
}

/** The terms of the map, whose files arrive when they are asked for, and labels that come sooner with other files. */
export class TermFiles {
  readonly #reader: MapReader;
  readonly #files: Arrivals;
  readonly #shards = new Map<number, TermShard>();
  readonly #labels = new Map<number, string>();

  constructor(reader: MapReader, files: Arrivals) {
    this.#reader = reader;
    this.#files = files;
  }

  /** Every file of terms is in memory. */
  get areHere(): boolean {
    return this.#shards.size === this.#reader.manifest.termShards.length;
  }

  /** The files of terms that are in memory. */
  get shards(): readonly TermShard[] {
    return [...this.#shards.values()];
  }

  /** The term; `null` while its file is on its way. */
  term(term: number): TermEntry | null {
    const at = termShardOf(this.#reader.manifest, term);
    const shard = this.#shards.get(at);
    if (!shard) {
      this.#files.expect(`terms/${at}`, () => this.#load(at));
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
    return this.#shards.has(termShardOf(this.#reader.manifest, term)) ? this.term(term) : null;
  }

  /** Number of the term with this key, -1 for none, `null` while the file that would hold it is on its way. */
  termOfKey(key: string): number | null {
    const { termShards } = this.#reader.manifest;
    if (termShards.length === 0) return -1;
    const at = termShardOfKey(this.#reader.manifest, key);
    if (this.term(termShards[at]) === null) return null;
    const keys = this.#shards.get(at)!.key;
    const row = firstAtLeast(keys, key);
    return keys[row] === key ? termShards[at] + row : -1;
  }

  /** Terms whose keys are longer and begin with these letters, as far as the file tells that would hold them; asks for nothing. */
  longerTerms(letters: string): readonly number[] {
    const shard = this.#shards.get(termShardOfKey(this.#reader.manifest, letters));
    if (!shard) return [];
    const found: number[] = [];
    for (let row = firstAtLeast(shard.key, letters); shard.key[row]?.startsWith(letters); row++) {
      if (shard.key[row] !== letters) found.push(shard.first + row);
    }
    return found;
  }

  /** Label of a term as far as what is here tells; `null` otherwise. */
  label(term: number): string | null {
    const at = termShardOf(this.#reader.manifest, term);
    const shard = this.#shards.get(at);
    return shard ? shard.label[term - shard.first] : (this.#labels.get(term) ?? null);
  }

  /** Another file has told labels of terms. */
  learn(terms: readonly number[], labels: readonly string[]): void {
    terms.forEach((term, at) => this.#labels.set(term, labels[at]));
  }

  /** Loads every file of terms. */
  loadAll(): readonly Promise<void>[] {
    return this.#reader.manifest.termShards.map((_, at) => this.#files.load(`terms/${at}`, () => this.#load(at)));
  }

  async #load(at: number): Promise<void> {
    this.#shards.set(at, await this.#reader.terms(at));
  }
}
