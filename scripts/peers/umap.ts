import type { LinkColumns } from '../../src/map/types.ts';
import { createRandom } from '../../src/pipeline/random.ts';
import type { PeerLayout } from './positions.ts';
import { UMAP } from 'umap-js';

/** umap-js with its defaults from the same neighbours: `nearest[i]` nearest first, distance 1 - similarity. */
export function umapLayout(
  nearest: readonly (readonly number[])[],
  links: LinkColumns,
  scale: number,
  neighbours = 15,
): PeerLayout {
  const similarity = new Map<string, number>();
  links.source.forEach((a, link) => similarity.set(pairKey(a, links.target[link]!), links.weight[link]! / scale));
  // umap-js wants each paper first in its own list, and lists of one length: a short one is filled with far papers.
  const size = Math.min(neighbours + 1, nearest.length);
  const indices = nearest.map((list, paper) => {
    const filled = [paper, ...list.slice(0, size - 1)];
    for (let other = 0; filled.length < size; other++) if (!filled.includes(other)) filled.push(other);
    return filled;
  });
  const distances = indices.map((list, paper) =>
    list.map((other) => (other === paper ? 0 : Math.max(0, 1 - (similarity.get(pairKey(paper, other)) ?? 0)))),
  );
  const began = performance.now();
  const umap = new UMAP({ nNeighbors: size - 1, random: createRandom(1) });
  umap.setPrecomputedKNN(indices, distances);
  const places = umap.fit(indices.map(([paper]) => [paper!]));
  const seconds = (performance.now() - began) / 1000;
  const column = (of: 0 | 1): Float64Array => Float64Array.from(places, (place) => place[of]!);
  return { x: column(0), y: column(1), seconds };
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
