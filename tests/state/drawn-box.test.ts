import { expect, test } from 'vitest';
import { DrawnBox } from '../../src/state/drawn-box.svelte.ts';
import type { KeyBox } from '../../src/state/key-box.ts';

const FREE: KeyBox = { left: 0, top: 0, width: 300, height: 300 };

/** A box over a view whose dots lie at these places from the left. */
function boxOver(dots: readonly number[], free: () => KeyBox = () => FREE): DrawnBox {
  return new DrawnBox(free, (corners) => {
    const xs = corners?.map(([x]) => x) ?? [];
    return dots.filter((x) => x >= Math.min(...xs) && x <= Math.max(...xs));
  });
}

test('a box begins in the middle of the map and tells the papers in it', () => {
  const box = boxOver([20, 150, 190, 280]);
  expect(box.caught).toBeNull();
  box.begin();
  expect(box.caught).toEqual([150, 190]);
});

test('arrow keys move the box and with Shift size it; the first one draws it', () => {
  const box = boxOver([90, 150, 210]);
  box.steer('ArrowRight', false);
  expect(box.caught).toEqual([150]);
  box.steer('ArrowRight', true);
  expect(box.caught).toEqual([150, 210]);
  box.steer('ArrowLeft', false);
  expect(box.caught).toEqual([90, 150]);
});

test('a panel that opens pushes the box aside, and other papers are in it', () => {
  let free = FREE;
  const box = boxOver([110, 250], () => free);
  box.begin();
  expect(box.caught).toEqual([110]);
  free = { ...FREE, left: 160, width: 140 };
  box.refit();
  expect(box.caught).toEqual([250]);
});

test('a box that is left is gone', () => {
  const box = boxOver([150]);
  box.begin();
  box.leave();
  expect(box.caught).toBeNull();
  box.refit();
  expect(box.caught).toBeNull();
});
