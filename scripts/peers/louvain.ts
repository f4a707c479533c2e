import louvain from 'graphology-communities-louvain';
import type { LinkColumns } from '../../src/map/types.ts';
import { createRandom } from '../../src/pipeline/random.ts';
import { graphOf } from './graph-of.ts';

/** graphology's Louvain on the map's links: seconds with and without making the graph, communities, modularity. */
export function louvainTopics(
  paperCount: number,
  links: LinkColumns,
  scale: number,
): { graph: number; seconds: number; count: number; modularity: number } {
  const began = performance.now();
  const graph = graphOf(paperCount, links, scale);
  const made = performance.now();
  const { count, modularity } = louvain.detailed(graph, { rng: createRandom(1) });
  return { graph: (made - began) / 1000, seconds: (performance.now() - made) / 1000, count, modularity };
}
