import type { TopicOptions } from '../options.ts';
import type { Random } from '../random.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { leiden } from './leiden.ts';
import { connectedParts, dense, mergeSmall } from './partition.ts';

/** Papers below which a collection is cut no finer: at a resolution near 2 even two clear groups fall to pieces. */
const FINEST_AT = 49;

/**
 * Resolution of the lower level: finer in a small collection, whose few links hang together loosely, and in a large
 * one, whose readers expect more topics.
 */
export function districtResolution(adjacency: Adjacency, options: TopicOptions): number {
  const papers = Math.max(FINEST_AT, linkedPapers(adjacency));
  const small = 1 + options.finerSmall / Math.sqrt(papers);
  return options.resolution * small * Math.sqrt(Math.max(1, papers / options.finerFrom));
}

/** Times that Leiden starts anew: a small graph can afford more. */
export function leidenStarts({ nodes }: Adjacency, options: TopicOptions): number {
  return Math.max(1, Math.min(options.leidenStarts, Math.floor(options.leidenPaperStarts / nodes)));
}

/**
 * Districts by Leiden, so that their number follows the structure of the collection: a dense number per paper, larger first;
 * -1 for a paper without links. Two papers that are each other's nearest are in one district.
 */
export function findDistricts(
  adjacency: Adjacency,
  resolution: number,
  options: TopicOptions,
  random: Random,
): Int32Array {
  const starts = leidenStarts(adjacency, options);
  const pairs = nearestPairs(adjacency);
  return tidy(adjacency, leiden(adjacency, resolution, options.leidenRounds, random, starts, pairs), options);
}

/**
 * A dense number per paper, the same for two papers that have their strongest link with each other: whoever sees the one
 * beside the other would not understand a border between them. Of links of one weight the one to the earlier paper counts.
 */
export function nearestPairs({ nodes, offsets, neighbours, weights }: Adjacency): Int32Array {
  const nearest = Int32Array.from({ length: nodes }, (_, node) => {
    let best = -1;
    for (let at = offsets[node]; at < offsets[node + 1]; at += 1)
      if (best < 0 || weights[at] > weights[best]) best = at;
    return best < 0 ? -1 : neighbours[best];
  });
  const pair = new Int32Array(nodes).fill(-1);
  let count = 0;
  for (let node = 0; node < nodes; node += 1) {
    if (pair[node] >= 0) continue;
    pair[node] = count;
    const other = nearest[node];
    if (other > node && nearest[other] === node) pair[other] = count;
    count += 1;
  }
  return pair;
}

/**
 * Splits communities that hang apart, lets those of fewer than `smallestTopic` papers join the one they are most linked
 * to, takes out papers without links (-1), and numbers what is left, larger first.
 */
export function tidy(adjacency: Adjacency, communities: Int32Array, options: TopicOptions): Int32Array {
  const fitting = Math.floor(linkedPapers(adjacency) / options.papersPerSmallest);
  const smallest = Math.max(LEAST_PAPERS, Math.min(options.smallestTopic, fitting));
  const whole = mergeSmall(adjacency, connectedParts(adjacency, communities), smallest);
  return dense(whole.map((community, node) => (hasLinks(adjacency, node) ? community : -1)));
}

/** Papers of the smallest topic in any collection: of one there is nothing to say. */
const LEAST_PAPERS = 2;

function linkedPapers(adjacency: Adjacency): number {
  let linked = 0;
  for (let node = 0; node < adjacency.nodes; node += 1) if (hasLinks(adjacency, node)) linked += 1;
  return linked;
}

function hasLinks(adjacency: Adjacency, node: number): boolean {
  return adjacency.offsets[node + 1] > adjacency.offsets[node];
}
