import type { Adjacency } from '../graph/adjacency.ts';
import { dense } from './partition.ts';

/**
 * Joins communities until `target` are left: again and again the one of fewest papers joins the one it is most linked
 * to, measured against what their total link weights let expect (association strength, van Eck & Waltman 2009), so
 * that the regions of a map are of like size and each is connected. What has no link to another stays by itself.
 * `graph` is the graph of communities, `papers` their sizes. Returns a dense region number per community.
 */
export function coarsen(graph: Adjacency, papers: readonly number[], target: number): Int32Array {
  const region = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  const size = [...papers];
  const strength = Array.from(graph.strengths);
  const rows = Array.from({ length: graph.nodes }, (_, node) => {
    const row = new Map<number, number>();
    for (let at = graph.offsets[node]; at < graph.offsets[node + 1]; at += 1) {
      row.set(graph.neighbours[at], graph.weights[at]);
    }
    return row;
  });
  const alive = new Set(rows.keys());
  const stuck = new Set<number>();
  while (alive.size > target && stuck.size < alive.size) {
    let smallest = -1;
    for (const node of alive) {
      if (!stuck.has(node) && (smallest < 0 || size[node] < size[smallest])) smallest = node;
    }
    const into = nearest(rows[smallest], strength);
    if (into < 0) {
      stuck.add(smallest);
      continue;
    }
    for (const [other, weight] of rows[smallest]) {
      rows[other].delete(smallest);
      if (other === into) continue;
      rows[into].set(other, (rows[into].get(other) ?? 0) + weight);
      rows[other].set(into, (rows[other].get(into) ?? 0) + weight);
    }
    size[into] += size[smallest];
    strength[into] += strength[smallest];
    for (let node = 0; node < region.length; node += 1) if (region[node] === smallest) region[node] = into;
    alive.delete(smallest);
  }
  return dense(region);
}

/** The neighbour with the most link weight for its own total; -1 where there is none. */
function nearest(row: ReadonlyMap<number, number>, strength: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (const [other, weight] of row) {
    const relative = weight / strength[other];
    if (relative > most || (relative === most && other < best)) {
      best = other;
      most = relative;
    }
  }
  return best;
}
