import { expect, test } from 'vitest';
import { strongestLinks } from '../../src/visual/links.ts';

// A star: paper 0 is linked to all others, strongest first, and 1 to 2 last.
const star = { source: [0, 0, 0, 1], target: [1, 2, 3, 2], weight: [40, 30, 20, 10] };

test('each paper brings its strongest links, and no more than all may have', () => {
  expect(strongestLinks(star, 4, 1, 10)).toEqual([0, 1, 2]);
  expect(strongestLinks(star, 4, 2, 10)).toEqual([0, 1, 2, 3]);
  expect(strongestLinks(star, 4, 2, 2)).toEqual([0, 1]);
});
