import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TITLES = [
  'k-Anonymity in practice',
  'mRNA vaccines and the ethics of speed',
  'Seed rain in wet forests',
  'p53 in tumour suppression: a review',
  'eBay auctions and reputation',
  'α-synuclein aggregation in mice',
  'von Willebrand factor in sepsis',
];

test.each([
  ['alone', (title: string) => title],
  ['in a list', (title: string) => `- ${title}`],
  ['as links', (title: string, index: number) => `- [${title}](https://arxiv.org/abs/2403.0100${index})`],
])('titles %s may begin with a small letter', async (_, lineOf) => {
  const { papers } = await importText(TITLES.map(lineOf).join('\n'));
  expect(papers.map(({ title }) => title)).toEqual(TITLES);
});
