import { expect, test } from 'vitest';
import { withoutTex } from '../../src/visual/label-text.ts';
test.each([
  ['Sorting in $O(n \\log n)$ time', 'Sorting in O(n log n) time'],
  ['The $\\mathcal{N}=4$ case', 'The N=4 case'],
  ['It costs $5 and $7', 'It costs $5 and $7'],
])('the title %s is written %s on the map', (title, written) => {
  expect(withoutTex(title)).toBe(written);
});
