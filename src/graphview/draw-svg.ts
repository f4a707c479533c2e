import { scaleOf, toMap } from '../visual/camera.ts';
import { mapSvg } from '../visual/svg.ts';
import { createMeasure } from './canvas-text.ts';
import type { HighlightLayer } from './highlight-layer.ts';
import type { NameLayer } from './name-layer.ts';
import type { Steering } from './steering.ts';
import type { DrawingOptions, Look, Picture } from './types.ts';

/** The map as an SVG document, as a view shows it: its free part, or the whole map. */
export function drawSvg(
  picture: Picture,
  look: Look,
  { whole, ...said }: DrawingOptions,
  { camera, size, free: { left, top, right, bottom } }: Steering,
  names: NameLayer,
  highlights: HighlightLayer,
): string {
  const [x, y] = toMap(camera, size, (left + right) / 2, (top + bottom) / 2);
  const width = right - left;
  const seen = {
    width,
    height: bottom - top,
    camera: { x, y, width: width / scaleOf(camera, size) },
    names: names.written(),
    markers: names.markers(),
  };
  const { theme, lit, weakestLink } = look;
  const marks = { ...look, links: highlights.linksOnTop(look) };
  return mapSvg(picture, {
    ...said,
    ...(whole ? {} : seen),
    theme,
    lit,
    weakestLink,
    marks,
    measure: createMeasure(),
  });
}
