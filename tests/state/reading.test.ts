import { expect, test } from 'vitest';
import type { MapReader } from '../../src/map/map-reader.ts';
import { EMPTY_VIEW, type View } from '../../src/state/types.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';
import { countOffers } from '../../src/state/offered.ts';
import { explorerOf, settle } from './explorers.ts';
import { preferences } from './fake-host.ts';
import { readerOf } from './reader.ts';
import { tinyMap } from './tiny-map.ts';

/** The map in many files that come one by one, and what lets the next come; false once all are here. */
function slowly(reader: MapReader): { slow: MapReader; next: () => Promise<boolean> } {
  const waiting: (() => void)[] = [];
  const held =
    <Arguments extends unknown[], Result>(read: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return read(...given);
    };
  const { titles, words, authors, terms, texts } = reader;
  const slow = {
    ...reader,
    titles: held(titles),
    words: held(words),
    authors: held(authors),
    terms: held(terms),
    texts: held(texts),
  };
  const next = async (): Promise<boolean> => {
    const came = waiting.shift();
    came?.();
    await settle();
    return came !== undefined;
  };
  return { slow, next };
}

const views: readonly (readonly [string, Partial<View>])[] = [
  ['a search', { query: 'experts' }],
  ['a search and a venue', { query: 'retrieval', venues: ['SIGIR'] }],
  ['a search for an author', { query: 'hopper' }],
  ['a search for a misspelt word', { query: 'retreival ' }],
  ['a search for no word of the map', { query: 'zzqqy ' }],
  ['a search for a word of the texts', { query: 'compression' }],
  ['a search for a phrase', { query: '"sparse data"' }],
  ['two themes', { themes: ['retrieval', 'router'] }],
  ['a search and a theme', { query: 'translation', themes: ['experts'] }],
  ['a theme of an author', { themes: ['author:Alan Turing'] }],
  ['a theme of a term', { themes: ['term:3::inside'] }],
  ['a search that is open', { opened: { kind: 'papers', set: { kind: 'query', query: 'experts' } } }],
];

test.each(views)('while %s is being read, no number passes for the number of lit papers', async (_, view) => {
  const settled = await explorerOf();
  settled.restore({ ...EMPTY_VIEW, ...view });
  const { slow, next } = slowly(readerOf(tinyMap(), 3, 2));
  const explorer = new Explorer(slow, preferences());
  explorer.restore({ ...EMPTY_VIEW, ...view });
  const known = () => explorer.matchingKnown && explorer.openedKnown;
  expect(known()).toBe(false);
  const whole = explorer.collection.loadWhole();
  do {
    if (known()) expect(explorer.lit).toEqual(settled.lit);
  } while (await next());
  await whole;
  expect(known()).toBe(true);
});

test('a filter that the search names is offered once it can be told what it leaves', async () => {
  const { slow, next } = slowly(readerOf(tinyMap(), 3, 2));
  const explorer = new Explorer(slow, preferences());
  explorer.restore({ ...EMPTY_VIEW, query: 'SIGIR', themes: ['retrieval'] });
  const whole = explorer.collection.loadWhole();
  const counts = new Set<number>();
  do for (const { papers } of countOffers(explorer)) counts.add(papers);
  while (await next());
  await whole;
  expect([...counts]).toEqual([2]);
});
