import { addWeight, type TopicGraph } from '../graph/topic-graph.ts';
import { dense } from './partition.ts';

/**
 * Joins communities until `target` are left: again and again the one of fewest papers joins the one it is most linked
 * to, measured against that one's total link weight (as association strength, van Eck & Waltman 2009), so that the
 * regions of a map are of like size and each is connected. What has no link to another stays by itself. Returns a
 * dense region number per community.
 */
export function coarsen(communities: TopicGraph, target: number): Int32Array {
  const graph = communities.copy() as TopicGraph;
  const region = Int32Array.from({ length: graph.order }, (_, node) => node);
  const stuck = new Set<string>();
  while (graph.order > target) {
    const smallest = smallestNode(graph, stuck);
    if (smallest === undefined) break;
    const into = nearestNode(graph, smallest);
    if (into === undefined) {
      stuck.add(smallest);
      continue;
    }
    const gone = graph.getNodeAttributes(smallest);
    graph.updateNodeAttributes(into, (node) => ({
      papers: (node.papers ?? 0) + gone.papers,
      strength: (node.strength ?? 0) + gone.strength,
    }));
    for (const link of graph.edges(smallest)) {
      const other = graph.opposite(smallest, link);
      if (other !== into) addWeight(graph, into, other, graph.getEdgeAttribute(link, 'weight'));
    }
    graph.dropNode(smallest);
    for (let node = 0; node < region.length; node += 1) {
      if (region[node] === Number(smallest)) region[node] = Number(into);
    }
  }
  return dense(region);
}

/** The node of fewest papers, of several the one with the smallest number. */
function smallestNode(graph: TopicGraph, without: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  graph.forEachNode((node, { papers }) => {
    if (without.has(node)) return;
    if (papers < fewest || (papers === fewest && Number(node) < Number(best))) {
      best = node;
      fewest = papers;
    }
  });
  return best;
}

/** The neighbour with the most link weight for its own total. */
function nearestNode(graph: TopicGraph, node: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  graph.forEachEdge(node, (link, { weight }) => {
    const other = graph.opposite(node, link);
    const relative = weight / graph.getNodeAttribute(other, 'strength');
    if (relative > most || (relative === most && Number(other) < Number(best))) {
      best = other;
      most = relative;
    }
  });
  return best;
}
