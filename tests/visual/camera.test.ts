import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boxAround,
  boxAroundMost,
  broughtIntoSight,
  fitted,
  NO_INSETS,
  padded,
  panned,
  scaleOf,
  toMap,
  toScreen,
  zoomedAt,
} from '../../src/visual/camera.ts';
import { dotRadius } from '../../src/visual/dots.ts';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const camera = fc.record({ x: number, y: number, width: fc.double({ min: 1, max: 3000, noNaN: true }) });
const size = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) });

test('map to screen and back gives the same place', () => {
  fc.assert(
    fc.property(camera, size, number, number, (cam, view, x, y) => {
      const [mx, my] = toMap(cam, view, ...toScreen(cam, view, x, y));
      expect(mx).toBeCloseTo(x, 5);
      expect(my).toBeCloseTo(y, 5);
    }),
  );
});

test('up on the map is up on the screen', () => {
  const view = { width: 100, height: 100 };
  expect(toScreen({ x: 0, y: 0, width: 10 }, view, 0, 5)).toEqual([50, 0]);
});

test('zooming keeps the place under the pointer', () => {
  fc.assert(
    fc.property(camera, size, fc.double({ min: 0.2, max: 5, noNaN: true }), (cam, view, factor) => {
      const at: [number, number] = [view.width * 0.3, view.height * 0.8];
      const before = toMap(cam, view, ...at);
      const after = toMap(zoomedAt(cam, view, ...at, factor), view, ...at);
      expect(after[0]).toBeCloseTo(before[0], 5);
      expect(after[1]).toBeCloseTo(before[1], 5);
    }),
  );
});

test('the map follows the hand', () => {
  const view = { width: 100, height: 100 };
  const moved = panned({ x: 0, y: 0, width: 10 }, view, 20, 30);
  expect(toScreen(moved, view, 0, 0)).toEqual([70, 80]);
});

test('a framed box lies whole in the part that panels leave free', () => {
  const insets = { top: 56, right: 420, bottom: 0, left: 300 };
  const view = { width: 1440, height: 900 };
  const box = { minX: -30, minY: 10, maxX: 90, maxY: 200 };
  const cam = fitted(box, view, insets, 1);
  const [left, bottom] = toScreen(cam, view, box.minX, box.minY);
  const [right, top] = toScreen(cam, view, box.maxX, box.maxY);
  expect(left).toBeGreaterThanOrEqual(300 - 1e-6);
  expect(right).toBeLessThanOrEqual(1020 + 1e-6);
  expect(top).toBeCloseTo(56, 6);
  expect(bottom).toBeCloseTo(900, 6);
});

const VIEW = { width: 1440, height: 900 };
const READER = { top: 0, right: 420, bottom: 0, left: 300 };
const CAMERA = { x: 0, y: 0, width: 1440 };

test('what lies in sight stays where it is when a panel opens', () => {
  const box = { minX: -100, minY: -100, maxX: 100, maxY: 100 };
  expect(broughtIntoSight(CAMERA, box, VIEW, READER, 20)).toBe(CAMERA);
});

test('what a panel hides is moved out from behind it, no further and at the same scale', () => {
  const box = { minX: 400, minY: -10, maxX: 420, maxY: 10 };
  const next = broughtIntoSight(CAMERA, box, VIEW, READER, 20);
  expect(next.width).toBe(CAMERA.width);
  expect(next.y).toBe(CAMERA.y);
  expect(toScreen(next, VIEW, box.maxX, 0)[0]).toBeCloseTo(1440 - 420 - 20);
});

test('what is too wide for the free part is seen whole, from as near as it can be', () => {
  const box = { minX: -600, minY: -50, maxX: 600, maxY: 50 };
  const next = broughtIntoSight(CAMERA, box, VIEW, READER, 20);
  expect(toScreen(next, VIEW, box.minX, 0)[0]).toBeCloseTo(300 + 20);
  expect(toScreen(next, VIEW, box.maxX, 0)[0]).toBeCloseTo(1440 - 420 - 20);
});

test('a few papers far off do not count in the box round many, but do in that round few', () => {
  const x = Array.from({ length: 40 }, (_, at) => (at < 2 ? 900 * (at === 0 ? -1 : 1) : at));
  const y = x.map(() => 0);
  const size = x.map(() => 1);
  expect(boxAroundMost([...x.keys()], x, y, size)).toMatchObject({ minX: 1, maxX: 40 });
  expect(boxAroundMost([0, 1, 2, 3], x, y, size)).toMatchObject({ minX: -901, maxX: 901 });
  expect(boxAroundMost([], x, y, size)).toBeNull();
});

test('a single point is not enlarged beyond the nearest view', () => {
  const cam = fitted({ minX: 1, minY: 1, maxX: 1, maxY: 1 }, { width: 500, height: 500 }, NO_INSETS, 40);
  expect(cam).toMatchObject({ x: 1, y: 1, width: 40 });
  expect(scaleOf(cam, { width: 500, height: 500 })).toBe(12.5);
});

test('the box round dots holds the dots, padded by a share of its larger side', () => {
  const box = boxAround([0, 1], [0, 10], [0, 4], [1, 2])!;
  expect(box).toEqual({ minX: -1, minY: -1, maxX: 12, maxY: 6 });
  expect(padded(box, 0.1).minX).toBeCloseTo(-2.3);
  expect(boxAround([], [], [], [])).toBeNull();
});

test('the middle dot is always seen and never a blob', () => {
  expect(dotRadius(5, 0.001, 5)).toBeCloseTo(1.4);
  expect(dotRadius(5, 1, 5)).toBeCloseTo(5);
  expect(dotRadius(5, 100, 5)).toBeCloseTo(13);
  expect(dotRadius(10, 100, 5)).toBeCloseTo(26);
  // A small one among large ones is no speck, and near to it keeps its size.
  expect(dotRadius(2, 0.36, 5)).toBeCloseTo(1.8);
  expect(dotRadius(2, 0.01, 5)).toBeCloseTo(1.1);
  expect(dotRadius(2, 2, 5)).toBeCloseTo(4);
});
