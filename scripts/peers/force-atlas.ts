import type { LinkColumns } from '../../src/map/types.ts';
import { createRandom } from '../../src/pipeline/random.ts';
import { graphOf } from './graph-of.ts';
import type { PeerLayout } from './positions.ts';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** graphology's ForceAtlas2 with the settings it infers itself, from random places (seeded). */
export function forceAtlasLayout(paperCount: number, links: LinkColumns, scale: number, iterations = 500): PeerLayout {
  const graph = graphOf(paperCount, links, scale);
  const random = createRandom(1);
  graph.forEachNode((node) => graph.mergeNodeAttributes(node, { x: random() * 1000, y: random() * 1000 }));
  const began = performance.now();
  const places = forceAtlas2(graph, { iterations, settings: forceAtlas2.inferSettings(graph) });
  const seconds = (performance.now() - began) / 1000;
  const column = (of: 'x' | 'y'): Float64Array => Float64Array.from({ length: paperCount }, (_, i) => places[i]![of]);
  return { x: column('x'), y: column('y'), seconds };
}
