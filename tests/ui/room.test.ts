import { expect, test } from 'vitest';
import { footHeight, noteRoom, panelInsets, sheetHeight, toolsBack, toolsColumn, withNote } from '../../src/ui/room.ts';

const bare = { narrow: false, letters: 1, hintAbove: false, legend: 0, tools: toolsColumn(false), side: 0, foot: 0 };

test('a wide map begins right of the legend and of its tools, which stand at a gap from the legend', () => {
  const { left, right, top } = panelInsets({ ...bare, legend: 304, side: 420 });
  expect([left, right, top]).toEqual([356, 420, 12]);
  expect(left - toolsBack(toolsColumn(false))).toBe(304 + 12);
});

test('where tools are large enough for fingers the map begins behind them, too', () => {
  const tools = toolsColumn(true);
  const { left } = panelInsets({ ...bare, tools });
  expect(left).toBeGreaterThan(tools - toolsBack(tools) + 44);
  expect(left - toolsBack(tools)).toBe(12);
});

test('the map of a telephone has no tools beside it: it lies between the search field and the sheet', () => {
  const foot = sheetHeight('peek', 800);
  expect(panelInsets({ ...bare, narrow: true, tools: 0, foot })).toEqual({ top: 60, right: 0, bottom: 60, left: 0 });
});

test('with letters twice as large, search field and handle of a telephone take twice the room', () => {
  const foot = sheetHeight('peek', 800, 2);
  expect(panelInsets({ ...bare, narrow: true, letters: 2, foot })).toMatchObject({ top: 120, bottom: 120 });
});

test('a hint is read above a wide map', () => {
  expect(panelInsets({ ...bare, hintAbove: true }).top).toBeGreaterThan(panelInsets(bare).top);
});

test('sheets and panels at the foot take whole pixels of the screen, a raised sheet more than half', () => {
  expect([sheetHeight('half', 801), sheetHeight('full', 801), footHeight(801)]).toEqual([417, 737, 368]);
});

test('a note takes room at the foot of a wide map and at the top of a narrow one; no note takes none', () => {
  const panels = { top: 1, right: 2, bottom: 3, left: 4 };
  expect(withNote(panels, noteRoom(24), false)).toEqual({ ...panels, bottom: 43 });
  expect(withNote(panels, noteRoom(24), true)).toEqual({ ...panels, top: 41 });
  expect(withNote(panels, noteRoom(0), true)).toEqual(panels);
});
