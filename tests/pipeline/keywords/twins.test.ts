import { expect, test } from 'vitest';
import { withoutTwins } from '../../../src/pipeline/keywords/twins.ts';

test('of two spellings of one phrase a paper keeps the better keyword, and another paper its own', () => {
  const keys = ['pre train model', 'pretrain model', 'rank'];
  const keywords = {
    offsets: Uint32Array.from([0, 3, 4]),
    terms: Uint32Array.from([1, 2, 0, 0]),
    scores: Float64Array.from([3, 2, 1, 5]),
  };
  const kept = withoutTwins(keywords, keys);
  expect([[...kept.offsets], [...kept.terms], [...kept.scores]]).toEqual([
    [0, 2, 3],
    [1, 2, 0],
    [3, 2, 5],
  ]);
});
