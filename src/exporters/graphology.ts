import type { TopicMap } from '../map/types.ts';
import { toGraph } from './to-graph.ts';

/** Graphology's serialised graph (`Graph.from(JSON.parse(text))`); Gephi Lite and Sigma's tools read it too. */
export function writeGraphology(map: TopicMap): string {
  const { nodes, edges } = toGraph(map);
  return JSON.stringify({
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    attributes: { name: map.manifest.name },
    nodes,
    edges: edges.map((edge, number) => ({ key: String(number), undirected: true, ...edge })),
  });
}
