import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TITLES = [
  'Soil Fungi after Fire in Boreal Forests',
  'Learning to Rank from Many Noisy Clicks',
  'The Names of Northern Rivers and Lakes',
];
const NAMES = ['Ann Lee, Bo Chen', 'Carla Díaz, Dmitri Ivanov', 'Emma Fox, Hugo Blanc'];

test('subjects and headings of arXiv’s lists of new papers are no titles', async () => {
  const items = TITLES.map(
    (title, at) =>
      `[${at + 1}] arXiv:2512.0000${at} [pdf, html, other]\n${title}\n${NAMES[at]}\nSubjects: Computation and Language (cs.CL); Machine Learning (cs.LG)\n`,
  );
  const head = 'Authors and titles for recent submissions\nWed, 3 Dec 2025\nSee today’s new changes\n\n';
  const { papers } = await importText(head + items.join(''));
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(TITLES.map((title) => [title, 2]));
});
