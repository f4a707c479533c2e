import type { Audit } from '../map/audit.ts';
import type { MapEntry } from '../map/map-entry.ts';
import type { MapReader } from '../map/map-reader.ts';
import type { TopicMap } from '../map/types.ts';

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
  /** False where the page carries its one map along and makes no others. */
  readonly makesMaps: boolean;
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
  /** Resolves once the browser has drawn what the page shows now. */
  drawn(): Promise<void>;
  /** Formats in which the map, or the papers chosen of it, can be taken away. */
  readonly exports: readonly ExportFormat[];
  export(map: TopicMap, format: string, papers: readonly number[] | null): Promise<void>;
  /** Hands a drawing of the map to the reader, as it is or as a PNG. */
  picture(svg: string, as: PictureFormat, name: string): Promise<void>;
}

export type PictureFormat = 'png' | 'svg';

export interface ExportFormat {
  /** For instance `gexf`. */
  readonly key: string;
  readonly label: string;
}
