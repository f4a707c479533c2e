import type { TopicMap } from '../map/types.ts';

/** A format that a map can be written in. */
export interface Exporter {
  /** The word after `--to`. */
  readonly name: string;
  /** Ending of its files, without the dot. */
  readonly extension: string;
  /** Media type of its files. */
  readonly type: string;
  /** What it is for, in a few words. */
  readonly summary: string;
  /** The map in this format. The same map gives the same text. */
  write(map: TopicMap): string;
}
