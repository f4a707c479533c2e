/** How sure the papers' topics are. */
export interface Stability {
  readonly runs: number;
  /** Reruns in which the paper kept its topic. */
  readonly kept: Uint8Array;
  /** The topic it fell into most often otherwise, -1 for none. */
  readonly other: Int32Array;
}

/**
 * In how many reruns each paper kept its topic. A community of a rerun stands for the topic that most of its papers have;
 * papers without a topic (-1) count for nothing.
 */
export function stabilityOf(topics: Int32Array, reruns: readonly Int32Array[]): Stability {
  const votes = votesOf(topics, reruns);
  return {
    runs: reruns.length,
    kept: Uint8Array.from(votes, (own, paper) => own.get(topics[paper]) ?? 0),
    other: Int32Array.from(votes, (own, paper) => mostVotes(own, topics[paper])),
  };
}

/** For each paper the number of reruns, by the topic that its community stands for. */
function votesOf(topics: Int32Array, reruns: readonly Int32Array[]): Map<number, number>[] {
  const votes = Array.from(topics, () => new Map<number, number>());
  for (const communities of reruns) {
    const stands = standsFor(communities, topics);
    votes.forEach((own, paper) => {
      const vote = stands.get(communities[paper]);
      if (topics[paper] >= 0 && vote !== undefined) own.set(vote, (own.get(vote) ?? 0) + 1);
    });
  }
  return votes;
}

/** The topic of most votes beside `own`, of equals the lowest number; -1 for none. */
function mostVotes(votes: ReadonlyMap<number, number>, own: number): number {
  let best = -1;
  let most = 0;
  for (const [topic, count] of votes) {
    if (topic === own || count < most || (count === most && topic > best)) continue;
    best = topic;
    most = count;
  }
  return best;
}

/** For each community the topic that most of its papers have, of equals the lowest number. */
function standsFor(communities: Int32Array, topics: Int32Array): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  communities.forEach((community, paper) => {
    if (topics[paper] < 0) return;
    const row = counts.get(community) ?? new Map<number, number>();
    row.set(topics[paper], (row.get(topics[paper]) ?? 0) + 1);
    counts.set(community, row);
  });
  return new Map(
    [...counts].map(([community, row]) => [community, [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0]]),
  );
}
