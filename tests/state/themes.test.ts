import { expect, test } from 'vitest';
import { decodeAddress, encodeAddress } from '../../src/state/address.ts';
import { captionOf } from '../../src/state/caption.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';
import { explorerOf, settle } from './explorers.ts';
import { preferences } from './fake-host.ts';
import { largeMap } from './large-map.ts';
import { readerOf } from './reader.ts';
import { seedMap } from './seed-map.ts';

const explorer = await explorerOf();
const { themes, search } = explorer;

test('a theme is one chip however it is written, and its typo is corrected and said', () => {
  themes.restore([], 'any');
  expect(themes.add('retrieval')).toEqual({ kind: 'chip', notes: [] });
  themes.add(' Retrieval ');
  const corrected = { kind: 'corrected', typed: 'retreival', used: ['retrieval'] };
  expect(themes.add('retreival')).toEqual({ kind: 'chip', notes: [corrected] });
  expect(themes.queries).toEqual(['retrieval']);
  expect(themes.hasSet({ kind: 'query', query: 'retreival' })).toBe(true);
});

test.each([
  ['the', { kind: 'nothing asked' }],
  ['  ', { kind: 'nothing asked' }],
  ['zzqqy', { kind: 'nothing found', notes: [{ kind: 'unknown', typed: 'zzqqy' }] }],
  ['"zebra retrieval"', { kind: 'nothing found', notes: [] }],
  ['topic:99', { kind: 'nothing found', notes: [] }],
])('%j finds nothing and is no theme, which says why', (query, answer) => {
  themes.restore([], 'any');
  expect(themes.add(query)).toEqual(answer);
  expect(themes.queries).toEqual([]);
});

test('a theme of an address in which there is nothing to look up dims nothing', () => {
  themes.restore(['the'], 'any');
  expect([themes.chips[0].asksNothing, themes.papers, explorer.lit]).toEqual([true, null, null]);
  themes.restore(['the', 'retrieval'], 'all');
  expect(themes.papers).toEqual(themes.papersOf('retrieval'));
  themes.restore([], 'any');
});

test('what is typed as a proposed theme is that theme; a search for its words that is kept says that it is another', () => {
  themes.restore([], 'any');
  themes.add('Mixture of Experts');
  themes.add('mixture of exprets');
  expect(themes.chips.map(({ label }) => label)).toEqual(['mixture of experts']);
  expect(themes.proposals[0].chosen).toBe(true);
  themes.addSet({ kind: 'query', query: 'mixture of experts' });
  expect(themes.chips.map(({ label }) => label)).toEqual(['mixture of experts', 'mixture of experts (words anywhere)']);
  themes.restore([], 'any');
});

test.each(['topic: OR models', 'term: long', 'papers:0 shot OR zero'])(
  'what is typed like %j is a theme of its words, also from an address',
  async (query) => {
    const map = await seedMap();
    const [own, again] = [await explorerOf(map), await explorerOf(map)];
    own.themes.add(query);
    own.search.query = query;
    expect([own.themes.papers!.size > 0, own.themes.papers]).toEqual([true, own.search.papers]);
    again.restore(decodeAddress(encodeAddress('seed', own.view, own.collection), again.collection).view);
    expect([again.themes.queries, again.themes.papers]).toEqual([own.themes.queries, own.themes.papers]);
  },
);

test('themes of an address that are one are one chip, and say what they lack', () => {
  themes.restore(['retreival', 'Retreival', 'zzqqy'], 'any');
  expect(themes.chips.map(({ query, notes }) => [query, notes.map(({ kind }) => kind)])).toEqual([
    ['retreival', ['corrected']],
    ['zzqqy', ['unknown']],
  ]);
});

test.each([
  // Whole, completed where that finds the same, else as the beginning of a word.
  ['router', 'router'],
  ['zeb', 'zebra'],
  ['expert rout', 'expert rout'],
  ['tra', 'tra*'],
  ['re', 'retrieval'],
  // Words after a quote still open are words.
  ['"retrieval dense', 'retrieval dense'],
  ['-"dense retrieval" "spars', '-"dense retrieval" sparse'],
  ['retreival docu', 'retrieval documents'],
])('%j is kept as %j, which finds exactly what was shown, also from an address', async (query, kept) => {
  themes.restore([], 'any');
  search.query = query;
  const found = search.papers;
  expect(found!.size).toBeGreaterThan(0);
  explorer.keepSearchAsTheme();
  expect([themes.queries, themes.papers, search.query]).toEqual([[kept], found, '']);
  expect(themes.hasSet({ kind: 'query', query: kept })).toBe(true);
  const again = await explorerOf();
  again.restore(decodeAddress(encodeAddress('seed', explorer.view, explorer.collection), again.collection).view);
  expect([again.themes.queries, again.themes.papers]).toEqual([[kept], found]);
});

test('of a large map too, proposed themes tell which papers they will find, once these are known', async () => {
  const reader = readerOf(largeMap(), 1, 500);
  const asked = new Set<number>();
  const large = new Explorer({ ...reader, terms: (at) => (asked.add(at), reader.terms(at)) }, preferences());
  const { proposals } = large.themes;
  // The first picture waits for none of them.
  expect(proposals.map(({ papers }) => papers)).toEqual(proposals.map(() => null));
  await large.collection.prepare();
  expect(asked.size).toBe(0);
  for (const { label, query } of proposals) {
    const proposal = () => large.themes.proposals.find((one) => one.label === label)!;
    for (let round = 0; round < 20 && proposal().papers === null; round++) await settle();
    expect(proposal().papers, label).toEqual(large.themes.papersOf(query));
    large.filters.topics = new Set([0]);
    const inTopic = [...large.themes.papersOf(query)].filter((paper) => large.collection.regionOf[paper] === 0);
    expect(large.matchingIn(proposal().papers!)).toBe(inTopic.length);
    large.filters.clear();
  }
  expect(large.collection.isWhole).toBe(false);
});

test('two selections of as many papers are told from one another, as themes and where they are compared', async () => {
  const own = await explorerOf();
  const [one, other] = [
    { kind: 'picked', papers: [0, 1] },
    { kind: 'picked', papers: [0, 2] },
  ] as const;
  own.themes.addSet(one);
  expect(own.themes.chips[0].label).toBe('2 chosen papers');
  own.themes.addSet(other);
  const apart = ['2 chosen papers with “Mixture-of-Experts for Translation”', '2 chosen papers with “Pruning experts”'];
  expect(own.themes.chips.map(({ label }) => label)).toEqual(apart);
  expect(own.titlesOf([one, other])).toEqual(apart);
  expect(own.titlesOf([one, { kind: 'topic', topic: 1 }])).toEqual(['2 chosen papers', 'Retrieval']);
  own.themes.clear();
  own.compare(one, other);
  expect(captionOf(own)).toContain(apart.join(' and '));
});

test('chosen papers that are a theme can be named: chip, reader, picture and address say the name, an empty one takes it back', async () => {
  const own = await explorerOf();
  const chosen = { kind: 'picked', papers: [0, 2] } as const;
  own.themes.addSet(chosen);
  const [{ query, proposed }] = own.themes.chips;
  expect(proposed).toBe('2 chosen papers');
  own.themes.rename(query, '  My\n reading list ');
  const called = () => [own.themes.chips[0]?.label, own.titleOf(chosen), own.titleOf({ kind: 'query', query })];
  expect(called()).toEqual(['My reading list', 'My reading list', 'My reading list']);
  expect(captionOf(own)).toBe('2 of 6 papers lit: My reading list');
  const address = encodeAddress('seed', own.view, own.collection);
  expect(address).toContain('theme=papers%3A0.2&name=My+reading+list');
  const again = await explorerOf();
  const read = decodeAddress(address, again.collection);
  again.restore(read.view);
  expect([again.themes.chips[0]!.label, read.notes, again.view]).toEqual(['My reading list', [], own.view]);
  own.themes.rename(query, '   ');
  expect(called()).toEqual(['2 chosen papers', '2 chosen papers', '2 chosen papers']);
  // Taken away, it takes its name along.
  own.themes.rename(query, 'Mine');
  own.themes.clear();
  expect([own.titleOf(chosen), own.view.themeNames]).toEqual(['2 chosen papers', {}]);
});

test('themes of one name in an address are told from one another in chips and on their pages', async () => {
  const own = await explorerOf();
  own.restore(decodeAddress('theme=papers:0.2&name=Mine&theme=papers:1&name=Mine', own.collection).view);
  const labels = own.themes.chips.map(({ label }) => label);
  expect(labels[0]).not.toBe(labels[1]);
  const sets = [[0, 2], [1]].map((papers) => ({ kind: 'picked', papers }) as const);
  expect(sets.map((set) => own.titleOf(set))).toEqual(labels);
});

test('a theme of words keeps its words as its name, whatever an address says; a long name is cut', async () => {
  const own = await explorerOf();
  const { view } = decodeAddress(
    `name=Nobody&theme=retrieval&name=Other&theme=papers:0.2&name=${'x'.repeat(90)}&theme=papers:1`,
    own.collection,
  );
  own.restore(view);
  expect(own.themes.chips.map(({ label, proposed }) => [label, proposed])).toEqual([
    ['retrieval', null],
    ['x'.repeat(60), '2 chosen papers'],
    ['1 chosen paper', '1 chosen paper'],
  ]);
});

test('selections without a paper of their own have a number', async () => {
  const own = await explorerOf();
  const sets = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map((papers) => ({ kind: 'picked', papers }) as const);
  expect(own.titlesOf(sets)).toEqual(['2 chosen papers (1)', '2 chosen papers (2)', '2 chosen papers (3)']);
});

test.each(['author: Grace Hopper', 'Author:Hopper', 'authors: "Grace Hopper"'])(
  'a search that names a field, kept as a theme or typed as one, finds the same: %s',
  (query) => {
    search.query = query;
    const found = [...search.papers!];
    expect(found).toHaveLength(2);
    const keep = [
      () => themes.add(query),
      () => themes.addSet({ kind: 'query', query }),
      () => explorer.keepSearchAsTheme(),
    ];
    for (const kept of keep) {
      themes.restore([], 'any');
      kept();
      expect([...themes.papers!]).toEqual(found);
    }
    themes.restore([], 'any');
  },
);
