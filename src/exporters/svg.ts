import type { TopicMap } from '../map/types.ts';
import { pictureOfMap } from '../visual/picture-of-map.ts';
import { mapSvg } from '../visual/svg.ts';

/** The map as a picture with its legend, for papers, slides and print. */
export function writeSvg(map: TopicMap): string {
  return `${mapSvg(pictureOfMap(map), { title: map.manifest.name })}\n`;
}
