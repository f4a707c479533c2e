import { mapSvg } from '../visual/svg.ts';
import type { Exporter } from './exporter.ts';
import { toPicture } from './to-picture.ts';

/** The map as a picture with its legend, for papers, slides and print. */
export const svg: Exporter = {
  name: 'svg',
  extension: 'svg',
  type: 'image/svg+xml',
  summary: 'SVG, the map as a picture with a legend',
  write: (map) => `${mapSvg(toPicture(map), { title: map.manifest.name })}\n`,
};
