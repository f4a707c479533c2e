import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredPart, linkFade, receding, shareKept } from '../../src/visual/ground.ts';
import type { LinkFade } from '../../src/visual/ground.ts';
import { mapSvg } from '../../src/visual/svg.ts';
import { pictureOf } from './picture.ts';

/** A map of this many papers, three links each, that is `width` CSS pixels wide. */
const full = (papers: number, width: number): LinkFade => linkFade(1000, 3 * papers, width / 1000);

test('a link as long as the whole map is drawn on a small map, and is nearly gone where thousands cross or one is near', () => {
  expect(shareKept(250, full(73, 700))).toBe(1);
  expect(shareKept(500, full(2000, 700))).toBeLessThan(0.2);
  expect(shareKept(5000, full(2000, 7000))).toBeLessThan(0.05);
  // Those to the next papers stay at every scale.
  for (const width of [700, 7000, 70_000]) expect(shareKept(width / Math.sqrt(2000), full(2000, width))).toBe(1);
});

test('a map of thousands on a telephone is dots and contours, and its links come as one goes nearer', () => {
  expect(shareKept(10, full(2000, 350))).toBe(0);
  const kept = [350, 450, 550, 700].map((width) => shareKept(10, full(2000, width)));
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
  expect(shareKept(100, full(73, 350))).toBe(1);
});

test('the few links between what a search lights are all seen', () => {
  expect(shareKept(500, linkFade(1000, 12, 0.7))).toBe(1);
});

test('a longer link, and one among more links, is never drawn stronger', () => {
  const number = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(number, number, number, number, (length, more, side, scale) => {
      const reach = linkFade(side, 100, scale);
      expect(shareKept(length + more, reach)).toBeLessThanOrEqual(shareKept(length, reach));
      expect(linkFade(side, 100 + more, scale).fullLength).toBeLessThanOrEqual(reach.fullLength);
    }),
  );
});

test('dimmed dots stay as they are on a sparse map and recede the denser they lie, without going away', () => {
  const at = (papers: number, radius: number) => receding(coveredPart(papers, radius, 1000, 0.7));
  expect(at(73, 8)).toEqual({ size: 1, opacity: 1 });
  const [thousands, tenThousands, most] = [at(2000, 2.6), at(10_000, 1.6), at(100_000, 1.4)];
  expect(tenThousands.opacity).toBeLessThan(thousands.opacity);
  expect(most.opacity).toBeLessThan(tenThousands.opacity);
  expect(most.size).toBeLessThan(tenThousands.size);
  expect([most.opacity > 0.4, most.size > 0.5]).toEqual([true, true]);
});

test('a picture to take away draws links and dimmed dots as the map does', () => {
  const sparse = pictureOf([[0, 0]], 12);
  const lit = new Set([0, 1]);
  const scaled = { width: 1000, height: 1000 };
  const dense = {
    ...pictureOf([[0, 0]], 900),
    size: Array.from({ length: 900 }, () => 30),
  };
  expect(mapSvg(sparse, { ...scaled, lit })).toContain('fill-opacity="1"');
  expect(mapSvg(dense, { ...scaled, lit })).toMatch(/fill-opacity="0\.\d+"/u);
  // Among many links of one weight the first joins papers side by side, the last the far ends of the map.
  const { source, target } = dense.links;
  const links = { source: [...source, 0], target: [...target, 899], weight: [...source, 0].map(() => 1) };
  const lines = [
    ...mapSvg({ ...dense, links }, scaled).matchAll(/d="M(\S+) (\S+)L(\S+) (\S+)" stroke-opacity="(\S+)"/gu),
  ].map(([, ...numbers]) => numbers.map(Number));
  const drawn = lines
    .map(([x1, y1, x2, y2, opacity]) => ({ length: Math.hypot(x2! - x1!, y2! - y1!), opacity: opacity! }))
    .toSorted((one, other) => one.length - other.length);
  expect(drawn.at(-1)!.length).toBeGreaterThan(10 * drawn[0]!.length);
  expect(drawn.at(-1)!.opacity).toBeLessThan(drawn[0]!.opacity);
});
