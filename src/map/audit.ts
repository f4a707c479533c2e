import { counted } from './number.ts';
import type { AuditCounts } from './types.ts';

/**
 * A record that was not kept as a paper of its own. `place` is for people: `line 41`, `entry 3 (@smith2020)`, `row 7`; `title`:
 * its title, or where it has none how it begins, as far as there is any text.
 */
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

/** What a warning speaks of: a paper, or where `title` is empty a place alone. */
export interface Warned {
  readonly file: string;
  readonly place: string;
  readonly title: string;
}

/** Lines of a file that are part of no record. */
export interface LinesLeftOut {
  /** The one of the file's notes that counts them. */
  readonly note: string;
  readonly lines: number;
  /** Where they stand, for people (`lines 1-9`), and how each place begins, its lines joined by `·`; of very many the first. */
  readonly places: readonly { readonly place: string; readonly begins: string }[];
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
  readonly linesLeftOut?: LinesLeftOut;
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
  /** What the warnings of each kind speak of; of very many the first. Absent where there is nothing to name, and in audits of before. */
  readonly warned?: Readonly<Record<string, readonly Warned[]>>;
}

/** The audit as the manifest tells it. */
export function countsOf({ read, kept, merged, leftOut }: Audit): AuditCounts {
  return { read, kept, merged: merged.length, leftOut: leftOut.length };
}

/** `7 papers from 5 files, 2 of which gave none`. */
export function papersFromFiles({ kept, merged, files }: Audit): string {
  const empty = files.filter((file) => file.kept === 0 && !merged.some((one) => one.file === file.name)).length;
  const all = files.length === 1 ? 'one file' : `${files.length} files`;
  return `${counted(kept, 'paper')} from ${all}${empty > 0 ? `, ${empty} of which gave none` : ''}`;
}

/** `JSON, 6 papers of 7 records`; of a file all of whose records were left out also why the first was. */
export function recordsOfFile({ name, format, kept, read }: FileAudit, { leftOut, merged }: Audit): string {
  if (read === 0) return `${format}, but it holds no papers`;
  const first = leftOut.find(({ file }) => file === name);
  const isWhy = kept === 0 && first !== undefined && !merged.some(({ file }) => file === name);
  const counts = `${format}, ${counted(kept, 'paper')} of ${counted(read, 'record')}`;
  return isWhy ? `${counts}; ${first.place}: ${first.reason}` : counts;
}
