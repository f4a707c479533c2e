import { expect, test } from 'vitest';
import { explorerOf } from '../explorers.ts';

const { search, collection } = await explorerOf();

function find(query: string): string[] {
  search.query = query;
  return search.hits.map((hit) => collection.papers.id[hit.paper]);
}

test.each([
  ['mixtrue of experts ', 'mixture of experts '],
  ['mixtrue-of-experts ', 'mixture-of-experts '],
  ['mixtrue of exper', 'mixture of exper'],
  ['mixture of exprets', 'mixture of experts'],
  ['retreival -dnese ', 'retrieval -dense '],
])('%j finds what the corrected words find, the terms that they make too: %j', (typed, corrected) => {
  expect(find(typed)).toEqual(find(corrected));
});

test('a typo in quotes is corrected, and the page says so', () => {
  expect(find('"sparse retreival"')).toEqual(['sparse']);
  expect(search.notes).toEqual([{ kind: 'corrected', typed: 'retreival', used: ['retrieval'] }]);
});

test('a phrase of known words that stand nowhere side by side is no typo', () => {
  expect(find('"zebra retrieval"')).toEqual([]);
  expect(search.notes).toEqual([]);
});

test('a word in quotes that nothing resembles is named', () => {
  find('"sparse xylophone"');
  expect(search.notes).toEqual([{ kind: 'unknown', typed: 'xylophone' }]);
});

test.each([
  // One letter off, and none that hand or ear takes for it.
  'sparge ',
  // A wrong first letter.
  'parse ',
  // Few letters of a word that may become anything.
  'retrei',
  // Two letters off, one of them the first.
  'wetreival ',
])('%j is a word of its own, and no typo', (typed) => {
  expect(find(typed)).toEqual([]);
  expect(search.notes).toEqual([{ kind: 'unknown', typed: typed.trim() }]);
});

test.each([
  ['sparze ', 'sparse'],
  ['mixtrue', 'mixture'],
  ['etrieval ', 'retrieval'],
])('%j is a typo of %j', (typed, meant) => {
  find(typed);
  expect(search.notes).toEqual([{ kind: 'corrected', typed: typed.trim(), used: [meant] }]);
});
