import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PAPERS = [
  {
    title: 'The Use of Online Translators by Students Not Enrolled in a Programme of Translation',
    names: 'Ann Lee, Bo Chen, Carla Díaz',
    abstract:
      'In this paper, we discuss a use of machine translation that has been quite overlooked up to now, namely by students. Several studies report a wide use of free translators. It seems important to uncover what their users can do with what they get from them.',
  },
  {
    title: 'COMET',
    names: 'Dmitri Ivanov',
    abstract:
      'Comets hold ice from the begin of time. We look at forty of them through one glass and find that most of them are older than they look. Few of them come back within a life, which makes each of their visits worth the nights.',
  },
  {
    title: 'A Comparison of Measures for the Similarity of Strings',
    names: 'Emma Fox, Hugo Blanc, Ines Marques, Jonas Weber, Katrin Novak, Liam Okafor, Mara Rossi',
    abstract:
      'Words are alike in many ways. We compare twelve measures of that on lists of four languages. Simple ones hold up well where words are short, and the others pay for what they know with time that few programs have.',
  },
] as const;

const fill = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd();

test.each<[string, (paper: (typeof PAPERS)[number], at: number) => readonly string[]]>([
  ['title, names and text', ({ title, names, abstract }) => [title, names, abstract]],
  ['with numbers', ({ title, names, abstract }, at) => [`${at + 1}. ${title}`, names, abstract]],
  [
    'with places',
    ({ title, names, abstract }) => [title, names, 'Department of Letters, University of Bath', abstract],
  ],
  ['with times', ({ title, names, abstract }, at) => [`1${at}:30`, title, names, abstract]],
])('papers of a book of abstracts are told with no empty line between them: %s', async (_, rows) => {
  for (const width of [60, 72, 80]) {
    const page = PAPERS.flatMap((paper, at) => rows(paper, at).map((row) => fill(row, width))).join('\n');
    const { papers } = await importText(page);
    expect(
      papers.map(({ title, authors, abstract }) => ({
        title,
        names: authors.map(({ given, family }) => `${given} ${family}`).join(', '),
        abstract,
      })),
    ).toEqual(PAPERS);
  }
});

test('a list of titles with names below and no empty line is no book of abstracts', async () => {
  const page = PAPERS.map(({ title, names }) => `${title} in the North of Europe\n${names}`).join('\n');
  const { papers } = await importText(page);
  expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => `${title} in the North of Europe`));
});

test('a long title that ends in a full stop is one above a list of names', async () => {
  const titles = [
    PAPERS[0].title,
    `${PAPERS[2].title} in Four Languages and What It Costs to Use Them.`,
    'The Names of Rivers',
  ];
  const { papers } = await importText(
    titles.map((title) => `${title}\nAnn Lee (ETH Zürich), Bo Chen (MIT)\n\n`).join(''),
  );
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(
    titles.map((title) => [title.replace(/\.$/u, ''), 2]),
  );
});

test('names that stand beside all papers of a page are their authors', async () => {
  const { papers } = await importText(
    PAPERS.map(({ title, abstract }, at) => `Poster\n${title}\nAnn Lee · Bo Chen\nHall A #${at}\n${abstract}\n\n`).join(
      '',
    ),
  );
  expect(papers.map(({ authors }) => authors.length)).toEqual([2, 2, 2]);
});
