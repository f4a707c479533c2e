import { interpolateZoom } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoomPath } from '../../src/visual/zoom-path.ts';

const place = fc.integer({ min: -1000, max: 1000 });
const camera = fc.record({ x: place, y: place, width: fc.double({ min: 1, max: 5000, noNaN: true }) });

test('a camera goes the way that van Wijk and Nuij describe, as d3 draws it', () => {
  fc.assert(
    fc.property(
      camera,
      camera,
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, other, zooms, share) => {
        const to = zooms ? { ...from, width: other.width } : other;
        const path = zoomPath(from, to);
        const theirs = interpolateZoom([from.x, from.y, from.width], [to.x, to.y, to.width]);
        const { x, y, width } = path.at(share);
        theirs(share).forEach((value, at) => expect([x, y, width][at]).toBeCloseTo(value, 3));
        expect(1000 * path.length).toBeCloseTo(theirs.duration, 3);
      },
    ),
  );
});

test('two places that are all but the same are a zoom, without a leap', () => {
  const { at, length } = zoomPath({ x: 0, y: 0, width: 1 }, { x: 1e-9, y: 0, width: 5000 });
  expect(length).toBeCloseTo(Math.log(5000) / Math.SQRT2);
  expect(at(0.5).width).toBeCloseTo(Math.sqrt(5000));
});
