import type { Format, RawPaper } from '../format.ts';
import type { TaggedRecord } from '../tagged/fields.ts';
import { TaggedRecords } from '../tagged/records.ts';
import { readLines } from '../text/lines.ts';
import { splitKeywords } from '../text/lists.ts';
import { LINE_DROPPED } from '../text/reasons.ts';

const TAG = /^\s{0,3}([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t]+(.*)|)$/su;

/** RIS, written by nearly every database and reference manager, with the liberties that exports take. */
export const ris: Format = {
  name: 'RIS',
  detect(head) {
    const tags = head.split(/\r\n|\n|\r/u, 400).map((line) => TAG.exec(line)?.[1]);
    return tags.includes('TY') || (tags.includes('ER') && tags.filter((tag) => tag !== undefined).length > 2);
  },
  async read(text, sink) {
    const records = new TaggedRecords(sink, toRaw);
    let typed = false;
    for await (const line of readLines(text)) {
      const match = line.tooLong ? null : TAG.exec(line.text);
      if (match === null) {
        if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
        else if (line.text.trim() !== '') records.open?.continue(line.text);
        continue;
      }
      const tag = match[1]!;
      if (tag === 'ER') records.close();
      else {
        // A second TY starts the next record, also where the end of the last was forgotten.
        if (tag === 'TY' && records.open?.has('TY')) records.close();
        typed ||= tag === 'TY';
        // Ovid writes tags between records, too; only in files that know no TY do they start one.
        if (records.open === undefined && typed && tag !== 'TY') continue;
        records.add(line.number, tag, match[2] ?? '');
      }
    }
    records.close();
  },
};

function toRaw(record: TaggedRecord): RawPaper {
  const type = record.first('TY');
  const notes = record.all('N1', 'M3', 'L3', 'C7').join(' ');
  return {
    id: record.first('ID', 'AN'),
    title: record.joined('TI', 'T1', 'CT', 'BT', 'ST') || record.first('T2', 'T3'),
    abstract: record.joined('AB', 'N2'),
    authors: authorsOf(record),
    year: record.first('PY', 'Y1', 'DA', 'YR'),
    venue:
      record.first('JF', 'T2', 'JO', 'JA', 'J2', 'J1', 'C3', 'BT') ||
      (/THES|RPRT/u.test(type) ? record.first('PB') : ''),
    doi:
      record.first('DO', 'DI') ||
      (/\b10\.\d{4,9}\//u.test(notes) && /doi/iu.test(notes)
        ? notes
        : (record.all('UR').find((url) => url.includes('doi.org/')) ?? '')),
    url: record.lines('UR', 'L2', 'LK', 'L1').find((url) => url.startsWith('http')) ?? '',
    pmid: /pubmed|nlm|medline/iu.test(record.joined('DB') + record.joined('DP')) ? record.first('AN') : '',
    keywords: keywordsOf(record),
    language: record.first('LA'),
  };
}

function authorsOf(record: TaggedRecord): string[] {
  // A1 is the older AU; some exports write the first author with the one and the rest with the other.
  const names = [...new Set([...record.lines('A1'), ...record.lines('AU')])];
  return (names.length > 0 ? names : record.lines('A2', 'ED', 'A3')).flatMap((name) => name.split(';'));
}

function keywordsOf(record: TaggedRecord): string[] {
  const lines = record.lines('KW', 'DE');
  return lines.length === 1 ? splitKeywords(lines[0]!) : lines.flatMap((line) => line.split(';'));
}
