import { expect, test } from 'vitest';
import { cutsBeside, summing } from '../../src/pipeline/parallel.ts';

test.each([
  ['one thread has all', [10, 1, 4], [0, 10]],
  ['who has other work gets fewer', [10, 2, 4], [0, 3, 10]],
  ['who has a head start gets more', [10, 2, -2], [0, 6, 10]],
  ['who has too much other work gets none', [4, 3, 9], [0, 0, 2, 4]],
  ['a head start may be enough for all', [2, 3, -9], [0, 2, 2, 2]],
] as const)('parts for threads: %s', (_, [count, threads, ahead], cuts) => {
  expect(cutsBeside(count, threads, ahead)).toEqual(cuts);
});

test('progress is what all parts together have done', () => {
  const heard: number[] = [];
  const told = summing(2, (done) => heard.push(done));
  told(0)(3);
  told(1)(2);
  told(0)(4);
  expect(heard).toEqual([3, 5, 6]);
});
