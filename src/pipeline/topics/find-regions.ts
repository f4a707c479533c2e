import type { TopicOptions } from '../options.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { topicGraph } from '../graph/topic-graph.ts';
import { coarsen } from './coarsen.ts';
import { dense } from './partition.ts';

/** Regions made of whole districts; a collection of fewer than `twoLevelsFrom` papers has its districts for regions. */
export function findRegions(adjacency: Adjacency, district: Int32Array, options: TopicOptions): Int32Array {
  if (district.length < options.twoLevelsFrom) return district.slice();
  const graph = topicGraph(adjacency, district);
  const region = coarsen(graph, Math.round(graph.order ** options.regionExponent));
  return dense(district.map((community) => (community < 0 ? -1 : region[community])));
}
