import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { toldSlips } from '../../../src/ui/slip-note.ts';
import { told } from '../../../src/ui/search-note.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf } from '../explorers.ts';

const PAPERS = [
  { title: 'We rest', abstract: 'To rest is to sleep.' },
  { title: 'Restaurants', abstract: 'A restaurant cooks.' },
  { title: 'More restaurants', abstract: 'Restaurants cook more.' },
  { title: 'On polar codes', abstract: 'Polar codes are fast. We study polar codes.' },
  { title: 'A code for opinions', abstract: 'The code finds how polarized a debate is.' },
  { title: 'Codes of polarity', abstract: 'Codes tell polarity.' },
];
const { search } = await explorerOf(await buildMap(collectionOf(PAPERS), DEFAULT_OPTIONS));

test.each([
  [
    'rest',
    3,
    ['“rest” itself finds 1 paper, longer words that begin with it the others; a blank after it leaves them out.'],
  ],
  ['rest ', 1, []],
  ['restaurant', 2, []],
  ['polar codes ', 3, ['“polar codes” as a phrase finds 1 paper.']],
  ['polar codes', 3, ['“polar codes” as a phrase finds 1 paper.']],
  ['"polar codes"', 1, []],
  ['codes polar ', 3, []],
])('a search that finds far more than its words or their row says so: %s', (query, count, notes) => {
  search.query = query;
  expect(search.hits).toHaveLength(count);
  expect(search.notes.map(told)).toEqual(notes);
});

test('authors whose names begin like a word that finds far fewer papers are told of, too', async () => {
  const titles = ['MoE moe', 'Rivers', 'Glaciers', 'Violins'];
  const map = await buildMap(collectionOf(titles.map((title) => ({ title, abstract: `${title}.` }))), DEFAULT_OPTIONS);
  const authors = titles.map((_, paper) => (paper === 0 ? [] : ['Marie Moens']));
  const { search: own } = await explorerOf({ ...map, papers: { ...map.papers, authors } });
  own.query = 'moe';
  expect(own.hits).toHaveLength(4);
  expect(own.notes.map(told)).toEqual([
    '“moe” itself finds 1 paper, longer words that begin with it the others; a blank after it leaves them out.',
  ]);
});

test('what slips were read as is told by itself, for where no list of papers stands', () => {
  search.query = 'restuarants codes ';
  expect(toldSlips(search.notes)).toBe('“restuarants” occurs in no paper; searched “restaurants”.');
  search.query = 'restaurants ';
  expect(toldSlips(search.notes)).toBe('');
});
