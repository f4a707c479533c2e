import type { Communities } from '../types.ts';
import type { TopicOptions } from '../options.ts';
import type { Random } from '../random.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { leiden } from './leiden.ts';
import { connectedParts, dense, mergeSmall, reduceGraph } from './partition.ts';

/** Communities, and the resolution at which the lower level was found (for reruns). */
export interface FoundCommunities extends Communities {
  readonly resolution: number;
}

/** Topics that a person would make of so many papers: 8 or so for 73, 25 for 3,000, 100 for 77,530. */
export function targetDistricts(papers: number, options: TopicOptions): number {
  return Math.max(1, Math.round(options.districtFactor * papers ** options.districtExponent));
}

/**
 * Communities on two levels. The lower level comes from Leiden at the resolution whose number of communities is
 * nearest to the target; the upper one from Leiden on the graph of districts, so that it is a true coarsening. Every
 * community is connected; one smaller than `smallestTopic` joins the community it is most linked to.
 */
export function findCommunities(adjacency: Adjacency, options: TopicOptions, random: Random): FoundCommunities {
  const linked = new Int32Array(adjacency.nodes).fill(-1);
  let count = 0;
  for (let node = 0; node < adjacency.nodes; node += 1) {
    if (adjacency.offsets[node + 1] > adjacency.offsets[node]) linked[node] = count++;
  }
  const target = targetDistricts(count, options);
  const { communities: district, resolution } = communitiesNear(
    adjacency,
    target,
    smallestTopic(count, options),
    options,
    random,
  );
  const isolated = (level: Int32Array) => level.map((community, node) => (linked[node] < 0 ? -1 : community));
  const districts = dense(isolated(district));
  if (count < options.twoLevelsFrom) return { region: districts, district: districts.slice(), resolution };
  const reduced = reduceGraph(adjacency, districts);
  const regionTarget = Math.max(2, Math.round(target ** options.regionExponent));
  const { communities: regionOf } = communitiesNear(reduced, regionTarget, 1, options, random);
  const region = dense(districts.map((community) => (community < 0 ? -1 : regionOf[community])));
  return { region, district: districts, resolution };
}

/** Papers below which a community is no topic of its own. */
function smallestTopic(papers: number, options: TopicOptions): number {
  return Math.max(2, Math.min(options.smallestTopic, Math.floor(papers / 20)));
}

/** Leiden at the resolution, found by halving, whose number of communities (small ones merged) is nearest to `target`. */
function communitiesNear(
  adjacency: Adjacency,
  target: number,
  smallest: number,
  options: TopicOptions,
  random: Random,
): { communities: Int32Array; resolution: number } {
  let low = options.resolutionLow;
  let high = options.resolutionHigh;
  let best = new Int32Array(adjacency.nodes);
  let resolution = 1;
  let bestGap = Infinity;
  for (let step = 0; step < options.resolutionSteps; step += 1) {
    const middle = Math.sqrt(low * high);
    const found = mergeSmall(
      adjacency,
      connectedParts(adjacency, leiden(adjacency, middle, options.leidenRounds, random)),
      smallest,
    );
    let communities = 0;
    for (const community of found) communities = Math.max(communities, community + 1);
    const gap = Math.abs(communities - target);
    if (gap < bestGap) {
      best = Int32Array.from(found);
      resolution = middle;
      bestGap = gap;
    }
    if (gap === 0) break;
    if (communities < target) low = middle;
    else high = middle;
  }
  return { communities: best, resolution };
}
