import { expect, test } from 'vitest';
import { keptOf } from '../../../scripts/evaluate/measures/kept.ts';
import {
  evenSample,
  overlappingShare,
  silhouette,
  trustAndContinuity,
} from '../../../scripts/evaluate/measures/layout-quality.ts';

/** Papers at whole numbers on a line; similarity falls with distance on that line. */
const line = (count: number): { x: number[]; y: number[] } => ({
  x: Array.from({ length: count }, (_, i) => i),
  y: Array(count).fill(0),
});
const all = (count: number): number[] => evenSample(count, count);
const nearestOnLine = (count: number, k: number): number[][] =>
  all(count).map((i) =>
    all(count)
      .filter((j) => j !== i)
      .sort((a, b) => Math.abs(a - i) - Math.abs(b - i) || a - b)
      .slice(0, k),
  );
const similarityOnLine = (count: number) => (i: number) => all(count).map((j) => -Math.abs(i - j));

test('a faithful picture is fully trustworthy and continuous', () => {
  // One nearest paper each; ends and ties agree, because the picture is the collection.
  const result = trustAndContinuity(line(12), nearestOnLine(12, 1), similarityOnLine(12), all(12), 1);
  expect(result.trustworthiness).toBeCloseTo(1);
  expect(result.continuity).toBeCloseTo(1);
});

test('one paper put at the wrong end costs what Venna and Kaski say', () => {
  // Four papers at 0, 1.1, 2.3, 3.6 in the collection; the last is drawn at -1: it intrudes on paper 0, misses paper 2.
  const at = [0, 1.1, 2.3, 3.6];
  const picture = { x: [0, 1.1, 2.3, -1], y: [0, 0, 0, 0] };
  const nearest = [[1], [0], [1], [2]];
  const similarity = (i: number) => at.map((value) => -Math.abs(value - at[i]!));
  const { trustworthiness, continuity } = trustAndContinuity(picture, nearest, similarity, [0, 1, 2, 3], 1);
  // Intruders: paper 0 has 3 nearest on the map (rank 3 in the collection, 2 too far), paper 3 has 0 (rank 3).
  // Scale 2 / (4 * 1 * (8 - 3 - 1)) = 1/8, so 1 - 4/8.
  expect(trustworthiness).toBeCloseTo(0.5);
  // Missing: paper 0's nearest 1 is second on the map (1 too far); paper 3's nearest 2 is third (2 too far): 1 - 3/8.
  expect(continuity).toBeCloseTo(1 - 3 / 8);
});

test('neighbours kept is the share of nearest papers that are near on the map', () => {
  const picture = { x: [0, 1, 10, 11], y: [0, 0, 0, 0] };
  expect(keptOf([[1], [0], [0], [2]], 1, 1)(picture)).toBe(0.75);
  expect(keptOf([[1], [], [3], []], 1, 1)(picture)).toBe(1);
});

test('the silhouette of two far pairs is what Rousseeuw defines', () => {
  const picture = { x: [0, 1, 10, 11], y: [0, 0, 0, 0] };
  // Papers 0 and 3: a = 1, b = 10.5; papers 1 and 2: a = 1, b = 9.5.
  const expected = (2 * (9.5 / 10.5) + 2 * (8.5 / 9.5)) / 4;
  expect(silhouette(picture, [0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(expected);
});

test('a group of one counts 0 and a paper without group is left out of the silhouette', () => {
  const picture = { x: [0, 1, 10, 500], y: [0, 0, 0, 0] };
  expect(silhouette(picture, [0, 0, 1, -1], [0, 1, 2, 3])).toBeCloseTo((0.9 + 8 / 9 + 0) / 3);
});

test('the overlapping share counts dots whose circles cut each other, not those that touch', () => {
  const picture = { x: [0, 2, 3.5, 10], y: [0, 0, 0, 0] };
  expect(overlappingShare(picture, [1, 1, 1, 1])).toBe(0.5);
  expect(overlappingShare({ x: [0, 2], y: [0, 0] }, [1, 1])).toBe(0);
});

test('a large dot is seen to overlap a small one that is not next to it in the order', () => {
  const picture = { x: [0, 1, 4], y: [0, 50, 0] };
  expect(overlappingShare(picture, [1, 1, 3.5])).toBeCloseTo(2 / 3);
});

test('an even sample spans the collection', () => {
  expect(evenSample(10, 5)).toEqual([0, 2, 4, 6, 8]);
  expect(evenSample(3, 5)).toEqual([0, 1, 2]);
});
