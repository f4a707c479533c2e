import type { Adjacency } from '../graph/adjacency.ts';
import type { TopicOptions } from '../options.ts';
import { nearestPairs, tidy } from './find-districts.ts';

/**
 * The topics that reruns agree on (evidence accumulation, Fred & Jain 2005): by average linkage those two groups become one
 * whose papers share a community in the largest share of the reruns, a mean over pairs of papers, for as long as that is more
 * than `consensusShare`. Two papers that are each other's nearest are one from the start; what is then too small or hangs apart
 * is settled as communities are.
 */
export function consensusOf(adjacency: Adjacency, reruns: readonly Int32Array[], options: TopicOptions): Int32Array {
  const groupOf = nearestPairs(adjacency);
  const groups = membersOf(groupOf);
  const together = sharedReruns(groups, groupOf, reruns);
  const least = options.consensusShare * reruns.length;
  for (let pair = closest(groups, together, least); pair !== undefined; pair = closest(groups, together, least)) {
    join(groups, together, pair);
  }
  const topics = new Int32Array(adjacency.nodes);
  groups.forEach((papers, group) => papers.forEach((paper) => (topics[paper] = group)));
  return tidy(adjacency, topics, options);
}

/** Papers of each group. */
function membersOf(groupOf: Int32Array): number[][] {
  const groups: number[][] = [];
  groupOf.forEach((group, paper) => (groups[group] ??= []).push(paper));
  return groups;
}

/** For each two groups the reruns in which papers of both share a community, summed over pairs of papers. */
function sharedReruns(groups: readonly unknown[], groupOf: Int32Array, reruns: readonly Int32Array[]): Float64Array[] {
  const together = groups.map(() => new Float64Array(groups.length));
  for (const communities of reruns) {
    for (let a = 0; a < groupOf.length; a += 1) {
      for (let b = 0; b < groupOf.length; b += 1) {
        if (communities[a] === communities[b]) together[groupOf[a]][groupOf[b]] += 1;
      }
    }
  }
  return together;
}

/** The two groups that share most reruns, more than `least` of them, a mean over pairs of papers; of equals the first. */
function closest(
  groups: readonly (readonly number[])[],
  together: readonly Float64Array[],
  least: number,
): readonly [number, number] | undefined {
  let most = least;
  let best: readonly [number, number] | undefined;
  for (let a = 0; a < groups.length; a += 1) {
    for (let b = a + 1; b < groups.length; b += 1) {
      const sum = together[a][b];
      const shared = sum === 0 ? 0 : sum / (groups[a].length * groups[b].length);
      if (shared > most) {
        most = shared;
        best = [a, b];
      }
    }
  }
  return best;
}

/** Puts the papers of the second group of a pair into the first; the second is empty then, and shares nothing. */
function join(groups: number[][], together: readonly Float64Array[], [into, from]: readonly [number, number]): void {
  groups[into].push(...groups[from]);
  groups[from] = [];
  together.forEach((row, other) => {
    row[into] += row[from];
    row[from] = 0;
    together[into][other] = row[into];
  });
  together[from].fill(0);
}
