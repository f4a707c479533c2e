import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { modularity } from '../../../scripts/bench/modularity.ts';
import { adjacencyOf } from '../../../src/pipeline/graph/adjacency.ts';
import { topicGraph } from '../../../src/pipeline/graph/topic-graph.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { createRandom } from '../../../src/pipeline/random.ts';
import { coarsen } from '../../../src/pipeline/topics/coarsen.ts';
import { districtResolution, findDistricts, nearestPairs, tidy } from '../../../src/pipeline/topics/find-districts.ts';
import { findRegions } from '../../../src/pipeline/topics/find-regions.ts';
import { leiden } from '../../../src/pipeline/topics/leiden.ts';
import { connectedParts, dense, mergeSmall } from '../../../src/pipeline/topics/partition.ts';
import { stabilityOf } from '../../../src/pipeline/topics/stability.ts';
import type { LinkTable } from '../../../src/pipeline/types.ts';
import { collectionOf, wordyPapers } from '../papers.ts';

const options = DEFAULT_OPTIONS.topics;

function linksOf(...links: [number, number, number][]): LinkTable {
  return {
    source: Uint32Array.from(links, ([a]) => a),
    target: Uint32Array.from(links, ([, b]) => b),
    weight: Float64Array.from(links, ([, , weight]) => weight),
  };
}

/** Two triangles with one weak link between them, and a paper by itself. */
const triangles = adjacencyOf(linksOf([0, 1, 5], [1, 2, 5], [0, 2, 5], [3, 4, 5], [4, 5, 5], [3, 5, 5], [2, 3, 1]), 7);

test('two triangles are two topics and a lone paper is none', () => {
  const district = findDistricts(triangles, districtResolution(triangles, options), options, createRandom(1));
  expect([...district]).toEqual([0, 0, 0, 1, 1, 1, -1]);
});

test('two groups of four papers that are all alike are two topics, however small the collection', () => {
  const four = (a: number): [number, number, number][] => [
    [a, a + 1, 6],
    [a + 2, a + 3, 6],
    [a, a + 2, 4],
    [a, a + 3, 4],
    [a + 1, a + 2, 4],
    [a + 1, a + 3, 4],
  ];
  const squares = adjacencyOf(linksOf(...four(0), ...four(4), [3, 4, 1]), 8);
  const district = findDistricts(squares, districtResolution(squares, options), options, createRandom(1));
  expect([...district]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

test('two papers that are each other’s nearest are in one topic, though each has more links elsewhere', () => {
  // Paper 3 has its strongest link with paper 4, and beside it three links into one triangle; paper 4 three into the other.
  const torn = adjacencyOf(
    linksOf(
      [0, 1, 5],
      [1, 2, 5],
      [0, 2, 5],
      [5, 6, 5],
      [6, 7, 5],
      [5, 7, 5],
      [0, 3, 3],
      [1, 3, 3],
      [2, 3, 3],
      [4, 5, 3],
      [4, 6, 3],
      [4, 7, 3],
      [3, 4, 4],
    ),
    8,
  );
  const apart = leiden(torn, 1, options.leidenRounds, createRandom(1));
  expect(apart[3]).not.toBe(apart[4]);
  const district = findDistricts(torn, 1, options, createRandom(1));
  expect(district[3]).toBe(district[4]);
});

test('a paper whose nearest has a nearer one is bound to none, and of equals the earlier counts', () => {
  const chain = adjacencyOf(linksOf([0, 1, 2], [1, 2, 3], [3, 4, 1], [4, 5, 1]), 7);
  expect([...nearestPairs(chain)]).toEqual([0, 1, 1, 2, 2, 3, 4]);
});

test('communities are numbered larger first, ties by their first member', () => {
  expect([...dense(Int32Array.from([7, 3, 3, -1, 9]))]).toEqual([1, 0, 0, -1, 2]);
});

test('a community in two pieces is cut in two', () => {
  expect([...connectedParts(triangles, Int32Array.from([0, 0, 1, 1, 0, 0, 0]))]).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

test('a community that is too small joins the one it is most linked to', () => {
  expect([...mergeSmall(triangles, Int32Array.from([0, 0, 1, 2, 2, 2, 3]), 2)].slice(0, 6)).toEqual([0, 0, 0, 1, 1, 1]);
});

test('two papers that hang together with others are no topic of their own', () => {
  expect([...tidy(triangles, Int32Array.from([0, 1, 1, 2, 2, 2, 3]), options)]).toEqual([0, 0, 0, 1, 1, 1, -1]);
});

test('joining communities keeps them whole and stops at the wanted number', () => {
  const graph = topicGraph(triangles, Int32Array.from([0, 0, 1, 2, 2, 2, -1]));
  const region = coarsen(graph, 2);
  expect(region[0]).toBe(region[1]);
  expect(region[2]).not.toBe(region[0]);
});

test.each([
  { more: 'the joined one', weight: 5, region: [0, 0, 0, 1] },
  { more: 'the other', weight: 3, region: [0, 0, 1, 1] },
])(
  'a community that took in another is measured by the links of both: $weight of 20 or 2 of 10 is more to $more',
  ({ weight, region }) => {
    const graph = topicGraph(triangles, new Int32Array(7).fill(-1));
    [1, 5, 4, 10].forEach((papers, community) => graph.addNode(community, { papers, strength: 10 }));
    graph.addUndirectedEdge('0', '1', { weight: 1 });
    graph.addUndirectedEdge('2', '1', { weight });
    graph.addUndirectedEdge('2', '3', { weight: 2 });
    expect([...coarsen(graph, 2)]).toEqual(region);
  },
);

test('a collection of 150 papers has two levels, also where some of them are linked to none', () => {
  const chain = adjacencyOf(
    linksOf(...Array.from({ length: 139 }, (_, i): [number, number, number] => [i, i + 1, 1])),
    150,
  );
  const district = Int32Array.from({ length: 150 }, (_, paper) => (paper < 140 ? Math.floor(paper / 14) : -1));
  const regions = new Set(findRegions(chain, district, options));
  // Of ten districts four regions, and -1 for the papers by themselves.
  expect(regions).toEqual(new Set([-1, 0, 1, 2, 3]));
});

test('of several starts the one with the best topics is kept', () => {
  const random = createRandom(1);
  const links = linksOf(
    ...Array.from({ length: 60 }, (): [number, number, number] => [
      Math.floor(random() * 20),
      20 + Math.floor(random() * 20),
      1,
    ]),
  );
  const graph = adjacencyOf(links, 40);
  const columns = { source: [...links.source], target: [...links.target], weight: [...links.weight] };
  const qualityOf = (topics: Int32Array): number => modularity([...topics], columns);
  // One start after the other draws the same chance as all in one.
  const chance = createRandom(1);
  const each = Array.from({ length: 10 }, () => qualityOf(leiden(graph, 1, 1, chance)));
  expect(Math.min(...each)).toBeLessThan(Math.max(...each) - 0.001);
  expect(qualityOf(leiden(graph, 1, 1, createRandom(1), 10))).toBeCloseTo(Math.max(...each), 9);
});

test('the stability of a paper is the number of reruns in which its community stands for its topic', () => {
  const topics = Int32Array.from([0, 0, 0, 1, 1, 1, -1]);
  // Two reruns find the same topics under other numbers; a third puts paper 2 with the others.
  const same = Int32Array.from([7, 7, 7, 4, 4, 4, 2]);
  const moved = Int32Array.from([0, 0, 1, 1, 1, 1, 2]);
  const { runs, kept, other } = stabilityOf(topics, [same, moved, same]);
  expect(runs).toBe(3);
  expect([...kept]).toEqual([3, 3, 2, 3, 3, 3, 0]);
  expect([...other]).toEqual([-1, -1, 1, -1, -1, -1, -1]);
});

test('a topic that reruns split is kept by the papers of each part that stands for it', () => {
  const topics = Int32Array.from([0, 0, 0, 0, 1, 1]);
  const { kept, other } = stabilityOf(topics, [Int32Array.from([0, 0, 1, 1, 2, 2])]);
  expect([...kept]).toEqual([1, 1, 1, 1, 1, 1]);
  expect([...other]).toEqual([-1, -1, -1, -1, -1, -1]);
});

test('a paper that fell into two other topics as often is told with the first of them', () => {
  const topics = Int32Array.from([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
  // Paper 0 falls into topic 2, then into topic 1; paper 1 the other way round.
  const reruns = [Int32Array.from([2, 1, 0, 0, 1, 1, 1, 2, 2, 2]), Int32Array.from([1, 2, 0, 0, 1, 1, 1, 2, 2, 2])];
  expect([...stabilityOf(topics, reruns).other].slice(0, 2)).toEqual([1, 1]);
});

test('topics of any collection are connected, regions are made of whole districts, and names keep their rules', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 260 }), fc.integer({ min: 1, max: 1e6 }), async (count, seed) => {
      const map = await buildMap(collectionOf(wordyPapers(count, seed)), DEFAULT_OPTIONS);
      const { topics } = map.manifest;
      const links: LinkTable = {
        source: Uint32Array.from(map.links.source),
        target: Uint32Array.from(map.links.target),
        weight: Float64Array.from(map.links.weight),
      };
      const finest = Int32Array.from(map.papers.topic);
      const adjacency = adjacencyOf(links, count);
      expect([...tidy(adjacency, finest, { ...options, smallestTopic: 1 })]).toEqual([...dense(finest)]);

      const names = topics.map((topic) => topic.name);
      expect(new Set(names).size).toBe(names.length);
      topics.forEach((topic, id) => {
        expect(topic.id).toBe(id);
        expect(topic.nameTerms.length).toBeLessThanOrEqual(3);
        // A term of one paper names a topic only where its papers share none, and the map says so.
        const isTold = map.manifest.notes.some((note) => note.startsWith(`${topic.name}: `));
        for (const term of topic.nameTerms) expect(term.inside >= 2 || isTold).toBe(true);
        const inside = topics.filter((other) => other.parent === id);
        if (inside.length > 0) expect(inside.reduce((sum, other) => sum + other.papers, 0)).toBe(topic.papers);
        const stems = topic.nameTerms.flatMap((term) => [...new Set(map.terms.key[term.term].split(' '))]);
        expect(new Set(stems).size).toBe(stems.length);
        for (const paper of topic.central) expect([finest[paper], topics[finest[paper]].parent]).toContain(id);
      });
      finest.forEach((topic, paper) => {
        const linked = adjacency.offsets[paper + 1] > adjacency.offsets[paper];
        expect(topic >= 0).toBe(linked);
      });
    }),
    { numRuns: 5 },
  );
}, 120_000);
