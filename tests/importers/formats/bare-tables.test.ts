import { expect, test } from 'vitest';
import { importText, messageOf } from '../read.ts';

const ABSTRACT =
  'We study how tables without a row of names are read, and we find that what their cells hold tells the columns of most.';
const ROWS = [
  ['A title', 'of a paper on graphs', 'Ann Lee, Bo Chen, C. Díaz', '2019'],
  ['Another title', 'of a paper on trees', 'Zoe Park', '2021'],
  ['The third title', 'of a paper on reeds', 'Lee, Ann; Chen, Bo', '2023'],
] as const;
const PAPERS = ROWS.map(([begin, end, names, year]) => ({
  title: `${begin} ${end}`,
  names,
  year,
  abstract: `${begin}: ${ABSTRACT}`,
}));

const quoted = (cell: string): string => `"${cell}"`;

test.each([
  ['tabulators', PAPERS.map((paper) => [paper.title, paper.names, paper.year, paper.abstract].join('\t'))],
  [
    'tabulators, in another order',
    PAPERS.map((paper) => [paper.year, paper.abstract, paper.names, paper.title].join('\t')),
  ],
  [
    'commas and quotation marks',
    PAPERS.map((paper) => [paper.title, paper.names, paper.year, paper.abstract].map(quoted).join(',')),
  ],
  [
    'semicolons, a number before each',
    PAPERS.map((paper, at) => [String(at + 1), paper.title, quoted(paper.names), paper.year, paper.abstract].join(';')),
  ],
  [
    'names of columns that nobody knows',
    [
      ['Naslov', 'Avtorji', 'Leto izdaje', 'Povzetek'].join('\t'),
      ...PAPERS.map((paper) => [paper.title, paper.names, paper.year, paper.abstract].join('\t')),
    ],
  ],
])('what the cells hold tells the columns that no row names: %s', async (_, lines) => {
  const { papers, audit } = await importText(lines.join('\n'));
  expect(papers.map(({ title, year, abstract, authors }) => [title, year, abstract, authors.length])).toEqual(
    PAPERS.map(({ title, year, abstract }, at) => [title, Number(year), abstract, [3, 1, 2][at]]),
  );
  expect(audit.files[0]!.notes.join()).toMatch(
    /no row names the columns, what they hold tells them: .*title in column \d/u,
  );
});

test('the note says which column was taken for what, and rows are counted from the first', async () => {
  const rows = [
    ...PAPERS.map((paper) => [paper.title, paper.names, paper.year].join('\t')),
    ['', 'Ann Lee', '2020'].join('\t'),
  ];
  const { audit } = await importText(rows.join('\n'));
  expect(audit.files[0]!.notes).toEqual([
    'no row names the columns, what they hold tells them: title in column 1, authors in column 2, year in column 3 (put a row above that names them where that is wrong: title, abstract, authors, year)',
  ]);
  expect(audit.leftOut[0]).toMatchObject({ place: 'row 4 (line 4)' });
});

test('of two columns that may hold titles the longer does', async () => {
  const rows = PAPERS.map((paper) =>
    ['Journal of Small Tests', `${paper.title}, and of much more`, paper.year].join('\t'),
  );
  const { papers } = await importText(rows.join('\n'));
  expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => `${title}, and of much more`));
});

test('a table in which nothing tells the titles is refused, with what to do', async () => {
  expect(await messageOf('"1","A","x"\n"2","B","y"\n"3","C","z"\n')).toContain(
    'no row names its columns. Put a row above the others that does: title, abstract, authors, year.',
  );
});
