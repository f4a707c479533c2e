import { scaleOf } from '../visual/camera.ts';
import type { Size } from '../visual/camera.ts';
import type { Camera } from './types.ts';

/** How much wider and higher than the view the stored picture is: room to pan before it is painted again. */
const WIDER = 1.5;

/** Paints a layer for a camera and a view of any size. */
type Paint = (context: CanvasRenderingContext2D, camera: Camera, size: Size) => void;

interface PanStore {
  /**
   * Draws into `context`: by `paint`, or, where the map only moved aside, from a stored picture of a wider view that is
   * painted once. `look` says how all looks: with another, what is stored is void. `atRest`: the map stands still, and what
   * `paint` does for this view alone counts.
   */
  draw(
    context: CanvasRenderingContext2D,
    camera: Camera,
    size: Size,
    pixelRatio: number,
    look: unknown,
    paint: Paint,
    atRest?: boolean,
  ): void;
  /** What is stored no longer holds. */
  forget(): void;
}

/** Panning moves land and names without a change: painting paths and texts anew in each frame takes most of its time. */
export function createPanStore(): PanStore {
  let store: CanvasRenderingContext2D | null = null;
  let stored: { camera: Camera; scale: number; size: Size; pixelRatio: number; look: unknown } | null = null;
  let before = { scale: 0, look: null as unknown };

  return {
    forget() {
      if (store !== null) store.canvas.width = store.canvas.height = 0;
      stored = null;
      before = { scale: 0, look: null };
    },
    draw(context, camera, size, pixelRatio, look, paint, atRest = false) {
      const scale = scaleOf(camera, size);
      // A camera that is set anew at each step is the same scale but for rounding.
      const isPan = Math.abs(scale / before.scale - 1) < 1e-9 && before.look === look;
      before = { scale, look };
      if (!isPan || atRest) {
        paint(context, camera, size);
        return;
      }
      const wide = { width: Math.ceil(size.width * WIDER), height: Math.ceil(size.height * WIDER) };
      const aside = (): [number, number] => [
        (wide.width - size.width) / 2 + (camera.x - stored!.camera.x) * scale,
        (wide.height - size.height) / 2 - (camera.y - stored!.camera.y) * scale,
      ];
      const fits = (): boolean => {
        if (stored === null || stored.look !== look || stored.pixelRatio !== pixelRatio) return false;
        if (Math.abs(scale / stored.scale - 1) > 1e-9) return false;
        if (stored.size.width !== wide.width || stored.size.height !== wide.height) return false;
        const [x, y] = aside();
        return x >= 0 && y >= 0 && x <= wide.width - size.width && y <= wide.height - size.height;
      };
      if (!fits()) {
        store ??= document.createElement('canvas').getContext('2d')!;
        store.canvas.width = Math.round(wide.width * pixelRatio);
        store.canvas.height = Math.round(wide.height * pixelRatio);
        stored = { camera, scale, size: wide, pixelRatio, look };
        paint(store, { ...camera, width: wide.width / scale }, wide);
      }
      const [x, y] = aside();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      context.drawImage(store!.canvas, Math.round(-x * pixelRatio), Math.round(-y * pixelRatio));
    },
  };
}
