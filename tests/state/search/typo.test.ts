import { expect, test } from 'vitest';
import { typoDistance, typosAllowed, typosBegun } from '../../../src/state/search/typo.ts';

test.each([
  ['diffusion', 'diffusion', 0],
  ['difusion', 'diffusion', 1],
  ['diffusoin', 'diffusion', 1],
  ['diffusion', 'division', 3],
  // Beside it on the keyboard, or of the same sound.
  ['diffusiob', 'diffusion', 1],
  ['diffuzion', 'diffusion', 1],
  ['diffution', 'diffusion', 2],
  ['', 'ab', 2],
  ['abcdef', 'uvwxyz', 3],
])('%s and %s are %i typos apart (as far as 2 are counted)', (a, b, distance) => {
  expect(typoDistance(a, b, 2)).toBe(distance);
  expect(typoDistance(b, a, 2)).toBe(distance);
});

test('short words are never corrected: every other word is one letter away', () => {
  expect([3, 4, 7, 8].map(typosAllowed)).toEqual([0, 1, 1, 2]);
});

test('the beginning of a word needs three letters more than a whole one', () => {
  expect([6, 7, 10, 11].map(typosBegun)).toEqual([0, 1, 1, 2]);
});

test.each([
  ['tranfor', 'transformer', 1],
  ['trans', 'transformer', 0],
  ['diff', 'transformer', 3],
])('%s, still being typed, is near the beginning of %s: %i typos', (a, b, distance) => {
  expect(typoDistance(a, b, 2, true)).toBe(distance);
});
