import { expect, test, vi } from 'vitest';
import { createNameLayer } from '../../src/graphview/name-layer.ts';
import { estimateWidth } from '../../src/visual/label-text.ts';
import type { Measure } from '../../src/visual/label-text.ts';
import { pictureOf } from '../visual/picture.ts';

let width: Measure = estimateWidth;
vi.mock('../../src/graphview/canvas-text.ts', () => ({ createMeasure: () => width }));

/** A layer with a map of one district each region, and how many idle moments it takes until its districts and titles stand. */
function layer() {
  const waiting: (() => void)[] = [];
  let now = 0;
  vi.stubGlobal('requestIdleCallback', (call: () => void) => waiting.push(call));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => (waiting[handle - 1] = () => {}));
  // Each look at the clock takes as long as an idle moment: one step in each.
  vi.stubGlobal('performance', { now: () => (now += 40) });
  const base = pictureOf(
    [-300, 0, 300].map((x) => [x, 0] as const),
    20,
  );
  const picture = { ...base, district: base.region, districts: base.regions };
  const redraw = vi.fn<() => void>();
  const names = createNameLayer(redraw, () => ({ camera: { x: 0, y: 0, width: 1 }, size: { width: 1, height: 1 } }));
  let moment = 0;
  return {
    show: () =>
      names.show(picture, { scale: 1, compact: false, seen: { minX: -500, minY: -300, maxX: 500, maxY: 300 } }),
    remeasure: names.remeasure,
    /** Passes some idle moments, all that are left without a number. */
    pass(count = Infinity) {
      const until = moment + count;
      while (moment < waiting.length && moment < until) waiting[moment++]!();
      return moment;
    },
    redraw,
  };
}

test('fonts or titles that come while names of districts look for their places do not have them begin anew', () => {
  const calm = layer();
  calm.show();
  const moments = calm.pass();
  const busy = layer();
  busy.show();
  busy.pass(3);
  busy.remeasure();
  busy.show();
  expect(busy.pass()).toBe(moments);
});

test('a font in which names are wider has them find their places anew', () => {
  const { show, pass, remeasure } = layer();
  show();
  const moments = pass();
  width = (text, style) => 1.2 * estimateWidth(text, style);
  remeasure();
  show();
  expect(pass()).toBeGreaterThan(1.5 * moments);
  width = estimateWidth;
});
