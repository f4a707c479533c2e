import { scaleOf } from '../visual/camera.ts';
import type { Box, Size } from '../visual/camera.ts';
import { slotOf } from '../visual/picture.ts';
import type { Theme } from '../visual/palette.ts';
import { makeTerrain } from '../visual/terrain.ts';
import type { Points } from '../visual/terrain.ts';
import { bandStyle } from '../visual/terrain-style.ts';
import type { BandStyle } from '../visual/terrain-style.ts';
import type { Camera, Picture } from './types.ts';

interface PaintedBand {
  readonly slot: number;
  readonly level: number;
  readonly area: Path2D;
  readonly line: Path2D;
}

/** The land under the dots: traced once per map, painted once per camera. */
interface TerrainLayer {
  /** Returns the box round all land in map units, `null` without land. */
  show(picture: Picture): Box | null;
  draw(context: CanvasRenderingContext2D, camera: Camera, size: Size, theme: Theme, pixelRatio: number): void;
}

export function createTerrainLayer(): TerrainLayer {
  let bands: PaintedBand[] = [];
  let levels = 1;
  const styles = new Map<string, BandStyle>();

  return {
    show(picture) {
      const terrain = makeTerrain(picture);
      levels = terrain.levels;
      bands = terrain.bands.map((band) => ({
        slot: slotOf(picture, band.region),
        level: band.level,
        area: pathOf(band.rings, true),
        line: pathOf(band.lines, false),
      }));
      return terrain.box;
    },
    draw(context, camera, size, theme, pixelRatio) {
      const k = scaleOf(camera, size);
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      context.setTransform(
        pixelRatio * k,
        0,
        0,
        -pixelRatio * k,
        pixelRatio * (size.width / 2 - camera.x * k),
        pixelRatio * (size.height / 2 + camera.y * k),
      );
      context.lineJoin = 'round';
      for (const band of bands) {
        const name = `${theme} ${band.slot} ${band.level} ${levels}`;
        let style = styles.get(name);
        if (style === undefined) {
          style = bandStyle(band.slot, band.level, levels, theme);
          styles.set(name, style);
        }
        context.fillStyle = style.fill;
        context.fill(band.area, 'evenodd');
        context.strokeStyle = style.line;
        context.lineWidth = style.lineWidth / k;
        context.stroke(band.line);
      }
    },
  };
}

function pathOf(lines: readonly Points[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const points of lines) {
    for (let at = 0; at < points.length; at += 2) {
      if (at === 0) path.moveTo(points[at]!, points[at + 1]!);
      else path.lineTo(points[at]!, points[at + 1]!);
    }
    if (closed) path.closePath();
  }
  return path;
}
