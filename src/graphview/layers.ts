import type { Size } from '../visual/camera.ts';

/** The stack of drawing surfaces in a view's container, bottom to top. */
export interface Layers {
  readonly root: HTMLElement;
  readonly terrain: CanvasRenderingContext2D;
  /** Holds Sigma's canvases or the SVG. */
  readonly ground: HTMLElement;
  /** Paper-coloured, shown while a paper is pointed at: all below steps back at no cost. */
  readonly veil: HTMLElement;
  readonly names: CanvasRenderingContext2D;
  /** Above the names: what is open or pointed at is never hidden by one. */
  readonly highlights: CanvasRenderingContext2D;
  /** Takes the pointer. */
  readonly surface: HTMLElement;
  /** Fits every canvas to the container; returns its size in CSS pixels. */
  resize(pixelRatio: number): Size;
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
    highlights,
    names,
    surface,
    resize(pixelRatio) {
      // Sigma and the canvases must agree, also while the container is not laid out yet.
      const size = { width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) };
      for (const { canvas: element } of [terrain, highlights, names]) {
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
