import type { Adjacency } from '../graph/adjacency.ts';

/** For each topic its papers, those with the most link weight inside the topic first, at most `kept`. */
export function centralPapers(adjacency: Adjacency, topics: Int32Array, topicCount: number, kept: number): number[][] {
  const weightInside = new Float64Array(adjacency.nodes);
  const members: number[][] = Array.from({ length: topicCount }, () => []);
  for (let node = 0; node < adjacency.nodes; node += 1) {
    const topic = topics[node];
    if (topic < 0) continue;
    members[topic].push(node);
    for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1) {
      if (topics[adjacency.neighbours[at]] === topic) weightInside[node] += adjacency.weights[at];
    }
  }
  return members.map((papers) => papers.sort((a, b) => weightInside[b] - weightInside[a] || a - b).slice(0, kept));
}
