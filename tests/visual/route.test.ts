import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MARKER_RADIUS, placeMarkers } from '../../src/visual/route.ts';

const apart = (a: readonly number[], b: readonly number[]): number => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);

test('a marker stands on its dot where there is room', () => {
  const stops = [
    [0, 0],
    [200, 40],
    [90, 300],
  ] as const;
  expect(placeMarkers(stops, [])).toEqual(stops);
});

test('a marker gives way to a name, and stays near its dot', () => {
  const name = { left: -30, top: -8, right: 30, bottom: 8 };
  const [marker] = placeMarkers([[0, 0]], [name]);
  expect(Math.abs(marker![1])).toBeGreaterThanOrEqual(8 + MARKER_RADIUS);
  expect(apart(marker!, [0, 0])).toBeLessThan(40);
});

test('however near to one another a few papers lie, their markers never lie on one another', () => {
  const near = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(fc.tuple(near, near), { minLength: 1, maxLength: 7 }), (stops) => {
      const markers = placeMarkers(stops, []);
      markers.forEach((marker, at) => {
        expect(apart(marker, stops[at]!)).toBeLessThan(64);
        for (const other of markers.slice(0, at))
          expect(apart(marker, other)).toBeGreaterThanOrEqual(2 * MARKER_RADIUS);
      });
    }),
  );
});

test('a marker leaves a tall name as well where there is a free place within reach', () => {
  const name = { left: -80, top: -40, right: 80, bottom: 40 };
  const [marker] = placeMarkers([[0, 0]], [name]);
  expect(Math.abs(marker![1])).toBeGreaterThanOrEqual(40 + MARKER_RADIUS);
});

test('of two stops close together each has its marker beside its dot, nearer to it than to the other', () => {
  const stops = [
    [0, 0],
    [12, 2],
  ] as const;
  placeMarkers(stops, []).forEach((marker, at) => {
    expect(apart(marker, stops[at]!)).toBeGreaterThan(2 * MARKER_RADIUS);
    expect(apart(marker, stops[at]!)).toBeLessThan(apart(marker, stops[1 - at]!));
  });
});

test('a marker that gives way to a name stands to the right of its dot where it can, and its title beside it', () => {
  const name = { left: 0, top: -8, right: 60, bottom: 30 };
  const [marker] = placeMarkers([[0, 0]], [name]);
  expect(marker![0]).toBeGreaterThan(0);
});
