import { concat } from './bytes/decode.ts';
import { gunzip, isGzip } from './bytes/unpack.ts';
import type { Source } from './types.ts';

/** A text file, or one packed in another: what a format reads. */
export interface Document {
  readonly name: string;
  /** Its bytes, unpacked. To be read once, to the end. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Sentences on what the unpacking found, complete when `bytes` is read. */
  readonly notes: string[];
}

/** The documents in a source: one for a plain or gzipped file. `see` is told every byte of the source in order. */
export async function* openSource(source: Source, see: (chunk: Uint8Array) => void): AsyncGenerator<Document> {
  const notes: string[] = [];
  const { head, all } = await peek(watch(source.chunks(), see), 4);
  if (isGzip(head)) yield { name: source.name, bytes: gunzip(source.name, all, (reason) => notes.push(reason)), notes };
  else yield { name: source.name, bytes: all, notes };
}

async function* watch(chunks: AsyncIterable<Uint8Array>, see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

/** The first `length` bytes (fewer in a shorter file), and all bytes again. */
async function peek(bytes: AsyncIterable<Uint8Array>, length: number): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : concat(head, next.value);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head, all: all() };
}
