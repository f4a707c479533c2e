import type { AuditCounts } from './types.ts';

/** A record that was not kept as a paper of its own. `place` is for people: `line 41`, `entry 3 (@smith2020)`, `row 7`. */
export interface LeftOut {
  readonly file: string;
  readonly place: string;
  readonly reason: string;
  readonly title: string;
}

/** A record that was merged into another. */
export interface Merged {
  readonly file: string;
  readonly place: string;
  readonly title: string;
  /** The id of the paper that holds it now. */
  readonly into: string;
  readonly reason: string;
}

/** One input file as read. */
export interface FileAudit {
  readonly name: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly read: number;
  readonly kept: number;
  /** For instance `left out: 5 lines of page furniture (lines 1-9)`. */
  readonly notes: readonly string[];
  /** Why the file as a whole could not be read, or not to its end. */
  readonly problem?: string;
}

/** `audit.json`, what became of every record: read = kept + merged + leftOut, in each file and over all. */
export interface Audit {
  readonly read: number;
  readonly kept: number;
  readonly merged: readonly Merged[];
  readonly leftOut: readonly LeftOut[];
  readonly files: readonly FileAudit[];
  /** Counted by kind, for instance `{ 'no abstract': 12 }`. */
  readonly warnings: Readonly<Record<string, number>>;
}

/** The audit as the manifest tells it. */
export function countsOf({ read, kept, merged, leftOut }: Audit): AuditCounts {
  return { read, kept, merged: merged.length, leftOut: leftOut.length };
}
