import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRepulsion } from '../../../src/pipeline/layout/repulsion.ts';

/** All pairs, one by one. */
function exact(x: Float64Array, y: Float64Array): { forceX: Float64Array; forceY: Float64Array; total: number } {
  const out = { forceX: new Float64Array(x.length), forceY: new Float64Array(x.length), total: 0 };
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < x.length; j++) {
      if (i === j) continue;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const kernel = 1 / (1 + dx * dx + dy * dy);
      out.total += kernel;
      out.forceX[i]! += kernel * kernel * dx;
      out.forceY[i]! += kernel * kernel * dy;
    }
  }
  return out;
}

function approximate(x: Float64Array, y: Float64Array, openingAngle: number) {
  const out = { forceX: new Float64Array(x.length), forceY: new Float64Array(x.length), total: 0 };
  makeRepulsion(x.length, openingAngle)(x, y, out);
  return out;
}

const points = fc
  .array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true })), {
    minLength: 2,
    maxLength: 120,
  })
  .map((pairs) => [Float64Array.from(pairs, ([x]) => x), Float64Array.from(pairs, ([, y]) => y)] as const);

test('with an opening angle of 0 the tree sums every pair exactly', () => {
  fc.assert(
    fc.property(points, ([x, y]) => {
      const [got, want] = [approximate(x, y, 0), exact(x, y)];
      expect(got.total).toBeCloseTo(want.total, 8);
      got.forceX.forEach((force, i) => expect(force).toBeCloseTo(want.forceX[i]!, 8));
      got.forceY.forEach((force, i) => expect(force).toBeCloseTo(want.forceY[i]!, 8));
    }),
    { numRuns: 50 },
  );
});

test('with the default angle the forces on 600 points are within a few percent', () => {
  const at = (seed: number): Float64Array =>
    Float64Array.from({ length: 600 }, (_, i) => ((i * i * 7919 + i * seed) % 4001) / 40);
  const [x, y] = [at(31), at(137)];
  const [got, want] = [approximate(x, y, 0.8), exact(x, y)];
  expect(Math.abs(got.total / want.total - 1)).toBeLessThan(0.02);
  const length = (fx: Float64Array, fy: Float64Array): number =>
    Math.sqrt(fx.reduce((sum, v, i) => sum + v * v + fy[i]! * fy[i]!, 0));
  const error = length(
    got.forceX.map((v, i) => v - want.forceX[i]!),
    got.forceY.map((v, i) => v - want.forceY[i]!),
  );
  expect(error / length(want.forceX, want.forceY)).toBeLessThan(0.05);
});

test('many points on one spot push nowhere and end the tree', () => {
  const same = new Float64Array(100).fill(3);
  const out = approximate(same, same, 0.8);
  expect(out.total).toBeCloseTo(100 * 99, 6);
  expect(out.forceX.every((force) => force === 0)).toBe(true);
});
