import type { Format, RawPaper } from '../format.ts';
import { TaggedRecord } from '../tagged/fields.ts';
import { readLines } from '../text/lines.ts';
import { LINE_DROPPED } from '../text/reasons.ts';

const TAG = /^%([0-9A-Z@!?*&+^$#~<>()=[\]])(?:[ \t]+(.*)|)$/su;

/** EndNote's tagged format (`.enw`), also known as Refer and BibIX. */
export const enw: Format = {
  name: 'EndNote (enw)',
  detect(head) {
    const tags = head
      .split(/\r\n|\n|\r/u, 200)
      .filter((line) => line.trim() !== '')
      .map((line) => TAG.exec(line)?.[1]);
    return tags[0] !== undefined && (tags.includes('T') || tags.includes('0'));
  },
  async read(text, sink) {
    let record: TaggedRecord | undefined;
    let blank = false;
    let count = 0;
    const close = () => {
      if (record !== undefined && !record.isEmpty)
        sink.record(`record ${++count} (line ${record.line})`, toRaw(record));
      record = undefined;
    };
    for await (const line of readLines(text)) {
      const match = line.tooLong ? null : TAG.exec(line.text);
      if (match !== null) {
        const tag = match[1]!;
        // An abstract may hold empty lines, so that only a tag that opens records ends one after them.
        if (record !== undefined && record.has(tag) && ((tag === '0' && record.size > 1) || (tag === 'T' && blank)))
          close();
        else if (blank && tag === '0' && record?.has('T') === true) close();
        record ??= new TaggedRecord(line.number);
        record.add(tag, match[2] ?? '');
        blank = false;
      } else if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
      else if (line.text.trim() === '') blank = true;
      else record?.continue(line.text);
    }
    close();
  },
};

function toRaw(record: TaggedRecord): RawPaper {
  return {
    id: record.first('M', 'F', 'L'),
    title: record.joined('T', 'Q', '!'),
    abstract: record.joined('X'),
    authors: record.lines('A', 'E', 'Y'),
    year: record.first('D', '8'),
    venue: record.first('J', 'B', 'S'),
    doi: record.first('R', '3') || (record.all('U').find((url) => url.includes('doi.org/')) ?? ''),
    url: record.lines('U').find((url) => url.startsWith('http')) ?? '',
    keywords: record.lines('K').flatMap((line) => line.split(';')),
    language: record.first('G'),
  };
}
