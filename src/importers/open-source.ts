import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { UserError } from '../map/user-error.ts';
import { concat } from './bytes/decode.ts';
import { gunzip, isGzip } from './bytes/unpack.ts';
import { isZip, listZip, unzipEntry } from './bytes/zip.ts';
import { rankOf } from './companions.ts';
import { LIMITS } from './limits.ts';
import { isXlsx, xlsxToCsv } from './table/xlsx.ts';
import type { Source } from './types.ts';

/** A text file, or one packed in another: what a format reads. */
export interface Document {
  readonly name: string;
  /** Its bytes, unpacked. To be read once, to the end. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Sentences on what the unpacking found, complete when `bytes` is read. */
  readonly notes: string[];
  /** Size and hash of a file within a zip file; for others they are those of the source. */
  readonly packed?: { readonly bytes: number; readonly sha256: string };
  /** The format's name where the packing tells it. */
  readonly format?: string;
}

/**
 * The documents in a source: one for a plain or gzipped file and a spreadsheet, several for a zip file. `see` is told every byte
 * of the source in order. Throws a UserError for a packed file that cannot be unpacked.
 */
export async function* openSource(source: Source, see: (chunk: Uint8Array) => void): AsyncGenerator<Document> {
  yield* openBytes(source.name, watch(source.chunks(), see), 0);
}

/** Packed files within packed files are opened this deep: a zip file in a zip file, a spreadsheet in a gzipped file. */
const DEEPEST = 2;

async function* openBytes(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  depth: number,
  notes: string[] = [],
): AsyncGenerator<Document> {
  const { head, all } = await peek(bytes, 4);
  if (isGzip(head) && depth <= DEEPEST)
    yield* openBytes(
      name,
      gunzip(name, all, (reason) => notes.push(reason)),
      depth + 1,
      notes,
    );
  else if (isZip(head) && depth <= DEEPEST) yield* openZip(name, await readAll(name, all), depth);
  else yield { name, bytes: all, notes };
}

async function* openZip(name: string, archive: Uint8Array, depth: number): AsyncGenerator<Document> {
  const entries = listZip(name, archive);
  if (isXlsx(entries)) {
    yield { name, bytes: oneChunk(await xlsxToCsv(name, archive)), notes: [], format: 'spreadsheet (XLSX)' };
    return;
  }
  for (const entry of entries.toSorted((a, b) => rankOf(a.name) - rankOf(b.name))) {
    // Archives made on a Mac carry a shadow of each file.
    if (entry.name.startsWith('__MACOSX/') || entry.name.split('/').at(-1)!.startsWith('.')) continue;
    const bytes = unzipEntry(name, archive, entry);
    const packed = { bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
    for await (const document of openBytes(`${name}/${entry.name}`, oneChunk(bytes), depth + 1))
      yield { packed, ...document };
  }
}

async function readAll(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LIMITS.zipBytes)
      throw new UserError(`${name}: a zip file of more than 512 MB. Unpack it and give the files inside.`);
    chunks.push(chunk);
  }
  return concat(chunks);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* watch(chunks: AsyncIterable<Uint8Array>, see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

/** The first `length` bytes (fewer in a shorter file), and all bytes again. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head, all: all() };
}
