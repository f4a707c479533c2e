import type { TopicMap } from '../../src/map/types.ts';
import { evenSample, neighboursKept } from '../evaluate/measures/layout-quality.ts';
import { nearestByLinks } from '../evaluate/nearest.ts';

/** Papers on which neighbours kept are measured. */
const SAMPLE = 2000;

/** Measures the share of the map's neighbours that a picture keeps, on an even sample of the papers. */
export function keptOf(map: TopicMap): (picture: { x: ArrayLike<number>; y: ArrayLike<number> }) => number {
  const nearest = nearestByLinks(map);
  const sample = evenSample(map.papers.id.length, SAMPLE);
  return (picture) => neighboursKept(picture, nearest, sample);
}
