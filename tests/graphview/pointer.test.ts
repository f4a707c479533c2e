import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToPointer, type PointerPort } from '../../src/graphview/pointer.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A surface under a finger, and what it reports. */
function underFinger() {
  const surface = Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ left: 0, top: 0 }) });
  const port: PointerPort = {
    camera: () => ({ x: 0, y: 0, width: 100 }),
    size: () => ({ width: 400, height: 400 }),
    tool: () => 'pan',
    move: vi.fn(),
    zoomAt: vi.fn(),
    point: vi.fn(),
    click: vi.fn(),
    shape: vi.fn(),
    select: vi.fn(),
    dragging: vi.fn(),
  };
  listenToPointer(surface as unknown as HTMLElement, port);
  const finger = (type: string, x: number, y: number, pointerId = 1): void => {
    const event = { pointerId, pointerType: 'touch', button: 0, clientX: x, clientY: y, shiftKey: false };
    surface.dispatchEvent(Object.assign(new Event(`pointer${type}`), event));
  };
  const tap = (x: number, y: number): void => {
    finger('down', x, y);
    finger('up', x, y);
  };
  return { port, finger, tap };
}

test('a tap is answered once no second one has come', () => {
  const { port, tap } = underFinger();
  tap(50, 60);
  expect(port.click).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(port.click).toHaveBeenCalledExactlyOnceWith([50, 60], true);
});

test('a second tap enlarges, and neither opens anything', () => {
  const { port, tap } = underFinger();
  tap(50, 60);
  tap(52, 61);
  vi.advanceTimersByTime(1000);
  expect(port.zoomAt).toHaveBeenCalledExactlyOnceWith([52, 61], 2);
  expect(port.click).not.toHaveBeenCalled();
});

test('a tap opens nothing where the map has been moved meanwhile', () => {
  const { port, finger, tap } = underFinger();
  tap(50, 60);
  finger('down', 200, 200);
  finger('move', 200, 250);
  finger('up', 200, 250);
  expect(port.move).toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(port.click).not.toHaveBeenCalled();
});

test('a tap opens nothing where two fingers have enlarged the map meanwhile', () => {
  const { port, finger, tap } = underFinger();
  tap(50, 60);
  finger('down', 100, 200);
  finger('down', 200, 200, 2);
  finger('up', 100, 200);
  finger('up', 200, 200, 2);
  vi.advanceTimersByTime(1000);
  expect(port.click).not.toHaveBeenCalled();
});

test('a pinch goes on with the two fingers that stay, from where they are', () => {
  const { port, finger } = underFinger();
  finger('down', 100, 0, 1);
  finger('down', 120, 0, 2);
  finger('down', 300, 0, 3);
  finger('up', 100, 0, 1);
  vi.mocked(port.move).mockClear();
  finger('move', 301, 0, 3);
  expect(vi.mocked(port.move).mock.lastCall![0].width).toBeCloseTo((100 * 180) / 181);
});

test('the finger that stays after a pinch moves the map', () => {
  const { port, finger } = underFinger();
  finger('down', 100, 0, 1);
  finger('down', 200, 0, 2);
  finger('up', 100, 0, 1);
  finger('move', 220, 0, 2);
  expect(vi.mocked(port.move).mock.lastCall![0]).toEqual({ x: -5, y: 0, width: 100 });
});
