import { panned, zoomedAt } from '../visual/camera.ts';
import type { Size } from '../visual/camera.ts';
import type { Camera, Look } from './types.ts';

/** A point in CSS pixels from the view's upper left corner. */
export type Point = readonly [number, number];

export interface PointerPort {
  camera(): Camera;
  size(): Size;
  tool(): Look['tool'];
  move(camera: Camera): void;
  zoomAt(at: Point, factor: number): void;
  /** The pointer rests over a point, or a finger is held there; `null` when it leaves. */
  point(at: Point | null, byTouch: boolean): void;
  click(at: Point, byTouch: boolean): void;
  /** The shape drawn so far; `null` when it ends. */
  shape(points: readonly Point[] | null): void;
  select(points: readonly Point[]): void;
  /** A hand moves the map. */
  dragging(on: boolean): void;
}

/** CSS pixels a pointer may stray and still click; fingers stray more. */
const CLICK_SLOP = { mouse: 4, touch: 10 };
/** Milliseconds. A single tap waits as long as a second one may come. */
const LONG_PRESS = 450;
const DOUBLE_TAP = 300;
/** CSS pixels between the taps of a double tap. */
const DOUBLE_TAP_REACH = 30;
/** Wheel travel in pixels that enlarges e-fold; pinching on a trackpad reports small steps with Ctrl. */
const WHEEL_TRAVEL = 420;
const PINCH_TRAVEL = 90;

type Gesture =
  | { kind: 'none' }
  | { kind: 'press'; start: Point }
  /** A finger rests on what it pointed at; moved on, it moves the map after all. */
  | { kind: 'held'; start: Point }
  | { kind: 'pan'; last: Point }
  | { kind: 'shape'; points: Point[]; box: boolean }
  | { kind: 'pinch'; distance: number; middle: Point };

/** Turns mouse, pen and fingers on an element into what a map understands. Returns how to let go of the element. */
export function listenToPointer(surface: HTMLElement, port: PointerPort): () => void {
  const stop = new AbortController();
  const down = new Map<number, Point>();
  let gesture: Gesture = { kind: 'none' };
  let longPress = 0;
  let singleTap = 0;
  let lastTap: { at: Point; time: number } | null = null;

  const placeOf = (event: MouseEvent): Point => {
    const box = surface.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  function startPinch(): void {
    const [a, b] = [...down.values()] as [Point, Point];
    endShape();
    window.clearTimeout(singleTap);
    // What was pointed at moves away from its card.
    port.point(null, false);
    gesture = { kind: 'pinch', distance: apart(a, b), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] };
  }

  function endShape(): void {
    if (gesture.kind === 'shape') port.shape(null);
    window.clearTimeout(longPress);
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    // Browsers refuse capture for pointers that are already gone.
    if (surface.hasPointerCapture !== undefined) surface.setPointerCapture(event.pointerId);
    const at = placeOf(event);
    down.set(event.pointerId, at);
    if (down.size === 2) return startPinch();
    if (down.size > 2) return;
    gesture = { kind: 'press', start: at };
    // Who is about to draw may take a moment.
    if (event.pointerType === 'mouse' || port.tool() !== 'pan') return;
    longPress = window.setTimeout(() => {
      gesture = { kind: 'held', start: at };
      port.point(at, true);
    }, LONG_PRESS);
  }

  function onMove(event: PointerEvent): void {
    const at = placeOf(event);
    if (!down.has(event.pointerId)) {
      if (event.pointerType !== 'touch') port.point(at, false);
      return;
    }
    down.set(event.pointerId, at);
    if (gesture.kind === 'press' || gesture.kind === 'held') {
      const slop = event.pointerType === 'mouse' ? CLICK_SLOP.mouse : CLICK_SLOP.touch;
      if (apart(gesture.start, at) <= slop) return;
      window.clearTimeout(longPress);
      const tool = port.tool() === 'pan' && event.shiftKey ? 'box' : port.tool();
      if (tool === 'pan') {
        gesture = { kind: 'pan', last: gesture.start };
        // What a tap just before was to open would be looked for where the map no longer is.
        window.clearTimeout(singleTap);
        port.dragging(true);
        port.point(null, false);
      } else {
        gesture = { kind: 'shape', points: [gesture.start], box: tool === 'box' };
        // The card of what lies below its first point would cover what is caught.
        port.point(null, false);
      }
    }
    if (gesture.kind === 'pan') {
      port.move(panned(port.camera(), port.size(), at[0] - gesture.last[0], at[1] - gesture.last[1]));
      gesture.last = at;
    } else if (gesture.kind === 'shape') {
      const points = gesture.points;
      if (gesture.box) gesture.points = corners(points[0]!, at);
      else if (apart(points.at(-1)!, at) > 3) points.push(at);
      port.shape(gesture.points);
    } else if (gesture.kind === 'pinch' && down.size >= 2) {
      const [a, b] = [...down.values()] as [Point, Point];
      const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const distance = Math.max(1, apart(a, b));
      const moved = panned(port.camera(), port.size(), middle[0] - gesture.middle[0], middle[1] - gesture.middle[1]);
      port.move(zoomedAt(moved, port.size(), middle[0], middle[1], distance / Math.max(1, gesture.distance)));
      gesture = { kind: 'pinch', distance, middle };
    }
  }

  function onUp(event: PointerEvent): void {
    if (!down.delete(event.pointerId)) return;
    window.clearTimeout(longPress);
    const before = gesture;
    if (before.kind === 'pinch' && down.size >= 2) return startPinch();
    if (before.kind === 'pinch' && down.size === 1) {
      gesture = { kind: 'pan', last: [...down.values()][0]! };
      return;
    }
    if (down.size > 0) return;
    gesture = { kind: 'none' };
    port.dragging(false);
    if (before.kind === 'shape') {
      port.shape(null);
      if (event.type === 'pointerup') port.select(before.points);
    } else if (before.kind === 'press' && event.type === 'pointerup') tap(event, placeOf(event));
  }

  function tap(event: PointerEvent, at: Point): void {
    const byTouch = event.pointerType === 'touch';
    const twice =
      lastTap !== null && event.timeStamp - lastTap.time < DOUBLE_TAP && apart(lastTap.at, at) < DOUBLE_TAP_REACH;
    lastTap = twice ? null : { at, time: event.timeStamp };
    window.clearTimeout(singleTap);
    if (twice) port.zoomAt(at, 2);
    else if (byTouch) singleTap = window.setTimeout(() => port.click(at, true), DOUBLE_TAP);
    else port.click(at, false);
  }

  function onWheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? port.size().height : 1;
    const travel = Math.max(-240, Math.min(240, event.deltaY * unit));
    const [x, y] = placeOf(event);
    port.point(null, false);
    port.move(
      zoomedAt(port.camera(), port.size(), x, y, Math.exp(-travel / (event.ctrlKey ? PINCH_TRAVEL : WHEEL_TRAVEL))),
    );
  }

  const { signal } = stop;
  surface.addEventListener('pointerdown', onDown, { signal });
  surface.addEventListener('pointermove', onMove, { signal });
  surface.addEventListener('pointerup', onUp, { signal });
  surface.addEventListener('pointercancel', onUp, { signal });
  surface.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'touch' && down.size === 0) port.point(null, false);
    },
    { signal },
  );
  surface.addEventListener('wheel', onWheel, { signal, passive: false });
  surface.addEventListener('contextmenu', (event) => gesture.kind === 'held' && event.preventDefault(), { signal });
  return () => {
    window.clearTimeout(longPress);
    window.clearTimeout(singleTap);
    stop.abort();
  };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function corners(a: Point, b: Point): Point[] {
  return [a, [b[0], a[1]], b, [a[0], b[1]]];
}
