import type { Format, RawPaper } from '../format.ts';
import type { TaggedRecord } from '../tagged/fields.ts';
import { TaggedRecords } from '../tagged/records.ts';
import { LINE_DROPPED, RETRACTION } from '../text/reasons.ts';
import { readLines } from '../text/lines.ts';

const TAG = /^([A-Z][A-Z0-9])(?: (.*)|)$/su;

/** Web of Science's plain text ("ISI export"), tags of two letters, further lines indented by three spaces. */
export const webOfScience: Format = {
  name: 'Web of Science text',
  detect: (head) =>
    /^\s*FN .*(?:Web of Science|ISI|Thomson|Clarivate)/u.test(head) ||
    (/^PT [A-Z]\b/mu.test(head) && /^(?:AU|TI|SO|UT) /mu.test(head)),
  async read(text, sink) {
    const records = new TaggedRecords(sink, toRaw);
    for await (const line of readLines(text)) {
      const match = line.tooLong ? null : TAG.exec(line.text.trimEnd());
      if (match === null) {
        if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
        else if (line.text.trim() !== '') records.open?.continue(line.text);
        continue;
      }
      const tag = match[1]!;
      if (tag === 'ER' || tag === 'EF') records.close();
      else if (tag !== 'FN' && tag !== 'VR') {
        if (tag === 'PT') records.close();
        records.add(line.number, tag, match[2] ?? '');
      }
    }
    records.close();
  },
};

function toRaw(record: TaggedRecord): RawPaper {
  const oneLine = (...tags: string[]) => record.joined(...tags).replaceAll('\n', ' ');
  return {
    id: record.first('UT', 'AN'),
    title: oneLine('TI'),
    abstract: oneLine('AB'),
    authors: record.lines('AF', 'AU', 'CA', 'BE').flatMap((name) => name.split(';')),
    year: record.first('PY', 'PD', 'EA'),
    venue: oneLine('SO', 'SE', 'JI'),
    doi: record.first('DI', 'D2'),
    pmid: record.first('PM'),
    keywords: (oneLine('DE') || oneLine('ID')).split(';'),
    language: record.first('LA'),
    leaveOut: /^Retraction$/u.test(record.first('DT')) ? RETRACTION : undefined,
  };
}
