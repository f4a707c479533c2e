import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPapers } from '../../../src/pipeline/layout/layout-papers.ts';
import { LAYOUT_DEFAULTS } from '../../../src/pipeline/layout/options.ts';
import { neighboursKept } from '../../../src/pipeline/layout/quality.ts';
import { createRandom } from '../../../src/pipeline/random.ts';
import type { Layout } from '../../../src/pipeline/types.ts';
import { cliques, toy } from './toy.ts';

const distance = (layout: Layout, a: number, b: number): number =>
  Math.hypot(layout.x[a]! - layout.x[b]!, layout.y[a]! - layout.y[b]!);
const half = LAYOUT_DEFAULTS.side / 2;

function overlaps(layout: Layout): [number, number][] {
  const found: [number, number][] = [];
  for (let a = 0; a < layout.x.length; a++) {
    for (let b = a + 1; b < layout.x.length; b++) {
      if (distance(layout, a, b) < layout.radius[a]! + layout.radius[b]!) found.push([a, b]);
    }
  }
  return found;
}

test('a single paper lies in the middle', () => {
  const layout = layoutPapers(toy([], [-1]));
  expect([layout.x[0], layout.y[0]]).toEqual([0, 0]);
  expect(layout.radius[0]).toBeGreaterThan(0);
});

test('two linked papers lie apart on one level line through the middle', () => {
  const layout = layoutPapers(toy([[0, 1, 5]], [0, 0]));
  expect(layout.x[0]).toBeCloseTo(-layout.x[1]!);
  expect(distance(layout, 0, 1)).toBeGreaterThan(100);
});

test('no papers give an empty layout', () => {
  expect(layoutPapers(toy([], [])).x).toHaveLength(0);
});

test.each([3, 10, 20])('%i papers spread over the map without touching', (count) => {
  const ring = Array.from({ length: count }, (_, i): [number, number, number] => [
    Math.min(i, (i + 1) % count),
    Math.max(i, (i + 1) % count),
    10,
  ]);
  const layout = layoutPapers(toy(ring, Array(count).fill(0)));
  expect(overlaps(layout)).toEqual([]);
  expect(Math.max(...layout.x) - Math.min(...layout.x)).toBeGreaterThan(half);
  expect([...layout.x, ...layout.y].every((value) => Number.isFinite(value) && Math.abs(value) <= half)).toBe(true);
});

test('papers that share nothing with any other lie around all others', () => {
  const input = cliques(2, 6);
  const region = [...input.communities.region, -1, -1, -1];
  const links = Array.from(input.links.source, (a, i): [number, number, number] => [
    a,
    input.links.target[i]!,
    input.links.weight[i]!,
  ]);
  const layout = layoutPapers(toy(links, region));
  // From an isolated paper all others lie on one side of a line through it, and none of them near.
  const others = Array.from({ length: 12 }, (_, paper) => paper);
  const degrees = Array.from({ length: 360 }, (_, degree) => (degree * Math.PI) / 180);
  for (const isolated of [12, 13, 14]) {
    const beyond = (paper: number, angle: number): number =>
      (layout.x[isolated]! - layout.x[paper]!) * Math.cos(angle) +
      (layout.y[isolated]! - layout.y[paper]!) * Math.sin(angle);
    expect(degrees.some((angle) => others.every((paper) => beyond(paper, angle) > 0))).toBe(true);
    for (const paper of others) expect(distance(layout, isolated, paper)).toBeGreaterThan(LAYOUT_DEFAULTS.side / 20);
  }
  expect(overlaps(layout)).toEqual([]);
});

test('papers that all stand alone fill the map without touching', () => {
  const layout = layoutPapers(toy([], Array(30).fill(-1)));
  expect(overlaps(layout)).toEqual([]);
  expect(Math.max(...layout.x)).toBeGreaterThan(half / 2);
});

test('two cliques end apart: everyone is nearer to the own group than to the other', () => {
  const layout = layoutPapers(cliques(2, 12));
  for (let a = 0; a < 24; a++) {
    const to = (group: number): number[] =>
      Array.from({ length: 12 }, (_, i) => group * 12 + i)
        .filter((b) => b !== a)
        .map((b) => distance(layout, a, b));
    const own = a < 12 ? 0 : 1;
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(to(own))).toBeLessThan(mean(to(1 - own)) / 2);
  }
});

test('parts without a link between them share the map and stay within it', () => {
  const links: [number, number, number][] = [];
  for (let part = 0; part < 8; part++)
    for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) links.push([part * 4 + a, part * 4 + b, 7]);
  const layout = layoutPapers(
    toy(
      links,
      Array.from({ length: 32 }, (_, i) => Math.floor(i / 4)),
    ),
  );
  expect(overlaps(layout)).toEqual([]);
  for (let a = 0; a < 32; a++) {
    const near = Array.from({ length: 32 }, (_, i) => i)
      .filter((b) => b !== a)
      .sort((p, q) => distance(layout, a, p) - distance(layout, a, q));
    expect(near.slice(0, 3).every((b) => Math.floor(b / 4) === Math.floor(a / 4))).toBe(true);
  }
});

test('a dot grows with the weight of its links and never to more than a few times another', () => {
  const layout = layoutPapers(
    toy(
      [
        [0, 1, 100],
        [0, 2, 100],
        [0, 3, 100],
        [1, 2, 1],
      ],
      [0, 0, 0, 0],
    ),
  );
  expect(layout.radius[0]).toBeGreaterThan(layout.radius[3]!);
  expect(layout.radius[0]! / Math.min(...layout.radius)).toBeLessThan(4);
});

/** Any links between up to 60 papers in up to 5 regions. */
const anyInput = fc.integer({ min: 1, max: 60 }).chain((count) =>
  fc
    .record({
      regions: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count }),
      links: fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: 1, max: 1e6 })), {
        maxLength: 150,
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      }),
    })
    .map(({ regions, links }) => {
      const kept = links
        .filter(([a, b]) => a !== b)
        .map(([a, b, w]): [number, number, number] => [Math.min(a, b), Math.max(a, b), w]);
      const linked = new Set(kept.flatMap(([a, b]) => [a, b]));
      return toy(
        kept,
        regions.map((region, paper) => (linked.has(paper) ? region : -1)),
      );
    }),
);

test('no two dots overlap, nothing leaves the square, and coordinates keep two decimals', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const layout = layoutPapers(input);
      expect(overlaps(layout)).toEqual([]);
      for (const value of [...layout.x, ...layout.y]) {
        expect(Math.abs(value)).toBeLessThanOrEqual(half);
        expect(Math.round(value * 100) / 100).toBe(value);
      }
      for (const radius of layout.radius) expect(radius).toBeGreaterThan(0);
    }),
    { numRuns: 25 },
  );
});

test('a large map keeps more neighbours when its papers settle, and its dots still do not overlap', () => {
  // 600 papers at random in four dimensions, each with its ten nearest: no flat map keeps them all.
  const random = createRandom(3);
  const papers = Array.from({ length: 600 }, () => [random(), random(), random(), random()]);
  const square = (a: number, b: number): number => papers[a]!.reduce((sum, v, k) => sum + (v - papers[b]![k]!) ** 2, 0);
  const links = papers.flatMap((_, a) =>
    Array.from(papers.keys())
      .filter((b) => b !== a)
      .sort((p, q) => square(a, p) - square(a, q))
      .slice(0, 10)
      .filter((b) => a < b)
      .map((b) => [a, b, 2 - square(a, b)] as const),
  );
  const input = toy(links, new Array<number>(papers.length).fill(0));
  const rows = Uint32Array.from(papers.keys());
  const [restless, settled] = [0, 2].map((settlePasses) =>
    layoutPapers(input, { ...LAYOUT_DEFAULTS, loosenFrom: 500, settlePasses }),
  );
  const kept = (layout: Layout): number => neighboursKept(layout, input.neighbours, rows);
  expect(kept(settled!)).toBeGreaterThan(kept(restless!) + 0.005);
  expect(overlaps(settled!)).toEqual([]);
});

test('the same input gives the same bits', () => {
  const [one, two] = [layoutPapers(cliques(5, 30)), layoutPapers(cliques(5, 30))];
  expect(two).toEqual(one);
});

test('progress goes up to its total', () => {
  const seen: [number, number][] = [];
  layoutPapers(cliques(3, 5), LAYOUT_DEFAULTS, (done, total) => seen.push([done, total]));
  expect(seen.at(-1)![0]).toBe(seen.at(-1)![1]);
  expect(seen.every(([done], i) => i === 0 || done > seen[i - 1]![0])).toBe(true);
});
