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
  /** It was found in a folder that was dropped. */
  readonly fromFolder?: boolean;
  readonly blob: Blob;
}

/** What the page's state needs from the browser. `src/browser` provides it, `main.ts` hands it over, tests fake it. */
export interface Host {
  list(): Promise<readonly MapEntry[]>;
  open(key: string): Promise<MapReader>;
  /** What was read for a map, merged and left out. Rejects where the map does not tell. */
  audit(key: string): Promise<Audit>;
  /** False where the page carries its one map along and makes no others. */
  readonly makesMaps: boolean;
  /** Builds a map from files in a worker and keeps it in this browser under `name`. */
  make(files: readonly InputFile[], name: string, report: (progress: MakeProgress) => void): MakeJob;
  rename(key: string, name: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** The view's part of the address, `map=seed&q=moe`, with what was written and not shown. */
  address(): string;
  /** Writes a view. Of it `shown` stands in the bar; the rest comes back with a step back or a reload, in this tab alone. */
  writeAddress(query: string, how: 'push' | 'replace', shown: string): void;
  /** Calls back when the reader goes back or forward; returns the way to stop. */
  onAddress(changed: (query: string) => void): () => void;
  /** The absolute address of a view, to copy. */
  absolute(query: string): string;
  setting(name: string): string | null;
  keepSetting(name: string, value: string | null): void;
  /** The text that is being written to find papers like it; kept until the tab is closed, and in no address. */
  draft(): string;
  keepDraft(text: string): void;
  prefers(): { readonly dark: boolean; readonly reducedMotion: boolean };
  onPrefers(changed: (prefers: { readonly dark: boolean; readonly reducedMotion: boolean }) => void): () => void;
  /** Resolves once the browser has drawn what the page shows now. */
  drawn(): Promise<void>;
  /** Formats in which the map, or a part of it, can be taken away. */
  readonly exports: readonly ExportFormat[];
  /** `part` null: all papers. */
  export(map: TopicMap, format: string, part: MapPart | null): Promise<void>;
  /** Hands a drawing of the map `name` to the reader, as it is or as a PNG: of the whole map, or of what is seen. */
  picture(svg: string, as: PictureFormat, name: string, whole: boolean): Promise<void>;
}

/** Papers chosen of a map, and which these are: the name of their file says so. */
export interface MapPart {
  readonly which: 'lit' | 'open';
  readonly papers: readonly number[];
}

export type PictureFormat = 'png' | 'svg';

export interface ExportFormat {
  /** For instance `gexf`. */
  readonly key: string;
  readonly label: string;
}
