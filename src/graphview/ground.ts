import { messageOf } from '../map/user-error.ts';
import type { Size } from '../visual/camera.ts';
import { forgetIdle, whenIdle } from './idle.ts';
import { createSvgPainter } from './svg-painter.ts';
import type { GroundLook, Painter } from './painter.ts';
import type { createSigmaPainter } from './sigma-painter.ts';
import type { Camera, Picture } from './types.ts';

/** Milliseconds until the next try to get WebGL back; after the last one the map stays SVG. */
const RETRIES = [250, 2000, 10_000, 60_000];
/** A loss after this long, in milliseconds, is a new misfortune and starts the retries over. */
const STABLE = 120_000;

/** Up to so many papers are drawn as SVG before WebGL is asked for, in a few milliseconds; more would take longer than its shaders. */
export const SVG_FIRST = 500;

/** A painter and the box that it draws in. */
interface Boxed {
  readonly painter: Painter;
  readonly box: HTMLElement;
}

/** What draws with WebGL, once it has come. */
let createWebGlPainter: typeof createSigmaPainter | null = null;
/** Made before there was a map to draw. */
let waiting: Boxed | null = null;

/** Fetches what draws with WebGL; no context is asked for yet. */
export async function loadWebGl(): Promise<void> {
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
  if (createWebGlPainter !== null) waiting ??= boxed(createWebGlPainter);
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

/**
 * Dots and links whatever the browser can do: Sigma, SVG in its place, and Sigma again when WebGL comes back. Few papers
 * are there at once as SVG, the same picture, and Sigma follows: contexts and shaders take longer than all the rest.
 */
interface Ground {
  show(picture: Picture, look: GroundLook): void;
  restyle(look: GroundLook): void;
  draw(camera: Camera, size: Size): void;
  kill(): void;
}

export function createGround(
  element: HTMLElement,
  redraw: () => void,
  report: (kind: Painter['kind'] | 'first', reason: string) => void,
): Ground {
  let painter: Painter | null = null;
  let shown: { picture: Picture; look: GroundLook } | null = null;
  let attempt = 0;
  let since = 0;
  let timer = 0;
  let dead = false;
  let asked = false;
  let idle = 0;

  /** What cannot draw throws before it takes the place of what can. */
  function use(next: Painter, reason: string): void {
    if (shown !== null) next.show(shown.picture, shown.look);
    painter?.kill();
    painter = next;
    report(next.kind, reason);
    redraw();
  }

  async function tryWebGl(back: boolean): Promise<void> {
    let reason = 'This browser has no WebGL.';
    if (createWebGlPainter === null) await loadWebGl().catch(() => {});
    if (dead) return;
    if (createWebGlPainter !== null) {
      let made: Painter | null = null;
      try {
        const { painter: sigma, box } = waiting ?? boxed(createWebGlPainter, element);
        waiting = null;
        element.append(box);
        since = performance.now();
        made = { ...sigma, kill: () => (sigma.kill(), box.remove()) };
        use(made, back ? 'WebGL is back.' : '');
        return;
      } catch (error) {
        made?.kill();
        reason =
          made === null
            ? 'WebGL is switched off or the graphics card does not offer it.'
            : `WebGL could not draw this map (${messageOf(error)}).`;
      }
    }
    if (painter === null) use(createSvgPainter(element), reason);
    else if (back) retry();
    else report(painter.kind, reason);
  }

  /** The first picture: by WebGL where it is ready or has much to draw, else as SVG for as long as it takes to get ready. */
  function begin(papers: number): void {
    asked = true;
    if (waiting !== null || papers > SVG_FIRST) return void tryWebGl(false);
    painter = createSvgPainter(element);
    report('first', '');
    // WebGL would keep back what the same processor draws: first the picture is handed over, and then there is a quiet moment.
    requestAnimationFrame(() => requestAnimationFrame(() => (idle = dead ? 0 : whenIdle(() => void tryWebGl(false)))));
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

  return {
    show(picture, look) {
      shown = { picture, look };
      if (!asked) begin(picture.paperCount);
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
      if (idle !== 0) forgetIdle(idle);
      element.removeEventListener('webglcontextlost', onLost, true);
      painter?.kill();
    },
  };
}
