import type { Format, RawPaper } from '../format.ts';
import type { TaggedRecord } from '../tagged/fields.ts';
import { TaggedRecords } from '../tagged/records.ts';
import { LINE_DROPPED, RETRACTION } from '../text/reasons.ts';
import { readLines } from '../text/lines.ts';

const TAG = /^([A-Z]{2,4}) {0,2}-(?: |$)?(.*)$/su;

/** MEDLINE text as PubMed (`.nbib`) and ERIC write it. */
export const nbib: Format = {
  name: 'MEDLINE (NBIB)',
  detect: (head) =>
    /^(?:PMID|PMC|PMCR) {0,2}- ?\d/mu.test(head) ||
    (/^OWN {0,2}- /mu.test(head) && /^(?:TI|DP|JT) {0,2}- /mu.test(head)),
  async read(text, sink) {
    const records = new TaggedRecords(sink, toRaw);
    for await (const line of readLines(text)) {
      if (line.tooLong) sink.warn(LINE_DROPPED, `line ${line.number}`);
      else if (line.text.trim() === '') records.close();
      else {
        const match = TAG.exec(line.text);
        if (match === null) records.open?.continue(line.text);
        else {
          if (match[1] === 'PMID' && records.open?.has('PMID') === true) records.close();
          records.add(line.number, match[1]!, match[2]!);
        }
      }
    }
    records.close();
  },
};

function toRaw(record: TaggedRecord): RawPaper {
  const oneLine = (...tags: string[]) => record.joined(...tags).replaceAll('\n', ' ');
  const retraction = record.all('PT').includes('Retraction of Publication');
  return {
    id: record.first('PMID') === '' ? record.first('OID') : '',
    title: oneLine('TI', 'BTI', 'TT'),
    abstract: oneLine('AB'),
    authors: [...record.all('FAU', 'AU'), ...record.all('CN').map((family) => ({ given: '', family }))],
    year: record.first('DP', 'DEP', 'DA'),
    venue: oneLine('JT', 'TA', 'CTI'),
    doi: [...record.all('LID'), ...record.all('AID')].find((id) => /\[doi\]|doi/iu.test(id)) ?? '',
    url:
      record.all('LID').find((id) => id.startsWith('http')) ??
      (record.first('PMID') === '' ? '' : `https://pubmed.ncbi.nlm.nih.gov/${record.first('PMID')}/`),
    pmid: record.first('PMID'),
    keywords: record.has('OT') ? [...record.all('OT')] : record.all('MH').map((heading) => heading.split('/')[0]!),
    language: record.first('LA'),
    leaveOut: retraction ? RETRACTION : undefined,
  };
}
