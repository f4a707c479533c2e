import type {
  AuthorColumns,
  FirstColumns,
  LinkColumns,
  LinkShard,
  Manifest,
  TermShard,
  TextShard,
  TopicMap,
  WordFile,
} from '../map/types.ts';
import type { Audit } from '../map/audit.ts';

/** A map opened by the host: the first picture is here, the rest comes when asked for. */
export interface MapReader {
  readonly manifest: Manifest;
  readonly papers: FirstColumns;
  /** All links, of a large map the strongest. */
  readonly links: LinkColumns;
  authors(): Promise<AuthorColumns>;
  words(): Promise<WordFile>;
  /** File `shard` of `links/`. */
  linkRows(shard: number): Promise<LinkShard>;
  /** File `shard` of `terms/`. */
  terms(shard: number): Promise<TermShard>;
  /** File `shard` of `texts/`. */
  texts(shard: number): Promise<TextShard>;
  /** The import audit, where the map has one. */
  audit(): Promise<Audit | null>;
}

/** A map that can be opened: one that the page came with, or one of the reader's own kept in this browser. */
export interface MapEntry {
  /** Goes into the address: `seed`, or `own:3f2a...`. */
  readonly key: string;
  readonly name: string;
  readonly papers: number;
  readonly own: boolean;
  /** False for an own map that this browser could not keep: it is gone when the page is closed. */
  readonly kept: boolean;
}

export interface MakeProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** A running build. `stop` ends it at once; `result` then rejects with a `StoppedError`. */
export interface MakeJob {
  readonly result: Promise<{ readonly entry: MapEntry; readonly audit: Audit }>;
  stop(): void;
}

export interface InputFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page's state needs from the browser. `src/browser` provides it, `main.ts` hands it over, tests fake it. */
export interface Host {
  list(): Promise<readonly MapEntry[]>;
  open(key: string): Promise<MapReader>;
  /** Builds a map from files in a worker and keeps it in this browser under `name`. */
  make(files: readonly InputFile[], name: string, report: (progress: MakeProgress) => void): MakeJob;
  rename(key: string, name: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** The view's part of the address: `map=seed&q=moe`. */
  address(): string;
  writeAddress(query: string, how: 'push' | 'replace'): void;
  /** Calls back when the reader goes back or forward; returns the way to stop. */
  onAddress(changed: (query: string) => void): () => void;
  /** The absolute address of a view, to copy. */
  absolute(query: string): string;
  setting(name: string): string | null;
  keepSetting(name: string, value: string | null): void;
  prefers(): { readonly dark: boolean; readonly reducedMotion: boolean };
  onPrefers(changed: (prefers: { readonly dark: boolean; readonly reducedMotion: boolean }) => void): () => void;
  /** Hands a file to the reader. */
  download(name: string, type: string, content: string | Uint8Array): void;
  /** Formats in which the map, or the papers chosen of it, can be taken away. */
  readonly exports: readonly ExportFormat[];
  export(map: TopicMap, format: string, papers: readonly number[] | null): Promise<void>;
}

export interface ExportFormat {
  /** For instance `gexf`. */
  readonly key: string;
  readonly label: string;
}
