import type { Format } from '../format.ts';
import { recordFromJson } from '../json/record-from-json.ts';
import { asArray, get } from '../json/values.ts';
import { readWhole } from '../text/lines.ts';
import { UserError } from '../../map/user-error.ts';

/** Where services put the list of records in an answer. */
const LIST_KEYS = ['results', 'papers', 'data', 'items', 'records', 'entries', 'message'] as const;

/** A JSON document: a list of records, an answer that holds one, or a single record. */
export const json: Format = {
  name: 'JSON',
  detect: (head) => /^\s*[[{]/u.test(head),
  async read(text, sink) {
    const whole = await readWhole(text);
    if (whole === undefined) throw new UserError('the JSON document is longer than 256 million characters. Write one record a line (JSONL) instead.');
    let document: unknown;
    try {
      document = JSON.parse(whole);
    } catch (error) {
      throw new UserError(`is not whole JSON (${error instanceof Error ? error.message : 'unreadable'}). Mend it or write one record a line (JSONL).`);
    }
    for (const [index, record] of findRecords(document).entries()) {
      const place = `record ${index + 1}`;
      if (typeof record === 'object' && record !== null && !Array.isArray(record)) sink.record(place, recordFromJson(record));
      else sink.leaveOut(place, 'is not an object');
    }
  },
};

function findRecords(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  for (const key of LIST_KEYS) {
    const inner = get(document, key);
    if (Array.isArray(inner)) return inner;
    if (typeof inner === 'object' && inner !== null) return asArray(get(inner, 'items')).length > 0 ? asArray(get(inner, 'items')) : [inner];
  }
  return [document];
}
