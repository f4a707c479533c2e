import type { Audit } from '../map/audit.ts';
import type { Paper } from '../map/paper.ts';
import type { InputReceipt } from '../map/types.ts';

export type { Audit, FileAudit, LeftOut, LinesLeftOut, Merged, Warned } from '../map/audit.ts';

/** A file as the host hands it over: a name for messages and the receipt, and its bytes, read as often as asked. */
export interface Source {
  readonly name: string;
  /** Size in bytes where the host knows it; the progress is told against it. */
  readonly size?: number;
  /** It was found in a folder rather than named itself. */
  readonly fromFolder?: boolean;
  /** The file's bytes in order, in pieces of any size. */
  chunks(): AsyncIterable<Uint8Array>;
  /** A SHA-256 of the host's own, where it has a quicker one than the language can offer. */
  readonly startHash?: () => ByteHash;
}

/** Takes bytes piece by piece and gives their hash in hexadecimal digits. */
export interface ByteHash {
  update(bytes: Uint8Array): void;
  hex(): string;
}

export interface ImportResult {
  readonly papers: readonly Paper[];
  readonly audit: Audit;
  /** What the receipt of a map says of the files given, a packed file as one. */
  readonly inputs: readonly InputReceipt[];
}
