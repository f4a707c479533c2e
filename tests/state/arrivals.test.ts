import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Arrivals } from '../../src/state/arrivals.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A file that can be fetched only while `there`, and how often it was asked for. */
function file() {
  const state = { there: false, asked: 0 };
  const load = async (): Promise<void> => {
    state.asked++;
    if (!state.there) throw new Error('words.json could not be fetched');
  };
  return { state, load };
}

test('a file that cannot be fetched is asked for once, however many look at it', async () => {
  const files = new Arrivals();
  const { state, load } = file();
  for (let look = 0; look < 20; look++) {
    files.expect('words', load);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(state.asked).toBe(1);
});

test('each look at a file that could not be fetched says so, and asking again by itself says nothing', async () => {
  const files = new Arrivals();
  const { load } = file();
  files.expect('words', load);
  await vi.advanceTimersByTimeAsync(10);
  const first = files.problem;
  expect(first?.message).toBe('words.json could not be fetched');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(files.problem).toBe(first);
  files.expect('words', load);
  await vi.advanceTimersByTimeAsync(10);
  expect(files.problem).not.toBe(first);
});

test('once the file can be fetched it comes by itself, what waits for it is told, and the problem is gone', async () => {
  const files = new Arrivals();
  const { state, load } = file();
  await expect(files.load('words', load)).rejects.toThrow('could not be fetched');
  const before = files.arrived;
  state.there = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(files.arrived).toBeGreaterThan(before);
  expect(files.problem).toBeNull();
  await expect(files.load('words', load)).resolves.toBeUndefined();
  expect(state.asked).toBe(2);
});

test('while the connection is lost one of many files is asked for again, and all once it is back', async () => {
  const files = new Arrivals();
  const all = Array.from({ length: 10 }, file);
  all.forEach(({ load }, at) => files.expect(`texts/${at}`, load));
  const asked = () => all.reduce((sum, { state }) => sum + state.asked, 0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked()).toBe(13);
  // One file stays broken: the others come none the less.
  all.slice(1).forEach(({ state }) => (state.there = true));
  await vi.advanceTimersByTimeAsync(30_000);
  for (const [at, { load }] of all.slice(1).entries()) await files.load(`texts/${at + 1}`, load);
  expect(files.problem).not.toBeNull();
});

test('a file that stays away is at last asked for with the next look alone', async () => {
  const files = new Arrivals();
  const { state, load } = file();
  files.expect('words', load);
  await vi.advanceTimersByTimeAsync(3_600_000);
  const asked = state.asked;
  expect(asked).toBeLessThan(200);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(state.asked).toBe(asked);
  state.there = true;
  await files.load('words', load);
  expect(state.asked).toBe(asked + 1);
});

test('of many files that come one by one what waits for them is told now and then, and at once when all are here', async () => {
  const files = new Arrivals();
  const after = (wait: number) => (): Promise<void> => new Promise((come) => setTimeout(come, wait));
  for (let at = 1; at <= 10; at++) files.expect(`texts/${at}`, after(at * 10));
  files.expect('texts/11', after(500));
  await vi.advanceTimersByTimeAsync(105);
  expect(files.arrived).toBe(1);
  await vi.advanceTimersByTimeAsync(395);
  expect(files.arrived).toBe(3);
});
