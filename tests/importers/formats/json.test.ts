import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeAudit } from '../../../src/importers/describe-audit.ts';
import { importPapers } from '../../../src/importers/import-papers.ts';
import { importText, messageOf, sourceOf } from '../read.ts';

const one = '{"title":"A first good title"}';
const two = '{"title":"A second good title"}';
const STRAY = 'text that is no JSON record; mend or remove it';
const NO_END = 'the list has no end; the file may be cut off here, get it again';

test.each([
  ['a line of letters', `${one}\nxxxxxxxx\n${two}`, ['line 2', STRAY, 'xxxxxxxx']],
  ['a line of letters with commas in a list', `[${one},\nx, y, z,\n${two}]`, ['line 2', STRAY, 'x, y, z,']],
  ['words in quotation marks before the next record', `[${one}, "a note", ${two}]`, ['line 1', STRAY, '"a note",']],
  ['what follows the end of a list', `[${one},${two}]\nthe end ]`, ['line 2', STRAY, 'the end ]']],
  ['a closing brace too many', `${one}\n}\n${two}`, ['line 2', STRAY, '}']],
  ['the missing end of a list', `[${one},\n${two}\n`, ['line 3', NO_END, '']],
])('%s is no record, and the audit says so', async (_what, content, [place, reason, title]) => {
  const { papers, audit } = await importText(content!);
  expect(papers).toHaveLength(2);
  expect(audit.leftOut).toEqual([{ file: 'papers.txt', place, reason, title }]);
});

test('a list of two records, each on a line of its own, is a list', async () => {
  const { papers, audit } = await importText(`[${one},\n${two}\n]`);
  expect(papers).toHaveLength(2);
  expect(audit.leftOut).toEqual([]);
});

test.each([
  ['values that are no records above it', `null\n5\n[]\n"x"\n${one}\n# the end`, [1, 2, 3, 4, 6]],
  ['values that are no records between', `${one}\nnull\n5\n"x"\n[]\n[1]\n${two}`, [2, 3, 4, 5, 6]],
  ['one value above it alone', `[]\n${one}`, [1]],
])('a record on a line with %s is JSON lines, and each is named', async (_what, content, lines) => {
  const { papers, audit } = await importText(content);
  expect(audit.files[0]!.format).toBe('JSON lines');
  expect(papers[0]!.title).toBe('A first good title');
  expect(audit.leftOut.map(({ place }) => place)).toEqual(lines.map((line) => `line ${line}`));
});

test('an empty list among records is named', async () => {
  const { papers, audit } = await importText(`[${one},\n[],\n${two}]`);
  expect(papers).toHaveLength(2);
  expect(audit.leftOut).toMatchObject([
    { place: 'record 2 (line 2)', reason: expect.stringContaining('not an object') },
  ]);
});

const broken = '{"title":"A broken title,"authors":[{"name":"Ann Lee"},{"name":"Bo Chen"}]}';
const third = '{"title":"A third one"}';
const long = [
  { title: 'A first good title' },
  { title: 'X', authors: [{ name: 'Ann Lee' }, { name: 'Bo Chen' }] },
  { title: 'A second good title' },
  { title: 'A third one' },
];

test.each([
  ['on one line', `[${one},${broken},${two},${third}]`, 'record 2 (line 1)'],
  ['and its end', `[${one},${broken.slice(0, -2)},${two},${third}]`, 'record 2 (line 1)'],
  ['over several lines', JSON.stringify(long, null, 2).replace('"X"', '"X'), 'record 2 (line 5)'],
])('a record that lacks a quotation mark %s is named and costs itself alone', async (_what, content, place) => {
  const { papers, audit } = await importText(content);
  expect(papers.map(({ title }) => title)).toEqual(['A first good title', 'A second good title', 'A third one']);
  expect(audit.leftOut.map((record) => [record.place, record.reason])).toEqual([
    [place, 'is not whole JSON; mend or remove it'],
  ]);
  expect(describeAudit(audit)).toMatch(/"\{ ?"title": ?"(?:A broken|X)/u);
});

test('broken records without end are named, and the search for others ends', async () => {
  const { papers, audit } = await importText(`[${one},${'{"title":"A broken title,'.repeat(2_000)}`);
  expect(papers).toHaveLength(1);
  expect(audit.leftOut.at(-1)!.reason).toContain('what follows is left out');
});

test('a JSON list with any character lost or doubled gives all records but those beside it', async () => {
  const titles = Array.from({ length: 6 }, (_, n) => `A good title of some kind, number ${n}`);
  const list = JSON.stringify(titles.map((title, n) => ({ title, year: 2000 + n, authors: [{ name: 'Ann Lee' }] })));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: list.indexOf('}]}'), max: list.length - 2 }),
      fc.boolean(),
      async (at, isLost) => {
        const { papers, audit } = await importText(list.slice(0, at) + list.slice(isLost ? at + 1 : at));
        const kept = titles.filter((title) => papers.some((paper) => paper.title === title));
        expect(kept.length).toBeGreaterThanOrEqual(titles.length - 2);
        if (papers.length < titles.length) expect(audit.leftOut.length).toBeGreaterThan(0);
        expect(papers.filter(({ title }) => title === 'Ann Lee')).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([1, 2, 3, 7])('a list with null in it is read the same in pieces of %i bytes', async (size) => {
  const { papers, audit } = await importPapers([sourceOf('a.json', `[null, ${one}, null,\n ${two} , null]\n`, size)]);
  expect(papers).toHaveLength(2);
  expect(audit.leftOut.map(({ place }) => place)).toEqual([
    'record 1 (line 1)',
    'record 3 (line 1)',
    'record 5 (line 2)',
  ]);
});

test('a line of many megabytes beside the records is named, and only its beginning is kept', async () => {
  const { papers, audit } = await importText(`${one}\n${'x'.repeat(20_000_000)}`);
  expect(papers).toHaveLength(1);
  expect(audit.leftOut[0]!.place).toBe('line 2');
  expect(audit.leftOut[0]!.title.length).toBeLessThanOrEqual(200);
});

test('a cut field is named with its record', async () => {
  const long = (n: number): string => `{"title":"Good title number ${n}","abstract":"${'word '.repeat(20_000)}"}`;
  const { audit } = await importText([1, 2, 3, 4, 5].map(long).join('\n'));
  const said = [1, 2, 3].map((n) => `abstract cut at 50,000 characters: record ${n} (line ${n})`);
  expect(audit.files[0]!.notes).toEqual(said);
  expect(describeAudit(audit)).toContain('5 × abstract cut at 50,000 characters');
});

test('a tagged line that is too long is named', async () => {
  const { audit } = await importText(
    `TY  - JOUR\nTI  - A good title\nAB  - ${'x'.repeat(16_000_001)}\nTI  - Another\nER  - \n`,
  );
  expect(audit.files[0]!.notes).toContain('line longer than 16 million characters left out: line 3');
});

test('NaN and Infinity, as Python writes them, are no values, and words in a text stay', async () => {
  const { papers } = await importText(
    '{"title":"A good title","abstract":"NaN follows","year":NaN,"x":-Infinity}\n' + two,
  );
  expect(papers.map(({ abstract, year }) => [abstract, year])).toEqual([
    ['NaN follows', null],
    ['', null],
  ]);
});

test.each([`{"2503.1":${one},"2503.2":${two}}`, `{"papers":{"2503.1":${one},"2503.2":${two}}}`])(
  'records that stand under their ids have them: %s',
  async (content) => {
    const { papers } = await importText(content);
    expect(papers.map(({ id }) => id)).toEqual(['2503.1', '2503.2']);
  },
);

test('properties may be called as people call columns, in any spelling', async () => {
  const record = {
    paperTitle: 'When do experts pay?',
    AbstractText: 'We study when.',
    author_list: ['Lee, Ann', 'Bo Chen'],
    publicationYear: 2021,
    'Journal Title': 'Annals of Examples',
    Schlagwörter: 'experts; routing',
  };
  const { papers } = await importText(JSON.stringify([record]));
  expect(papers).toMatchObject([
    {
      title: 'When do experts pay?',
      abstract: 'We study when.',
      authors: [
        { given: 'Ann', family: 'Lee' },
        { given: 'Bo', family: 'Chen' },
      ],
      year: 2021,
      venue: 'Annals of Examples',
      keywords: ['experts', 'routing'],
    },
  ]);
});

const TITLES = ['A first good title', 'A second good title', 'A third good title'];
const TEXTS = ['First abstract.', 'Second abstract.', null];

test.each([
  ['lists', { title: TITLES, abstract: TEXTS, year: [2019, 2020, 2021], note: 'mine' }],
  ['lists beside a name', { name: 'my list', title: TITLES, abstract: TEXTS, year: [2019, 2020, 2021] }],
  [
    'numbered cells, as pandas writes them',
    { title: { ...TITLES }, abstract: { ...TEXTS }, year: { 0: 2019, 1: 2020.0, 2: 2021 } },
  ],
  [
    'rows and the names of their columns',
    {
      columns: ['title', 'abstract', 'year'],
      index: [0, 1, 2],
      data: TITLES.map((title, at) => [title, TEXTS[at], 2019 + at]),
    },
  ],
])('a table kept by columns holds a paper a row: %s', async (_, table) => {
  const { papers } = await importText(JSON.stringify(table));
  expect(papers.map(({ title, abstract, year }) => [title, abstract, year])).toEqual([
    [TITLES[0], TEXTS[0], 2019],
    [TITLES[1], TEXTS[1], 2020],
    [TITLES[2], '', 2021],
  ]);
});

test('a record with its texts in two languages is one paper', async () => {
  const record = { title: ['Un bon titre', 'One good title'], abstract: ['Un texte.', 'A text.'], year: 2019 };
  const { papers } = await importText(JSON.stringify(record));
  expect(papers.map(({ title, year }) => [title, year])).toEqual([['Un bon titre', 2019]]);
});

test('columns that have not the same rows say which', async () => {
  expect(await messageOf(JSON.stringify({ title: TITLES, abstract: ['One.', 'Two.'] }))).toContain(
    'its columns have not the same rows (title has 3, abstract 2); give each column a cell for each row',
  );
});

test.each([
  [
    'a title and its translation',
    { DOI: '10.1000/1', title: TITLES.slice(0, 2), author: [{ family: 'Lee' }, { family: 'Doe' }] },
  ],
  ['a title in a list', { title: TITLES.slice(0, 1), creator: ['Ann Lee', 'Bo Chen'], date: ['2020'] }],
])('%s are one paper still', async (_, record) => {
  const { papers } = await importText(JSON.stringify(record));
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([[TITLES[0], 2]]);
});

test('of several properties that may hold a title or a year, the best name counts wherever it stands', async () => {
  const record = { name: 'A file of mine.pdf', title: 'When do experts pay?', created: '2024-03-01', year: 2021 };
  const { papers } = await importText(JSON.stringify([record]));
  expect(papers).toMatchObject([{ title: 'When do experts pay?', year: 2021 }]);
});
