import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { told } from '../../../src/ui/search-note.ts';
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

test.each([
  ['a word that few papers have as an abbreviation', 'old ', 13, []],
  ['at the beginning of a sentence', 'Old ', 13, []],
  ['among other words', 'old grammar ', 12, []],
  ['in capitals', 'OLD ', 14, ['optimal lattice decoding']],
  ['an abbreviation in lower case', 'lstm ', 13, ['long short-term memory']],
  ['one whose letters are no word', 'mwe ', 2, ['multiword expressions']],
])('a word in lower case stands for no long form that hardly any paper means by it: %s', (_, query, count, used) => {
  search.query = query;
  expect(search.hits).toHaveLength(count);
  expect(search.notes.flatMap((note) => ('used' in note ? note.used : []))).toEqual(used);
});

test('of many long forms those of most papers are told, and how many are left', async () => {
  const long = ['calm', 'cold', 'cool', 'cosy', 'cute'].map((first) => `${first} artful regular engine`);
  const papers = [...long, long[3]!].map((form, at) => ({
    title: `The ${form} ${at}`,
    abstract: `A ${form} (CARE) runs. This ${form} is fast.`,
  }));
  const care = await explorerOf(await buildMap(collectionOf([...papers, ...PAPERS]), DEFAULT_OPTIONS));
  care.search.query = 'CARE ';
  expect(care.search.notes).toEqual([
    { kind: 'abbreviation', typed: 'CARE', used: [long[3], long[0], long[1]], more: 2 },
  ]);
  expect(told(care.search.notes[0]!)).toMatch(/, “cold artful regular engine” and 2 more\.$/);
});
