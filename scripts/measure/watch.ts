import type { Page } from '@playwright/test';

/** What the watched page notes about itself. Times in ms since the navigation began. */
export interface Measured {
  shift: number;
  contexts: WeakRef<object>[];
  /** From each key to the frame with the map drawn anew; a key that changes nothing counts up to the third frame. */
  keys: number[];
  /** From each move of the pointer to its frame. */
  moves: number[];
  /** Drawing calls of WebGL, and columns handed to the graphics card: the graph is written anew. */
  drawings: number;
  uploads: number;
  list: number | null;
  drawn: number | null;
}
declare const measured: Measured;

/**
 * Runs in the page before anything of it: notes when list and map are there, layout shift and WebGL contexts, and times each
 * key up to the drawn frame.
 */
export function watch(): void {
  const it: Measured = {
    shift: 0,
    contexts: [],
    keys: [],
    moves: [],
    drawings: 0,
    uploads: 0,
    list: null,
    drawn: null,
  };
  Object.assign(globalThis, { measured: it });
  /** Calls back once the frame that holds what is so far done has been handed over. */
  const afterFrame = (call: () => void): void =>
    void requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = call;
      channel.port2.postMessage(null);
    });
  const observer = new MutationObserver(() => {
    if (it.list === null && document.querySelector('[role=treeitem]')) it.list = performance.now();
    if (!document.querySelector('#map[data-renderer]')) return;
    observer.disconnect();
    afterFrame(() => {
      it.drawn = performance.now();
      console.debug('map drawn');
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) it.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const prototype = HTMLCanvasElement.prototype;
  const original = prototype.getContext as (this: HTMLCanvasElement, ...rest: unknown[]) => RenderingContext | null;
  prototype.getContext = function (this: HTMLCanvasElement, ...rest: unknown[]) {
    const made = original.apply(this, rest);
    const known = made !== null && it.contexts.some((one) => one.deref() === made);
    if (made !== null && String(rest[0]).startsWith('webgl') && !known) it.contexts.push(new WeakRef(made));
    return made;
  } as typeof prototype.getContext;
  const graphics = WebGL2RenderingContext.prototype;
  const { drawArrays, bufferData } = graphics;
  graphics.drawArrays = function (...rest) {
    it.drawings++;
    drawArrays.apply(this, rest);
  };
  graphics.bufferData = function (this: WebGL2RenderingContext, ...rest: unknown[]) {
    it.uploads++;
    (bufferData as (...all: unknown[]) => void).apply(this, rest);
  } as typeof bufferData;
  const onInput = (event: Event): void => {
    const before = it.drawings;
    const wait = (frames: number): void =>
      afterFrame(() => {
        if (it.drawings === before && frames > 1) return wait(frames - 1);
        it.keys.push(performance.now() - event.timeStamp);
      });
    wait(3);
  };
  addEventListener('input', onInput, true);
  addEventListener(
    'pointermove',
    (event) => afterFrame(() => it.moves.push(performance.now() - event.timeStamp)),
    true,
  );
}

/** Time in which a browser is done with its own window, in ms: on two cores that would slow the page. */
const SETTLE_MS = 4000;

/**
 * Opens the page; when it first painted, showed its list and drew its map (a small one at first as SVG, the same picture),
 * and when the server had answered.
 */
export async function firstView(page: Page, address: string): Promise<Record<string, number>> {
  await page.waitForTimeout(SETTLE_MS);
  // Told by the page: asking it would keep it busy.
  const drawn = page.waitForEvent('console', (message) => message.text() === 'map drawn');
  await page.goto(address);
  await drawn;
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const times = {
      answerMs: navigation!.responseStart,
      firstPaintMs: paint,
      listMs: measured.list ?? 0,
      mapMs: measured.drawn!,
    };
    return Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Math.round(ms)]));
  });
}

/** The middle of several openings, each figure by itself, and every time to the map. */
export function middleView(views: readonly Record<string, number>[]): Record<string, unknown> {
  const middle = (name: string): number => {
    const sorted = views.map((view) => view[name]!).sort((a, b) => a - b);
    return sorted[sorted.length >> 1]!;
  };
  const names = Object.keys(views[0] ?? {});
  return {
    ...Object.fromEntries(names.map((name) => [name, middle(name)])),
    mapMsOfEach: views.map((view) => view['mapMs']),
  };
}
