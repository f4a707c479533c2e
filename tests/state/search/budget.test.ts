import { expect, test } from 'vitest';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { budgetOf } from '../../../src/state/search/budget.ts';
import type { SearchNote } from '../../../src/state/types.ts';
import { settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';

/** A large map with a term a file, whose files are told to be so large, and what of them is read. */
async function openLarge(
  bytes: number,
  bytesOf = (_file: number): number => bytes,
): Promise<{ explorer: Explorer; read: Set<number> }> {
  const read = new Set<number>();
  const whole = readerOf(largeMap(), 1, 1, 2, bytesOf);
  const explorer = new Explorer({ ...whole, terms: (at) => (read.add(at), whole.terms(at)) }, preferences());
  await explorer.collection.prepare();
  await explorer.insight.prepareText();
  return { explorer, read };
}

test.each(['experts route sparse retrieval ', 'mixture of experts ', 'r', '"sparse experts"', 'sparse-experts'])(
  'in a large map the search %j reads no more than 300 kB, and says what it looked for in titles alone',
  async (query) => {
    const { explorer, read } = await openLarge(140_000);
    explorer.search.query = query;
    for (let turn = 0; turn < 5; turn++) {
      void explorer.search.hits;
      await settle();
    }
    expect(read.size * 140_000).toBeLessThanOrEqual(300_000);
    const isTold = explorer.search.notes.some(({ kind }) => kind === 'titles');
    expect(isTold || query === 'r').toBe(true);
    expect(explorer.search.complete).toBe(true);
  },
);

test('a search and the filters that it offers read no more than 300 kB together, also once its last word is finished', async () => {
  const { explorer, read } = await openLarge(140_000);
  for (const typed of ['experts -sparse -retrieval 2021', 'experts -sparse -retrieval 2021 ']) {
    explorer.search.query = typed;
    for (let turn = 0; turn < 5; turn++) {
      void explorer.offers;
      await settle();
    }
    expect(explorer.offers[0].rest).toBe('experts -sparse -retrieval');
  }
  expect(read.size * 140_000).toBeLessThanOrEqual(300_000);
});

test('a word whose file alone is larger than what a question may fetch is looked up all the same', async () => {
  const { explorer, read } = await openLarge(400_000);
  explorer.search.query = 'experts ';
  for (let turn = 0; turn < 5; turn++) {
    void explorer.search.hits;
    await settle();
  }
  expect(read.size).toBe(1);
  expect(explorer.search.hits.length).toBeGreaterThan(0);
});

test('a text pasted into a large map reads no more than 300 kB, and says how many of its terms were left', async () => {
  const { explorer, read } = await openLarge(100_000);
  const ask = () =>
    explorer.insight.likeText('Experts route tokens; sparse retrieval of dense state spaces prunes models.');
  for (let turn = 0; turn < 5 && ask() === null; turn++) await settle();
  expect(read.size).toBe(2);
  expect(ask()!.left).toBeGreaterThan(0);
});

test('of a text the terms that weigh most in it are compared, though many light ones would take as much to read', async () => {
  const heavy = largeMap().terms.key.indexOf('expert');
  const { explorer } = await openLarge(60_000, (file) => (file === heavy ? 200_000 : 60_000));
  const ask = () =>
    explorer.insight.likeText('Experts, experts and experts: experts route documents, vectors, zebras and stripes.');
  for (let turn = 0; turn < 5 && ask() === null; turn++) await settle();
  expect(ask()!.known.map(({ label }) => label.toLowerCase())).toContain('experts');
});

test('a question may fetch the same whatever was read before, and has its budget once', async () => {
  const { explorer } = await openLarge(140_000);
  const { collection } = explorer;
  const grants = (question: string, files: readonly number[]): boolean[] =>
    files.map((file) => budgetOf(question, collection).grants(file));
  expect(grants('one', [0, 1, 2, 0])).toEqual([true, true, false, true]);
  expect(grants('another', [2, 1])).toEqual([true, true]);
  collection.term(2);
  await settle();
  expect(grants('one', [2, 3])).toEqual([false, false]);
});

test('a question has its budget for as long as a hundred others were not asked since', async () => {
  const { collection } = (await openLarge(140_000)).explorer;
  const first = budgetOf('first', collection);
  const ask = (count: number) => Array.from({ length: count }, (_, at) => budgetOf(`other ${at}`, collection));
  ask(99);
  expect(budgetOf('first ', collection)).toBe(first);
  ask(100);
  expect(budgetOf('first', collection)).not.toBe(first);
});

/** A large map whose first papers after the tiny ones have these titles. */
async function openTitled(titles: readonly string[]): Promise<Explorer> {
  const map = largeMap();
  const own = map.papers.title.length - titles.length;
  const title = [...map.papers.title.slice(0, own), ...titles];
  const explorer = new Explorer(readerOf({ ...map, papers: { ...map.papers, title } }, 1, 1, 2), preferences());
  await explorer.collection.prepare();
  return explorer;
}

test('in a large map a begun phrase finds the titles in which a longer word ends it', async () => {
  const titles = ['Machine translation of verse', 'A machine translator', 'Machines and translation'];
  const { search, collection } = await openTitled(titles);
  search.query = '"machine trans*"';
  for (let turn = 0; turn < 5; turn++, await settle()) void search.hits;
  expect(search.hits.map(({ paper }) => collection.papers.title[paper]).toSorted()).toEqual([
    'A machine translator',
    'Machine translation of verse',
  ]);
});

test('in a large map a word half typed that is a word itself leaves out no paper of longer ones that do not fit', async () => {
  const map = largeMap();
  const zebra = map.terms.key.indexOf('zebra');
  const words = [...map.words.forms.keys()].map((at) => ({ form: map.words.forms[at]!, terms: map.words.terms[at]! }));
  const sorted = [...words, { form: 'ro', terms: [zebra] }].sort((a, b) => (a.form < b.form ? -1 : 1));
  const withWord = {
    ...map,
    words: { forms: sorted.map(({ form }) => form), terms: sorted.map(({ terms }) => terms) },
  };
  const { key } = map.terms;
  const sizes: Readonly<Record<string, number>> = { expert: 200_000, zebra: 50_000 };
  const { search, collection } = new Explorer(
    readerOf(withWord, 1, 1, 2, (file) => sizes[key[file]!] ?? (key[file]!.startsWith('rout') ? 280_000 : 1000)),
    preferences(),
  );
  await collection.prepare();
  const find = async (query: string): Promise<number> => {
    search.query = query;
    for (let turn = 0; turn < 5; turn++, await settle()) void search.hits;
    return search.hits.length;
  };
  const all = await find('experts ');
  expect(await find('experts ro ')).toBeLessThan(all);
  expect(await find('experts ro')).toBe(all);
  expect(search.notes.some(({ kind, typed }) => kind === 'titles' && typed === 'ro')).toBe(true);
});

test('in a large map the capitals of an abbreviation find no longer words that begin with its letters', async () => {
  const map = largeMap();
  const zebra = map.terms.key.indexOf('zebra');
  const words = { forms: [...map.words.forms, 'ro'], terms: [...map.words.terms, [zebra]] };
  const order = words.forms.map((_, at) => at).sort((a, b) => (words.forms[a]! < words.forms[b]! ? -1 : 1));
  const sorted = { forms: order.map((at) => words.forms[at]!), terms: order.map((at) => words.terms[at]!) };
  const { search, collection } = new Explorer(readerOf({ ...map, words: sorted }, 1, 1, 2), preferences());
  await collection.prepare();
  const found = async (query: string): Promise<number> => {
    search.query = query;
    for (let turn = 0; turn < 5; turn++, await settle()) void search.hits;
    return search.hits.length;
  };
  expect(await found('RO')).toBe(await found('RO '));
  expect(await found('ro')).toBeGreaterThan(await found('ro '));
});

test('of two words whose files do not fit together one is looked up', async () => {
  const { explorer, read } = await openLarge(200_000);
  explorer.search.query = 'experts retrieval ';
  for (let turn = 0; turn < 5; turn++) {
    void explorer.search.hits;
    await settle();
  }
  expect(read.size).toBe(1);
});

/** What a search finds, by number, in a large map in which the files of these terms take so many bytes. */
async function searchSized(query: string, sizes: Readonly<Record<string, number>>): Promise<[number[], SearchNote[]]> {
  const { key } = largeMap().terms;
  const { search } = (await openLarge(1000, (file) => sizes[key[file]!] ?? 1000)).explorer;
  search.query = query;
  for (let turn = 0; turn < 5; turn++, await settle()) void search.hits;
  return [[...search.papers!].toSorted(), search.notes.filter(({ kind }) => kind === 'titles')];
}

test('a word in too many papers to look up leaves no paper of a rarer word out, and says so where that matters', async () => {
  const sizes = { token: 200_000, expert: 250_000 };
  expect(await searchSized('tokens experts ', sizes)).toEqual([
    [0, 1],
    [{ kind: 'titles', typed: 'experts', kept: true }],
  ]);
  // So it is of a part of the query that stands by itself.
  const apart = await searchSized('tokens "experts" ', sizes);
  expect(apart).toEqual([[0, 1], [{ kind: 'titles', typed: 'experts', kept: true }]]);
});

test('of a word in too many papers to look up it is told that papers may lack it only where one does', async () => {
  const sizes = { prune: 20_000, expert: 280_000 };
  expect(await searchSized('pruning experts ', sizes)).toEqual([[2], []]);
  expect(await searchSized('pruning "experts" ', sizes)).toEqual([[2], [{ kind: 'titles', typed: 'experts' }]]);
  expect(await searchSized('"experts"', { expert: 280_000 })).toEqual([[0, 1, 2], []]);
});

test('an alternative in too many papers to look up leaves no paper of the other words out', async () => {
  const sizes = { token: 20_000, expert: 280_000 };
  expect((await searchSized('zebra OR experts tokens ', sizes))[0]).toEqual([0, 1]);
});

test('of all parts of a query the word of fewest papers is looked up first', async () => {
  const [found, notes] = await searchSized('experts -zebra tokens ', { expert: 280_000, token: 20_000 });
  expect(found).toEqual([0, 1]);
  expect(notes.map(({ typed }) => typed)).toEqual(['experts']);
});

test('words with a hyphen that are one term are looked up before their parts', async () => {
  const sizes = { spars: 140_000, retriev: 140_000, 'spars retriev': 20_000 };
  expect((await searchSized('documents sparse-retrieval ', sizes))[1]).toEqual([]);
});

test('words with a hyphen that are no term of a large map find papers that have them in their abstracts, too', async () => {
  const { search, collection } = await openTitled(['A learned router']);
  search.query = 'learned-router ';
  for (let turn = 0; turn < 5; turn++, await settle()) void search.hits;
  expect(search.hits.map(({ paper }) => paper)).toEqual([collection.paperCount - 1, 1]);
});

test('the letters of a dotted word that say nothing alone take nothing of what may be fetched, words that do are looked up first', async () => {
  // A word that is no term asks for the file in which it would stand.
  const [, notes] = await searchSized('ex.mo tokens ', { document: 200_000, token: 250_000 });
  expect(notes.map(({ typed }) => typed)).toEqual(['ex.mo']);
  const [found] = await searchSized('experts pruning.models ', { prune: 20_000, expert: 280_000 });
  expect(found).toEqual([2]);
});

test.each([
  ['experts ', 'the file of one, the one that most papers carry', true],
  ['experts tokens ', 'none beside other words', false],
])('of the many compounds with a part, “%s” reads %s', async (query, _which, isRead) => {
  const map = largeMap();
  const compounds = map.terms.papers
    .map((papers, term) => ({ term, papers: papers.length, form: `zz${term}-experts` }))
    .filter(({ term, papers }) => papers > 0 && !/expert|token/.test(map.terms.key[term]))
    .slice(0, 12);
  const forms = [...map.words.forms, ...compounds.map(({ form }) => form)];
  const words = forms
    .map((form, at) => ({ form, terms: map.words.terms[at] ?? [compounds[at - map.words.forms.length].term] }))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
  const withCompounds = {
    ...map,
    words: {
      forms: words.map(({ form }) => form),
      terms: words.map(({ terms }) => terms),
      compounds: words.flatMap(({ form }, at) => (/^zz.*-experts$/.test(form) ? [at] : [])),
    },
  };
  const read = new Set<number>();
  const whole = readerOf(withCompounds, 1, 1, 2, () => 1000);
  const explorer = new Explorer({ ...whole, terms: (at) => (read.add(at), whole.terms(at)) }, preferences());
  await explorer.collection.prepare();
  explorer.search.query = query;
  for (let turn = 0; turn < 5; turn++) {
    void explorer.search.hits;
    await settle();
  }
  const most = Math.max(...compounds.map(({ papers }) => papers));
  const looked = compounds.filter(({ term }) => read.has(term)).map(({ papers }) => papers);
  expect(looked).toEqual(isRead ? [most] : []);
});
