import { expect, test } from 'vitest';
import type { MapReader } from '../../../src/map/map-reader.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { explorerOf, settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';

const { insight: ofSmall } = await explorerOf();

/** A large map cut into many files, and how many of them have been read. */
async function opened(change: (reader: MapReader) => MapReader = (reader) => reader) {
  const whole = change(readerOf(largeMap(), 3, 1, 2));
  let read = 0;
  const reader: MapReader = {
    ...whole,
    terms: (at) => (read++, whole.terms(at)),
    texts: (at) => (read++, whole.texts(at)),
    linkRows: (at) => (read++, whole.linkRows(at)),
  };
  const explorer = new Explorer(reader, preferences());
  await explorer.collection.prepare();
  return { ...explorer, explorer, filesRead: () => read };
}

test('what is told of many papers of a large map takes none of the files that hold single papers and terms', async () => {
  const { insight, collection, filesRead } = await opened();
  const comparison = insight.comparison(collection.papersOf(0), collection.papersOf(1))!;
  const terms = insight.distinctTerms([0, 1, 2])!;
  const route = insight.route(0, 3)!;
  const bridges = insight.bridges(0)!;
  await settle();
  expect(filesRead()).toBe(0);
  // Links are all there, so that what is told of them is the same as in a map that is read whole.
  expect(bridges).toEqual(ofSmall.bridges(0));
  expect(route).toEqual(ofSmall.route(0, 3));
  expect(comparison.bridges).toEqual(ofSmall.comparison([0, 1, 2], [3, 4])!.bridges);
  expect(terms).toMatchObject([{ label: 'mixture of experts', inside: 2, insideTotal: 3, outside: 0 }]);
  expect(comparison.rightTerms).toMatchObject([{ label: 'documents', left: 0, right: 2 }]);
});

test('the papers behind a number of a large map are exactly those counted: of which the term is a keyword', async () => {
  const { insight, explorer } = await opened();
  expect(insight.counted).toBe('keywords');
  const [{ term }] = insight.distinctTerms([0, 1, 2])!;
  expect(insight.papersCounted(term)).toEqual([0, 1]);
  expect(explorer.insight.papersCounted(term + 1)).toEqual([]);
});

test('two papers of a large map without a link are alike where they share a keyword, those with a link are left out', async () => {
  const { insight } = await opened((reader) => ({
    ...reader,
    neighbours: () => Promise.resolve({ source: [0], target: [1], weight: [reader.links.weight[0]] }),
  }));
  expect(insight.comparison([3], [4])!.unlinked).toEqual([
    { left: 3, right: 4, similarity: null, terms: ['documents'] },
  ]);
  expect(insight.comparison([0], [1])!.unlinked).toEqual([]);
});

test('a hop of a path through a large map names what both papers are about', async () => {
  const { insight } = await opened();
  expect(insight.keywordsOfBoth(0, 1)).toEqual(['mixture of experts']);
  // A keyword of the one and in the title of the other.
  expect(insight.keywordsOfBoth(1, 0)).toEqual(['mixture of experts']);
  expect(insight.keywordsOfBoth(0, 4)).toEqual([]);
});

test('a large map built before it had such files tells what its strongest links tell, and says so', async () => {
  const { insight, filesRead } = await opened((reader) => ({
    ...reader,
    manifest: { ...reader.manifest, digest: undefined },
  }));
  expect(insight.counted).toBe('nothing');
  expect(insight.distinctTerms([0, 1])).toEqual([]);
  expect(insight.route(0, 5)).toEqual({ kind: 'none', ofAllLinks: false });
  await settle();
  expect(filesRead()).toBe(0);
});
