import type { Format, RawPaper } from '../format.ts';
import { sourceOn } from '../listing/sources.ts';
import type { TaggedRecord } from '../tagged/fields.ts';
import { TaggedRecords } from '../tagged/records.ts';
import { splitAuthors } from '../text/authors.ts';
import { readLines } from '../text/lines.ts';
import { splitKeywords } from '../text/lists.ts';
import { LINE_DROPPED } from '../text/reasons.ts';

/** Longer tags are few: `AIM: …` is text of an abstract. */
const TAG = /^\s{0,3}([A-Z][A-Z0-9]|DOI|PMID|PMC|ISSN|ISBN) {0,2}: *(?: (.*))?$/su;
/** `Record #1 of 7`, as the Cochrane Library has it, and `<1>`. */
const BEGIN = /^(?:Record #?\d+(?: of \d+)?|<\d+>|#\d+)$/iu;
/** Lines within which the first record shows its tags. */
const FIRST_LINES = 400;

/** Text of records whose lines carry a tag and a colon, `TI: …`, as the Cochrane Library and older databases export it. */
export const taggedText: Format = {
  name: 'tagged text',
  detect(head) {
    const tags = new Set(head.split(/\r\n|\n|\r/u, FIRST_LINES).map((line) => TAG.exec(line)?.[1]));
    return tags.has('TI') && tags.has('AB') && (tags.has('AU') || tags.has('SO'));
  },
  async read(text, sink) {
    const records = new TaggedRecords(sink, toRaw);
    let first = '';
    for await (const line of readLines(text)) {
      const words = line.text.trim();
      if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
      else if (BEGIN.test(words)) records.close();
      else if (words !== '') {
        const [, tag, value = ''] = TAG.exec(line.text) ?? [];
        if (tag === undefined) {
          records.open?.continue(words);
          continue;
        }
        first ||= tag;
        if (records.open?.has('TI') === true && (tag === first || tag === 'TI')) records.close();
        records.add(line.number, tag, value);
      }
    }
    records.close();
  },
};

/** `García López, José Luis`, but not `Lee A, Chen B`. */
const ONE_NAME = /^(?![^,]*\s\p{Lu}{1,3},)[^,;]+,[^,;]+$/u;

/** A line each, else all on one line: `García López, José Luis` is one name where others stand below. */
function authorsOf(lines: readonly string[]): string[] {
  const isOneEach = lines.length > 1 && !lines.some((line) => /[,;]$/u.test(line));
  return lines.flatMap((line) => (isOneEach && ONE_NAME.test(line) ? [line] : splitAuthors(line)));
}

function toRaw(record: TaggedRecord): RawPaper {
  const oneLine = (...tags: string[]) => record.joined(...tags).replaceAll('\n', ' ');
  const source = oneLine('JT', 'JN', 'SO');
  const known = sourceOn(source);
  return {
    id: record.first('ID', 'AN'),
    title: oneLine('TI'),
    abstract: record.all('AB').join('\n'),
    authors: authorsOf(record.lines('AU')),
    year: record.first('YR', 'PY', 'DP') || known?.year,
    venue: known?.venue ?? source,
    doi: record.first('DOI', 'DO'),
    url: record.first('US', 'UR'),
    pmid: /^(?:PUBMED )?(\d+)$/u.exec(record.first('PM'))?.[1] ?? '',
    keywords: record.lines('KY', 'KW', 'DE').flatMap(splitKeywords),
    language: record.first('LA'),
  };
}
