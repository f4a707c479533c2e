import type { Adjacency } from '../graph/adjacency.ts';

/** Numbers the communities anew: dense, larger first, ties by their first member; -1 stays -1. */
export function dense(communities: Int32Array): Int32Array {
  const sizes = new Map<number, { size: number; first: number }>();
  communities.forEach((community, node) => {
    if (community < 0) return;
    const entry = sizes.get(community);
    if (entry) entry.size += 1;
    else sizes.set(community, { size: 1, first: node });
  });
  const order = [...sizes].sort((a, b) => b[1].size - a[1].size || a[1].first - b[1].first);
  const number = new Map(order.map(([community], place) => [community, place]));
  return communities.map((community) => (community < 0 ? -1 : number.get(community)!));
}

/** Splits each community into its connected parts. */
export function connectedParts(adjacency: Adjacency, communities: Int32Array): Int32Array {
  const parts = new Int32Array(adjacency.nodes).fill(-1);
  const queue = new Int32Array(adjacency.nodes);
  let count = 0;
  for (let start = 0; start < adjacency.nodes; start += 1) {
    if (parts[start] !== -1) continue;
    parts[start] = count;
    queue[0] = start;
    for (let head = 0, tail = 1; head < tail; head += 1) {
      const node = queue[head];
      for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1) {
        const other = adjacency.neighbours[at];
        if (parts[other] !== -1 || communities[other] !== communities[start]) continue;
        parts[other] = count;
        queue[tail++] = other;
      }
    }
    count += 1;
  }
  return dense(parts);
}

/**
 * Lets every community of fewer than `smallest` nodes join the community that it has the most link weight to, smallest first.
 * A community without links outside stays as it is.
 */
export function mergeSmall(adjacency: Adjacency, communities: Int32Array, smallest: number): Int32Array {
  const result = communities.slice();
  const members = membersOf(result);
  const small = new Set([...members.keys()].filter((community) => members.get(community)!.length < smallest));
  for (;;) {
    const community = fewestMembers(members, small);
    if (community === undefined) return dense(result);
    small.delete(community);
    const own = members.get(community)!;
    const into = bestNeighbour(adjacency, result, community, own);
    // Without a link outside now, it will have none later either.
    if (into < 0) continue;
    for (const node of own) result[node] = into;
    // Ascending, because sums of weights depend on their order.
    const joined = [...members.get(into)!, ...own].sort((a, b) => a - b);
    members.set(into, joined);
    members.delete(community);
    if (joined.length >= smallest) small.delete(into);
  }
}

/** The nodes of each community, ascending. */
function membersOf(communities: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  communities.forEach((community, node) => {
    const own = members.get(community);
    if (own) own.push(node);
    else members.set(community, [node]);
  });
  return members;
}

/** The community of fewest members, of several the one with the largest number. */
function fewestMembers(
  members: ReadonlyMap<number, readonly number[]>,
  among: ReadonlySet<number>,
): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (const community of among) {
    const size = members.get(community)!.length;
    if (size > fewest || (size === fewest && community < best!)) continue;
    best = community;
    fewest = size;
  }
  return best;
}

/** The other community with the most link weight to this one; -1 where there is no link. */
function bestNeighbour(
  adjacency: Adjacency,
  communities: Int32Array,
  community: number,
  members: readonly number[],
): number {
  const weights = new Map<number, number>();
  for (const node of members) {
    for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1) {
      const other = communities[adjacency.neighbours[at]];
      if (other !== community) weights.set(other, (weights.get(other) ?? 0) + adjacency.weights[at]);
    }
  }
  let best = -1;
  let most = 0;
  for (const [other, weight] of weights) {
    if (weight > most || (weight === most && other < best)) {
      best = other;
      most = weight;
    }
  }
  return best;
}
