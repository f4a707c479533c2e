import type { TopicOptions } from '../options.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import { tidy } from './find-districts.ts';
import { standsFor, type Votes } from './rerun-topics.ts';

/** How sure the papers' topics are. */
export interface Stability {
  readonly runs: number;
  /** Reruns in which the paper kept its topic. */
  readonly kept: Uint8Array;
  /** The district it fell into most often otherwise, -1 for none. */
  readonly other: Int32Array;
}

export interface Settled {
  readonly district: Int32Array;
  readonly stability: Stability;
}

/**
 * Lets each paper have the district that it fell into most often, if it has a link there, and says how often that was.
 * One run of any method puts a few papers beside where they belong; the majority of many runs does so less often
 * (consensus clustering, Lancichinetti & Fortunato 2012).
 */
export function settleTopics(adjacency: Adjacency, district: Int32Array, votes: Votes, options: TopicOptions): Settled {
  const moved = district.map((own, paper) => {
    let best = own;
    let most = votes.ofPaper[paper].get(own) ?? 0;
    for (const [other, count] of votes.ofPaper[paper]) {
      const better = count > most || (count === most && best !== own && other < best);
      if (!better || !hasLinkInto(adjacency, district, paper, other)) continue;
      best = other;
      most = count;
    }
    return best;
  });
  const settled = tidy(adjacency, moved, options);
  const oldOf = standsFor(settled, moved);
  const newOf = standsFor(moved, settled);
  const kept = new Uint8Array(settled.length);
  const other = new Int32Array(settled.length).fill(-1);
  settled.forEach((own, paper) => {
    if (own < 0) return;
    const old = oldOf.get(own)!;
    kept[paper] = votes.ofPaper[paper].get(old) ?? 0;
    let most = 0;
    for (const [number, count] of votes.ofPaper[paper]) {
      const now = newOf.get(number) ?? -1;
      if (number === old || now === own || now < 0) continue;
      if (count > most || (count === most && now < other[paper])) {
        other[paper] = now;
        most = count;
      }
    }
  });
  return { district: settled, stability: { runs: votes.runs, kept, other } };
}

function hasLinkInto(adjacency: Adjacency, district: Int32Array, paper: number, into: number): boolean {
  for (let at = adjacency.offsets[paper]; at < adjacency.offsets[paper + 1]; at += 1) {
    if (district[adjacency.neighbours[at]] === into) return true;
  }
  return false;
}
