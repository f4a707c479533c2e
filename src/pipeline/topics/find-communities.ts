import type { Communities } from '../types.ts';
import type { TopicOptions } from '../options.ts';
import type { Random } from '../random.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { coarsen } from './coarsen.ts';
import { leiden } from './leiden.ts';
import { connectedParts, dense, mergeSmall, reduceGraph } from './partition.ts';

/** Communities, and the resolution at which the lower level was found (for reruns). */
export interface FoundCommunities extends Communities {
  readonly resolution: number;
}

/**
 * Resolution of the lower level: finer in a small collection, whose few links hang together loosely, and in a large
 * one, whose readers expect more topics.
 */
export function districtResolution(papers: number, options: TopicOptions): number {
  const small = 1 + options.finerSmall / Math.sqrt(Math.max(1, papers));
  return options.resolution * small * Math.sqrt(Math.max(1, papers / options.finerFrom));
}

/**
 * Communities on two levels. The lower level comes from Leiden, so that its size follows the structure of the
 * collection; the upper one joins districts, so that it is a true coarsening. Every community is
 * connected; one smaller than `smallestTopic` joins the community it is most linked to.
 */
export function findCommunities(adjacency: Adjacency, options: TopicOptions, random: Random): FoundCommunities {
  let linked = 0;
  for (let node = 0; node < adjacency.nodes; node += 1) {
    if (adjacency.offsets[node + 1] > adjacency.offsets[node]) linked += 1;
  }
  const resolution = districtResolution(linked, options);
  const found = communitiesAt(adjacency, resolution, smallestTopic(linked, options), options, random);
  const district = dense(
    found.map((community, node) => (adjacency.offsets[node + 1] > adjacency.offsets[node] ? community : -1)),
  );
  if (linked < options.twoLevelsFrom) return { region: district, district: district.slice(), resolution };
  const sizes: number[] = [];
  for (const community of district) if (community >= 0) sizes[community] = (sizes[community] ?? 0) + 1;
  const regions = Math.round(sizes.length ** options.regionExponent);
  const regionOf = coarsen(reduceGraph(adjacency, district), sizes, regions);
  const region = dense(district.map((community) => (community < 0 ? -1 : regionOf[community])));
  return { region, district, resolution };
}

/** Papers below which a community is no topic of its own. */
function smallestTopic(papers: number, options: TopicOptions): number {
  return Math.max(2, Math.min(options.smallestTopic, Math.floor(papers / 20)));
}

/** Connected communities of at least `smallest` nodes. */
function communitiesAt(
  adjacency: Adjacency,
  resolution: number,
  smallest: number,
  options: TopicOptions,
  random: Random,
): Int32Array {
  const found = leiden(adjacency, resolution, options.leidenRounds, random, startsFor(adjacency.nodes, options));
  return mergeSmall(adjacency, connectedParts(adjacency, found), smallest);
}

/** Small graphs can afford several starts. */
function startsFor(nodes: number, options: TopicOptions): number {
  return Math.max(1, Math.min(options.leidenStarts, Math.floor(options.leidenPaperStarts / nodes)));
}
