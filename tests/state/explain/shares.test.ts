import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeShares } from '../../../src/state/explain/shares.ts';

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [2, 1],
    [67, 33],
  ],
  [
    [0, 5, 0],
    [0, 100, 0],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [[], []],
])('%j become whole shares %j', (parts, shares) => {
  expect(wholeShares(parts)).toEqual(shares);
});

test('shares add up to exactly 100, and none is off by a whole per cent', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31), { minLength: 1, maxLength: 40 }), (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      fc.pre(sum > 0);
      const shares = wholeShares(parts);
      expect(shares.reduce((total, share) => total + share, 0)).toBe(100);
      shares.forEach((share, at) => expect(Math.abs(share - (100 * parts[at]) / sum)).toBeLessThan(1));
    }),
  );
});
