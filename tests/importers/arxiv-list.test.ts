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

test.each([
  ['arXiv’s lists', (at: number) => `[${at + 1}] arXiv:2512.0000${at} [pdf, html, other]`, '2512.0000'],
  ['an address', (at: number) => `https://arxiv.org/abs/2512.0000${at}v2`, '2512.0000'],
  ['a DOI', (at: number) => `doi: 10.1000/${at}`, '10.1000/'],
])('what identifies a paper may stand above its title: %s', async (_, line, id) => {
  const items = TITLES.map((title, at) => `${line(at)}\n${title}\n${NAMES[at]}\n`);
  const { papers } = await importText(items.join('\n'));
  expect(papers.map((paper) => [paper.title, paper.id, paper.authors.length])).toEqual(
    TITLES.map((title, at) => [title, `${id}${at}`, 2]),
  );
  expect(papers.map(({ year }) => year)).toEqual(TITLES.map(() => (id === '10.1000/' ? null : 2025)));
});

test('an address above one title of a list alone is no paper’s', async () => {
  const items = TITLES.map((title, at) => `${title}\n${NAMES[at]}\n`);
  const { papers } = await importText(`https://arxiv.org/abs/2512.00001\n${items.join('\n')}`);
  expect(papers.map(({ title, url }) => [title, url])).toEqual(TITLES.map((title) => [title, '']));
});

test('comments that end in a journal with its year are no authors', async () => {
  const items = TITLES.map(
    (title, at) =>
      `\\\\\narXiv:2512.0000${at}\nDate: Tue, 2 Dec 2025 11:22:33 GMT\n\nTitle: ${title}\nAuthors: ${NAMES[at]}\nCategories: cs.CV\nComments: 5 pages, 2 figures. IEEE Geoscience and Remote Sensing Letters\n  (2025)\n\\\\\n  We study how soils recover after fires. Many of them do so within a few years.\n\\\\ ( https://arxiv.org/abs/2512.0000${at} ,  109kb)\n------------------------------\n`,
  );
  const { papers } = await importText(items.join(''));
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(TITLES.map((title) => [title, 2]));
});
