import type { LinkTable } from '../types.ts';

/** Links seen from both ends: CSR, neighbours ascending within a row. */
export interface Adjacency {
  readonly nodes: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** Total link weight of each node; that of a community's node includes its inner links. */
  readonly strengths: Float64Array;
  /** Number of the link in its table, beside `neighbours`. */
  readonly links: Uint32Array;
}

/** Both directions of every link. `weightScale` divides the weights. */
export function adjacencyOf(links: LinkTable, nodes: number, weightScale = 1): Adjacency {
  const count = links.source.length;
  const offsets = new Uint32Array(nodes + 1);
  for (let link = 0; link < count; link += 1) {
    offsets[links.source[link] + 1] += 1;
    offsets[links.target[link] + 1] += 1;
  }
  for (let node = 0; node < nodes; node += 1) offsets[node + 1] += offsets[node];
  const ends = new Uint32Array(count * 2);
  const numbers = new Uint32Array(count * 2);
  const next = offsets.slice(0, nodes);
  for (let link = 0; link < count; link += 1) {
    const source = next[links.source[link]]++;
    const target = next[links.target[link]]++;
    ends[source] = links.target[link];
    ends[target] = links.source[link];
    numbers[source] = link;
    numbers[target] = link;
  }
  // Turned round once more, node by node: now every row ascends.
  const neighbours = new Uint32Array(count * 2);
  const ordered = new Uint32Array(count * 2);
  next.set(offsets.subarray(0, nodes));
  for (let node = 0; node < nodes; node += 1) {
    for (let at = offsets[node]; at < offsets[node + 1]; at += 1) {
      const place = next[ends[at]]++;
      neighbours[place] = node;
      ordered[place] = numbers[at];
    }
  }
  const shape = { nodes, offsets, neighbours, links: ordered };
  return withWeights(
    { ...shape, weights: new Float64Array(0), strengths: new Float64Array(0) },
    links.weight,
    weightScale,
  );
}

/** The same links with other weights, by link number. */
export function withWeights(adjacency: Adjacency, linkWeights: Float64Array, weightScale = 1): Adjacency {
  const { links } = adjacency;
  const weights = new Float64Array(links.length);
  for (let at = 0; at < links.length; at += 1) weights[at] = linkWeights[links[at]] / weightScale;
  const strengths = new Float64Array(adjacency.nodes);
  for (let node = 0; node < adjacency.nodes; node += 1) {
    for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1) strengths[node] += weights[at];
  }
  return { ...adjacency, weights, strengths };
}
