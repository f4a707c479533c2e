import { expect, test } from 'vitest';
import { explorerOf } from './explorers.ts';

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
])('%j finds nothing and is no theme, which says why', (query, answer) => {
  themes.restore([], 'any');
  expect(themes.add(query)).toEqual(answer);
  expect(themes.queries).toEqual([]);
});

test('themes of an address that are one are one chip, and say what they lack', () => {
  themes.restore(['retreival', 'Retreival', 'zzqqy'], 'any');
  expect(themes.chips.map(({ query, notes }) => [query, notes.map(({ kind }) => kind)])).toEqual([
    ['retreival', ['corrected']],
    ['zzqqy', ['unknown']],
  ]);
});

test('the beginning of a word is kept as the papers that it found', () => {
  themes.restore([], 'any');
  search.query = 'docu';
  const found = search.papers;
  explorer.keepSearchAsTheme();
  expect([themes.papers, search.query]).toEqual([found, '']);
});
