import type { Size } from '../visual/camera.ts';
import type { Layers } from './layers.ts';

/** The layers as they are now on one canvas, as PNG; `pixels` device pixels for each CSS pixel. */
export function pngOf(
  layers: Layers,
  copyGround: (context: CanvasRenderingContext2D) => void,
  size: Size,
  pixels: number,
  paper: string,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * pixels);
  canvas.height = Math.round(size.height * pixels);
  const context = canvas.getContext('2d')!;
  context.scale(canvas.width / size.width, canvas.height / size.height);
  context.fillStyle = paper;
  context.fillRect(0, 0, size.width, size.height);
  const copy = (layer: CanvasRenderingContext2D): void =>
    context.drawImage(layer.canvas, 0, 0, size.width, size.height);
  copy(layers.terrain);
  copyGround(context);
  copy(layers.highlights);
  copy(layers.names);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser made no PNG.')) : resolve(blob)),
      'image/png',
    );
  });
}
