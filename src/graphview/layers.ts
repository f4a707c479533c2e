import type { Size } from '../visual/camera.ts';
import { mapInk } from '../visual/palette.ts';
import type { Look } from './types.ts';

/** How much of what lies below shows through while a paper is pointed at. */
const VEIL = { light: '0.66', dark: '0.62' };
/** How much of the names stays meanwhile. */
const NAMES_BEHIND = '0.5';

/** The stack of drawing surfaces in a view's container, bottom to top. */
interface Layers {
  readonly root: HTMLElement;
  readonly terrain: CanvasRenderingContext2D;
  /** Holds Sigma's canvases or the SVG. */
  readonly ground: HTMLElement;
  /** Paper-coloured, shown while a paper is pointed at: all below steps back at no cost. */
  readonly veil: HTMLElement;
  /** Links that are open or pointed at: names are written over them. */
  readonly lines: CanvasRenderingContext2D;
  readonly names: CanvasRenderingContext2D;
  /** Above the names: a paper that is open or pointed at is never hidden by one. */
  readonly highlights: CanvasRenderingContext2D;
  /** Takes the pointer. */
  readonly surface: HTMLElement;
  /** Colours and opacities of whole layers, `land` that of the land: what steps back does so without being painted again. */
  dress(look: Look, land: number): void;
  /** Fits every canvas to the container; returns its size in CSS pixels. */
  resize(pixelRatio: number): Size;
  remove(): void;
}

export function createLayers(container: HTMLElement): Layers {
  const root = child(container, 'div');
  root.style.overflow = 'hidden';
  root.setAttribute('aria-hidden', 'true');
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
  const terrain = canvas(root, 'terrain');
  const ground = child(root, 'div');
  ground.dataset['layer'] = 'ground';
  const veil = child(root, 'div');
  veil.dataset['layer'] = 'veil';
  veil.style.opacity = '0';
  const lines = canvas(root, 'lines');
  const names = canvas(root, 'names');
  const highlights = canvas(root, 'highlights');
  const surface = child(root, 'div');
  surface.dataset['layer'] = 'surface';
  surface.style.touchAction = 'none';
  surface.style.userSelect = 'none';
  return {
    root,
    terrain,
    ground,
    veil,
    lines,
    names,
    highlights,
    surface,
    remove() {
      // A canvas keeps its pixels until garbage is collected, which for a few small objects may take long.
      for (const layer of [terrain, lines, names, highlights]) layer.canvas.width = layer.canvas.height = 0;
      root.remove();
    },
    dress({ theme, hovered, reducedMotion }, land) {
      const { paper } = mapInk(theme);
      root.style.backgroundColor = paper;
      veil.style.backgroundColor = paper;
      for (const one of [veil, names.canvas, terrain.canvas]) {
        one.style.transition = reducedMotion ? 'none' : 'opacity 140ms ease-out';
      }
      veil.style.opacity = hovered === null ? '0' : VEIL[theme];
      names.canvas.style.opacity = hovered === null ? '1' : NAMES_BEHIND;
      terrain.canvas.style.opacity = String(land);
    },
    resize(pixelRatio) {
      // Sigma and the canvases must agree, also while the container is not laid out yet.
      const size = { width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) };
      for (const { canvas: element } of [terrain, lines, names, highlights]) {
        element.width = Math.round(size.width * pixelRatio);
        element.height = Math.round(size.height * pixelRatio);
      }
      return size;
    },
  };
}

function child<Tag extends 'div' | 'canvas'>(parent: HTMLElement, tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  parent.append(element);
  return element;
}

function canvas(root: HTMLElement, name: string): CanvasRenderingContext2D {
  const element = child(root, 'canvas');
  element.dataset['layer'] = name;
  return element.getContext('2d')!;
}
