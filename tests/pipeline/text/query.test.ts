import { expect, test } from 'vitest';
import { DEFAULT_KEYWORD_OPTIONS } from '../../../src/pipeline/keywords/options.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import { analyseQuery, queryKeys, type TermLookup } from '../../../src/pipeline/text/query.ts';
import { paperOf } from '../papers.ts';

const { terms } = await analyseTexts(
  [
    { title: 'Mixture of Experts', abstract: 'Mixture of Experts (MoE) models and sparse retrieval scale.' },
    { title: 'MoE routing', abstract: 'Routing in MoE models and sparse retrieval.' },
    { title: 'Visual acuity (VA)', abstract: 'Eyes.' },
    { title: 'Variational autoencoders (VA)', abstract: 'Codes.' },
  ].map((paper, id) => paperOf(id, paper)),
  { text: DEFAULT_TEXT_OPTIONS, keywords: DEFAULT_KEYWORD_OPTIONS },
);

const lookup: TermLookup = {
  termsOfForm: (form) => terms.formTerms[terms.forms.indexOf(form)] ?? [],
  termOfKey: (key) => terms.keys.indexOf(key),
};

/** Keys of the terms of a query that no longer term covers. */
const keysOf = (query: string): string[] =>
  analyseQuery(query, lookup)
    .terms.filter((one) => !one.covered)
    .map((one) => terms.keys[one.term]);

test.each([
  ['MoE', ['mixtur of expert']],
  ['moe', ['mixtur of expert']],
  ['mixture of experts', ['mixtur of expert']],
  ['Mixture-of-Expert', ['mixtur of expert']],
  ['sparse retrieval', ['spars retriev']],
  ['retrievals, sparse', ['retriev', 'spars']],
  ['VA', ['variat autoencod', 'visual acuiti']],
  ['eye codes', ['ey', 'code']],
])('the query %j asks for %j', (query, keys) => {
  expect(keysOf(query).sort()).toEqual([...keys].sort());
});

test('words that lead to no term are named', () => {
  expect(analyseQuery('sparse zebras', lookup).unknown).toEqual(['zebras']);
});

test('a page can ask for the keys of a query before it looks them up', () => {
  const keys = queryKeys('sparse retrieval');
  expect(keys).toContain('spars retriev');
  const asked: string[] = [];
  analyseQuery('sparse retrieval', { ...lookup, termOfKey: (key) => (asked.push(key), -1) });
  for (const key of asked) expect(keys).toContain(key);
});

test('a pasted text is read by the same terms as the papers, each as often as it stands there', () => {
  const found = analyseQuery('MoE routing: a mixture of experts routes.', lookup).terms;
  const count = (key: string): number => found.filter(({ term }) => terms.keys[term] === key).length;
  expect([count('mixtur of expert'), count('rout')]).toEqual([2, 2]);
});

test('an empty query asks for nothing', () => {
  expect(analyseQuery(' ', lookup)).toEqual({ words: [], terms: [], unknown: [] });
});

test('a term is covered exactly where a longer one holds it', () => {
  const { terms: found } = analyseQuery(
    'sparse retrieval of a mixture of experts, MoE routing and sparse retrieval',
    lookup,
  );
  const length = (one: { from: number; to: number }): number => one.to - one.from;
  for (const one of found) {
    const held = found.some((other) => other.from <= one.from && other.to >= one.to && length(other) > length(one));
    expect(one.covered).toBe(held);
  }
  expect(found.some((one) => one.covered)).toBe(true);
});
