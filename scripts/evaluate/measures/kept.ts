import { neighboursKept } from '../../../src/pipeline/layout/quality.ts';
import type { Positions } from '../../../src/pipeline/layout/reach.ts';
import type { Picture } from './layout-quality.ts';

/** Measures the share of the papers' nearest ones (`nearest`, nearest first) that a picture of all papers keeps, as the layout itself does. */
export function keptOf(
  nearest: readonly (readonly number[])[],
  ...sizes: [nearest?: number, onMap?: number]
): (picture: Picture) => number {
  const offsets = new Uint32Array(nearest.length + 1);
  nearest.forEach((papers, i) => (offsets[i + 1] = offsets[i]! + papers.length));
  const papers = Uint32Array.from(nearest.flat());
  const neighbours = { offsets, papers, scores: new Float64Array(papers.length) };
  const rows = Uint32Array.from(nearest.keys());
  return (picture) => neighboursKept(positionsOf(picture), neighbours, rows, ...sizes);
}

/** A picture in the numbers that the layout works with. */
export function positionsOf({ x, y }: Picture): Positions {
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}
