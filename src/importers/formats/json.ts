import type { Format, RecordSink } from '../format.ts';
import { recordsByColumn } from '../json/columns.ts';
import { recordFromJson } from '../json/record-from-json.ts';
import { firstKey, nextRecord } from '../json/next-record.ts';
import { parse } from '../json/parse.ts';
import { splitValues } from '../json/split-values.ts';
import type { JsonPiece } from '../json/split-values.ts';
import { asArray, get } from '../json/values.ts';
import { LIMITS } from '../limits.ts';
import { cleanSpace, dropEmails } from '../text/clean.ts';
import { NO_OBJECT, RECORD_TOO_LONG } from '../text/reasons.ts';

/** Where services put the list of records in an answer. */
const LIST_KEYS = [
  'results',
  'papers',
  'data',
  'items',
  'records',
  'entries',
  'references',
  'works',
  'message',
] as const;

const NULL = 'is null, as services answer for papers that they do not know; ask by another id, or remove it';
const NO_JSON = 'is not whole JSON; mend or remove it';
const TOO_MANY_BROKEN = 'is not whole JSON, nor are 100 before it; mend them, what follows is left out';
const NO_END = 'does not end: it is cut off, or lacks a quotation mark or a bracket; complete or remove it';
const VALUE_TOO_LONG =
  'is longer than 256 million characters, or lacks a quotation mark or a bracket; shorten or complete it';
const STRAY = 'text that is no JSON record; mend or remove it';
const NO_END_OF_LIST = 'the list has no end; the file may be cut off here, get it again';

/** Broken records of a file that are searched for others: each search may go through all that follows. */
const MOST_BROKEN = 100;
/** Characters of a broken record that the audit shows. */
const SAMPLE = 100;

/** JSON: a list of records, an answer that holds one, a single record, or records one after the other. Lists stream. */
export const json: Format = {
  name: 'JSON',
  detect: (head) => /^\s*(?:\[\s*(?:[{\]]|null)|\{\s*["}])/u.test(head),
  read: (text, sink) =>
    readPieces(splitValues(text, LIMITS.wholeText), sink, { records: 0, broken: 0, key: undefined }, false),
};

/** What is known of a file so far. */
interface Progress {
  records: number;
  broken: number;
  /** The first key of its records. */
  key: string | undefined;
}

/** What comes from `within` a broken record may be a part of it, such as an author. */
async function readPieces(
  pieces: AsyncIterable<JsonPiece>,
  sink: RecordSink,
  progress: Progress,
  within: boolean,
): Promise<void> {
  for await (const piece of pieces) {
    const { text, line, fault } = piece;
    const value = fault === undefined ? parse(text) : undefined;
    if (fault === 'stray' || (within && value !== undefined && !hasTitle(value))) {
      // The end of a broken record is no fault of its own.
      if (!within || !/^[\]}",]+$/u.test(text))
        sink.leaveOut(`line ${line}`, text === '' ? NO_END_OF_LIST : STRAY, sampleOf(text));
      continue;
    }
    const place = `record ${++progress.records} (line ${line})`;
    progress.key ??= firstKey(text);
    if (value !== undefined) {
      readValue(value, text.length, place, sink);
      continue;
    }
    const isSearched = fault !== 'broken' && fault !== 'long' && progress.key !== undefined;
    const next = isSearched ? nextRecord(text, progress.key!) : -1;
    const isRead = next !== -1 && progress.broken++ < MOST_BROKEN;
    sink.leaveOut(place, whyBroken(fault, next !== -1, isRead), sampleOf(text));
    if (!isRead) continue;
    const start = { line: line + countLines(text, next), inList: piece.inList === true };
    await readPieces(splitValues(once(text.slice(next)), LIMITS.wholeText, start), sink, progress, true);
  }
}

function sampleOf(text: string): string {
  return cleanSpace(dropEmails(text.slice(0, SAMPLE)));
}

function whyBroken(fault: JsonPiece['fault'], hasOthers: boolean, isRead: boolean): string {
  if (fault === 'long') return VALUE_TOO_LONG;
  if (hasOthers) return isRead ? NO_JSON : TOO_MANY_BROKEN;
  return fault === 'open' ? NO_END : NO_JSON;
}

function hasTitle(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).some((key) => /^(?:title|paper)$/iu.test(key))
  );
}

function countLines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function readValue(value: unknown, length: number, place: string, sink: RecordSink): void {
  if (typeof value !== 'object' || value === null) {
    sink.leaveOut(place, value === null ? NULL : NO_OBJECT);
    return;
  }
  const table = Array.isArray(value) ? undefined : recordsByColumn(value);
  if (typeof table === 'string') {
    sink.leaveOut(place, table);
    return;
  }
  const list = Array.isArray(value) ? value : (table ?? findList(value));
  if (list === undefined) {
    readRecord(value, length, place, sink);
    return;
  }
  if (value === list && list.length === 0) sink.leaveOut(place, NO_OBJECT);
  for (const [index, record] of list.entries()) {
    const inner = `${place === 'record 1 (line 1)' ? '' : `${place}, `}record ${index + 1}`;
    if (typeof record === 'object' && record !== null && !Array.isArray(record))
      // Where all of them together are short enough, so is each.
      readRecord(record, length > LIMITS.lineLength ? lengthOf(record) : length, inner, sink);
    else sink.leaveOut(inner, NO_OBJECT);
  }
}

/** Characters of the record as JSON; what is nested deeper than can be written is longer than any. */
function lengthOf(record: object): number {
  try {
    return JSON.stringify(record).length;
  } catch {
    return Infinity;
  }
}

function readRecord(record: object, length: number, place: string, sink: RecordSink): void {
  if (length > LIMITS.lineLength) sink.leaveOut(place, RECORD_TOO_LONG);
  else sink.record(place, recordFromJson(record));
}

/** The list of records in an answer of a service; undefined where the object is itself a record. */
function findList(value: object): readonly unknown[] | undefined {
  if (Object.keys(value).some((key) => /^title$/iu.test(key))) return undefined;
  for (const key of LIST_KEYS) {
    const inner = get(value, key);
    if (Array.isArray(inner)) return inner;
    if (typeof inner !== 'object' || inner === null) continue;
    const items = asArray(get(inner, 'items'));
    return items.length > 0 ? items : (byKey(inner) ?? [inner]);
  }
  return byKey(value);
}

/** Records that stand under their ids: `{ "2503.1": { "title": "…" } }`. */
function byKey(value: object): readonly object[] | undefined {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([, record]) => hasTitle(record))
    ? entries.map(([id, record]) => ({ id, ...(record as object) }))
    : undefined;
}
