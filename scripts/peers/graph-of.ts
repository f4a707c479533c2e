import Graph from 'graphology';
import type { LinkColumns } from '../../src/map/types.ts';

/** A Graphology graph of papers and links, weights as similarities. */
export function graphOf(paperCount: number, links: LinkColumns, scale: number): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (let paper = 0; paper < paperCount; paper++) graph.addNode(paper);
  links.source.forEach((source, link) => {
    graph.addUndirectedEdge(source, links.target[link]!, { weight: links.weight[link]! / scale });
  });
  return graph;
}
