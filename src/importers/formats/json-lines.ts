import { firstWords } from '../text/first-words.ts';
import type { Format } from '../format.ts';
import { parse } from '../json/parse.ts';
import { recordFromJson } from '../json/record-from-json.ts';
import { LINE_TOO_LONG } from '../text/reasons.ts';
import { readLines } from '../text/lines.ts';

/** One JSON object a line (JSONL, NDJSON), of any known shape. Streams: holds one line at a time. */
export const jsonLines: Format = {
  name: 'JSON lines',
  detect(head) {
    const lines = head.trimStart().split(/[\r\n]+\s*/u);
    const [first, second] = lines.filter((line) => !holdsNothing(line));
    // One object alone is a JSON document, which may hold a list; below `null` and the like it stands on a line.
    if (first !== undefined && first !== lines[0] && isObject(first)) return true;
    if (second === undefined || !second.startsWith('{')) return false;
    // Also with a broken first line; but what begins with a bracket is a list, though its last record stands alone on a line.
    return first!.startsWith('{') || (!first!.startsWith('[') && isObject(second));
  },
  async read(text, sink) {
    for await (const line of readLines(text)) {
      if (line.text.trim() === '') continue;
      const place = `line ${line.number}`;
      if (line.tooLong) sink.leaveOut(place, LINE_TOO_LONG);
      else {
        const value = parseObject(line.text);
        if (value === undefined)
          sink.leaveOut(place, 'the line is not a whole JSON object; mend or remove it', firstWords(line.text));
        else sink.record(place, recordFromJson(value));
      }
    }
  },
};

/** A line that is whole JSON without an object in it: `null`, `5`, `"x"`, `[]`. The reader leaves it out by its place. */
function holdsNothing(line: string): boolean {
  // Most lines are objects or text, and need not be parsed to see it.
  return /^[-\d"[ntf]/u.test(line) && !line.includes('{') && parse(line) !== undefined;
}

function isObject(text: string): boolean {
  return parseObject(text) !== undefined;
}

function parseObject(text: string): object | undefined {
  const value = parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
