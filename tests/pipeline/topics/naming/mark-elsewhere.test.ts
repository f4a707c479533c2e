import { expect, test } from 'vitest';
import { markElsewhere } from '../../../../src/pipeline/topics/naming/mark-elsewhere.ts';
import type { NameCandidate } from '../../../../src/pipeline/topics/naming/topic-terms.ts';
import type { TermTable } from '../../../../src/pipeline/types.ts';

const candidate = (term: number): NameCandidate => ({
  term,
  label: '',
  inside: 0,
  outside: 0,
  score: 1,
  mayName: true,
  members: [],
});

test('a term is elsewhere where another region has more papers with it than the own', () => {
  // Five papers: two of the first region and three of the second; term 0 in all of them, term 1 in the first two and one more.
  const table = {
    keys: ['a', 'b'],
    paperCount: 5,
    offsets: Uint32Array.of(0, 2, 4, 6, 7, 8),
    terms: Uint32Array.of(0, 1, 0, 1, 0, 1, 0, 0),
  } as unknown as TermTable;
  const topics = [[candidate(0)], [candidate(0)], [candidate(0), candidate(1)]];
  const marked = markElsewhere(topics, [null, null, 0], Int32Array.of(0, 0, 1, 1, 1), table);
  expect(marked.map((list) => list.map(({ isElsewhere }) => isElsewhere))).toEqual([[true], [false], [true, false]]);
});
