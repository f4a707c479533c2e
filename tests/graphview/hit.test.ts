import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDotIndex, distanceToSegment, linkNear } from '../../src/graphview/hit.ts';
import { pictureOf } from '../visual/picture.ts';

test('the dot under the point is found, the nearer one between two, none beyond reach', () => {
  const picture = { ...pictureOf([[0, 0]], 3), x: [0, 20, 100], y: [0, 0, 0], size: [5, 5, 5] };
  const dots = createDotIndex(picture);
  expect(dots.at(3, 3, 1, 2)).toBe(0);
  expect(dots.at(14, 0, 1, 4)).toBe(1);
  expect(dots.at(60, 0, 1, 4)).toBeNull();
  expect(dots.at(60, 0, 8, 4)).not.toBeNull();
});

test.each([
  [0, 10],
  [10, 0],
  [0, 0],
])('of two dots as near, at %d and %d, the one of the earlier paper is found', (...x) => {
  const dots = createDotIndex({ ...pictureOf([[0, 0]], 2), x, y: [0, 0], size: [5, 5] });
  expect(dots.at(5, 0, 1, 4)).toBe(0);
});

test('the same paper is found as by looking at every dot', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [150, 40],
    ],
    60,
  );
  const dots = createDotIndex(picture);
  const number = fc.double({ min: -120, max: 280, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.double({ min: 0, max: 20, noNaN: true }), (x, y, reach) => {
      const away = picture.x.map((px, i) => Math.hypot(px - x, picture.y[i]! - y) - picture.size[i]!);
      const least = Math.min(...away);
      const found = dots.at(x, y, 1, reach);
      if (least < reach) expect(away[found!]).toBeCloseTo(least, 9);
      else expect(found).toBeNull();
    }),
  );
});

test('a lasso holds the papers inside it, also when it is drawn the other way round', () => {
  const picture = { ...pictureOf([[0, 0]], 4), x: [0, 10, 20, 30], y: [0, 0, 0, 0] };
  const dots = createDotIndex(picture);
  const square = [
    [5, -5],
    [25, -5],
    [25, 5],
    [5, 5],
  ] as const;
  expect(dots.within(square)).toEqual([1, 2]);
  expect(dots.within(square.toReversed())).toEqual([1, 2]);
  expect(
    dots.within([
      [0, 0],
      [1, 1],
    ]),
  ).toEqual([]);
});

test.each([
  [5, 0, 0, 5, 10, 5, 5],
  [0, 0, 3, 4, 3, 4, 5],
  [-3, 4, 0, 0, 10, 0, 5],
])('the distance of (%d, %d) to (%d, %d)-(%d, %d) is %d', (px, py, x1, y1, x2, y2, distance) => {
  expect(distanceToSegment(px, py, x1, y1, x2, y2)).toBeCloseTo(distance);
});

test('the nearest link within reach is found, and none that is too weak to be drawn', () => {
  const links = { source: [0, 0], target: [1, 2], weight: [9, 5] };
  const picture = { ...pictureOf([[0, 0]], 3), x: [0, 100, 100], y: [0, 0, 10], links };
  const same = (x: number, y: number): [number, number] => [x, y];
  expect(linkNear(picture, [0, 1], 0, same, [90, 7], 4)).toBe(1);
  expect(linkNear(picture, [0, 1], 6, same, [90, 7], 4)).toBeNull();
  expect(linkNear(picture, [0, 1], 6, same, [90, 3], 4)).toBe(0);
});
