import type { Adjacency } from '../../graph/adjacency.ts';

/** For each topic its papers, those with the most link weight inside the topic first, at most `kept`. */
export function centralPapers(adjacency: Adjacency, topics: Int32Array, topicCount: number, kept: number): number[][] {
  return byCentrality(adjacency, topics, topicCount).members.map((papers) => papers.slice(0, kept));
}

/** Share of a topic's papers that are its core, and how many are at least: of fewer, two may meet by chance. */
const CORE = { share: 0.25, papers: 20 };
/** Sums of weights differ in their last bits with the order of the papers. */
const WEIGHT_STEPS = 1e9;

/** Marks the core of each topic: the papers with the most link weight inside it, and those that have as much as the last of them. */
export function corePapers(adjacency: Adjacency, topics: Int32Array, topicCount: number): Uint8Array {
  const core = new Uint8Array(adjacency.nodes);
  const { members, weightInside } = byCentrality(adjacency, topics, topicCount);
  const steps = (paper: number): number => Math.round(weightInside[paper] * WEIGHT_STEPS);
  for (const papers of members) {
    if (papers.length === 0) continue;
    const size = Math.min(papers.length, Math.max(CORE.papers, Math.ceil(papers.length * CORE.share)));
    const least = steps(papers[size - 1]);
    for (const paper of papers) if (steps(paper) >= least) core[paper] = 1;
  }
  return core;
}

/** For each topic its papers, those with the most link weight inside the topic first, and that weight of each paper. */
function byCentrality(
  adjacency: Adjacency,
  topics: Int32Array,
  topicCount: number,
): { readonly members: readonly number[][]; readonly weightInside: Float64Array } {
  const weightInside = new Float64Array(adjacency.nodes);
  const members: number[][] = Array.from({ length: topicCount }, () => []);
  for (let node = 0; node < adjacency.nodes; node += 1) {
    const topic = topics[node];
    if (topic < 0) continue;
    members[topic].push(node);
    for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1) {
      if (topics[adjacency.neighbours[at]] === topic) weightInside[node] += adjacency.weights[at];
    }
  }
  for (const papers of members) papers.sort((a, b) => weightInside[b] - weightInside[a] || a - b);
  return { members, weightInside };
}
