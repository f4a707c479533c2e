import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeAddress, encodeAddress } from '../../src/state/address.ts';
import { matchPapers, NOTHING_FOUND } from '../../src/state/search/find-papers.ts';
import { decodeNumbers, encodeNumbers, encodeSet } from '../../src/state/set-text.ts';
import { EMPTY_VIEW, type Opened, type PaperSet, type View } from '../../src/state/types.ts';
import { explorerOf } from './explorers.ts';
import { tinyMap } from './tiny-map.ts';

const { collection } = await explorerOf();
const paper = fc.nat(5);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '');
/** Without a letter or a digit it asks for nothing. */
const query = text.filter((one) => /[\p{L}\p{N}]/u.test(one));
const set: fc.Arbitrary<PaperSet> = fc.oneof(
  fc.record({ kind: fc.constant('topic' as const), topic: fc.integer({ min: -1, max: 3 }) }),
  fc.record({ kind: fc.constant('query' as const), query }),
  fc.record({ kind: fc.constant('author' as const), author: text }),
  fc.record({
    kind: fc.constant('term' as const),
    term: fc.nat(collection.manifest.counts.terms - 1),
    topic: fc.option(fc.integer({ min: -1, max: 3 }), { nil: null }),
    where: fc.constantFrom('inside' as const, 'outside' as const),
  }),
  fc.record({
    kind: fc.constant('picked' as const),
    papers: fc.uniqueArray(paper, { minLength: 1 }).map((papers) => papers.toSorted((a, b) => a - b)),
  }),
);
const opened: fc.Arbitrary<Opened> = fc.oneof(
  fc.constant({ kind: 'nothing' as const }),
  fc.record({ kind: fc.constant('paper' as const), paper }),
  fc
    .uniqueArray(paper, { minLength: 2, maxLength: 2 })
    .map(([source, target]) => ({ kind: 'link' as const, source, target })),
  fc.record({ kind: fc.constant('topic' as const), topic: fc.integer({ min: -1, max: 3 }) }),
  fc.record({ kind: fc.constant('papers' as const), set }),
  fc
    .record({ kind: fc.constant('comparison' as const), left: set, right: fc.option(set, { nil: null }) })
    // No set is compared with itself.
    .map((one) => (one.right !== null && encodeSet(one.right) === encodeSet(one.left) ? { ...one, right: null } : one)),
  fc.record({ kind: fc.constant('path' as const), from: paper, to: fc.option(paper, { nil: null }) }),
  fc.record({ kind: fc.constant('text' as const), text }),
);
const view: fc.Arbitrary<View> = fc.record({
  opened,
  query: fc.oneof(fc.constant(''), text),
  themes: fc.uniqueArray(
    // Of function words, or a single digit, no theme is made.
    query.map((one) => one.trim()).filter((one) => matchPapers(`${one} `, collection) !== NOTHING_FOUND),
    { maxLength: 3 },
  ),
  themeNames: fc.constant({}),
  themesRest: fc.boolean(),
  combine: fc.constant('any' as const),
  topics: fc.uniqueArray(fc.integer({ min: -1, max: 3 })).map((topics) => topics.toSorted((a, b) => a - b)),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 1999, max: 2022 }), fc.nat(30))
      .map(([from, span]) => [from, Math.min(2022, from + span)] as const),
    { nil: null },
  ),
  venues: fc.subarray(['ICLR', 'ACL', 'SIGIR']),
  authors: fc.subarray(['Ada Lovelace', 'José García']),
  weakestSimilarity: fc.constantFrom(0, 0.05, 0.2, 1),
  camera: fc.option(
    // Wherever something of the map is to be seen: its papers lie from 0 to 500, all at the same height.
    fc
      .record({
        x: fc.integer({ min: 0, max: 50_000 }).map((x) => x / 100),
        share: fc.integer({ min: -10, max: 10 }).map((share) => share / 10),
        width: fc.integer({ min: 1, max: 200_000 }).map((width) => width / 100),
      })
      .map(({ x, share, width }) => ({ x, y: Math.round(100 * share * width) / 100 + 0, width })),
    { nil: null },
  ),
});

test('an address restores the exact view', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(view, (shown) => {
      const address = decodeAddress(encodeAddress('seed', shown, collection), collection);
      expect(address).toEqual({ map: 'seed', view: shown, notes: [] });
    }),
    { numRuns: 500 },
  );
});

test('any or all is kept with the themes', () => {
  const shown: View = { ...EMPTY_VIEW, themes: ['a', 'b'], combine: 'all' };
  expect(decodeAddress(encodeAddress('seed', shown, collection), collection).view.combine).toBe('all');
});

test('an empty view is a short address', () => {
  expect(encodeAddress('seed', EMPTY_VIEW, collection)).toBe('map=seed');
});

test.each([
  ['%%%garbage', 'A part of the address could not be read.'],
  ['papre=router', 'A part of the address could not be read.'],
  ['paper=not-here', 'The address named a paper that is not in this map.'],
  ['link=router', 'The address named a link between papers that are not in this map.'],
  ['link=router&link=router', 'The address named a link between papers that are not in this map.'],
  ['topic=99', 'The address named a topic that is not in this map.'],
  ['topic=x', 'The address named a topic that is not in this map.'],
  ['topics=0.99', 'The address named a topic that is not in this map.'],
  ['set=papers:77', 'The address named papers that are not in this map.'],
  ['set=nonsense', 'The address named papers that are not in this map.'],
  ['compare=topic:9', 'The address named a comparison of papers that are not in this map.'],
  ['path=router&path=nowhere', 'The address named a path between papers that are not in this map.'],
  ['years=abc', 'The years in the address could not be read.'],
  ['years=2030-2040', 'The address named years that are not in this map.'],
  ['venue=Nowhere', 'The address named a venue that is not in this map.'],
  ['author=Nobody', 'The address named an author that is not in this map.'],
  ['theme=%22', 'A theme in the address could not be read.'],
  ['theme=-%22%22&theme=*', 'A theme in the address could not be read.'],
  ['theme=topic:99', 'A theme in the address could not be read.'],
  ['set=query:%22', 'The address named papers that are not in this map.'],
  ['links=7', 'The link strength in the address could not be read.'],
  ['q=%E0%A4%A', 'A part of the address could not be read.'],
  ['theme=the', 'A theme in the address could not be read.'],
  ['at=1_2', 'The place on the map in the address could not be read.'],
  ['at=1_2_-3', 'The place on the map in the address could not be read.'],
  ['at=1e9_1e9_1', 'The address named a place where nothing of the map is to be seen.'],
  ['at=250_0_1e9', 'The address named a place where nothing of the map is to be seen.'],
])('%s opens the map with a quiet note', (query, note) => {
  const address = decodeAddress(query, collection);
  expect(address.notes).toEqual([note]);
  expect({ ...address.view, topics: [] }).toEqual(EMPTY_VIEW);
});

test('a map without years opens with a note where the address names some', async () => {
  const map = tinyMap();
  const { collection: undated } = await explorerOf({
    ...map,
    papers: { ...map.papers, year: map.papers.year.map(() => null) },
  });
  const { view: shown, notes } = decodeAddress('years=2019-2019', undated);
  expect([shown.years, notes]).toEqual([null, ['The address named years that are not in this map.']]);
});

test('years that go beyond those of the map are cut to these', () => {
  expect(decodeAddress('years=2040-2021', collection).view.years).toEqual([2021, 2022]);
});

test('everything in an address that is not there gets a word, and what is there is shown', () => {
  const { notes, view: shown } = decodeAddress('paper=gone&topic=99&set=topic:1', collection);
  expect(notes).toEqual([
    'The address named a paper that is not in this map.',
    'The address named a topic that is not in this map.',
  ]);
  expect(shown.opened).toEqual({ kind: 'papers', set: { kind: 'topic', topic: 1 } });
});

test('no address breaks the page', { timeout: 60_000 }, () => {
  const names = [
    'map',
    'paper',
    'link',
    'topic',
    'set',
    'compare',
    'path',
    'text',
    'q',
    'theme',
    'combine',
    'topics',
    'years',
    'venue',
    'author',
    'links',
    'at',
    '__proto__',
  ];
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'term:1:2:3',
      'papers:0-999999999',
      'topic:',
      'Infinity',
      'NaN',
      '1e999',
      '0_0_Infinity',
      '-1',
      'router',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), fc.string(), (fields, rest) => {
      const query = fields.map(([name, one]) => `${name}=${encodeURIComponent(one)}`).join('&') + rest;
      const { view: shown } = decodeAddress(query, collection);
      // What was understood can be written and read again.
      expect(decodeAddress(encodeAddress('seed', shown, collection), collection).view).toEqual({
        ...shown,
        combine: shown.themes.length > 0 ? shown.combine : 'any',
      });
    }),
    { numRuns: 1000 },
  );
});

test('papers that an address names by number come with a word where the map is no longer the same', async () => {
  const chosen: View = { ...EMPTY_VIEW, opened: { kind: 'papers', set: { kind: 'picked', papers: [0, 2] } } };
  const address = encodeAddress('seed', chosen, collection);
  expect(decodeAddress(address, collection).notes).toEqual([]);
  const map = tinyMap();
  const other = await explorerOf({ ...map, papers: { ...map.papers, id: ['new', ...map.papers.id.slice(1)] } });
  const note = 'The map has been built anew since this address was made: papers chosen one by one may be others now.';
  expect(decodeAddress(address, other.collection).notes).toEqual([note]);
  // Whatever it names otherwise is the same in both.
  expect(decodeAddress(encodeAddress('seed', EMPTY_VIEW, collection), other.collection).notes).toEqual([]);
});

test('many numbers take a sixth of a letter each at most', () => {
  const numbers = fc.uniqueArray(fc.nat(2000)).map((some) => some.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(numbers, (some) => {
      const text = encodeNumbers(some);
      expect(decodeNumbers(text, 2001)).toEqual(some);
      expect(text.length).toBeLessThanOrEqual(1 + Math.ceil(2001 / 6));
    }),
  );
  expect(decodeNumbers('~!?%', 2001)).toEqual([]);
});

test('runs of numbers are short', () => {
  expect(encodeNumbers([0, 1, 2, 3, 9, 11, 12])).toBe('0-3.9.11-12');
  expect(decodeNumbers('0-3.9.11-12', 12)).toEqual([0, 1, 2, 3, 9, 11]);
  expect(decodeNumbers('0-999999999', 3)).toEqual([0, 1, 2]);
});

test('papers that were picked because they carry a term keep it in the address and in their title', async () => {
  const own = await explorerOf();
  const term = own.collection.termOfKey('router')!;
  const opened = { kind: 'papers', set: { kind: 'picked', papers: [0, 1], term } } as const;
  const { view } = decodeAddress(encodeAddress('seed', { ...EMPTY_VIEW, opened }, own.collection), own.collection);
  expect(view.opened).toEqual(opened);
  expect(own.titleOf(opened.set)).toBe('2 papers with “router”');
  const unknown = decodeAddress('map=seed&set=papers:0-1:9999', own.collection).view.opened;
  expect(unknown).toEqual({ kind: 'papers', set: { kind: 'picked', papers: [0, 1] } });
});
