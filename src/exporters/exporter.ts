import type { TopicMap } from '../map/types.ts';

/** A format that a map can be taken away in, as the command line and the page name it. */
export interface ExportFormat {
  /** The word after `--to`. */
  readonly name: string;
  /** Ending of its files, without the dot. */
  readonly extension: string;
  /** What of the papers it holds where that is not all, as a word for the file's name: `links`. */
  readonly holds?: string;
  /** Media type of its files. */
  readonly type: string;
  /** What it is and, in brackets, what for: `GEXF (Gephi)`. */
  readonly summary: string;
}

/** A format that is written from the map alone. */
export interface Exporter extends ExportFormat {
  /** Gives what writes the map in this format; the same map gives the same text. The page loads it when it is asked for. */
  load(): Promise<(map: TopicMap) => string>;
}
