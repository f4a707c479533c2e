import type { RawPaper, RecordSink } from '../format.ts';
import { TaggedRecord } from './fields.ts';

/** The records of a file of tagged lines, one open at a time; each that closes goes to the sink with its number and line. */
export class TaggedRecords {
  readonly #sink: RecordSink;
  readonly #toRaw: (record: TaggedRecord) => RawPaper;
  #count = 0;
  /** The record that lines belong to; none before the first and behind each. */
  open: TaggedRecord | undefined;

  constructor(sink: RecordSink, toRaw: (record: TaggedRecord) => RawPaper) {
    this.#sink = sink;
    this.#toRaw = toRaw;
  }

  /** A field of the open record, or of a new one that begins in this line. */
  add(line: number, tag: string, value: string): void {
    this.open ??= new TaggedRecord(line);
    this.open.add(tag, value);
  }

  close(): void {
    const { open } = this;
    if (open !== undefined) this.#sink.record(`record ${++this.#count} (line ${open.line})`, this.#toRaw(open));
    this.open = undefined;
  }
}
