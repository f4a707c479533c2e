import type { LinkTable } from '../visual/links.ts';
import type { Picker } from './picker.ts';
import type { Point } from './pointer.ts';
import type { Look, ViewEvents } from './types.ts';

export interface PointingPort {
  look(): Look;
  picker: Picker;
  /** Links drawn on top, `null` for none. */
  linksOnTop(): LinkTable | null;
  topicAt(at: Point): number | null;
  hover: ViewEvents['hover'];
  /** Another link is pointed at, or none. */
  redraw(): void;
}

/** What the pointer is over: a paper lights up with its neighbours, a link with its two ends. */
interface Pointing {
  /** The ends of the link that the mouse points at. */
  readonly link: readonly [number, number] | null;
  at(point: Point | null, byTouch: boolean): void;
  /** The paper there; none where a name lies over specks. */
  paperAt(point: Point, byTouch: boolean): number | null;
  /**
   * The map has moved under a resting pointer: what slid away is let go, and what slid below is not pointed at before the
   * pointer moves. What was pointed at by other means, such as the keyboard, stays.
   */
  mapMoved(): void;
  linkAt(point: Point, byTouch: boolean): [source: number, target: number] | null;
  /** Another map. */
  forget(): void;
}

export function createPointing(surface: HTMLElement, port: PointingPort): Pointing {
  /** Where the mouse rests and the paper it found there. */
  let pointer: { readonly at: Point; readonly paper: number | null } | null = null;
  let link: readonly [number, number] | null = null;

  function pointAtLink(next: typeof link): void {
    if (next?.[0] === link?.[0] && next?.[1] === link?.[1]) return;
    link = next;
    port.redraw();
  }

  const pointing: Pointing = {
    get link() {
      return link;
    },
    at(point, byTouch) {
      const look = port.look();
      const paper = point === null ? null : pointing.paperAt(point, byTouch);
      pointer = point === null || byTouch ? null : { at: point, paper };
      const isOverName = point !== null && port.topicAt(point) !== null;
      const isFree = point !== null && !byTouch && look.tool === 'pan' && paper === null && !isOverName;
      const below = isFree ? pointing.linkAt(point, false) : null;
      pointAtLink(below);
      const isClickable = paper !== null || isOverName || below !== null;
      surface.style.cursor = look.tool !== 'pan' ? 'crosshair' : isClickable ? 'pointer' : 'grab';
      if (paper === look.hovered) return;
      const box = surface.getBoundingClientRect();
      const where = point === null || paper === null ? null : at(point, box);
      port.hover(paper, where);
    },
    paperAt(point, byTouch) {
      const isName = port.topicAt(point) !== null && port.picker.areSpecks(port.look().lit);
      return isName ? null : port.picker.paperAt(point, byTouch);
    },
    mapMoved() {
      if (pointer === null || pointer.paper !== port.look().hovered) return;
      const isStillThere = pointer.paper !== null && pointing.paperAt(pointer.at, false) === pointer.paper;
      if (!isStillThere) pointing.at(null, false);
    },
    linkAt(point, byTouch) {
      const look = port.look();
      return port.picker.linkAt(point, byTouch, look.hovered === null ? port.linksOnTop() : null, look);
    },
    forget() {
      link = null;
    },
  };
  return pointing;
}

function at([x, y]: Point, box: DOMRect): { clientX: number; clientY: number } {
  return { clientX: x + box.left, clientY: y + box.top };
}
