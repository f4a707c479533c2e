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

test.each([
  ['Paper IV: ', (number: number) => `Paper ${['I', 'II', 'III', 'IV'][number - 1]}: `],
  ['Article IV – ', (number: number) => `Article ${['I', 'II', 'III', 'IV'][number - 1]} – `],
  ['IV. ', (number: number) => `${['I', 'II', 'III', 'IV'][number - 1]}. `],
  ['Paper D: ', (number: number) => `Paper ${'ABCD'[number - 1]}: `],
  ['Talk 4 - ', (number: number) => `Talk ${number} - `],
])('a title is read without "%s" before it', async (_, headOf) => {
  const page = TITLES.map((title, index) => `${headOf(index + 1)}${title}\n\nIn part ${index}, ${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual(TITLES);
});

test('a word and a number that no title begins with go also where few papers have them', async () => {
  expect(await titlesOf(`Paper II: ${TITLES[0]}\n\nIn this, ${PROSE}\n`)).toEqual([TITLES[0]]);
  const page = ['Keynote 1: ', '', 'Keynote 2: '].map((head, at) => `${head}${TITLES[at]}\n\nIn ${at}, ${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual(TITLES.slice(0, 3));
});

test.each([
  'Article 8: Privacy in the Courts',
  'I. A. Richards and the Sonnet',
  'Part II: The Rise of the Novel',
  'Version A: How Forms Are Copied',
])('a title keeps what it begins with: %s', async (title) => {
  const page = [title, ...TITLES].map((one, index) => `${one}\n\nIn part ${index}, ${PROSE}\n\n`);
  expect((await titlesOf(page.join('')))[0]).toBe(title);
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
