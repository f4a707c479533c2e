import type { Format, RawPaper } from '../format.ts';
import type { TaggedRecord } from '../tagged/fields.ts';
import { TaggedRecords } from '../tagged/records.ts';
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
    const records = new TaggedRecords(sink, toRaw);
    let blank = false;
    for await (const line of readLines(text)) {
      const match = line.tooLong ? null : TAG.exec(line.text);
      if (match !== null) {
        const tag = match[1]!;
        // An abstract may hold empty lines, so that only a tag that opens records ends one after them.
        if (records.open?.has(tag) && ((tag === '0' && records.open.size > 1) || (tag === 'T' && blank)))
          records.close();
        else if (blank && tag === '0' && records.open?.has('T') === true) records.close();
        records.add(line.number, tag, match[2] ?? '');
        blank = false;
      } else if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
      else if (line.text.trim() === '') blank = true;
      else records.open?.continue(line.text);
    }
    records.close();
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
