import fc from 'fast-check';
import { expect, test } from 'vitest';

import { joined, runsOf, tintOf } from '../../src/ui/rich-text.ts';

test('a formula is one run, whatever is marked around it', () => {
  expect(runsOf('an $O(n^2)$ cost', [{ start: 0, end: 2, colour: 6, label: 'article' }])).toEqual([
    { kind: 'text', text: 'an', source: 'an', tint: 'rest', colour: 6, label: 'article' },
    { kind: 'text', text: ' ', source: ' ', tint: null, colour: null, label: '' },
    { kind: 'maths', text: 'O(n^2)', source: '$O(n^2)$', tint: null, colour: null, label: '' },
    { kind: 'text', text: ' cost', source: ' cost', tint: null, colour: null, label: '' },
  ]);
});

test.each([
  ['it costs $5 to $10 a day', false],
  ['about \\$5 and \\$6', false],
  ['a lone $ sign', false],
  ['the $\\ell_0$ norm', true],
  ['written \\(x^2\\) here', true],
  ['$x$', true],
])('in "%s" mathematics is found: %s', (text, expected) => {
  expect(runsOf(text, []).some(({ kind }) => kind === 'maths')).toBe(expected);
});

test('where marks overlap the first one wins', () => {
  const runs = runsOf('sparse retrieval', [
    { start: 0, end: 16, colour: 2, label: '' },
    { start: 7, end: 16, colour: 3, label: '' },
  ]);
  expect(runs.map((run) => run.tint)).toEqual([3, 3]);
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
