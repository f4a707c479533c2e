import { expect, test } from 'vitest';
import type { Audit, FileAudit } from '../../src/map/audit.ts';
import { readAudit } from '../../src/map/read-audit.ts';
import {
  auditInShort,
  reportedFiles,
  reportedLeftOut,
  reportedMerges,
  reportedWarnings,
} from '../../src/map/audit-report.ts';

const file = (name: string, read: number, kept: number, more: Partial<FileAudit> = {}): FileAudit => ({
  name,
  format: 'RIS',
  bytes: 1,
  sha256: '',
  read,
  kept,
  notes: [],
  ...more,
});
const left = (name: string, line: number, reason: string) => ({ file: name, place: `line ${line}`, reason, title: '' });
const NOTE = 'left out: 5 lines of page furniture (lines 1-5)';
const audit: Audit = {
  read: 78,
  kept: 73,
  merged: [{ file: 'b.ris', place: 'line 9', title: 'Sparse experts', into: 'x', reason: 'same DOI 10.1/x' }],
  leftOut: [
    left('b.ris', 2, 'broken'),
    left('b.ris', 3, 'no title'),
    left('b.ris', 4, 'broken'),
    left('b.ris', 5, 'no title'),
    left('b.ris', 7, 'no title'),
  ],
  files: [
    file('a.txt', 70, 70, {
      format: 'page listing',
      notes: [NOTE, 'read as UTF-16'],
      linesLeftOut: { note: NOTE, lines: 5, places: [{ place: 'lines 1-5', begins: 'Subscribe' }] },
    }),
    file('b.ris', 9, 3),
    file('scan.pdf', 0, 0, { format: 'unknown', problem: 'is a PDF file.' }),
  ],
  warnings: {},
};

test('one sentence tells papers, files, duplicates and what was left out', () => {
  expect(auditInShort(audit)).toBe(
    '73 papers from 3 files, 1 of which gave none; 1 duplicate merged; 5 records and 5 lines left out',
  );
  expect(auditInShort({ ...audit, merged: [], leftOut: [], files: [audit.files[0]!] })).toBe(
    '73 papers from one file; 5 lines left out',
  );
  expect(auditInShort({ ...audit, merged: [], leftOut: [], files: [file('a.ris', 73, 73)] })).toBe(
    '73 papers from one file',
  );
});

test('each file has its format and its papers, one alone too, and says where its other records went', () => {
  expect(reportedFiles(audit)).toMatchObject([
    { name: 'a.txt', format: 'page listing', papers: 70, records: '', notes: ['read as UTF-16'] },
    { name: 'b.ris', format: 'RIS', papers: 3, records: '9 records, 1 merged, 5 left out' },
    { name: 'scan.pdf', format: '', papers: 0, problem: 'is a PDF file.' },
  ]);
  const alone = { ...audit, merged: [], leftOut: [], files: [file('a.ris', 73, 73)] };
  expect(reportedFiles(alone)).toMatchObject([{ format: 'RIS', papers: 73, records: '', problem: undefined }]);
});

test('what was left out stands by its reason, most records first, with place and first words', () => {
  expect(reportedLeftOut(audit).map(({ title, entries }) => [title, entries.map(({ place }) => place)])).toEqual([
    ['3 records: no title', ['line 3', 'line 5', 'line 7']],
    ['2 records: broken', ['line 2', 'line 4']],
    ['5 lines of page furniture', ['lines 1-5']],
  ]);
  expect(reportedLeftOut(audit).at(-1)!.entries).toEqual([{ file: 'a.txt', place: 'lines 1-5', text: 'Subscribe' }]);
});

test('a duplicate says what showed that it is one', () => {
  expect(reportedMerges(audit)).toEqual({
    title: '1 duplicate',
    entries: [{ file: 'b.ris', place: 'line 9', text: 'Sparse experts', why: 'same DOI 10.1/x' }],
  });
  expect(reportedMerges({ ...audit, merged: [] })).toBeUndefined();
});

test('what is worth a look names the papers meant, and counts those that the audit does not name', () => {
  const one = { file: 'a.txt', place: 'line 9', title: 'Un ensayo' };
  const told = { ...audit, warnings: { 'no abstract': 3, 'undecodable bytes': 2 }, warned: { 'no abstract': [one] } };
  expect(reportedWarnings(told)).toEqual([
    { title: '3 papers have no abstract', entries: [{ file: 'a.txt', place: 'line 9', text: 'Un ensayo' }], more: 2 },
    { title: '2 × undecodable bytes', entries: [], more: 2 },
  ]);
  expect(reportedWarnings({ ...audit, warnings: { 'another language than English': 1 } })[0]!.title).toBe(
    '1 paper is not in English',
  );
  // Maps of before name none.
  expect(reportedWarnings({ ...audit, warnings: { 'no abstract': 3 } })).toMatchObject([{ entries: [], more: 3 }]);
  // What is named there is not told of the file once more.
  const files = [file('b.ris', 9, 3, { notes: ['no abstract: line 9', 'read as UTF-16'] })];
  expect(reportedFiles({ ...told, files })[0]!.notes).toEqual(['read as UTF-16']);
});

test('an audit is read back as it was written, and one with broken places of lines is refused', () => {
  expect(readAudit(JSON.stringify(audit))).toEqual(audit);
  const broken = file('a.txt', 1, 1, {
    linesLeftOut: { note: NOTE, lines: 5, places: [{ place: 'line 1' } as never] },
  });
  expect(() => readAudit(JSON.stringify({ ...audit, files: [broken] }))).toThrow(/audit\.json.*places\[0\]\.begins/);
  const unnamed = { ...audit, warned: { 'no abstract': [{ file: 'a.txt', place: 'line 1' }] } };
  expect(() => readAudit(JSON.stringify(unnamed))).toThrow(/audit\.json.*warned\.no abstract\[0\]\.title/);
});
