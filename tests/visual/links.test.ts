import { expect, test } from 'vitest';
import { linksByPaper, strongestLinks } from '../../src/visual/links.ts';

// A star: paper 0 is linked to all others, strongest first, and 1 to 2 last.
const star = { source: [0, 0, 0, 1], target: [1, 2, 3, 2], weight: [40, 30, 20, 10] };

test('each paper brings its strongest links, and no more than all may have', () => {
  expect(strongestLinks(star, 4, 1, 10)).toEqual([0, 1, 2]);
  expect(strongestLinks(star, 4, 2, 10)).toEqual([0, 1, 2, 3]);
  expect(strongestLinks(star, 4, 2, 2)).toEqual([0, 1]);
});

test('links are found from both their papers, strongest first', () => {
  const { offsets, links } = linksByPaper(star, 4);
  const of = (paper: number): number[] => [...links.subarray(offsets[paper], offsets[paper + 1])];
  expect([of(0), of(1), of(2), of(3)]).toEqual([[0, 1, 2], [0, 3], [1, 3], [2]]);
});
