import type { TopicMap } from '../map/types.ts';
import { mapSvg } from '../visual/svg.ts';
import { toPicture } from './to-picture.ts';

/** The map as a picture with its legend, for papers, slides and print. */
export function writeSvg(map: TopicMap): string {
  return `${mapSvg(toPicture(map), { title: map.manifest.name })}\n`;
}
