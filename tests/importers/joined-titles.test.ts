import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TITLES = [
  'Attention Mechanisms for Translation',
  'Word Alignment and Phrase Extraction',
  'Learning Parsers from Treebanks',
  'Coreference Resolution and Entity Linking',
  'A Survey of Social Media',
  'Language Models and Knowledge Bases',
];
const NAMES = [
  'Ann Lee, Bo Chen',
  'Carl Diaz and Eva Frost',
  'Gina Holt',
  'Ida Jones & Karl Lund',
  'Max Noll',
  'Wei Xu',
];
const PROSE =
  'we study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

async function papersOf(page: string, name = 'papers.txt'): Promise<[string, string[]][]> {
  const { papers } = await importText(page, name);
  return papers.map(({ title, authors }) => [title, authors.map(({ given, family }) => `${given} ${family}`.trim())]);
}

test.each([
  ['one a line', 'papers.txt', (title: string) => `${title}\n`],
  ['with empty lines between', 'papers.txt', (title: string) => `${title}\n\n`],
  ['numbered', 'papers.txt', (title: string, at: number) => `${at + 1}. ${title}\n`],
  ['as items', 'papers.md', (title: string) => `- ${title}\n`],
  ['above abstracts', 'papers.txt', (title: string, at: number) => `${title}\nIn part ${at}, ${PROSE}\n\n`],
])('titles that join two things by “and” are no names, %s', async (_, name, entryOf) => {
  const page = TITLES.map((title, at) => entryOf(title, at)).join('');
  expect(await papersOf(page, name)).toEqual(TITLES.map((title) => [title, []]));
});

test.each([
  ['alone', (title: string, names: string) => `${title}\n${names}\n`],
  ['with abstracts', (title: string, names: string, at: number) => `${title}\n${names}\nIn part ${at}, ${PROSE}\n\n`],
])('titles that join two things by “and” stand above names that do so too, %s', async (_, entryOf) => {
  const page = TITLES.map((title, at) => entryOf(title, NAMES[at]!, at)).join('');
  expect(await papersOf(page)).toEqual(TITLES.map((title, at) => [title, NAMES[at]!.split(/, | and | & /u)]));
});

test('people whose names are words of titles are authors beside others', async () => {
  const names = ['Ann Image, Bo Chen and Cy Doe', 'Ann Lee and Eva Frost', 'Di Holt and Wei Xu'];
  const page = names.map((line, at) => `${TITLES[at * 2]}\n${line}\n`).join('');
  expect((await papersOf(page))[0]).toEqual([TITLES[0], ['Ann Image', 'Bo Chen', 'Cy Doe']]);
});
