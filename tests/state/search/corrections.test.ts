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
