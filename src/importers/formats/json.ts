import type { Format, RecordSink } from '../format.ts';
import { recordFromJson } from '../json/record-from-json.ts';
import { splitValues } from '../json/split-values.ts';
import { asArray, get } from '../json/values.ts';
import { LIMITS } from '../limits.ts';
import { NO_OBJECT } from '../text/reasons.ts';

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

const NO_JSON = 'is not whole JSON; mend or remove it';
const CUT_OFF = 'is cut off, or longer than 256 million characters; complete or shorten it';
const STRAY = 'text that is no JSON record; mend or remove it';
const NO_END = 'the list has no end; the file may be cut off here, get it again';

/** JSON: a list of records, an answer that holds one, a single record, or records one after the other. Lists stream. */
export const json: Format = {
  name: 'JSON',
  detect: (head) => /^\s*(?:\[\s*(?:[{\]]|null)|\{\s*["}])/u.test(head),
  async read(text, sink) {
    let count = 0;
    for await (const piece of splitValues(text, LIMITS.wholeText)) {
      if (piece.stray) {
        sink.leaveOut(`line ${piece.line}`, piece.text === '' ? NO_END : STRAY, piece.text);
        continue;
      }
      const place = `record ${++count} (line ${piece.line})`;
      const value = piece.whole ? parse(piece.text) : undefined;
      if (value === undefined) sink.leaveOut(place, piece.whole ? NO_JSON : CUT_OFF);
      else readValue(value, place, sink);
    }
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readValue(value: unknown, place: string, sink: RecordSink): void {
  if (typeof value !== 'object' || value === null) {
    sink.leaveOut(place, value === null ? 'is null: the service did not know it; ask by another id' : NO_OBJECT);
    return;
  }
  const list = Array.isArray(value) ? value : findList(value);
  if (list === undefined) {
    sink.record(place, recordFromJson(value));
    return;
  }
  for (const [index, record] of list.entries()) {
    const inner = `${place === 'record 1 (line 1)' ? '' : `${place}, `}record ${index + 1}`;
    if (typeof record === 'object' && record !== null && !Array.isArray(record))
      sink.record(inner, recordFromJson(record));
    else sink.leaveOut(inner, NO_OBJECT);
  }
}

/** The list of records in an answer of a service; undefined where the object is itself a record. */
function findList(value: object): readonly unknown[] | undefined {
  if (Object.hasOwn(value, 'title')) return undefined;
  for (const key of LIST_KEYS) {
    const inner = get(value, key);
    if (Array.isArray(inner)) return inner;
    if (typeof inner !== 'object' || inner === null) continue;
    const items = asArray(get(inner, 'items'));
    return items.length > 0 ? items : [inner];
  }
  return undefined;
}
