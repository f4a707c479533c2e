import { expect, test } from 'vitest';
import { keyOf } from '../../../src/state/words.ts';
import { writtenIn } from '../../../src/state/explain/written.ts';

test.each([
  // Three words with one stem: the collection writes most often what neither text does.
  ['useful syntactic', ['It uses syntactic trees.', 'Using Syntactic Trees'], 'uses syntactic'],
  ['useful syntactic', ['Using Syntactic Trees'], 'using syntactic'],
  ['useful syntactic', ['Useful Syntactic Trees', 'using syntactic'], 'useful syntactic'],
  // A part of a hyphenated word is told with all of it, but not where it stands alone.
  ['end speech', ['End-to-End Speech Translation'], 'end-to-end speech'],
  ['task', ['Multi-task learning', 'This task'], 'task'],
  ['tasks', ['Multi-task learning', 'This task'], 'task'],
  ['on-TRAC', ['The ON-TRAC Consortium'], 'on-TRAC'],
  // By its short form alone, or on its way.
  ['mixture of experts', ['MoE layers'], 'mixture of experts'],
  ['C++', ['The (C++) code'], 'C++'],
])('a term with the label "%s" is named after %j: "%s"', (label, texts, expected) => {
  expect(
    writtenIn(texts)(
      keyOf(label, () => false),
      label,
    ),
  ).toBe(expected);
});
