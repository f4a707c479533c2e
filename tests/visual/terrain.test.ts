import { polygonContains } from 'd3';
import { expect, test } from 'vitest';
import { makeTerrain } from '../../src/visual/terrain.ts';
import type { Band, Points } from '../../src/visual/terrain.ts';
import { pictureOf } from './picture.ts';

const pairs = (ring: Points): [number, number][] =>
  Array.from({ length: ring.length / 2 }, (_, at) => [ring[2 * at]!, ring[2 * at + 1]!]);

/** Inside by the even-odd rule, as it is filled. */
const holds = (band: Band, x: number, y: number): boolean =>
  band.rings.filter((ring) => polygonContains(pairs(ring), [x, y])).length % 2 === 1;

test('every paper stands on land of its own region, also a lone one far away', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [400, 0],
      [900, 700],
    ],
    1,
  );
  const shore = makeTerrain(picture).bands.filter((band) => band.level === 0);
  for (let paper = 0; paper < picture.paperCount; paper++) {
    const own = shore.find((band) => band.region === picture.region[paper])!;
    expect(holds(own, picture.x[paper]!, picture.y[paper]!)).toBe(true);
  }
});

test('no place belongs to two regions', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [110, 20],
      [60, 110],
    ],
    20,
  );
  const shore = makeTerrain(picture).bands.filter((band) => band.level === 0);
  let land = 0;
  for (let x = -150; x <= 260; x += 7.3) {
    for (let y = -150; y <= 260; y += 7.3) {
      const owners = shore.filter((band) => holds(band, x, y)).length;
      expect(owners).toBeLessThanOrEqual(1);
      land += owners;
    }
  }
  expect(land).toBeGreaterThan(100);
});

test('higher land lies within lower land of the region', () => {
  const { bands } = makeTerrain(pictureOf([[0, 0]], 40));
  const level = (at: number): Band => bands.find((band) => band.level === at)!;
  const [x, y] = pairs(level(3).rings[0]!)[0]!;
  expect(holds(level(1), x, y)).toBe(true);
  expect(bands.map((band) => band.level)).toEqual(bands.map((band) => band.level).sort((a, b) => a - b));
});

test('papers without a region make no land, and no papers make an empty one', () => {
  const picture = pictureOf([[0, 0]], 3);
  expect(makeTerrain({ ...picture, region: [-1, -1, -1] }).bands).toEqual([]);
  expect(makeTerrain(pictureOf([], 0))).toMatchObject({ bands: [], box: null });
});

test('one paper makes one round island', () => {
  const terrain = makeTerrain(pictureOf([[5, 5]], 1));
  expect(terrain.bands[0]!.rings).toHaveLength(1);
  const box = terrain.box!;
  expect(box.maxX - 5).toBeCloseTo(5 - box.minX, 3);
  expect((box.maxX - box.minX) / (box.maxY - box.minY)).toBeCloseTo(1, 3);
});

test('many papers in one place do not break it', () => {
  const picture = pictureOf([[0, 0]], 4);
  const same = { ...picture, x: [1, 1, 1, 1], y: [2, 2, 2, 2] };
  expect(makeTerrain(same).bands.length).toBeGreaterThan(0);
});
