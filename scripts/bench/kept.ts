import type { TopicMap } from '../../src/map/types.ts';
import { neighboursKept } from '../../src/pipeline/layout/quality.ts';
import { nearestByLinks } from '../evaluate/nearest.ts';

/** Measures the share of the map's neighbours that a picture of all its papers keeps. */
export function keptOf(map: TopicMap): (picture: { x: ArrayLike<number>; y: ArrayLike<number> }) => number {
  const nearest = nearestByLinks(map);
  const offsets = new Uint32Array(nearest.length + 1);
  nearest.forEach((papers, i) => (offsets[i + 1] = offsets[i]! + papers.length));
  const papers = Uint32Array.from(nearest.flat());
  const neighbours = { offsets, papers, scores: new Float64Array(papers.length) };
  const rows = Uint32Array.from(nearest.keys());
  return ({ x, y }) => neighboursKept({ x: Float64Array.from(x), y: Float64Array.from(y) }, neighbours, rows);
}
