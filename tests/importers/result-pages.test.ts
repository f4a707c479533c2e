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

const SNIPPET =
  'While recent models take long contexts as input, little is known about how well\nthey use them. We analyze how well models find what they are asked to look for …';

test.each([
  'Cited by 2310 Related articles All 9 versions',
  'Save Cite Cited by 3 Related articles All 2 versions',
  '☆ Save 99 Cite Cited by 2,310 Related articles All 9 versions Web of Science: 12 View as HTML',
  'Cited by 12 Related articles All 25 versions Import into BibTeX »',
])('Google Scholar’s buttons are no part of the abstract right above: %s', async (buttons) => {
  const titles = ['When Do Experts Pay?', 'Sparse Retrieval of Papers', 'A Survey of Both'];
  const { papers } = await importText(
    titles.map((title) => `${title}\nJ Doe, L Wei… - Nature, 2025 - nature.com\n${SNIPPET}\n${buttons}\n`).join('\n'),
  );
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    titles.map((title) => [title, SNIPPET.replace('\n', ' ')]),
  );
});

test('a title with its names that Google Scholar has without a text is a paper', async () => {
  const found = [
    'When Do Experts Pay?',
    'Sparse Retrieval of Papers',
    'A Survey of Both',
    'Agents and Their Tools',
  ].map((title) => `${title}\nJ Doe, L Wei… - Nature, 2025 - nature.com\n${SNIPPET}\nCited by 3 Related articles\n`);
  found.splice(
    2,
    0,
    '[CITATION] Attention in practice\nA Vaswani, N Shazeer - Neural processing systems, 2017\nCited by 12\n',
  );
  const { papers } = await importText(found.join('\n'));
  expect(papers).toHaveLength(5);
  expect(papers[2]).toMatchObject({
    title: 'Attention in practice',
    abstract: '',
    authors: [{ family: 'Vaswani' }, { family: 'Shazeer' }],
    year: 2017,
    venue: 'Neural processing systems',
  });
});

test('names broken within one are no title above the rest of them', async () => {
  const paper = (title: string, names: string): string => `${title}\n\n${names}\n\n${PROSE}\n`;
  const { papers } = await importText(
    [
      paper('Sparse Retrieval of Papers', 'Ann Lee, Bo Chen, Carla Rossi'),
      paper('A Survey of Both Kinds', 'Ann Lee, Bo Chen, Carla Mohammad\nRuhul Amin, Sifat Momen'),
      paper('Agents and Their Tools', 'Ann Lee, Bo Chen, Carla Rossi'),
      paper('When Do Experts Pay Us?', 'Ann Lee, Bo Chen, Carla Rossi'),
    ].join('\n'),
  );
  expect(papers.map(({ title }) => title)).toEqual([
    'Sparse Retrieval of Papers',
    'A Survey of Both Kinds',
    'Agents and Their Tools',
    'When Do Experts Pay Us?',
  ]);
});

const LONG_TITLE = 'Adaptive Transformers for Flexible Pretraining and Finetuning with Variable Medical Images';
const MANY_NAMES = 'Badhan Kumar Das, Gengyan Zhao, Han Liu, Thomas J. Re, Dorin Comaniciu, Eli Gibson, Andreas Maier';

test.each([
  [
    'on a line',
    'TLDR\nThis paper proposes a framework that improves all others by a large margin on three benchmarks of the field. Expand',
  ],
  [
    'behind blanks',
    'TLDR  This paper proposes a framework that improves all others by a large margin on three benchmarks of the field. Expand',
  ],
  [
    'behind one blank',
    'TLDR This paper proposes a framework that improves all others by a large margin on three benchmarks of the field.',
  ],
])('Semantic Scholar’s buttons, fields of study and TLDR %s are no title, venue or text', async (_, text) => {
  const titles = ['When Do Experts Pay Us at All?', LONG_TITLE, 'A Survey of Both'];
  const { papers } = await importText(
    titles
      .map(
        (title, at) =>
          `${title}\n${MANY_NAMES}\nComputer Science  arXiv.org  ${at + 1} March 2025\n${text}\n${at + 2}\n[PDF]\nSave\nAlert\nCite\n`,
      )
      .join('\n'),
  );
  expect(
    papers.map(({ title, venue, year, abstract, authors }) => [title, venue, year, abstract, authors.length]),
  ).toEqual(
    titles.map((title) => [
      title,
      'arXiv.org',
      2025,
      'This paper proposes a framework that improves all others by a large margin on three benchmarks of the field.',
      7,
    ]),
  );
});

test('a title that begins with TLDR stays', async () => {
  const titles = ['TLDR at Large: Shared Tasks on Short Summaries', 'Sparse Retrieval of Papers', 'A Survey of Both'];
  const { papers } = await importText(titles.map((title) => `${title}\n\n${PROSE}\n`).join('\n'));
  expect(papers.map(({ title }) => title)).toEqual(titles);
});
