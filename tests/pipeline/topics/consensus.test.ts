import { expect, test } from 'vitest';
import { adjacencyOf } from '../../../src/pipeline/graph/adjacency.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { consensusOf } from '../../../src/pipeline/topics/consensus.ts';

const options = DEFAULT_OPTIONS.topics;

/** Links of one weight, but where it is said, between papers that are numbered from 0 on. */
function graphOf(papers: number, ...links: [number, number, number?][]) {
  return adjacencyOf(
    {
      source: Uint32Array.from(links, ([a]) => a),
      target: Uint32Array.from(links, ([, b]) => b),
      weight: Float64Array.from(links, ([, , weight]) => weight ?? 1),
    },
    papers,
  );
}

/** So many reruns that found the same communities. */
const times = (count: number, ...communities: number[]): Int32Array[] =>
  Array.from({ length: count }, () => Int32Array.from(communities));

/** Two triangles, a paper that is linked to both and by more to the first, and a paper without links. */
const between = graphOf(8, [0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5], [6, 0, 0.9], [6, 1, 0.9], [6, 3, 0.8]);

test('a paper lies where most reruns put it, and one without links in no topic', () => {
  const reruns = [...times(7, 0, 0, 0, 1, 1, 1, 1, 2), ...times(3, 0, 0, 0, 1, 1, 1, 0, 2)];
  expect([...consensusOf(between, reruns, options)]).toEqual([1, 1, 1, 0, 0, 0, 0, -1]);
});

test('papers that the reruns keep together in a few runs only are no topic: each goes where it is linked to', () => {
  // Papers 3, 4 and 5 hang together by weak links, and each by a stronger one with a triangle.
  const loose = graphOf(
    9,
    [0, 1, 5],
    [1, 2, 5],
    [0, 2, 5],
    [6, 7, 5],
    [7, 8, 5],
    [6, 8, 5],
    [3, 4],
    [4, 5],
    [3, 0, 2],
    [4, 7, 2],
    [5, 8, 2],
  );
  const apart = times(8, 0, 0, 0, 0, 1, 1, 1, 1, 1);
  const together = times(2, 0, 0, 0, 2, 2, 2, 1, 1, 1);
  expect([...consensusOf(loose, [...apart, ...together], options)]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0]);
});

test('groups become one topic from three tenths of the reruns on', () => {
  const whole = times(3, 0, 0, 0, 0, 0, 0, 0, 1);
  const halves = (count: number) => times(count, 0, 0, 0, 1, 1, 1, 0, 2);
  expect(new Set(consensusOf(between, [...whole, ...halves(6)], options)).size).toBe(2);
  expect(new Set(consensusOf(between, [...whole, ...halves(8)], options)).size).toBe(3);
});

test('two papers that are each other’s nearest share a topic, though the reruns part them', () => {
  const pair = graphOf(6, [0, 1], [1, 2, 2], [2, 3, 9], [3, 4, 2], [4, 5]);
  const topics = consensusOf(pair, times(10, 0, 0, 0, 1, 1, 1), options);
  expect(topics[2]).toBe(topics[3]);
});

test('what the reruns call their communities decides nothing', () => {
  const reruns = times(4, 0, 0, 0, 1, 1, 1, 1, 2);
  const renamed = times(4, 5, 5, 5, 3, 3, 3, 3, 0);
  expect(consensusOf(between, renamed, options)).toEqual(consensusOf(between, reruns, options));
});

test('a group that shares as many reruns with two others joins the first', () => {
  const row = graphOf(
    9,
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
    [4, 5],
    [3, 5],
    [6, 7],
    [7, 8],
    [6, 8],
    [2, 3, 0.5],
    [5, 6, 0.5],
  );
  const reruns = [
    ...times(4, 0, 0, 0, 0, 0, 0, 1, 1, 1),
    ...times(4, 0, 0, 0, 1, 1, 1, 1, 1, 1),
    ...times(2, 0, 0, 0, 1, 1, 1, 2, 2, 2),
  ];
  expect([...consensusOf(row, reruns, options)]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1]);
});
