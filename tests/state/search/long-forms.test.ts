import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf } from '../explorers.ts';

const PAPERS = [
  { title: 'Long short-term memory (LSTM) for parsing', abstract: 'Long short-term memory is old.' },
  // More papers than one definition speaks for say no more than the short form.
  ...Array.from({ length: 12 }, (_, at) => ({ title: `LSTM parser ${at}`, abstract: 'We train an LSTM.' })),
  { title: 'Multiword expressions (MWE)', abstract: 'Multiword expressions are found.' },
  { title: 'Multi-word expressions', abstract: 'Multi-word expressions are found.' },
  { title: 'Optimal lattice decoding (OLD)', abstract: 'Optimal lattice decoding (OLD) is fast.' },
  { title: 'LSTMania: a game of LSTMania', abstract: 'LSTMania is played.' },
  ...Array.from({ length: 12 }, (_, at) => ({ title: `A grammar ${at}`, abstract: 'An old grammar is an old one.' })),
];
const { search, collection } = await explorerOf(await buildMap(collectionOf(PAPERS), DEFAULT_OPTIONS));

test.each([
  ['LSTM', 13],
  ['long short-term memory', 13],
  ['"long short-term memory"', 13],
  ['long short term memory', 13],
  ['long-short-term-memory', 13],
  ['long short-term memroy', 13],
  ['MWE', 2],
  ['multiword expressions', 2],
  ['multi-word expressions', 2],
  ['"multi-word expressions"', 2],
  ['"multiword expressions"', 2],
  // "old" is a word, too.
  ['optimal lattice decoding', 1],
])('a long form finds what its short form finds, however it is typed or mistyped: %s', (query, count) => {
  search.query = `${query} `;
  expect(search.hits).toHaveLength(count);
  expect(search.hits.every(({ paper }) => search.evidence(paper).sentence !== '')).toBe(true);
});

test('while a short form is being typed, papers with it or its long form come before longer words that begin with it', () => {
  search.query = 'LSTM';
  const titles = search.hits.map(({ paper }) => collection.papers.title[paper]);
  expect(titles).toHaveLength(14);
  expect(titles.at(-1)).toBe('LSTMania: a game of LSTMania');
  search.query = 'LSTMa';
  expect(search.hits).toHaveLength(1);
});
