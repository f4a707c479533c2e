import { expect, test } from 'vitest';
import { Selection } from '../../src/state/selection.svelte.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { decodeAddress, encodeAddress } from '../../src/state/address.ts';
import { explorerOf } from './explorers.ts';
import { mostCentralFirst } from '../../src/state/paper-set.ts';
import { litTold } from '../../src/state/lit-told.ts';
import { fakeHost } from './fake-host.ts';
import { tinyMap } from './tiny-map.ts';

test('the picture gives each paper its region and its district', async () => {
  const { picture } = await explorerOf();
  expect(picture.region).toEqual([0, 0, 0, 1, 1, -1]);
  expect(picture.district).toEqual([0, 0, 1, -1, -1, -1]);
  expect(picture.regions.map((place) => place.name)).toEqual(['Experts', 'Retrieval']);
  expect(picture.districts.map((place) => place.topic)).toEqual([2, 3]);
});

test('themes combine by any or all, and each says what matched', async () => {
  const explorer = await explorerOf();
  const { themes } = explorer;
  themes.addKeyword('sparse retrieval');
  themes.add('documents');
  expect(themes.queries).toEqual(['"sparse retrieval"', 'documents']);
  expect([...explorer.lit!].toSorted()).toEqual([3, 4]);
  themes.combine = 'all';
  expect([...explorer.lit!]).toEqual([3]);
  expect(themes.evidence(4).map(({ query }) => query)).toEqual(['documents']);
  expect(themes.evidence(3).map(({ evidence }) => evidence.sentence)[0]).toContain('“Sparse Retrieval” in title');
  themes.remove('documents');
  expect(themes.chips.map((chip) => chip.papers.size)).toEqual([1]);
});

test('any papers can be kept as a theme, and stay one in the address', async () => {
  const explorer = await explorerOf();
  const { themes } = explorer;
  for (const set of [
    { kind: 'picked', papers: [1, 2] },
    { kind: 'topic', topic: 1 },
    { kind: 'author', author: 'Alan Turing' },
  ] as const) {
    themes.addSet(set);
    expect(themes.hasSet(set)).toBe(true);
  }
  expect(themes.chips.map(({ label, papers }) => [label, [...papers]])).toEqual([
    ['2 chosen papers', [1, 2]],
    ['Retrieval', [3, 4]],
    ['Alan Turing', [3, 4]],
  ]);
  expect([...explorer.lit!].toSorted()).toEqual([1, 2, 3, 4]);
  expect(themes.evidence(3).map(({ evidence }) => evidence.sentence)).toEqual([
    'one of “Retrieval”',
    'one of “Alan Turing”',
  ]);
  const again = await explorerOf();
  again.restore(decodeAddress(encodeAddress('seed', explorer.view, explorer.collection), again.collection).view);
  expect(again.lit).toEqual(explorer.lit);
});

test('a search becomes a theme', async () => {
  const explorer = await explorerOf();
  explorer.search.query = 'router';
  const before = explorer.lit;
  explorer.keepSearchAsTheme();
  expect(explorer.search.query).toBe('');
  expect(explorer.themes.queries).toEqual(['router']);
  expect(explorer.lit).toEqual(before);
});

test('Escape steps back one thing at a time', async () => {
  const explorer = await explorerOf();
  explorer.tool = 'lasso';
  explorer.openPaper(1);
  explorer.search.query = 'experts';
  explorer.themes.add('router');
  explorer.filters.toggleTopic(0);
  const left = (): unknown[] => [
    explorer.tool,
    explorer.selection.opened.kind,
    explorer.search.query,
    explorer.themes.active,
    explorer.filters.active,
  ];
  expect(explorer.escape()).toBe(true);
  expect(left()).toEqual(['pan', 'paper', 'experts', true, true]);
  explorer.escape();
  expect(left()).toEqual(['pan', 'nothing', 'experts', true, true]);
  explorer.escape();
  explorer.escape();
  explorer.escape();
  expect(left()).toEqual(['pan', 'nothing', '', false, false]);
  expect(explorer.escape()).toBe(false);
});

test('Escape takes away one theme or filter at a time, the one added last first', async () => {
  const explorer = await explorerOf();
  const { filters, themes, search } = explorer;
  const left = (): string =>
    decodeURIComponent(encodeAddress('tiny', explorer.view, explorer.collection).replaceAll('+', ' '));
  const before: string[] = [];
  const deeds = [
    () => themes.add('router'),
    () => filters.toggleVenue('SIGIR'),
    () => themes.add('documents'),
    () => filters.toggleTopic(1),
    () => (search.query = 'dense'),
    () => filters.toggleAuthor('Alan Turing'),
    () => (filters.years = [2020, 2022]),
    () => filters.toggleTopic(0),
    () => (filters.weakestSimilarity = 0.41),
    () => filters.toggleVenue('ACL'),
  ];
  for (const act of deeds) {
    before.push(left());
    act();
  }
  // What changes meanwhile keeps its place.
  search.query = 'dense documents';
  while (before.length > 0) {
    expect(explorer.escape()).toBe(true);
    expect(left().replace('q=dense documents', 'q=dense')).toBe(before.pop());
  }
  expect(explorer.escape()).toBe(false);
});

test('what a search took the place of is open again when the search ends', async () => {
  const explorer = await explorerOf();
  const { selection, search } = explorer;
  const seen = (): unknown[] => [selection.opened.kind, selection.canGoBack, search.query];
  explorer.openPaper(1);
  explorer.openTopic(0);
  for (const query of ['d', 'de', 'dense']) explorer.searchFor(query);
  expect(seen()).toEqual(['nothing', true, 'dense']);
  // What was found and read meanwhile is a step of its own.
  explorer.openPaper(4);
  explorer.escape();
  expect(seen()).toEqual(['nothing', true, 'dense']);
  explorer.escape();
  expect(seen()).toEqual(['topic', true, '']);
  explorer.escape();
  expect(selection.opened.kind).toBe('paper');
  explorer.showAll();
  selection.close();
  // A search that took the place of nothing leaves nothing behind.
  explorer.searchFor('dense');
  explorer.escape();
  expect(seen().slice(0, 1)).toEqual(['nothing']);
});

test('all that is left out comes back at once, weak links too', async () => {
  const explorer = await explorerOf();
  explorer.filters.weakestSimilarity = 0.41;
  explorer.filters.toggleVenue('ACL');
  explorer.showAll();
  expect([explorer.lit, explorer.filters.weakestSimilarity]).toEqual([null, 0]);
});

test('Escape takes away the last tick alone, whether districts were written as their region or a region as its districts', async () => {
  // Region 0 has the districts 2 and 3.
  const { filters, search, ...explorer } = await explorerOf().then((one) => ({
    filters: one.filters,
    search: one.search,
    escape: () => one.escape(),
  }));
  const left = (): unknown => (explorer.escape(), [[...filters.topics], search.query]);
  filters.toggleTopic(2);
  filters.toggleTopic(3);
  expect([...filters.topics]).toEqual([0]);
  expect([left(), left()]).toEqual([
    [[2], ''],
    [[], ''],
  ]);
  // One district, then its whole region.
  filters.toggleTopic(2);
  filters.toggleTopic(0);
  expect([left(), left()]).toEqual([
    [[2], ''],
    [[], ''],
  ]);
  // A search after a region stays the later one when a district of the region is unticked.
  filters.toggleTopic(0);
  search.query = 'experts';
  filters.toggleTopic(2);
  expect([left(), left()]).toEqual([
    [[3], ''],
    [[], ''],
  ]);
  // An address may name a region and a district of it.
  filters.topics = new Set([0, 3]);
  expect(left()).toEqual([[], '']);
  // A region goes with one press.
  filters.toggleTopic(0);
  expect(left()).toEqual([[], '']);
});

test('what has come from an address goes one at a time too, the search first', async () => {
  const explorer = await explorerOf();
  const { view } = decodeAddress('q=dense&theme=router&theme=documents&topics=1.2', explorer.collection);
  explorer.restore(view);
  const left = (): unknown => [explorer.search.query, explorer.themes.queries.length, explorer.filters.topics.size];
  const seen = Array.from({ length: 5 }, () => (explorer.escape(), left()));
  expect(seen).toEqual([
    ['', 2, 2],
    ['', 1, 2],
    ['', 0, 2],
    ['', 0, 1],
    ['', 0, 0],
  ]);
});

test('Escape goes back through what was opened, one at a time', async () => {
  const explorer = await explorerOf();
  explorer.openTopic(0);
  explorer.openPaper(1);
  explorer.openLink(0, 1);
  const kinds = Array.from({ length: 4 }, () => (explorer.escape(), explorer.selection.opened.kind));
  expect(kinds).toEqual(['paper', 'topic', 'nothing', 'nothing']);
});

test('a lasso opens the papers it caught; the next pick after "path from here" is the other end', async () => {
  const explorer = await explorerOf();
  explorer.events.select([4, 3]);
  expect(explorer.selection.opened).toEqual({ kind: 'papers', set: { kind: 'picked', papers: [3, 4] } });
  expect(explorer.look.lit).toEqual(new Set([3, 4]));
  explorer.findPath(0);
  explorer.events.pick(4);
  expect(explorer.selection.opened).toEqual({ kind: 'path', from: 0, to: 4 });
  expect(explorer.look.path).toEqual([0, 2, 4]);
  explorer.events.pickNothing();
  expect(explorer.selection.opened.kind).toBe('path');
});

test('an open path is lit alone, whatever a search, themes or filters leave lit; closed or left by Escape, these light the map again', async () => {
  const explorer = await explorerOf();
  const stops = new Set([0, 2, 4]);
  explorer.searchFor('experts');
  explorer.themes.add('documents');
  explorer.filters.toggleTopic(0);
  explorer.openPaper(0);
  const [before, counts] = [explorer.lit, explorer.topicCounts];
  expect(before).not.toBeNull();
  explorer.findPath(0);
  // Its end may be one of those that are lit.
  expect([explorer.lit, explorer.matchingRests]).toEqual([before, false]);
  explorer.choosePaper(4);
  expect([explorer.lit, explorer.matchingRests]).toEqual([stops, true]);
  expect(litTold(explorer)).toBe('3 papers lit');
  // What narrows is what it was: in the legend, in the field, in the address.
  expect(explorer.topicCounts).toEqual(counts);
  expect(explorer.view).toMatchObject({ query: 'experts', themes: ['documents'], topics: [0] });
  explorer.openLink(2, 4);
  expect(explorer.lit).toEqual(before);
  explorer.escape();
  expect(explorer.lit).toEqual(stops);
  explorer.escape();
  explorer.escape();
  expect([explorer.lit, explorer.search.query]).toEqual([before, 'experts']);
  explorer.findPath(0, 4);
  explorer.selection.close();
  expect([explorer.lit, explorer.search.query]).toEqual([before, 'experts']);
});

test('while a path waits for its end a name leads the map to its topic and a line is passed over: the choosing goes on', async () => {
  const explorer = await explorerOf();
  const waiting = { kind: 'path', from: 0, to: null };
  explorer.findPath(0);
  explorer.events.pickTopic(1);
  expect(explorer.frameWish?.papers).toEqual(explorer.collection.papersOf(1));
  expect(explorer.selection.opened).toEqual(waiting);
  explorer.events.pickLink(3, 4);
  expect(explorer.selection.opened).toEqual(waiting);
  explorer.events.pick(4);
  expect(explorer.selection.opened).toEqual({ kind: 'path', from: 0, to: 4 });
});

test('a paper chosen in the legend while a path waits is its other end, as on the map', async () => {
  const explorer = await explorerOf();
  explorer.findPath(0);
  explorer.choosePaper(4);
  expect(explorer.selection.opened).toEqual({ kind: 'path', from: 0, to: 4 });
});

test('nothing is compared with itself: the comparison goes on waiting', async () => {
  const explorer = await explorerOf();
  explorer.openTopic(0);
  explorer.compare({ kind: 'topic', topic: 0 });
  explorer.chooseTopic(0);
  expect(explorer.selection.opened).toEqual({ kind: 'comparison', left: { kind: 'topic', topic: 0 }, right: null });
});

test('a topic picked while a comparison waits is its other side', async () => {
  const explorer = await explorerOf();
  explorer.compare({ kind: 'topic', topic: 0 });
  explorer.events.pickTopic(1);
  expect(explorer.selection.opened).toEqual({
    kind: 'comparison',
    left: { kind: 'topic', topic: 0 },
    right: { kind: 'topic', topic: 1 },
  });
  expect(explorer.openedPapers).toEqual([0, 1, 2, 3, 4]);
});

test('what is shown can be written into an address and shown again', async () => {
  const explorer = await explorerOf();
  explorer.openLink(0, 1);
  explorer.search.query = 'experts';
  explorer.themes.add('router');
  explorer.filters.toggleTopic(2);
  explorer.events.camera({ x: 1, y: 2, width: 3 });
  const shown = explorer.view;
  const again = await explorerOf();
  again.restore(decodeAddress(encodeAddress('seed', shown, explorer.collection), again.collection).view);
  expect(again.view).toEqual(shown);
  expect(again.lit).toEqual(explorer.lit);
  expect(again.cameraWish).toEqual({ camera: { x: 1, y: 2, width: 3 } });
});

test('walking goes through the links, strongest first, and says each step', async () => {
  const explorer = await explorerOf();
  const { walk } = explorer;
  walk.start(0);
  expect(explorer.announcement).toBe(
    'Routing in MoE Models, 2020, topic Experts, district Mixture of experts, 2 links',
  );
  walk.turn(1);
  expect(explorer.announcement).toMatch(
    /^Link 1 of 2: Mixture-of-Experts for Translation; similarity 0\.\d\d, shares mixture of experts$/,
  );
  expect(explorer.hovered).toBe(1);
  walk.turn(-1);
  expect(explorer.announcement).toMatch(/^Link 2 of 2: Pruning experts/);
  walk.follow();
  expect([walk.at, explorer.hovered]).toEqual([2, 2]);
  walk.back();
  expect(walk.at).toBe(0);
  walk.start(5);
  walk.turn(1);
  expect(explorer.announcement).toBe('This paper has no links.');
});

test('a walk says the formulas of a title in plain letters', async () => {
  const map = tinyMap();
  const title = map.papers.title.map(() => 'A bound for $\\ell_1$ in $\\mathcal{O}(n)$ steps');
  const explorer = await explorerOf({ ...map, papers: { ...map.papers, title } });
  const { walk } = explorer;
  walk.start(0);
  expect(explorer.announcement).toMatch(/^A bound for ℓ₁ in O\(n\) steps, 2020, /);
  walk.turn(1);
  expect(explorer.announcement).toMatch(/^Link 1 of 2: A bound for ℓ₁ in O\(n\) steps; similarity /);
  // The card on the map sets them.
  expect(walk.describeStep()).toContain('$\\ell_1$');
});

test('on a walk a key that does nothing says why', async () => {
  const explorer = await explorerOf();
  const { walk } = explorer;
  walk.start(0);
  walk.back();
  expect(explorer.announcement).toBe('The walk began here.');
  walk.follow();
  expect(explorer.announcement).toBe('No link is chosen yet. The right arrow key chooses one.');
  expect(walk.at).toBe(0);
  walk.start(5);
  walk.open();
  expect(explorer.announcement).not.toContain('No link');
});

test.each([
  ['box', 'No papers in the box.'],
  ['lasso', 'No papers in the lasso.'],
  // Drawn with Shift.
  ['pan', 'No papers in the box.'],
] as const)('an empty shape that the %s draws says so', async (tool, said) => {
  const explorer = await explorerOf();
  explorer.tool = tool;
  explorer.events.select([]);
  expect([explorer.announcement, explorer.nothingCaught, explorer.tool]).toEqual([said, said, 'pan']);
});

test('a walk goes to the paper that it opens, and back again', async () => {
  const explorer = await explorerOf();
  const { walk } = explorer;
  walk.start(0);
  walk.turn(1);
  walk.open();
  expect(explorer.selection.opened).toEqual({ kind: 'paper', paper: 1 });
  expect([walk.at, walk.pointed]).toEqual([1, null]);
  walk.back();
  expect(walk.at).toBe(0);
});

test('a card that a held finger left goes with the view it belongs to', async () => {
  const explorer = await explorerOf();
  const { view } = explorer;
  explorer.events.hover(2, { clientX: 5, clientY: 5 });
  explorer.restore(view);
  expect([explorer.hovered, explorer.hoveredAt]).toEqual([null, null]);
});

test('a walk has opened what was not open when it began', async () => {
  const explorer = await explorerOf();
  const { walk } = explorer;
  explorer.openPaper(0);
  walk.start(0);
  const opened = [walk.hasOpened];
  walk.turn(1);
  walk.open();
  opened.push(walk.hasOpened);
  explorer.escape();
  opened.push(walk.hasOpened);
  expect(opened).toEqual([false, true, false]);
});

test("an author's papers light the map, and of them only those that filters let through", async () => {
  const explorer = await explorerOf();
  explorer.openPapers({ kind: 'author', author: 'Ada Lovelace' });
  expect(explorer.look.lit).toEqual(new Set([0, 1]));
  explorer.filters.toggleVenue('ACL');
  expect(explorer.look.lit).toEqual(new Set([1]));
  explorer.selection.close();
  explorer.filters.clear();
  expect(explorer.look.lit).toBeNull();
});

test('a comparison that waits for its other side takes a topic or what a lasso catches', async () => {
  const explorer = await explorerOf();
  const author = { kind: 'author', author: 'Grace Hopper' } as const;
  explorer.compare(author);
  explorer.events.pickTopic(1);
  expect(explorer.selection.opened).toEqual({ kind: 'comparison', left: author, right: { kind: 'topic', topic: 1 } });
  explorer.compare(author);
  explorer.events.select([1, 0]);
  expect(explorer.selection.opened).toMatchObject({ right: { kind: 'picked', papers: [0, 1] } });
});

test('the matching papers can be read about as one: a search as itself, anything else by its papers', async () => {
  const explorer = await explorerOf();
  expect(explorer.matchingSet).toBeNull();
  explorer.search.query = 'experts ';
  expect(explorer.matchingSet).toEqual({ kind: 'query', query: 'experts' });
  // Also while a word is being typed, when its beginning finds more than it would as a whole.
  for (const query of ['experts ', 'rout', 're', 'de', 'trans']) {
    explorer.search.query = query;
    expect(explorer.papersOf(explorer.matchingSet!), query).toEqual([...explorer.lit!].toSorted());
  }
  // A letter that is a function word by itself lights nothing and dims nothing.
  explorer.search.query = 'd';
  expect([explorer.lit, explorer.matchingSet]).toEqual([null, null]);
  explorer.search.query = 'experts ';
  explorer.filters.toggleTopic(3);
  expect(explorer.matchingSet).toEqual({ kind: 'picked', papers: [2] });
});

test('choosing something ends the card that a held finger left behind', async () => {
  const explorer = await explorerOf();
  for (const choose of [
    () => explorer.events.pick(1),
    () => explorer.events.pickNothing(),
    () => explorer.events.pickTopic(0),
  ]) {
    explorer.events.hover(0, { clientX: 10, clientY: 10 });
    choose();
    expect([explorer.hovered, explorer.hoveredAt]).toEqual([null, null]);
  }
});

test('the way back leads to what was open, else to the hits of a search', async () => {
  const explorer = await explorerOf();
  explorer.openPaper(0);
  expect(explorer.wayBack).toBeNull();
  explorer.openPaper(1);
  expect(explorer.wayBack).toBe('opened');
  explorer.goBack();
  expect(explorer.selection.opened).toEqual({ kind: 'paper', paper: 0 });
  explorer.selection.close();
  explorer.search.query = 'router';
  explorer.openPaper(0);
  expect(explorer.wayBack).toBe('list');
  explorer.goBack();
  expect(explorer.selection.opened.kind).toBe('nothing');
});

test('what was open before is one step back', () => {
  const selection = new Selection();
  selection.open({ kind: 'paper', paper: 1 });
  selection.open({ kind: 'topic', topic: 0 });
  selection.open({ kind: 'topic', topic: 0 });
  selection.back();
  expect(selection.opened).toEqual({ kind: 'paper', paper: 1 });
  selection.back();
  expect([selection.opened.kind, selection.canGoBack]).toEqual(['nothing', false]);
});

test('a hundred steps can be taken back, and no more', () => {
  const selection = new Selection();
  for (let paper = 0; paper <= 150; paper++) selection.open({ kind: 'paper', paper });
  let steps = 0;
  for (; selection.canGoBack; steps++) selection.back();
  expect([steps, selection.opened]).toEqual([100, { kind: 'paper', paper: 50 }]);
});

test('the theme follows the machine until the reader chooses, and the choice is kept', () => {
  const { host, settings } = fakeHost();
  const preferences = new Preferences({ ...host, prefers: () => ({ dark: true, reducedMotion: true }) });
  expect([preferences.theme, preferences.reducedMotion]).toEqual(['dark', true]);
  preferences.choice = 'light';
  expect([preferences.theme, settings.get('theme')]).toEqual(['light', 'light']);
  preferences.choice = 'system';
  expect([preferences.theme, settings.has('theme')]).toEqual(['dark', false]);
  expect(preferences.singleKeys).toBe(true);
  preferences.singleKeys = false;
  expect([new Preferences(host).singleKeys, settings.get('single-keys')]).toEqual([false, 'no']);
  preferences.dismissHint();
  expect(new Preferences(host).hintSeen).toBe(true);
});

test('chosen papers are listed with the largest dots first, and are one set in whatever order they are caught', async () => {
  const map = tinyMap();
  const explorer = await explorerOf({ ...map, papers: { ...map.papers, size: [1, 3, 2, 3, 1, 1] } });
  explorer.choosePapers([3, 0, 2, 1]);
  const caught = encodeAddress('tiny', explorer.view, explorer.collection);
  expect(mostCentralFirst(explorer.openedPapers, explorer.collection)).toEqual([1, 3, 2, 0]);
  explorer.choosePapers([0, 1, 2, 3]);
  expect(encodeAddress('tiny', explorer.view, explorer.collection)).toBe(caught);
});
