import { expect, test } from 'vitest';
import { namesNothing } from '../../../../src/pipeline/topics/naming/names-nothing.ts';

test.each([
  ['experiment result', true],
  ['resultat', true],
  ['approch propos', true],
  ['llama 7b', true],
  ['traduct', false],
  ['traitement automatiqu de langu', false],
  ['experi replai', false],
])('whether papers write the words with the stems %j whatever they are about: %j', (key, isSo) => {
  expect(namesNothing(key)).toBe(isSo);
});
