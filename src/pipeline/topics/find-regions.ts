import type { TopicOptions } from '../options.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { coarsen } from './coarsen.ts';
import { dense, reduceGraph } from './partition.ts';

/** Regions made of whole districts; a collection of fewer than `twoLevelsFrom` papers has its districts for regions. */
export function findRegions(adjacency: Adjacency, district: Int32Array, options: TopicOptions): Int32Array {
  const sizes: number[] = [];
  let papers = 0;
  for (const community of district) {
    if (community < 0) continue;
    sizes[community] = (sizes[community] ?? 0) + 1;
    papers += 1;
  }
  if (papers < options.twoLevelsFrom) return district.slice();
  const wanted = Math.round(sizes.length ** options.regionExponent);
  const region = coarsen(reduceGraph(adjacency, district), sizes, wanted);
  return dense(district.map((community) => (community < 0 ? -1 : region[community])));
}
