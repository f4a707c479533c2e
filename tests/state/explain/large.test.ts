import { expect, test } from 'vitest';
import type { MapReader } from '../../../src/map/map-reader.ts';
import { bridgesOf } from '../../../src/state/explain/bridges.ts';
import { comparePapers } from '../../../src/state/explain/compare.ts';
import { countedIn, distinctTerms, papersCounted } from '../../../src/state/explain/distinct-terms.ts';
import { aboutHop, keywordsOfBoth } from '../../../src/state/explain/keyword-pairs.ts';
import { relatedWords } from '../../../src/state/explain/related-words.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { waysToWrite, waysToWriteParts } from '../../../src/state/search/lexicon.ts';
import { explorerOf, settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';

const { insight: ofSmall, collection: small } = await explorerOf();

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
  const comparison = comparePapers(collection.papersOf(0), collection.papersOf(1), collection)!;
  const terms = distinctTerms([0, 1, 2], null, collection)!;
  const route = insight.route(0, 3)!;
  const bridges = bridgesOf(0, collection)!;
  await settle();
  expect(filesRead()).toBe(0);
  // Links are all there, so that what is told of them is the same as in a map that is read whole.
  expect(bridges).toEqual(bridgesOf(0, small));
  expect(route).toEqual(ofSmall.route(0, 3));
  expect(comparison.bridges).toEqual(comparePapers([0, 1, 2], [3, 4], small)!.bridges);
  expect(terms).toMatchObject([{ label: 'mixture of experts', inside: 2, insideTotal: 3, outside: 0 }]);
  expect(comparison.rightTerms).toMatchObject([{ label: 'documents', left: 0, right: 2 }]);
});

test('the papers behind a number of a large map are exactly those counted: of which the term is a keyword', async () => {
  const { collection } = await opened();
  expect(countedIn(collection)).toBe('keywords');
  const [{ term }] = distinctTerms([0, 1, 2], null, collection)!;
  expect(papersCounted(term, collection)).toEqual([0, 1]);
  expect(papersCounted(term + 1, collection)).toEqual([]);
});

test('words that illustrate related vocabulary are told in a large map without fetching their files', async () => {
  const map = largeMap();
  const term = map.terms.key.indexOf('mixtur of expert');
  const { explorer, filesRead } = await opened((reader) => ({
    ...reader,
    // The paper on pruning is linked to two about mixtures of experts, and to one on retrieval that mentions them.
    linkRows: async (at) => {
      const rows = await reader.linkRows(at);
      return at === 2 ? { ...rows, papers: [[0, 1, 3]], weights: [[9, 8, 7]] } : rows;
    },
    texts: async (at) => {
      const text = await reader.texts(at);
      return at === 3 ? { ...text, terms: [[...text.terms[0], term]], weights: [[...text.weights[0], 3000]] } : text;
    },
  }));
  const { collection } = explorer;
  const ask = () => [collection.text(2), collection.text(3), collection.expectLinks(2)];
  ask();
  await settle();
  const before = filesRead();
  expect(relatedWords(3, 2, collection, 4)).toEqual([{ term, label: 'mixture of experts', papers: [0, 1] }]);
  expect(filesRead()).toBe(before);
});

test('the abbreviated part of a longer term is written as such in a large map, too', async () => {
  const map = largeMap();
  const term = map.terms.key.indexOf('zebra');
  const longer = <T>(column: readonly T[], value: T): T[] => column.map((one, at) => (at === term ? value : one));
  const key = longer(map.terms.key, 'zero mixtur of expert');
  const label = longer(map.terms.label, 'zero mixtures of experts');
  const { collection } = new Explorer(
    readerOf({ ...map, terms: { ...map.terms, key, label } }, 3, 1, 2),
    preferences(),
  );
  await collection.prepare();
  collection.text(5);
  await settle();
  expect(waysToWriteParts(term, collection)).toEqual([
    { label: 'mixture of experts', keys: ['mixtur of expert', 'moe'] },
  ]);
  expect(waysToWrite(term, collection)).toContain('zero moe');
});

test('two papers of a large map without a link are alike where they share a keyword, those with a link are left out', async () => {
  const { collection } = await opened((reader) => ({
    ...reader,
    neighbours: () => Promise.resolve({ source: [0], target: [1], weight: [reader.links.weight[0]] }),
  }));
  expect(comparePapers([3], [4], collection)!.unlinked).toEqual([
    { left: 3, right: 4, similarity: null, terms: ['documents'] },
  ]);
  expect(comparePapers([0], [1], collection)!.unlinked).toEqual([]);
});

test('a hop of a path through a large map names what both papers are about', async () => {
  const { collection } = await opened();
  expect(keywordsOfBoth(0, 1, collection)).toEqual(['mixture of experts']);
  // A keyword of the one and in the title of the other.
  expect(keywordsOfBoth(1, 0, collection)).toEqual(['mixture of experts']);
  expect(keywordsOfBoth(0, 4, collection)).toEqual([]);
});

test('a hop of a path through a large map gives a reason also where the papers share no keyword', async () => {
  const { collection } = await opened();
  expect(aboutHop(0, 1, collection)).toBe('about mixture of experts');
  expect(aboutHop(0, 4, collection)).toBe(
    'words that are no keywords of both, or related vocabulary; open to see which',
  );
  expect(aboutHop(0, 4, small)).toBe('');
});

test('a large map built before it had such files tells what its strongest links tell, and says so', async () => {
  const { insight, collection, filesRead } = await opened((reader) => ({
    ...reader,
    manifest: { ...reader.manifest, digest: undefined },
  }));
  expect(countedIn(collection)).toBe('nothing');
  expect(distinctTerms([0, 1], null, collection)).toEqual([]);
  expect(insight.route(0, 5)).toEqual({ kind: 'none', ofAllLinks: false });
  await settle();
  expect(filesRead()).toBe(0);
});
