import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/state/app.svelte.ts';
import { settle } from './explorers.ts';
import { fakeHost } from './fake-host.ts';
import { readerOf } from './reader.ts';
import { tinyMap } from './tiny-map.ts';

const maps = {
  seed: readerOf(tinyMap()),
  other: readerOf({ ...tinyMap(), manifest: { ...tinyMap().manifest, name: 'Other' } }),
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

/** An app at an address, with its address kept in step as the page does. */
async function appAt(address: string, fake = fakeHost(maps, address)) {
  const app = new App(fake.host);
  // The page's own effect.
  const stop = $effect.root(() => {
    $effect(() => app.trackAddress());
    $effect(() => app.keepDraft());
  });
  await app.start();
  await settle();
  flushSync();
  vi.advanceTimersByTime(1000);
  return { app, ...fake, stop };
}

test('of several maps that are made one after the other the last one opens, and a made one where the last is cancelled', async () => {
  const fake = fakeHost(maps);
  const finish: (() => void)[] = [];
  const entryOf = (key: string) => ({ key, name: key, papers: 6, own: true, kept: true });
  const audit = { read: 6, kept: 6, merged: [], leftOut: [], files: [], warnings: {} };
  const opened: string[] = [];
  const host = {
    ...fake.host,
    open: (key: string) => (opened.push(key), fake.host.open(key)),
    make: (_: unknown, key: string) => ({
      result: new Promise<{ entry: ReturnType<typeof entryOf>; audit: typeof audit }>((resolve) => {
        finish.push(() => resolve({ entry: entryOf(key), audit }));
      }),
      stop: () => {},
    }),
  };
  const { app, stop } = await appAt('', { ...fake, host });
  opened.length = 0;
  const both = [app.make([], 'other'), app.make([], 'seed')];
  finish[0]!();
  await both[0];
  expect(opened).toEqual([]);
  finish[1]!();
  await both[1];
  expect(opened).toEqual(['seed']);
  const [made, cancelled] = [app.make([], 'other'), app.make([], 'seed')];
  app.library.cancel(app.library.waiting[0]!);
  finish[2]!();
  await Promise.all([made, cancelled]);
  expect(opened).toEqual(['seed', 'other']);
  stop();
});

test('a visit without an address opens the first map and writes its address without a step back', async () => {
  const { app, written, stop } = await appAt('');
  expect(app.explorer?.collection.name).toBe('Tiny');
  expect(written).toEqual([{ query: 'map=seed', how: 'replace' }]);
  stop();
});

test('an address opens its map and its view, and is left as it is', async () => {
  const { app, written, stop } = await appAt('map=other&paper=dense&q=retr');
  expect(app.explorer?.collection.name).toBe('Other');
  expect(app.explorer?.selection.opened).toEqual({ kind: 'paper', paper: 4 });
  expect(app.explorer?.search.query).toBe('retr');
  expect(written).toEqual([]);
  expect(app.notice).toBeNull();
  stop();
});

test('opening is a step for the back button, and so is a search, not each of its letters', async () => {
  const { app, written, stop } = await appAt('map=seed');
  const explorer = app.explorer!;
  const after = (act: () => void, ms = 50) => {
    act();
    flushSync();
    vi.advanceTimersByTime(ms);
  };
  const type = (text: string) => {
    for (let letters = 1; letters <= text.length; letters++) after(() => explorer.searchFor(text.slice(0, letters)));
  };
  after(() => explorer.openPaper(0));
  // Ended by a pause, by opening what was found, by leaving the field.
  type('experts');
  after(() => {}, 1000);
  type('rout');
  after(() => explorer.openPaper(0));
  type('dense');
  app.settleAddress();
  after(() => {}, 1000);
  expect(written.map(({ query, how }) => `${how} ${query}`)).toEqual([
    'push map=seed&paper=router',
    'push map=seed&q=experts',
    'push map=seed&q=rout',
    'push map=seed&paper=router&q=rout',
    'push map=seed&q=dense',
  ]);
  stop();
});

test('a search typed in one go is one step, also where it takes the place of what is open; Escape brings that back', async () => {
  const { app, written, go, stop } = await appAt('map=seed&topic=0');
  const explorer = app.explorer!;
  const after = (act: () => void, ms = 50) => {
    act();
    flushSync();
    vi.advanceTimersByTime(ms);
  };
  for (const query of ['d', 'de', 'den', 'dense']) after(() => explorer.searchFor(query), 200);
  expect(written).toEqual([]);
  after(() => {}, 1000);
  after(() => explorer.escape());
  expect(written.map(({ query, how }) => `${how} ${query}`)).toEqual([
    'push map=seed&q=dense',
    'push map=seed&topic=0',
  ]);
  go('map=seed&q=dense');
  await settle();
  expect([explorer.selection.opened.kind, explorer.search.query]).toEqual(['nothing', 'dense']);
  go('map=seed&topic=0');
  await settle();
  expect([explorer.selection.opened.kind, explorer.search.query]).toEqual(['topic', '']);
  stop();
});

test('going back brings the search before, and Escape still ends it first', async () => {
  const { app, written, go, stop } = await appAt('map=seed&topics=1');
  const { search, filters } = app.explorer!;
  for (const query of ['dense', 'sparse']) {
    search.query = query;
    flushSync();
    vi.advanceTimersByTime(1000);
  }
  go(written.at(-2)!.query);
  await settle();
  expect([search.query, [...filters.topics]]).toEqual(['dense', [1]]);
  app.explorer!.escape();
  expect([search.query, [...filters.topics]]).toEqual(['', [1]]);
  stop();
});

test('what narrows the map is a step for the back button too: a brush counts once, and clearing is undone by it', async () => {
  const { app, written, go, stop } = await appAt('map=seed');
  const { filters, themes, search } = app.explorer!;
  const after = (act: () => void, ms = 1000) => {
    act();
    flushSync();
    vi.advanceTimersByTime(ms);
  };
  after(() => (filters.years = [2019, 2019]), 50);
  after(() => (filters.years = [2019, 2020]), 50);
  after(() => (filters.years = [2019, 2021]));
  after(() => themes.add('router'));
  after(() => (search.query = 'experts'));
  after(() => (filters.weakestSimilarity = 0.2));
  after(() => app.explorer!.showAll());
  expect(written.map(({ how }) => how)).toEqual(['push', 'push', 'push', 'push', 'push']);
  expect(written.at(-1)!.query).toBe('map=seed');
  go(written.at(-2)!.query);
  await settle();
  expect([filters.years, themes.queries, search.query]).toEqual([[2019, 2021], ['router'], 'experts']);
  expect(filters.weakestSimilarity).toBe(0.2);
  stop();
});

test('a stroke over the years is one step, however long the hand rests on its way', async () => {
  const { app, written, stop } = await appAt('map=seed');
  const after = (act: () => void) => {
    act();
    flushSync();
    vi.advanceTimersByTime(1000);
  };
  after(() => {
    app.held = true;
    app.explorer!.filters.years = [2020, 2020];
  });
  after(() => (app.explorer!.filters.years = [2020, 2021]));
  expect(written).toEqual([]);
  after(() => (app.held = false));
  expect(written).toEqual([{ query: 'map=seed&years=2020-2021', how: 'push' }]);
  stop();
});

test.each(['paper=router', 'text=experts+route+tokens'])(
  'a search that is deleted letter by letter leaves %s open, as it was, and no step',
  async (open) => {
    const { app, written, stop } = await appAt(`map=seed&${open}`);
    const explorer = app.explorer!;
    const { opened } = explorer.selection;
    const before = written.length;
    for (const query of ['d', 'de', 'd', '']) {
      explorer.searchFor(query);
      flushSync();
      vi.advanceTimersByTime(100);
      expect(explorer.selection.opened.kind === 'nothing', query).toBe(query !== '');
    }
    vi.advanceTimersByTime(1000);
    expect(explorer.selection.opened).toEqual(opened);
    expect(written.slice(before)).toEqual([]);
    stop();
  },
);

test('what Escape takes away comes back step by step, however fast it was pressed', async () => {
  const { app, written, go, stop } = await appAt('map=seed');
  const explorer = app.explorer!;
  for (const act of [
    () => explorer.themes.add('router'),
    () => explorer.filters.toggleVenue('ACL'),
    () => (explorer.search.query = 'experts'),
    () => explorer.escape(),
    () => explorer.escape(),
    () => explorer.escape(),
  ]) {
    act();
    flushSync();
    vi.advanceTimersByTime(40);
  }
  vi.advanceTimersByTime(1000);
  expect(written.map(({ query, how }) => `${how} ${query}`)).toEqual([
    'push map=seed&q=experts&theme=router&venue=ACL',
    'push map=seed&theme=router&venue=ACL',
    'push map=seed&theme=router',
    'push map=seed',
  ]);
  go(written[0].query);
  await settle();
  expect([explorer.search.query, explorer.themes.queries, [...explorer.filters.venues]]).toEqual([
    'experts',
    ['router'],
    ['ACL'],
  ]);
  stop();
});

test('what a hand takes back at once leaves no step behind', async () => {
  const { app, written, stop } = await appAt('map=seed');
  const { filters, search } = app.explorer!;
  for (const act of [
    () => (filters.years = [2020, 2020]),
    () => (filters.years = null),
    () => (filters.years = [2019, 2022]),
    () => (filters.years = null),
    () => (search.query = 'e'),
    () => (search.query = ''),
  ]) {
    act();
    flushSync();
    vi.advanceTimersByTime(40);
  }
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
  stop();
});

test('going back shows what was shown, and writes nothing', async () => {
  const { app, written, go, stop } = await appAt('map=seed');
  app.explorer!.openTopic(1);
  flushSync();
  go('map=seed');
  await settle();
  flushSync();
  vi.advanceTimersByTime(1000);
  expect(app.explorer!.selection.opened).toEqual({ kind: 'nothing' });
  expect(written).toEqual([{ query: 'map=seed&topic=1', how: 'push' }]);
  stop();
});

test('a bad address opens the map with a quiet note', async () => {
  const { app, stop } = await appAt('map=gone&paper=router');
  expect(app.notice).toBe('There is no map “gone” here. This is Tiny.');
  expect(app.explorer).not.toBeNull();
  stop();
  const second = await appAt('map=seed&paper=gone');
  expect(second.app.notice).toBe('The address named a paper that is not in this map.');
  second.stop();
});

test('without any map the page says what to do', async () => {
  const { host } = fakeHost();
  const app = new App(host);
  await app.start();
  expect(app.stage).toEqual({
    kind: 'failed',
    message: 'There is no map here yet. Drop a file with papers on this page to make one.',
  });
});

const LOST =
  'The map of this address was made from files in another browser and never left it, or it was deleted here. ' +
  'To see it, drop the same files on this page or choose them under Maps, or ask who sent the address to export the map as one file and send that.';

test('an address of a map of somebody’s own files says why it is not here, what to do and what is shown instead', async () => {
  const { app, written, stop } = await appAt('map=own:3f2ac81&topic=1&at=3_4_50&q=dense');
  expect(app.notice).toBe(`${LOST} Meanwhile this is Tiny.`);
  // What it says of that map is not looked for in this one.
  expect(app.explorer!.selection.opened).toEqual({ kind: 'nothing' });
  expect(written).toEqual([{ query: 'map=seed', how: 'replace' }]);
  stop();
  const { host } = fakeHost({}, 'map=own:3f2ac81');
  const without = new App(host);
  await without.start();
  expect(without.stage).toEqual({ kind: 'failed', message: LOST });
});

test('what an address asked of a map that was not here is shown once that map is made of the same files', async () => {
  const here = { ...maps };
  const fake = fakeHost(here, 'map=own:3f2ac81&topic=1');
  const entry = { key: 'own:3f2ac81', name: 'Own', papers: 1, own: true, kept: true };
  const audit = { read: 1, kept: 1, merged: [], leftOut: [], files: [], warnings: {} };
  const host = { ...fake.host, make: () => ({ result: Promise.resolve({ entry, audit }), stop: () => {} }) };
  const { app, stop } = await appAt('', { ...fake, host });
  Object.assign(here, { [entry.key]: maps.seed });
  await app.make([], 'Own');
  expect(app.explorer!.selection.opened).toEqual({ kind: 'topic', topic: 1 });
  // Once: who makes it again sees it whole.
  await app.make([], 'Own');
  expect(app.explorer!.selection.opened).toEqual({ kind: 'nothing' });
  stop();
});

test('another address that comes while a map is not found is the one that is shown', async () => {
  const fake = fakeHost(maps, 'map=other');
  const { app, stop } = await appAt('map=other', fake);
  fake.go('map=own:gone');
  fake.go('map=seed&topic=1');
  await settle();
  expect([app.explorer!.collection.name, app.notice]).toEqual(['Tiny', null]);
  expect(app.explorer!.selection.opened).toEqual({ kind: 'topic', topic: 1 });
  stop();
});

test('a map that cannot be read is said to be so', async () => {
  const { host } = fakeHost(maps);
  const app = new App({ ...host, open: () => Promise.reject(new Error('papers.json of this map is missing')) });
  await app.start();
  expect(app.stage).toEqual({ kind: 'failed', message: 'papers.json of this map is missing' });
});

test('a map of which a part cannot be read stays, with a note', async () => {
  const broken = { ...maps.seed, texts: () => Promise.reject(new Error('texts/000.json is missing')) };
  const app = new App(fakeHost({ seed: broken }).host);
  await app.start();
  expect(app.explorer).not.toBeNull();
  expect(app.notice).toBe('A part of this map could not be read: texts/000.json is missing');
});

test('the link to copy is the view of this moment', async () => {
  const { app, stop } = await appAt('map=seed');
  app.explorer!.search.query = 'MoE';
  expect(app.link()).toBe('https://maps.example/#map=seed&q=MoE');
  stop();
});

test('a map opened while another is still on its way wins', async () => {
  let release = (): void => {};
  const slow = new Promise<void>((resolve) => (release = resolve));
  const { host } = fakeHost(maps);
  const app = new App({ ...host, open: async (key) => (key === 'seed' ? slow.then(() => maps.seed) : maps.other) });
  const first = app.start();
  await settle();
  await app.open('other');
  release();
  await first;
  expect(app.explorer?.collection.name).toBe('Other');
});

test('a text that is being written outlives a reload, and no address holds it', async () => {
  const { app, host, written, stop, ...fake } = await appAt('map=seed');
  app.explorer!.openText('');
  app.explorer!.draft = 'My own abstract';
  flushSync();
  expect(written.at(-1)).toEqual({ query: 'map=seed&text=', how: 'push' });
  expect(app.link()).toBe('https://maps.example/#map=seed&text=');
  stop();
  // The page as it comes back: nothing but its address and what the browser kept.
  const again = await appAt('', { host: { ...host, address: () => 'map=seed&text=' }, written, ...fake });
  expect(again.app.explorer?.selection.opened).toEqual({ kind: 'text', text: '' });
  expect(again.app.explorer?.draft).toBe('My own abstract');
  // Another map has a use for it as well.
  await again.app.open('other');
  expect(again.app.explorer?.draft).toBe('My own abstract');
  again.stop();
});

test('a note about an address goes with it', async () => {
  const { app, go, stop } = await appAt('map=seed&paper=nope');
  expect(app.notice).toBe('The address named a paper that is not in this map.');
  go('map=other&topic=0');
  await settle();
  expect([app.explorer?.collection.name, app.notice]).toEqual(['Other', null]);
  go('map=none&paper=nope');
  await settle();
  expect(app.notice).toBe(
    'There is no map “none” here. This is Tiny. The address named a paper that is not in this map.',
  );
  stop();
});

test('a theme of function words in an address is left out with a note, once the map can tell', async () => {
  const { app, written, stop } = await appAt('map=seed&theme=the&theme=router');
  await settle();
  expect(app.explorer!.themes.queries).toEqual(['router']);
  expect(app.notice).toBe('A theme in the address could not be read.');
  expect(written.at(-1)).toEqual({ query: 'map=seed&theme=router', how: 'replace' });
  stop();
});

/** The tiny map whose authors' names come when they are let through, or fail. */
function mapWithLateAuthors() {
  let letThrough = (): void => {};
  let fail = (): void => {};
  const gate = new Promise<void>((resolve, reject) => {
    letThrough = resolve;
    fail = () => reject(new Error('authors.json is missing'));
  });
  gate.catch(() => {});
  const seed = { ...maps.seed, authors: () => gate.then(() => maps.seed.authors()) };
  return { late: { ...maps, seed }, letThrough, fail };
}

/** The page with its map drawn, and people still on their way. */
async function drawnAt(address: string) {
  const { late, ...gate } = mapWithLateAuthors();
  const fake = fakeHost(late, address);
  const app = new App(fake.host);
  const stop = $effect.root(() => {
    $effect(() => app.trackAddress());
  });
  const started = app.start();
  const pass = async (): Promise<void> => {
    await settle();
    flushSync();
    vi.advanceTimersByTime(1000);
  };
  const arrive = async (): Promise<void> => {
    gate.letThrough();
    await started;
    await pass();
  };
  const fail = async (): Promise<void> => {
    gate.fail();
    await started;
    await pass();
  };
  await pass();
  return { app, ...fake, pass, arrive, fail, stop };
}

const authorsOf = (app: App): readonly string[] => [...(app.explorer?.filters.authors ?? [])];

test.each(['map=seed&author=Ada+Lovelace', 'map=seed&topics=1&author=Ada+Lovelace'])(
  'going back to %s before the names of people are here waits for them, and is not overwritten',
  async (address) => {
    const { app, go, written, pass, arrive, stop } = await drawnAt('map=seed');
    go(address);
    await pass();
    app.explorer!.events.camera({ x: 1, y: 2, width: 30 });
    await pass();
    await arrive();
    expect(authorsOf(app)).toEqual(['Ada Lovelace']);
    expect([written, app.notice]).toEqual([[], null]);
    stop();
  },
);

test('of two addresses, one of which waits for names, the later wins', async () => {
  const { app, go, pass, arrive, stop } = await drawnAt('map=seed');
  go('map=seed&author=Ada+Lovelace');
  await pass();
  go('map=seed&topic=1');
  await pass();
  expect(app.explorer!.selection.opened).toEqual({ kind: 'topic', topic: 1 });
  await arrive();
  expect(authorsOf(app)).toEqual([]);
  expect(app.explorer!.selection.opened).toEqual({ kind: 'topic', topic: 1 });
  stop();
});

test('what a reader opens while an address waits is a step after it', async () => {
  const { app, go, written, pass, arrive, stop } = await drawnAt('map=seed');
  go('map=seed&author=Ada+Lovelace');
  await pass();
  app.explorer!.openTopic(1);
  await pass();
  await arrive();
  expect(app.explorer!.selection.opened).toEqual({ kind: 'topic', topic: 1 });
  expect(written).toEqual([{ query: 'map=seed&topic=1', how: 'push' }]);
  stop();
});

test.each(['', 'map=seed'])(
  'where names cannot be read, the page says so, shows the rest, and leaves the address as it is (%j first)',
  async (first) => {
    const address = 'map=seed&topic=1&author=Ada+Lovelace';
    const { app, go, written, pass, fail, stop } = await drawnAt(first || address);
    if (first) go(address);
    await pass();
    await fail();
    expect(app.notice).toBe(
      'The authors in the address cannot be shown, reload the page to try again: authors.json is missing',
    );
    expect(app.explorer!.selection.opened).toEqual({ kind: 'topic', topic: 1 });
    app.explorer!.events.camera({ x: 1, y: 2, width: 30 });
    await pass();
    expect(written).toEqual([]);
    app.explorer!.openTopic(0);
    await pass();
    expect(written.map(({ how }) => how)).toEqual(['push']);
    stop();
  },
);

test('while the map of an address is on its way, the map that is left does not write over it', async () => {
  let release = (): void => {};
  const slow = new Promise<void>((resolve) => (release = resolve));
  const fake = fakeHost(maps, 'map=seed');
  const open = (key: string) => (key === 'other' ? slow.then(() => maps.other) : Promise.resolve(maps.seed));
  const { app, go, written, stop } = await appAt('', { ...fake, host: { ...fake.host, open } });
  app.explorer!.filters.weakestSimilarity = 0.5;
  flushSync();
  go('map=other&topic=1');
  await settle();
  app.explorer!.events.camera({ x: 1, y: 2, width: 30 });
  flushSync();
  vi.advanceTimersByTime(1000);
  expect(written).toEqual([]);
  release();
  await settle();
  expect([app.explorer!.collection.name, app.explorer!.selection.opened]).toEqual([
    'Other',
    { kind: 'topic', topic: 1 },
  ]);
  stop();
});

test('a theme of function words that is pasted while the map is still read is left out as well', async () => {
  const { app, go, pass, arrive, stop } = await drawnAt('map=seed');
  go('map=seed&theme=the&theme=router');
  await pass();
  await arrive();
  expect(app.explorer!.themes.queries).toEqual(['router']);
  stop();
});
