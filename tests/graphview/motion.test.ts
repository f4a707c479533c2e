import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMotion } from '../../src/graphview/motion.ts';
import type { Camera } from '../../src/graphview/types.ts';

const [NEAR, FAR]: readonly Camera[] = [
  { x: 10, y: 20, width: 100 },
  { x: 400, y: 300, width: 900 },
];

/** A screen that draws when told. */
let frames: ((time: number) => void)[] = [];
const draw = (time: number): void => frames.splice(0).forEach((frame) => frame(time));

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: (time: number) => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => void vi.unstubAllGlobals());

function watched() {
  const seen: Camera[] = [];
  const arrived = vi.fn();
  return { motion: createMotion((camera) => seen.push(camera), arrived), seen, arrived };
}

test('a camera glides: it passes places between, arrives exactly, and says so once', () => {
  const { motion, seen, arrived } = watched();
  motion.to(FAR!, NEAR!, true);
  expect(seen).toEqual([]);
  for (let time = 0; time <= 1000 && frames.length > 0; time += 16) draw(time);
  expect(seen.length).toBeGreaterThan(8);
  expect(seen.at(-1)).toEqual(FAR);
  const between = seen.slice(1, -1);
  for (const { x } of between) {
    expect(x).toBeGreaterThanOrEqual(NEAR!.x);
    expect(x).toBeLessThanOrEqual(FAR!.x);
  }
  expect(new Set(between.map(({ x }) => x)).size).toBeGreaterThan(6);
  expect(arrived).toHaveBeenCalledOnce();
});

test('with reduced motion it is there at once', () => {
  const { motion, seen, arrived } = watched();
  motion.to(FAR!, NEAR!, false);
  expect(seen).toEqual([FAR]);
  expect(frames).toEqual([]);
  expect(arrived).toHaveBeenCalledOnce();
});

test('a hand that takes hold stops it on its way', () => {
  const { motion, seen } = watched();
  motion.to(FAR!, NEAR!, true);
  draw(0);
  draw(60);
  motion.stop();
  const stopped = seen.length;
  draw(120);
  expect(seen).toHaveLength(stopped);
});
