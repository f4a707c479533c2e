import { expect, test } from 'vitest';
import { makeGrid } from '../../../src/pipeline/layout/grid.ts';
import { settle } from '../../../src/pipeline/layout/settle.ts';
import { sunflower } from '../../../src/pipeline/layout/sunflower.ts';
import { createRandom } from '../../../src/pipeline/random.ts';
import { toy } from './toy.ts';

const CROWD = 40;

/**
 * Two crowds of 40 papers, the second 100 units to the right, and paper 0 in the middle of the first with `links` of the
 * second crowd's papers as neighbours, `home` of its own.
 */
function twoCrowds(links: number, home = 0) {
  const disc = sunflower(CROWD);
  const x = Float64Array.from({ length: 2 * CROWD }, (_, i) => disc.x[i % CROWD]! + (i < CROWD ? 0 : 100));
  const y = Float64Array.from({ length: 2 * CROWD }, (_, i) => disc.y[i % CROWD]!);
  const there = Array.from({ length: links }, (_, k) => [0, CROWD + k, 1] as const);
  const here = Array.from({ length: home }, (_, k) => [0, 1 + k, 1] as const);
  const { neighbours } = toy([...there, ...here], new Array<number>(2 * CROWD).fill(0));
  const rows = Uint32Array.from({ length: 2 * CROWD }, (_, i) => i);
  return { x, y, neighbours, rows };
}
const oneRegion = new Int32Array(2 * CROWD);

test('a paper among strangers moves to where its neighbours are, and they stay', () => {
  const { x, y, neighbours, rows } = twoCrowds(5);
  const before = [...x];
  settle({ x, y }, neighbours, rows, oneRegion);
  expect(x[0]).toBeGreaterThan(98);
  expect([...x].slice(1)).toEqual(before.slice(1));
});

test('a paper does not leave its region for its neighbours', () => {
  const { x, y, neighbours, rows } = twoCrowds(5);
  const at = x[0];
  settle(
    { x, y },
    neighbours,
    rows,
    Int32Array.from(rows, (row) => (row < CROWD ? 0 : 1)),
  );
  expect(x[0]).toBe(at);
});

test('a paper stays for as many neighbours elsewhere as it has at home, and goes for one more that finds it, too', () => {
  const same = twoCrowds(4, 4);
  settle(same, same.neighbours, same.rows, oneRegion);
  expect(same.x[0]).toBeLessThan(1);
  // Each of the five keeps paper 0 and is kept by it: two more than the four at home give.
  const more = twoCrowds(5, 4);
  settle(more, more.neighbours, more.rows, oneRegion);
  expect(more.x[0]).toBeGreaterThan(98);
});

test('a paper counts those whose neighbour it is, not its own neighbours alone', () => {
  const { x, y, neighbours, rows } = twoCrowds(0);
  // The papers 41 to 43 have paper 0 as their only neighbour; paper 0 has none.
  const one = {
    ...neighbours,
    offsets: neighbours.offsets.map((_, i) => Math.min(3, Math.max(0, i - CROWD - 1))),
    papers: Uint32Array.of(0, 0, 0),
    scores: Float64Array.of(1, 1, 1),
  };
  settle({ x, y }, one, rows, oneRegion);
  expect(x[0]).toBeGreaterThan(98);
});

test('the grid finds all points nearer than its rings are wide', () => {
  const random = createRandom(7);
  const x = Float64Array.from({ length: 300 }, () => random());
  const y = Float64Array.from({ length: 300 }, () => random() / 3);
  const grid = makeGrid(300);
  grid.fill(x, y, 0.05);
  for (const rings of [1, 2, 30]) {
    for (let i = 0; i < 300; i += 7) {
      const found = new Set<number>();
      let visits = 0;
      grid.around(i, rings, (j) => {
        found.add(j);
        visits++;
      });
      expect(visits).toBe(found.size);
      for (let j = 0; j < 300; j++)
        if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < rings * 0.05) expect(found.has(j)).toBe(true);
      expect(found.size === 300).toBe(rings === 30);
    }
  }
});
