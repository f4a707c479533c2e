import type { LinkTable } from '../types.ts';

/** Links seen from both ends: CSR, neighbours ascending within a row. */
export interface Adjacency {
  readonly nodes: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** Total link weight of each node; that of a community's node includes its inner links. */
  readonly strengths: Float64Array;
}

/** Both directions of every link, rows ascending. `weightScale` divides the weights. */
export function adjacencyOf(links: LinkTable, nodes: number, weightScale = 1): Adjacency {
  const count = links.source.length;
  const offsets = new Uint32Array(nodes + 1);
  for (let link = 0; link < count; link += 1) {
    offsets[links.source[link] + 1] += 1;
    offsets[links.target[link] + 1] += 1;
  }
  for (let node = 0; node < nodes; node += 1) offsets[node + 1] += offsets[node];
  const order = new Uint32Array(count * 2);
  const next = offsets.slice(0, nodes);
  const ends = new Uint32Array(count * 2);
  for (let link = 0; link < count; link += 1) {
    const a = links.source[link];
    const b = links.target[link];
    ends[next[a]] = b;
    order[next[a]++] = link;
    ends[next[b]] = a;
    order[next[b]++] = link;
  }
  const neighbours = new Uint32Array(count * 2);
  const weights = new Float64Array(count * 2);
  const strengths = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const from = offsets[node];
    const row = Uint32Array.from({ length: offsets[node + 1] - from }, (_, i) => from + i);
    row.sort((i, j) => ends[i] - ends[j]);
    row.forEach((place, i) => {
      neighbours[from + i] = ends[place];
      weights[from + i] = links.weight[order[place]] / weightScale;
      strengths[node] += weights[from + i];
    });
  }
  return { nodes, offsets, neighbours, weights, strengths };
}
