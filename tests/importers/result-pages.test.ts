import { expect, test } from 'vitest';
import { importText } from './read.ts';

const PROSE =
  'We study how a listing is read. It has a title and an abstract, and nothing else tells one from the other. A reader must find both, so this text is as long as the abstract of a paper usually is, and a little longer.';

test('a title that ends in a year is one above a line of names', async () => {
  const { papers } = await importText(
    `1. Med J. 2023 Mar 30;388(13):1201-1208. doi: 10.1056/abc1.\n\nMachine Learning in Clinical Medicine, 2023.\n\nDoe J(1), Wei L(2).\n\n${PROSE}`,
  );
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['Machine Learning in Clinical Medicine, 2023', 2],
  ]);
});

test('a long title and a long line of names above a label are no text that was broken into lines', async () => {
  const { papers } = await importText(
    `Proving that a Set of Tests is Known in Language Models\nJane Doe, Li Wei, Ann Lee, Bo Chen, Carla Rossi, Ada Hopper\nPublished: 16 Jan 2024, Last Modified: 14 Mar 2024\nAbstract: ${PROSE}`,
  );
  expect(papers.map(({ title, year, authors }) => [title, year, authors.length])).toEqual([
    ['Proving that a Set of Tests is Known in Language Models', 2024, 6],
  ]);
});

test('the site above each title of a list of results is no begin of it', async () => {
  const titles = ['When Do Experts Pay?', 'Sparse Retrieval of Papers', 'A Survey of Both', 'Agents and Their Tools'];
  const { papers } = await importText(
    `Sort by relevance\n\n${titles.map((title) => `[PDF] example.org\n${title}\nJ Doe, L Wei… - Nature, 2025\n${PROSE}\n`).join('\n')}`,
  );
  expect(papers.map(({ title }) => title)).toEqual(titles);
});
