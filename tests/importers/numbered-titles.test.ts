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
  ['IV  ', (number: number) => `${['I', 'II', 'III', 'IV'][number - 1]!}  `],
  ['IV\t', (number: number) => `${['I', 'II', 'III', 'IV'][number - 1]!}\t`],
  ['IV ', (number: number) => `${['I', 'II', 'III', 'IV'][number - 1]!} `],
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

test('Roman figures that blanks set apart count titles also where one of them has none', async () => {
  const titles = [...TITLES, 'The Names of Northern Rivers'];
  const heads = ['I  ', 'II  ', 'III  ', 'IV  ', ''];
  const page = titles.map((title, at) => `${heads[at]}${title}\n\nIn part ${at}, ${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual(titles);
});

test('a letter that each title begins with is no Roman figure', async () => {
  const titles = ['I Know What You Read', 'I See What You Say', 'I Am Not a Number'];
  const page = titles.map((title, at) => `${title}\n\nIn part ${at}, ${PROSE}\n\n`);
  expect(await titlesOf(page.join(''))).toEqual(titles);
});

test('where people work is no title, be it numbered below their names or below the abstract', async () => {
  const places = '1 University of Bath, UK\n2 Institut für experimentelle Medizin\n';
  const below = TITLES.map((title, index) => `${title}\nAnn Lee1, Bo Chen2\n${places}\nIn part ${index}, ${PROSE}\n\n`);
  expect(await titlesOf(below.join(''))).toEqual(TITLES);
  const last = TITLES.map(
    (title, index) => `${title}\nAnn Lee1, Bo Chen2\n\nIn part ${index}, ${PROSE}\n\n1 University of Bath, UK\n\n`,
  );
  expect(await titlesOf(last.join(''))).toEqual(TITLES);
  const small = [
    'Institute of applied physics',
    'Department of human genetics',
    'Hospital of wild birds',
    'School of law',
  ];
  const each = TITLES.map((title, at) => `${title}\nAnn Lee1, Bo Chen1\n1 ${small[at]}\n\nIn part ${at}, ${PROSE}\n\n`);
  expect(await titlesOf(each.join(''))).toEqual(TITLES);
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

/** What the audit names of lines that were all left out but those that begin with a blank. */
function namedOf(...texts: readonly string[]): string {
  const notes: string[] = [];
  const sink = { note: (note: string) => notes.push(note), record() {}, warn() {}, leaveOut() {} };
  const lines = texts.map((text, index) => ({ number: index + 1, text: text.trim(), adjacent: index > 0 }));
  noteFurniture(
    sink,
    lines,
    new Set(lines.flatMap(({ number }) => (texts[number - 1]!.startsWith(' ') ? [] : [number]))),
  );
  return notes[1] ?? '';
}

test('a line that is left out is named without its e-mail addresses', () => {
  const named = namedOf(`Write to ann.lee@example.org where ${PROSE}`);
  expect(named).toContain('Write to');
  expect(named).not.toContain('@');
});

test.each([
  ['is the same but for a number', `In part 1, ${PROSE}`, `In part 2, ${PROSE}`],
  ['begins alike', `Note to self: ${PROSE}`, `Note to self: ${PROSE.slice(1)}`],
  ['has a label', `Keywords: ${PROSE}`],
  ['goes on from the line above', ' Here, where nothing else is said,', PROSE],
])('a text that was left out and %s is not named', (_, ...texts) => {
  expect(namedOf(...texts)).toBe('');
});

test('the first line of a text that is broken into lines is named', () => {
  expect(namedOf('We count what is left of the seeds in each of the traps', 'and tell how it got there')).toContain(
    'line 1',
  );
});

test('a title that was left out is named above a text, however many names stand between', () => {
  const title = 'Seed rain in wet forests';
  const names = ['Ann Lee, Bo Chen', 'Cy Doe, Di Poe', 'Ed Roe, Flo Moe', 'Gil Zoe, Hal Noe'];
  expect(namedOf(title, ` In it, ${PROSE}`)).toContain(title);
  expect(namedOf(title, ...names, ` In it, ${PROSE}`)).toContain(title);
  expect(namedOf(' Above', title, ...names, 'Ida Koe, Joe Loe', ` In it, ${PROSE}`)).toContain(title);
  expect(namedOf(' We count seeds of trees in', title, ` In it, ${PROSE}`)).toBe('');
});

test('names that were left out above a text are none of a title', () => {
  expect(namedOf('Ann Charlotte Lee, Bo Chen', ` In it, ${PROSE}`)).toBe('');
});

test.each([
  'Seed rain in wet forests',
  '- Seed Rain in Wet Forests of Chile',
  '3. Seed rain: how forests grow [[pdf](https://example.org/a.pdf)]',
  'Machine Translation, Language Modelling',
])('a line that was left out and reads like a title is named wherever it stands: %s', (line) => {
  expect(namedOf(' Soil fungi after fire', line, ' Lynx and their traps')).toContain('line 2');
});

test.each([
  '## Papers on trees and birds',
  '- [Papers on trees and birds](#trees-and-birds)',
  'Here are the papers that we read.',
  'Papers that we read this week:',
  'Ann Charlotte Lee, Bo Chen',
  '1 Department of Human Genetics, Leeds',
  'Proceedings of the Conference on Trees 2016',
])('a line that was left out and reads like none is not: %s', (line) => {
  expect(namedOf(' Soil fungi after fire', line, ' Lynx and their traps')).toBe('');
});

test('a line that was read as names and has the words of titles is named', async () => {
  const page = TITLES.map((title, at) => `${title}\n${at === 1 ? 'Speech Corpora, Bo Chen' : 'Ann Lee, Bo Chen'}\n\n`);
  const abstracts = page.map((paper, at) => `${paper}In part ${at}, ${PROSE}\n\n`);
  for (const each of [page, abstracts]) {
    const { audit } = await importText(each.join(''));
    expect(audit.files[0]!.notes.join()).toContain('may be a title (put “Title:” before it if it is one): line');
    expect(audit.files[0]!.notes.join()).toContain('“Speech Corpora, Bo Chen”');
  }
});
