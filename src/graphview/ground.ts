import type { Size } from '../visual/camera.ts';
import { createSvgPainter } from './svg-painter.ts';
import type { GroundLook, Painter } from './painter.ts';
import type { createSigmaPainter } from './sigma-painter.ts';
import type { Camera, Picture, ViewEvents } from './types.ts';

/** Milliseconds until the next try to get WebGL back; after the last one the map stays SVG. */
const RETRIES = [250, 2000, 10_000, 60_000];
/** A loss after this long, in milliseconds, is a new misfortune and starts the retries over. */
const STABLE = 120_000;

/** A painter and the box that it draws in. */
interface Boxed {
  readonly painter: Painter;
  readonly box: HTMLElement;
}

/** What draws with WebGL, once it has come. */
let createWebGlPainter: typeof createSigmaPainter | null = null;
/** Made before there was a map to draw. */
let waiting: Boxed | null = null;

async function loadWebGl(): Promise<void> {
  // Loaded only where it can run: Sigma's module asks for WebGL when it is read.
  if (typeof WebGL2RenderingContext === 'undefined') return;
  createWebGlPainter = (await import('./sigma-painter.ts')).createSigmaPainter;
}

/**
 * Makes WebGL ready while the map's files are on their way: contexts and shaders take as long as they do. Rejects where it
 * cannot be had; the map then tries once more and goes on as SVG.
 */
export async function prepareWebGl(): Promise<void> {
  await loadWebGl();
  if (createWebGlPainter !== null) waiting = boxed(createWebGlPainter);
}

function boxed(create: typeof createSigmaPainter, parent?: HTMLElement): Boxed {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', inset: '0' });
  parent?.append(box);
  try {
    return { painter: create(box), box };
  } catch (error) {
    box.remove();
    throw error;
  }
}

/** Dots and links whatever the browser can do: Sigma, SVG in its place, and Sigma again when WebGL comes back. */
export interface Ground {
  show(picture: Picture, look: GroundLook): void;
  restyle(look: GroundLook): void;
  draw(camera: Camera, size: Size): void;
  kill(): void;
}

export function createGround(element: HTMLElement, redraw: () => void, report: ViewEvents['renderer']): Ground {
  let painter: Painter | null = null;
  let shown: { picture: Picture; look: GroundLook } | null = null;
  let attempt = 0;
  let since = 0;
  let timer = 0;
  let dead = false;

  function use(next: Painter, reason: string): void {
    painter?.kill();
    painter = next;
    if (shown !== null) next.show(shown.picture, shown.look);
    report(next.kind, reason);
    redraw();
  }

  async function tryWebGl(back: boolean): Promise<void> {
    let reason = 'This browser has no WebGL.';
    if (createWebGlPainter === null) await loadWebGl();
    if (dead) return;
    if (createWebGlPainter !== null) {
      try {
        const { painter: sigma, box } = waiting ?? boxed(createWebGlPainter, element);
        waiting = null;
        element.append(box);
        since = performance.now();
        use({ ...sigma, kill: () => (sigma.kill(), box.remove()) }, back ? 'WebGL is back.' : '');
        return;
      } catch {
        reason = 'WebGL is switched off or the graphics card does not offer it.';
      }
    }
    if (painter === null) use(createSvgPainter(element), reason);
    else retry();
  }

  function retry(): void {
    if (attempt < RETRIES.length && !dead) timer = window.setTimeout(() => void tryWebGl(true), RETRIES[attempt++]);
  }

  function onLost(event: Event): void {
    if (dead || painter?.kind !== 'webgl') return;
    event.preventDefault();
    if (performance.now() - since > STABLE) attempt = 0;
    use(createSvgPainter(element), 'The graphics card dropped the picture.');
    retry();
  }

  // The event does not bubble, so it is caught on its way down.
  element.addEventListener('webglcontextlost', onLost, true);
  void tryWebGl(false);

  return {
    show(picture, look) {
      shown = { picture, look };
      painter?.show(picture, look);
    },
    restyle(look) {
      if (shown !== null) shown = { picture: shown.picture, look };
      painter?.restyle(look);
    },
    draw: (camera, size) => painter?.draw(camera, size),
    kill() {
      dead = true;
      window.clearTimeout(timer);
      element.removeEventListener('webglcontextlost', onLost, true);
      painter?.kill();
    },
  };
}
