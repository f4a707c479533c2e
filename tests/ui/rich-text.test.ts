import fc from 'fast-check';
import { expect, test } from 'vitest';

import { bands, joined, runsOf, tintOf } from '../../src/ui/rich-text.ts';

test('a formula is one run, whatever is marked around it', () => {
  const mark = { start: 0, end: 2, colour: 6, label: 'article' };
  expect(runsOf('an $O(n^2)$ cost', [mark])).toEqual([
    { kind: 'text', text: 'an', source: 'an', marks: [mark], found: false },
    { kind: 'text', text: ' ', source: ' ', marks: [], found: false },
    { kind: 'maths', text: 'O(n^2)', source: '$O(n^2)$', marks: [], found: false },
    { kind: 'text', text: ' cost', source: ' cost', marks: [], found: false },
  ]);
});

test.each([
  ['it costs $5 to $10 a day', false],
  ['about \\$5 and \\$6', false],
  ['a lone $ sign', false],
  ['the $\\ell_0$ norm', true],
  ['written \\(x^2\\) here', true],
  ['$x$', true],
  ['so $$x = y$$ holds', true],
  ['$$$ in cash', false],
])('in "%s" mathematics is found: %s', (text, expected) => {
  expect(runsOf(text, []).some(({ kind }) => kind === 'maths')).toBe(expected);
});

test('where the marks of two terms overlap, each shows in a band of its own', () => {
  const runs = runsOf('machine translation using', [
    { start: 0, end: 19, colour: 1, label: '' },
    { start: 8, end: 25, colour: 0, label: '' },
  ]);
  expect(runs.map(({ text, marks }) => [text, marks.map(({ colour }) => colour)])).toEqual([
    ['machine ', [1]],
    ['translation', [0, 1]],
    [' using', [0]],
  ]);
  expect(bands(runs[1]!.marks)).toBe('linear-gradient(var(--tint-1) 0% 50%,var(--tint-2) 50% 100%)');
});

test('what a search matched is told apart from the keyword that it stands in', () => {
  const keyword = { start: 0, end: 15, colour: 0, label: 'dynamic routing' };
  const runs = runsOf(
    'dynamic routing and routing',
    [keyword],
    [
      { start: 8, end: 15, colour: 0, label: 'routing' },
      { start: 20, end: 27, colour: 0, label: 'routing' },
    ],
  );
  expect(runs.map(({ text, marks, found }) => [text, marks.length, found])).toEqual([
    ['dynamic ', 1, false],
    ['routing', 1, true],
    [' and ', 0, false],
    ['routing', 0, true],
  ]);
});

test('no two terms share a tint of their own: those beyond the six share the one of the rest', () => {
  expect([0, 5, 6, 7].map(tintOf)).toEqual([1, 6, 'rest', 'rest']);
});

test('the sources of the runs, joined, are the text again', () => {
  const mark = fc.record({ start: fc.nat(30), end: fc.nat(30), colour: fc.nat(9), label: fc.constant('') });
  const text = fc.string({ unit: fc.constantFrom('$', '\\', 'a', ' ', '(', ')', '5'), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(mark, { maxLength: 4 }), (value, marks) => {
      expect(
        runsOf(value, marks)
          .map((run) => run.source)
          .join(''),
      ).toBe(value);
    }),
  );
});

test('segments join to the text they were cut from, with their marks where they stood', () => {
  const mark = { start: 0, end: 3, colour: 2, label: 'mixture of experts' };
  const segments = [
    { text: 'An ', mark: null },
    { text: 'MoE', mark },
  ];
  expect(joined(segments)).toEqual({ text: 'An MoE', marks: [{ ...mark, start: 3, end: 6 }] });
});
