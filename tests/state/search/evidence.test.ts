import { expect, test } from 'vitest';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';

const { search, collection } = new Explorer(readerOf(largeMap(), 1, 1, 2), preferences());
await collection.prepare();

test.each([
  [
    'a word there and one in the title',
    'router translation ',
    'experts',
    '“Translation” in title, a form of “router” in abstract',
  ],
  ['words there alone', 'tokens learned ', 'experts', 'forms of “tokens” and “learned” in abstract'],
  ['a term of several words for its words', 'mixture of experts ', 'router', '“MoE” in title'],
  [
    'a beginning by the word it led to',
    'translation rou',
    'experts',
    '“Translation” in title, a form of “routing” in abstract',
  ],
])('in a large map a paper says what matched in its abstract, which is not fetched: %s', async (_, query, id, told) => {
  search.query = query;
  for (let turn = 0; turn < 5; turn++, await settle()) void search.hits;
  const paper = collection.paperWithId(id);
  expect(search.hits.map((hit) => hit.paper)).toContain(paper);
  expect(search.evidence(paper).sentence).toBe(told);
  expect(collection.textIfLoaded(paper)).toBeNull();
});
