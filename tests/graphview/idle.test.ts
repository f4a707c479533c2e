import { expect, test, vi } from 'vitest';
import { stepsWhenIdle } from '../../src/graphview/idle.ts';

function* counted(steps: number, each: () => void): Generator<void, number> {
  for (let at = 0; at < steps; at++) {
    each();
    yield;
  }
  return steps;
}

/** Idle moments that come when they are called for, in a browser whose clock moves by each step. */
function idleMoments() {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (call: () => void) => waiting.push(call));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => (waiting[handle - 1] = () => {}));
  vi.stubGlobal('performance', { now: () => now });
  let now = 0;
  return { pass: (ms: number) => (now += ms), next: (at: number) => waiting[at]!(), moments: () => waiting.length };
}

test('long work leaves the page free now and then, and hands over what comes of it at last', () => {
  const { pass, next, moments } = idleMoments();
  const results: number[] = [];
  stepsWhenIdle(
    counted(10, () => pass(12)),
    (result) => results.push(result),
  );
  for (let at = 0; at < moments(); at++) {
    expect(results).toEqual([]);
    next(at);
  }
  expect(results).toEqual([10]);
  expect(moments()).toBeGreaterThan(2);
});

test('work that is no longer wanted is left', () => {
  const { pass, next, moments } = idleMoments();
  const results: number[] = [];
  const forget = stepsWhenIdle(
    counted(10, () => pass(12)),
    (result) => results.push(result),
  );
  next(0);
  forget();
  next(1);
  expect([results, moments()]).toEqual([[], 2]);
});
