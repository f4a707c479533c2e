import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { withoutOne } from '../../../src/state/search/without-one.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf, settle } from '../explorers.ts';
import { largeMap } from '../large-map.ts';

const PAPERS = [
  { title: 'Glacier melting', abstract: 'Glaciers melt in summer.' },
  { title: 'Glacier flow', abstract: 'Glaciers flow to the sea.' },
  { title: 'River flow', abstract: 'Rivers flow to the sea in summer.' },
];
const { collection } = await explorerOf(await buildMap(collectionOf(PAPERS), DEFAULT_OPTIONS));

test.each([
  ['glacier zebra', ['glacier 2']],
  ['melting river', ['river 1', 'melting 1']],
  ['glacier river -flow', ['glacier -flow 1']],
  ['"glacier flow" summer', ['summer 2', '"glacier flow" 1']],
  ['melting -summer', ['melting 1']],
  ['glacier & zebra', ['glacier & 2']],
  ['zebra', []],
  ['zebra lion glacier', ['glacier 2']],
  ['zebra OR lion', []],
])('what finds nothing is offered without the one word that keeps it from finding: %s', (query, found) => {
  expect(withoutOne(query, collection)?.map(({ query: rest, papers }) => `${rest} ${papers}`)).toEqual(found);
});

test('a whole sentence that finds nothing is not taken apart', () => {
  expect(withoutOne('zebra glaciers melt and flow to the sea in summer', collection)).toEqual([]);
});

test('of a large map what such a search finds is not counted beforehand, since by itself it may read more', async () => {
  const large = await explorerOf(largeMap());
  const ask = () => withoutOne('sparse xylophones', large.collection);
  for (let round = 0; round < 10 && ask() === null; round++) await settle();
  expect(ask()).toEqual([{ words: ['xylophones'], query: 'sparse', papers: null }]);
});
