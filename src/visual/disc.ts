import { GAP } from './name-style.ts';
import type { ScreenBox } from './route.ts';

/** A dot on the screen, CSS pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Whether the letters in a box of a title lie on a dot. */
export function covers(box: ScreenBox, dot: Disc): boolean {
  return awayFrom(box, dot) < dot.radius + 1;
}

/** From the letters in a box to the middle of a dot, CSS pixels. */
export function awayFrom(box: ScreenBox, { x, y }: Disc): number {
  const dx = Math.max(box.left + GAP.paper - x, 0, x - box.right + GAP.paper);
  const dy = Math.max(box.top + GAP.paper - y, 0, y - box.bottom + GAP.paper);
  return Math.hypot(dx, dy);
}
