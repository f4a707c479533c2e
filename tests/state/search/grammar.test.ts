import { describe, expect, test } from 'vitest';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { keptQuery } from '../../../src/state/search/kept-query.ts';
import { told } from '../../../src/ui/search-note.ts';
import { explorerOf, settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { largeMap } from '../large-map.ts';
import { readerOf } from '../reader.ts';
import { tinyMap } from '../tiny-map.ts';

const explorer = await explorerOf();
const { search, collection } = explorer;

function find(query: string): string[] {
  search.query = query;
  return search.hits.map(({ paper }) => collection.papers.id[paper]!).toSorted();
}

async function openLarge(map = largeMap()): Promise<Explorer> {
  const large = new Explorer(readerOf(map), preferences());
  await large.collection.prepare();
  return large;
}

/** Papers that a search of a map read file by file finds. */
async function findIn({ search: own }: Explorer, query: string): Promise<number[]> {
  own.query = query;
  for (let turn = 0; turn < 5; turn++, await settle()) void own.hits;
  return own.hits.map(({ paper }) => paper).toSorted((a, b) => a - b);
}

describe('OR', () => {
  test.each([
    ['between two words: either', 'router OR pruning ', ['experts', 'pruning', 'router']],
    ['between three', 'router OR pruning OR zebra ', ['alone', 'experts', 'pruning', 'router']],
    ['binds the words beside it alone', 'documents dense OR router ', ['dense']],
    ['between phrases', '"dense retrieval" OR "sparse retrieval"', ['dense', 'sparse']],
    ['and a minus beside it', 'router OR pruning -translation', ['pruning', 'router']],
    ['while the last word is typed', 'pruning OR zeb', ['alone', 'pruning']],
    ['beside a word that no paper has', 'xylophone OR pruning ', ['pruning']],
    ['with nothing after it yet', 'pruning OR', ['pruning']],
    ['in lower case is a function word', 'sparse or dense', ['dense']],
  ])('%s (%s)', (_, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  test('says so, and marks what matched', () => {
    find('router OR pruning ');
    expect(search.notes.map(told)).toEqual(['Papers with either of the words or phrases beside “OR” are found.']);
    expect(search.evidence(collection.paperWithId('pruning')).fields).toEqual(['title', 'keywords', 'abstract']);
    expect(keptQuery('router OR pruning', collection)).toBe('router OR pruning');
  });

  test('works in a large map', async () => {
    expect(await findIn(await openLarge(), 'router OR pruning ')).toEqual([0, 1, 2]);
  });
});

describe('a word with a dot inside', () => {
  const titles = (...first: string[]) => {
    const map = tinyMap();
    return { ...map, papers: { ...map.papers, title: [...first, ...map.papers.title.slice(first.length)] } };
  };

  test('is one word', async () => {
    const own = await explorerOf(titles('Running llama.cpp', 'Of llama and cpp'));
    expect(await findIn(own, 'llama.cpp ')).toEqual([0]);
    expect(await findIn(own, 'llama.cp')).toEqual([0]);
  });

  test.each(['sparse.retrieval', 'cs.CV', 'stat.ML'])('%s, which no paper has, finds none and says so', (query) => {
    expect(find(query)).toEqual([]);
    expect(search.notes).toEqual([{ kind: 'unknown', typed: query }]);
  });

  test('of a large map is found where all of its parts stand, if they say enough', async () => {
    const large = await openLarge();
    expect(await findIn(large, 'sparse.retrieval')).toEqual([3, 4]);
    expect(large.search.evidence(3).sentence).not.toBe('');
  });
});

test.each([
  ['since 2021 retrieval', ['dense'], [2021, 2022]],
  ['retrieval 2022', ['dense'], [2022, 2022]],
])('a year that stands in no text with the other words says when: %s', (query, ids, years) => {
  expect(find(query)).toEqual(ids);
  expect(search.notes).toEqual([{ kind: 'dated', typed: 'retrieval', years }]);
  expect(keptQuery(query, collection)).toBe(query);
});

test('a year without a paper on the subject finds none', () => {
  expect(find('retrieval 1999')).toEqual([]);
});

describe('in a large map', () => {
  test('a phrase that begins longer terms finds their papers, too', async () => {
    expect(await findIn(await openLarge(), '"mixture of"')).toEqual([0, 1]);
  });

  test('a slip of a word that a thousand times as many papers have is searched for at once, and in quotes as it stands', async () => {
    const map = largeMap();
    const term = map.terms.key.indexOf('router');
    const papers = Array.from({ length: 1500 }, (_, paper) => paper);
    const [column, weights] = [[...map.terms.papers], [...map.terms.weights]];
    [column[term], weights[term]] = [papers, papers.map(() => 1000)];
    const pairs = [...map.words.forms.map((form, at) => [form, map.words.terms[at]!] as const), ['stripees', [term]]];
    pairs.sort(([a], [b]) => (a! < b! ? -1 : 1));
    const words = { forms: pairs.map(([form]) => form as string), terms: pairs.map(([, led]) => led as number[]) };
    const large = await openLarge({ ...map, words, terms: { ...map.terms, papers: column, weights } });
    expect(await findIn(large, 'stripes ')).toHaveLength(1500);
    expect(told(large.search.notes[0]!)).toBe('“stripes” occurs in 1 paper only; searched “stripees” as well.');
    expect(await findIn(large, '"stripes"')).toEqual([5]);
    expect(await findIn(large, 'striPes ')).toEqual([5]);
  });
});

test('what a phrase would find is told with where it is looked for, and with the words that count in it alone', () => {
  const note = { kind: 'phrase', typed: 'segment anything', papers: 9, inTitles: true, common: ['anything'] } as const;
  expect(told(note)).toBe(
    '“segment anything” as a phrase finds 9 papers, looked for in titles, not all abstracts; only there “anything” counts, which is too common to look up alone.',
  );
});

test.each([
  ['author: Grace Hopper ', ['pruning', 'sparse']],
  ['author:Hopper ', ['pruning', 'sparse']],
  ['Title: pruning ', ['pruning']],
  ['retrieval -author: Turing ', []],
  ['keywords:"dense retrieval"', ['dense']],
])('the name of a field before a value, as elsewhere, leaves the value: %s', (query, ids) => {
  expect(find(query)).toEqual(ids);
  const field = /[a-z]+:/iu.exec(query)![0];
  expect(search.notes.map(told)).toContain(
    `“${field}” chooses no field: words are looked for in titles, abstracts, keywords and authors alike.`,
  );
});

test('an author and a year named with their fields are offered as filters', () => {
  search.query = 'author: Grace Hopper year: 2021';
  expect(explorer.offers[0]).toMatchObject({ author: 'Grace Hopper', years: [2021, 2021], rest: '' });
});
