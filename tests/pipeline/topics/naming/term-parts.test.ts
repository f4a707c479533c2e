import { expect, test } from 'vitest';
import { headFinder, withoutParts } from '../../../../src/pipeline/topics/naming/term-parts.ts';
import type { TermTable } from '../../../../src/pipeline/types.ts';

const LABELS = ['key-value', 'key-value cache', 'low-resource languages', 'resource languages', 'languages'];
const KEYS = ['kei valu', 'kei valu cach', 'low resourc languag', 'resourc languag', 'languag'];
const TABLE = { keys: KEYS, labels: LABELS } as unknown as TermTable;

const carried = (term: number, papers: number) => ({
  term,
  mayName: true,
  members: Array.from({ length: papers }, (_, paper) => paper),
});

test('what is next to always a part of one longer term gives way to it', () => {
  const labels = (part: number, whole: number) =>
    withoutParts([carried(0, part), carried(1, whole)], TABLE).map(({ term }) => LABELS[term]);
  expect(labels(10, 9)).toEqual(['key-value cache']);
  expect(labels(10, 8)).toEqual(['key-value', 'key-value cache']);
});

test('two papers are too few to say that a term is always part of another', () => {
  expect(withoutParts([carried(0, 2), carried(1, 2)], TABLE)).toHaveLength(2);
});

test('the last words of a term are terms, but a hyphenated word is not divided', () => {
  expect(headFinder(TABLE)(2).map((term) => LABELS[term])).toEqual(['languages']);
});
