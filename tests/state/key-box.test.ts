import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersOf, firstBox, steered } from '../../src/state/key-box.ts';

const free = { left: 300, top: 10, width: 900, height: 600 };

test('a box drawn by keyboard begins in the middle; arrows move it, sizing widens and lowers it', () => {
  const box = firstBox(free);
  expect(cornersOf(box)).toEqual([
    [600, 210],
    [900, 210],
    [900, 410],
    [600, 410],
  ]);
  expect(steered(box, 'ArrowLeft', false, free)).toEqual({ ...box, left: 576 });
  expect(steered(box, 'ArrowDown', false, free)).toEqual({ ...box, top: 234 });
  expect(steered(box, 'ArrowRight', true, free)).toEqual({ ...box, width: 324 });
  expect(steered(box, 'ArrowUp', true, free)).toEqual({ ...box, height: 176 });
});

test('whatever is pressed, the box stays in sight and keeps a size', () => {
  const press = fc.tuple(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), fc.boolean());
  fc.assert(
    fc.property(fc.array(press, { maxLength: 80 }), (presses) => {
      const box = presses.reduce((now, [key, sizing]) => steered(now, key, sizing, free), firstBox(free));
      expect(box.width).toBeGreaterThan(20);
      expect(box.height).toBeGreaterThan(20);
      expect(box.left).toBeGreaterThanOrEqual(300);
      expect(box.top).toBeGreaterThanOrEqual(10);
      expect(box.left + box.width).toBeLessThanOrEqual(1200.001);
      expect(box.top + box.height).toBeLessThanOrEqual(610.001);
    }),
  );
});
