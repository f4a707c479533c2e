import { expect, test } from 'vitest';
import { lettersCut, nameApart } from '../../src/state/name-apart.ts';

test.each([
  ['Mine', [], 'Mine'],
  ['Mine', ['Other'], 'Mine'],
  ['Mine', ['Mine'], 'Mine (2)'],
  [' mine\n', ['Mine', 'Mine (2)'], 'mine (3)'],
  ['', ['Mine'], ''],
  ['x'.repeat(80), ['x'.repeat(60)], `${'x'.repeat(56)} (2)`],
])('a theme named %j beside %j is called %j', (name, others, own) => {
  expect(nameApart(name, others)).toBe(own);
});

test.each([
  ['x'.repeat(60), 0],
  [`  ${'x'.repeat(61)}  `, 1],
  ['𝒳'.repeat(61), 1],
  ['a  b', 0],
])('of the name %j so many letters are too many: %i', (name, letters) => {
  expect(lettersCut(name)).toBe(letters);
});
