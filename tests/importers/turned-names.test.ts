import { expect, test } from 'vitest';
import { turnedNames } from '../../src/importers/listing/turned-names.ts';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

/** The authors of the first paper of a page. */
async function authorsOf(page: string): Promise<string[]> {
  const { papers } = await importText(page);
  return papers[0]!.authors.map(({ given, family }) => `${family}, ${given}`);
}

test.each([
  ['Authors: Edmonds, Eric; Pavcnik, Nina', ['Edmonds, Eric', 'Pavcnik, Nina']],
  ['Author(s): Edmonds, Eric and Pavcnik, Nina', ['Edmonds, Eric', 'Pavcnik, Nina']],
  ['**Authors:** van der Berg, Jan; Lee, Ann B.1,2; World Bank', ['van der Berg, Jan', 'Lee, Ann B.', 'Bank, World']],
  ['Authors: Lee, Ann; Chen, Bo et al.', ['Lee, Ann', 'Chen, Bo']],
  ['Authors: Lee, Ann, and Bo Chen', ['Lee, Ann', 'Chen, Bo']],
  ['Author: Edmonds, Eric V.', ['Edmonds, Eric V.']],
  ['Authors: Kipf, Max Welling', ['Kipf, ', 'Welling, Max']],
  ['Authors: Vaswani, Shazeer and Parmar', ['Vaswani, ', 'Shazeer, ', 'Parmar, ']],
  ['Authors: Ann Lee, Bo Chen & Cy Doe', ['Lee, Ann', 'Chen, Bo', 'Doe, Cy']],
])('names are turned round where a line has family names first: %s', async (line, expected) => {
  const page = (title: string, names: string) => `Title: ${title}\n${names}\nAbstract: ${PROSE}\n\n`;
  expect(await authorsOf(page('Schooling in the long run', line) + page('Wages', 'Authors: Ann Lee'))).toEqual(
    expected,
  );
  expect(await authorsOf(`# Schooling in the long run\n${line}\n\n${PROSE}\n\n# Wages\n\n${PROSE}\n`)).toEqual(
    expected,
  );
});

const NAMES = ['Edmonds, Eric; Pavcnik, Nina', 'Lee, Ann; Chen, Bo; Doe, Jane', 'Lee, Ann and Chen, Bo'];
const TITLES = ['Schooling in the long run', 'Another paper on wages', 'A third paper on trade'];

test.each([
  ['below', (title: string, names: string) => `${title}\n${names}`],
  ['above', (title: string, names: string) => `${names}\n${title}`],
  ['with a year below', (title: string, names: string) => `${title}\n${names} (2005)`],
])('such lines %s the titles are names too', async (_, head) => {
  const { papers } = await importText(TITLES.map((title, at) => `${head(title, NAMES[at]!)}\n\n${PROSE}\n\n`).join(''));
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
  expect(papers.map(({ authors }) => authors.map(({ family }) => family))).toEqual([
    ['Edmonds', 'Pavcnik'],
    ['Lee', 'Chen', 'Doe'],
    ['Lee', 'Chen'],
  ]);
});

test('two whole names before a semicolon are not one that is turned round', async () => {
  const page = TITLES.map((title) => `${title}\nAnn Lee, Bo Chen; Cy Doe, Di Poe\n\n${PROSE}\n\n`);
  expect(await authorsOf(page.join(''))).toEqual(['Lee, Ann', 'Chen, Bo', 'Doe, Cy', 'Poe, Di']);
});

test('titles with commas and a word for and are no names', async () => {
  const titles = [
    'Gender, Race and Class, Revisited',
    'Trade, Growth and Income Inequality',
    'Learning, Memory; Sleep',
  ];
  const { papers } = await importText(titles.map((title) => `${title}\n\n${PROSE}\n\n`).join(''));
  expect(papers.map(({ title }) => title)).toEqual(titles);
});

test.each(['Sleep Disorders; Learning, Memory', 'Learning, Memory; Sleep Disorders; Ageing Brains'])(
  'names are turned round where the first of them is, and at least half: not in %s',
  (line) => {
    expect(turnedNames(line)).toBeUndefined();
  },
);
