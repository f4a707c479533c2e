import { expect, test } from 'vitest';
import { noteFurniture } from '../../src/importers/listing/left-out.ts';
import { importText } from './read.ts';

const PROSE =
  'we study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';
const TITLES = [
  'School choice and segregation in Sweden',
  'Hospital Mergers and Prices',
  'Statins in primary prevention: a meta-analysis',
  'Effects of daylight on sleep',
];

const titlesOf = async (page: string): Promise<string[]> => (await importText(page)).papers.map(({ title }) => title);

test.each([
  ['1) ', (number: number) => `${number}) `],
  ['[1] ', (number: number) => `[${number}] `],
  ['(1) ', (number: number) => `(${number}) `],
  ['1 ', (number: number) => `${number} `],
])('a title with "%s" before it may speak of schools and hospitals', async (_, numberOf) => {
  const page = TITLES.map((title, index) => `${numberOf(index + 1)}${title}\n\nIn part ${index}, ${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual(TITLES);
});

test('where people work is no title, be it numbered below their names or below the abstract', async () => {
  const places = '1 University of Bath, UK\n2 Institut für experimentelle Medizin\n';
  const below = TITLES.map((title, index) => `${title}\nAnn Lee1, Bo Chen2\n${places}\nIn part ${index}, ${PROSE}\n\n`);
  expect(await titlesOf(below.join(''))).toEqual(TITLES);
  const last = TITLES.map(
    (title, index) => `${title}\nAnn Lee1, Bo Chen2\n\nIn part ${index}, ${PROSE}\n\n1 University of Bath, UK\n\n`,
  );
  expect(await titlesOf(last.join(''))).toEqual(TITLES);
});

test('what is left out and reads like a title above a text is named; what stands beside each paper is not', async () => {
  const papers = ['Soil fungi after fire', 'Seed rain in wet forests', 'Lynx and their traps'].map(
    (title, index) => `${title}\n\nIn part ${index}, ${PROSE}\n\nCorresponding author: a${index}@b.edu\n\n`,
  );
  papers.splice(2, 0, `1 Bath College Working Papers\n\nIn this one, ${PROSE}\n\n`);
  expect((await importText(papers.join(''))).audit.files[0]!.notes).toEqual([
    'left out: 4 lines of page furniture (lines 5, 11-13, 21)',
    'left out with them (put “Title:” or “Abstract:” before what is one): line 13, “1 Bath College Working Papers”',
  ]);
});

test('a line that is left out is named without its e-mail addresses', () => {
  const text = `Write to ann.lee@example.org where ${PROSE}`;
  const notes: string[] = [];
  const sink = { note: (note: string) => notes.push(note), record() {}, warn() {}, leaveOut() {} };
  noteFurniture(sink, [{ number: 1, text, adjacent: true }], new Set([1]));
  expect(notes[1]).toContain('Write to');
  expect(notes.join()).not.toContain('@');
});
