import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/state/search/parse-query.ts';

const words = (text: string, without = false) => ({ text, kind: 'words', without });
const phrase = (text: string, without = false) => ({ text, kind: 'phrase', without });

test.each([
  ['', []],
  ['   ', []],
  ['sparse retrieval', [words('sparse retrieval')]],
  ['"sparse retrieval"', [phrase('sparse retrieval')]],
  ['“sparse retrieval”', [phrase('sparse retrieval')]],
  ['"sparse retrieval" fast', [phrase('sparse retrieval'), words('fast')]],
  ['sparse -dense', [words('sparse'), words('dense', true)]],
  ['-"dense vectors" fast', [phrase('dense vectors', true), words('fast')]],
  ['multi-modal', [words('multi-modal')]],
  ['a - b', [words('a b')]],
  // What looks like signs may be a word all the same.
  ['A* C++', [{ text: 'A*', kind: 'signs', without: false }, words('C++')]],
  ['""', []],
  ['-', []],
  // The name of a field before a value, but not within quotes.
  ['author: hopper', [words('hopper')]],
  ['"role of the author: a survey"', [phrase('role of the author: a survey')]],
  ['“the title: a survey” year:2021', [phrase('the title: a survey'), words('2021')]],
  ['"one" title: two "three"', [phrase('one'), words('two'), phrase('three')]],
  ['fast -author:hopper', [words('fast'), words('hopper', true)]],
  ['fast −author:hopper', [words('fast'), words('hopper', true)]],
  ['fast –author:hopper', [words('fast'), words('hopper', true)]],
  // A quote still open: words, so that the results narrow while it is typed.
  ['"sparse retr', [words('sparse retr')]],
  ['sparse retr*', [words('sparse retr')]],
  ['"sparse retr*" fast', [{ ...phrase('sparse retr'), begun: true }, words('fast')]],
  ['"sparse retrieval" *', [phrase('sparse retrieval'), words('*')]],
])('%s is cut into its clauses', (query, clauses) => {
  expect(parseQuery(query).clauses).toEqual(clauses);
});

test.each([
  ['spars', true],
  ['sparse ', false],
  ['"sparse retrieval"', false],
  ['"sparse retr', true],
  ['sparse retr* ', true],
  ['"sparse retr*"', false],
  ['', false],
])('in %s the last word may still be growing: %s', (query, typing) => {
  expect(parseQuery(query).typing).toBe(typing);
});
