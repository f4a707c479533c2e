import type { LinkTable, NeighbourTable } from '../types.ts';

/**
 * The undirected links of a neighbour table: two papers are linked where one is among the other's neighbours. A
 * score is the same seen from both sides. Strongest first; ties by source, then target.
 */
export function linkPapers(neighbours: NeighbourTable): LinkTable {
  const papers = neighbours.offsets.length - 1;
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let paper = 0; paper < papers; paper += 1) {
    for (let at = neighbours.offsets[paper]; at < neighbours.offsets[paper + 1]; at += 1) {
      const other = neighbours.papers[at];
      if (other < paper && has(neighbours, other, paper)) continue;
      source.push(Math.min(paper, other));
      target.push(Math.max(paper, other));
      weight.push(neighbours.scores[at]);
    }
  }
  const order = Uint32Array.from({ length: source.length }, (_, i) => i);
  order.sort((i, j) => weight[j] - weight[i] || source[i] - source[j] || target[i] - target[j]);
  return {
    source: Uint32Array.from(order, (i) => source[i]),
    target: Uint32Array.from(order, (i) => target[i]),
    weight: Float64Array.from(order, (i) => weight[i]),
  };
}

function has(neighbours: NeighbourTable, paper: number, other: number): boolean {
  for (let at = neighbours.offsets[paper]; at < neighbours.offsets[paper + 1]; at += 1) {
    if (neighbours.papers[at] === other) return true;
  }
  return false;
}
