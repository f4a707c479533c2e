import { expect, test, vi } from 'vitest';
import type { Picker } from '../../src/graphview/picker.ts';
import type { Point } from '../../src/graphview/pointer.ts';
import { createPointing, type PointingPort } from '../../src/graphview/pointing.ts';
import type { Look } from '../../src/graphview/types.ts';

/** A map with one dot and, if told so, a name over it, which the test moves about, and what is told of pointing at it. */
function aboveMap(link: readonly [number, number] | null = null, name: { specks: boolean } | null = null) {
  const look = { hovered: null as number | null, tool: 'pan', lit: null, weakestLink: 0 };
  const dot = { paper: 7, at: [0, 0] };
  const hover = vi.fn((paper: number | null) => void (look.hovered = paper));
  const surface = { style: { cursor: '' }, getBoundingClientRect: () => ({ left: 0, top: 0 }) };
  const port: PointingPort = {
    look: () => look as unknown as Look,
    picker: {
      paperAt: ([x, y]: Point) => (x === dot.at[0] && y === dot.at[1] ? dot.paper : null),
      linkAt: () => link && [...link],
      areSpecks: () => name?.specks ?? false,
    } as unknown as Picker,
    linksOnTop: () => null,
    topicAt: () => (name === null ? null : 3),
    hover,
    redraw: vi.fn(),
  };
  return { pointing: createPointing(surface as unknown as HTMLElement, port), dot, look, hover, surface };
}

test('a paper that slides below a resting pointer is not pointed at until the pointer moves', () => {
  const { pointing, dot, hover } = aboveMap();
  pointing.at([50, 60], false);
  dot.at = [50, 60];
  pointing.mapMoved();
  expect(hover).not.toHaveBeenCalled();
  pointing.at([50, 60], false);
  expect(hover).toHaveBeenCalledExactlyOnceWith(7, { clientX: 50, clientY: 60 });
});

test('a paper that slides away from a resting pointer is let go, one that stays is kept', () => {
  const { pointing, dot, look, hover, surface } = aboveMap();
  dot.at = [50, 60];
  pointing.at([50, 60], false);
  pointing.mapMoved();
  expect(hover).toHaveBeenCalledOnce();
  dot.at = [80, 60];
  pointing.mapMoved();
  expect([look.hovered, surface.style.cursor]).toEqual([null, 'grab']);
  // What the keyboard points at is no matter of the pointer.
  look.hovered = 3;
  pointing.mapMoved();
  expect(look.hovered).toBe(3);
});

test('a link that was pointed at is let go when the map moves', () => {
  const { pointing } = aboveMap([1, 2]);
  pointing.at([50, 60], false);
  expect(pointing.link).toEqual([1, 2]);
  pointing.mapMoved();
  expect(pointing.link).toBeNull();
});

test('who points at a name among specks means the name; a dot that can be made out comes before it', () => {
  expect(aboveMap(null, { specks: true }).pointing.paperAt([0, 0], false)).toBeNull();
  expect(aboveMap(null, { specks: false }).pointing.paperAt([0, 0], false)).toBe(7);
  expect(aboveMap().pointing.paperAt([0, 0], false)).toBe(7);
});
