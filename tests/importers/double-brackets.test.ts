import { expect, test } from 'vitest';
import { importText } from './read.ts';

const TITLES = [
  'Soil Fungi after Fire in Boreal Forests',
  'Learning to Rank from Clicks',
  'The Names of Northern Rivers',
];
const urlOf = (at: number): string => `https://arxiv.org/abs/2301.0000${at}`;

test.each<[string, (at: number) => string]>([
  ['one', (at) => `[[Paper]](${urlOf(at)})`],
  ['two', (at) => `[[Paper]](${urlOf(at)}) [[Code]](https://github.com/a/b)`],
])('a button in double brackets is no part of the title before it: %s', async (_, buttons) => {
  const list = TITLES.map((title, at) => `- ${title} ${buttons(at)}\n`).join('');
  const { papers } = await importText(`# Papers\n\n## Methods\n\n${list}`);
  expect(papers.map(({ title, url }) => [title, url])).toEqual(TITLES.map((title, at) => [title, urlOf(at)]));
});
