import { expect, test } from 'vitest';
import { attractionFrom } from '../../../src/pipeline/layout/attraction.ts';
import { dotRadii } from '../../../src/pipeline/layout/dot-radii.ts';
import { fitInto } from '../../../src/pipeline/layout/fit.ts';
import { LAYOUT_DEFAULTS } from '../../../src/pipeline/layout/options.ts';
import { placeIsolated } from '../../../src/pipeline/layout/place-isolated.ts';
import { neighboursKept, separation } from '../../../src/pipeline/layout/quality.ts';
import { separateDots, shrinkOverlapping } from '../../../src/pipeline/layout/separate.ts';
import { sunflower } from '../../../src/pipeline/layout/sunflower.ts';
import { toy } from './toy.ts';

const overlapping = (x: Float64Array, y: Float64Array, radius: Float64Array): number => {
  let count = 0;
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++)
      if (Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < radius[a]! + radius[b]!) count++;
  }
  return count;
};

test('attraction names each pair once, counts both directions, and sums to a half', () => {
  // Paper 0 gives 3/4 to 1 and 1/4 to 2; 1 and 2 give all to 0. Together 3 units: pairs 7/4 and 5/4 of them.
  const { neighbours, communities } = toy(
    [
      [0, 1, 3],
      [0, 2, 1],
    ],
    [0, 0, 0],
  );
  const { offsets, targets, weights } = attractionFrom(
    neighbours,
    Uint32Array.of(0, 1, 2),
    communities.region,
    1,
    LAYOUT_DEFAULTS,
  );
  expect([...offsets]).toEqual([0, 2, 2, 2]);
  expect([...targets]).toEqual([1, 2]);
  expect(weights[0]).toBeCloseTo(7 / 4 / 6);
  expect(weights[1]).toBeCloseTo(5 / 4 / 6);
});

test('a link between two regions attracts less than one within a region', () => {
  const { neighbours, communities } = toy(
    [
      [0, 1, 1],
      [0, 2, 1],
    ],
    [0, 0, 1],
  );
  const { weights } = attractionFrom(neighbours, Uint32Array.of(0, 1, 2), communities.region, 0.5, LAYOUT_DEFAULTS);
  expect(weights[1]! / weights[0]!).toBeCloseTo(0.5);
});

test('neighbours beyond the nearest attract by half of their score', () => {
  const { neighbours, communities } = toy(
    [
      [0, 1, 3],
      [0, 2, 2],
    ],
    [0, 0, 0],
  );
  const rows = Uint32Array.of(0, 1, 2);
  const { weights } = attractionFrom(neighbours, rows, communities.region, 1, { nearNeighbours: 1, furtherPull: 0.5 });
  // Paper 0 gives 3/4 to 1 and, halved, 1/4 to 2; 1 and 2 have a single neighbour and give it all.
  expect(weights[1]! / weights[0]!).toBeCloseTo(5 / 7);
});

test('2,000 dots in twenty crowds are parted without making any smaller', () => {
  const crowd = sunflower(100);
  const x = Float64Array.from({ length: 2000 }, (_, i) => 30 * crowd.x[i % 100]! + 200 * (Math.floor(i / 100) % 5));
  const y = Float64Array.from({ length: 2000 }, (_, i) => 30 * crowd.y[i % 100]! + 200 * Math.floor(i / 500));
  const radius = dotRadii(2000, toy([], []).links, LAYOUT_DEFAULTS);
  expect(overlapping(x, y, radius)).toBeGreaterThan(500);
  const rounds = separateDots(x, y, radius, LAYOUT_DEFAULTS);
  expect(rounds).toBeLessThan(LAYOUT_DEFAULTS.separationRounds);
  expect(overlapping(x, y, radius)).toBe(0);
  expect(shrinkOverlapping(x, y, radius)).toBe(0);
});

test('dots on one spot part as well', () => {
  const [x, y] = [new Float64Array(20), new Float64Array(20)];
  const radius = new Float64Array(20).fill(3);
  separateDots(x, y, radius, LAYOUT_DEFAULTS);
  expect(overlapping(x, y, radius)).toBe(0);
});

test('what still overlaps is drawn smaller', () => {
  const radius = Float64Array.of(6, 3);
  shrinkOverlapping(Float64Array.of(0, 5), Float64Array.of(0, 0), radius);
  expect(radius[0]! + radius[1]!).toBeLessThan(5);
  expect(radius[0]! / radius[1]!).toBeCloseTo(2);
});

test('a map that stands on end is laid level, with its proportions kept', () => {
  const x = Float64Array.of(5, 5, 5, 6);
  const y = Float64Array.of(0, 10, 20, 10);
  fitInto(1000, x, y);
  const width = Math.max(...x) - Math.min(...x);
  const height = Math.max(...y) - Math.min(...y);
  expect(width).toBeCloseTo(1000);
  expect(height).toBeCloseTo(50);
});

test('points on one spot stay finite when fitted', () => {
  const [x, y] = [Float64Array.of(7, 7), Float64Array.of(7, 7)];
  fitInto(1000, x, y);
  expect([...x, ...y]).toEqual([0, 0, 0, 0]);
});

test('hundreds of isolated papers fill several rings without touching', () => {
  const count = 600;
  const [x, y, radius] = [new Float64Array(count), new Float64Array(count), new Float64Array(count).fill(8)];
  x[1] = 100;
  placeIsolated(x, y, radius, new Set([0, 1]), 1000);
  expect(overlapping(x, y, radius)).toBe(0);
  for (let i = 2; i < count; i++) {
    for (const other of [0, 1]) expect(Math.hypot(x[i]! - x[other]!, y[i]! - y[other]!)).toBeGreaterThan(24);
  }
});

test('a few isolated papers leave a long map nearly all of its room', () => {
  // 200 papers, ten times as wide as high; three that stand alone come after them.
  const place = (i: number): [number, number] => [10 * (i % 100) - 495, i < 100 ? -50 : 50];
  const x = Float64Array.from({ length: 203 }, (_, i) => (i < 200 ? place(i)[0] : 0));
  const y = Float64Array.from({ length: 203 }, (_, i) => (i < 200 ? place(i)[1] : 0));
  placeIsolated(x, y, new Float64Array(203).fill(4), new Set(Array.from({ length: 200 }, (_, i) => i)), 1000);
  expect(Math.max(...x) - Math.min(...x)).toBeLessThan(1.15 * 990);
  expect(Math.max(...y) - Math.min(...y)).toBeLessThan(300);
});

test('neighbours kept counts those found among the 30 nearest on the map', () => {
  // 40 papers on a line, each linked to the next; then paper 0 linked to the last one, which lies too far.
  const links = Array.from({ length: 39 }, (_, i): [number, number, number] => [i, i + 1, 10]);
  const { neighbours } = toy([...links, [0, 39, 5]], Array(40).fill(0));
  const at = { x: Float64Array.from({ length: 40 }, (_, i) => i), y: new Float64Array(40) };
  const rows = Uint32Array.from({ length: 40 }, (_, i) => i);
  expect(neighboursKept(at, neighbours, rows)).toBeCloseTo(78 / 80);
});

test('separation is the mean silhouette, and 0 for a single group', () => {
  const at = { x: Float64Array.of(0, 1, 10, 11), y: new Float64Array(4) };
  expect(separation(at, Int32Array.of(0, 0, 1, 1))).toBeCloseTo((2 * (9.5 / 10.5) + 2 * (8.5 / 9.5)) / 4);
  expect(separation(at, Int32Array.of(0, 0, 0, 0))).toBe(0);
});
