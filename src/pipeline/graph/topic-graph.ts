import { UndirectedGraph } from 'graphology';
import type { Adjacency } from './adjacency.ts';

/** A community as a node: how many papers it holds, and their total link weight, inner links included. */
interface CommunityNode {
  papers: number;
  strength: number;
}

interface CommunityLink {
  weight: number;
}

export type TopicGraph = UndirectedGraph<CommunityNode, CommunityLink>;

/** The graph of communities: a node each (its number as key), links between papers of two communities added up. */
export function topicGraph(adjacency: Adjacency, communities: Int32Array): TopicGraph {
  const graph: TopicGraph = new UndirectedGraph();
  let count = 0;
  for (const community of communities) count = Math.max(count, community + 1);
  // Summed up first: the graph is asked once a link of communities and not once a link of papers.
  const papers = new Uint32Array(count);
  const strengths = new Float64Array(count);
  const between = new Map<number, number>();
  for (let node = 0; node < adjacency.nodes; node += 1) {
    const from = communities[node];
    if (from < 0) continue;
    papers[from] += 1;
    strengths[from] += adjacency.strengths[node];
    for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1) {
      const to = communities[adjacency.neighbours[at]];
      if (to <= from) continue;
      const pair = from * count + to;
      between.set(pair, (between.get(pair) ?? 0) + adjacency.weights[at]);
    }
  }
  for (let community = 0; community < count; community += 1) {
    graph.addNode(community, { papers: papers[community], strength: strengths[community] });
  }
  for (const [pair, weight] of between)
    addWeight(graph, String(Math.floor(pair / count)), String(pair % count), weight);
  return graph;
}

/** Adds to the link between two communities; makes it where there is none. */
export function addWeight(graph: TopicGraph, from: string, to: string, weight: number): void {
  graph.updateUndirectedEdge(from, to, (link) => ({ weight: (link.weight ?? 0) + weight }));
}
