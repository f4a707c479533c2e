import { expect, test } from 'vitest';
import { createPicker } from '../../src/graphview/picker.ts';
import { pictureOf } from '../visual/picture.ts';

/** Many papers in a ball, each linked to the next, and one link across the whole of them, from paper 0 to the last. */
const ball = pictureOf([[0, 0]], 3000);
const picture = {
  ...ball,
  links: {
    source: [0, ...ball.links.source],
    target: [2999, ...ball.links.target],
    weight: [100_000, ...ball.links.weight],
  },
};
const size = { width: 1000, height: 1000 };
const all = { lit: null, weakestLink: 0 };

/** What lies halfway between two papers with the map this many map units wide. */
function between(a: number, b: number, width: number, look: Parameters<ReturnType<typeof createPicker>['linkAt']>[3]) {
  const x = (picture.x[a]! + picture.x[b]!) / 2;
  const y = (picture.y[a]! + picture.y[b]!) / 2;
  const picker = createPicker(() => ({ camera: { x, y, width }, size }));
  picker.show(picture, 5);
  return picker.linkAt([500, 500], false, null, look);
}

test('a link that has faded, near to, is not met by a click', () => {
  expect(between(0, 2999, 100, all)).not.toEqual([0, 2999]);
});

test('it is met again where few links are drawn, and not where it is not drawn', () => {
  expect(between(0, 2999, 100, { lit: new Set([0, 2999]), weakestLink: 0 })).toEqual([0, 2999]);
  expect(between(0, 2999, 100, { lit: new Set([0, 5]), weakestLink: 0 })).toBeNull();
});

test('dots are specks from afar, but not near to, and not while few of them are lit', () => {
  const specks = (width: number, lit: ReadonlySet<number> | null) => {
    const picker = createPicker(() => ({ camera: { x: 0, y: 0, width }, size }));
    picker.show(picture, 5);
    return picker.areSpecks(lit);
  };
  expect(specks(5000, null)).toBe(true);
  expect(specks(500, null)).toBe(false);
  expect(specks(5000, new Set([1, 2]))).toBe(false);
});
