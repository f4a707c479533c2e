import { expect, test } from 'vitest';
import { adjacencyOf, withWeights } from '../../../src/pipeline/graph/adjacency.ts';
import { linkPapers } from '../../../src/pipeline/graph/link-papers.ts';
import { topicGraph } from '../../../src/pipeline/graph/topic-graph.ts';

/** 0 has 1 and 2 for neighbours, 1 has 0, 2 has none of its own, 3 is alone. */
const table = {
  offsets: Uint32Array.from([0, 2, 3, 3, 3]),
  papers: Uint32Array.from([2, 1, 0]),
  scores: Float64Array.from([9, 4, 4]),
};

test('a link is there once, even where each paper has the other for a neighbour, strongest first', () => {
  const links = linkPapers(table);
  expect([...links.source]).toEqual([0, 0]);
  expect([...links.target]).toEqual([2, 1]);
  expect([...links.weight]).toEqual([9, 4]);
});

test('links of one weight are in the order of their papers', () => {
  const equal = { ...table, scores: Float64Array.from([4, 4, 4]) };
  expect([...linkPapers(equal).target]).toEqual([1, 2]);
  const apart = {
    offsets: Uint32Array.from([0, 0, 0, 1, 2]),
    papers: Uint32Array.from([1, 0]),
    scores: Float64Array.from([4, 4]),
  };
  expect([...linkPapers(apart).source]).toEqual([0, 1]);
});

test('every row of the adjacency ascends and holds both ends', () => {
  const adjacency = adjacencyOf(linkPapers(table), 4, 2);
  expect([...adjacency.offsets]).toEqual([0, 2, 3, 4, 4]);
  expect([...adjacency.neighbours]).toEqual([1, 2, 0, 0]);
  expect([...adjacency.weights]).toEqual([2, 4.5, 2, 4.5]);
  expect([...adjacency.strengths]).toEqual([6.5, 2, 4.5, 0]);
  expect([...withWeights(adjacency, Float64Array.from([1, 3])).weights]).toEqual([3, 1, 3, 1]);
});

test('the graph of communities adds up papers and links', () => {
  const graph = topicGraph(adjacencyOf(linkPapers(table), 4), Int32Array.from([0, 1, 0, -1]));
  expect(graph.order).toBe(2);
  expect(graph.getNodeAttribute('0', 'papers')).toBe(2);
  expect(graph.getNodeAttribute('0', 'strength')).toBe(22);
  expect(graph.getEdgeAttribute('0', '1', 'weight')).toBe(4);
});
