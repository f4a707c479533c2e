import { expect, test } from 'vitest';
import { estimateWidth } from '../../src/visual/label-text.ts';
import type { NameView } from '../../src/visual/map-name.ts';
import { createTitles, namesInView } from '../../src/visual/names-in-view.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { legsOf } from '../../src/visual/stops.ts';
import { boxOnScreen, crosses, overlap } from '../../src/visual/written-names.ts';
import { pictureOf } from './picture.ts';

const LONG = 'A title as long as those of papers are on the whole';
/** A view 800 pixels wide and 600 high, a pixel a map unit. */
const size = { width: 800, height: 600 };
const camera = { x: 0, y: 0, width: 800 };
const WHOLE = { left: 0, top: 0, right: 800, bottom: 600 };

function stopsAt(...places: readonly (readonly [x: number, y: number])[]): MapPicture {
  return { ...pictureOf(places, 1, LONG), regions: [] };
}

function titlesOf(picture: MapPicture, within: NameView['within'] = WHOLE) {
  const path = [...picture.x.keys()];
  const view = { camera, size, within, lit: new Set(path), path, partFrom: 0.5 };
  return namesInView(picture, [], createTitles(picture, estimateWidth), view);
}

test.each([
  [
    'straight on',
    [
      [-250, 0],
      [0, 0],
      [250, 0],
    ],
  ],
  [
    'up and down',
    [
      [-60, -200],
      [0, 0],
      [60, 200],
    ],
  ],
  [
    'round a corner',
    [
      [-200, 0],
      [0, 0],
      [0, 200],
      [150, 200],
    ],
  ],
  [
    'there and nearly back',
    [
      [-200, 40],
      [60, 0],
      [-200, -40],
    ],
  ],
] as const)('the titles of a path stand off its line: %s', (_, places) => {
  const picture = stopsAt(...places);
  const titles = titlesOf(picture);
  expect(titles.map(({ index }) => index).toSorted()).toEqual([...picture.x.keys()]);
  const legs = legsOf(picture, [...picture.x.keys()], camera, size);
  for (const title of titles) expect(legs.some((leg) => crosses(leg, boxOnScreen(title, camera, size)))).toBe(false);
});

test('a stop that has no room for all of its title shows how it begins', () => {
  const picture = stopsAt([0, 0], [40, 60]);
  const titles = titlesOf(picture, { left: 330, top: 200, right: 510, bottom: 340 });
  expect(titles.map(({ index }) => index).toSorted()).toEqual([0, 1]);
  for (const { lines } of titles) expect(lines.join(' ')).toMatch(/^A title as.*…$/);
  const [one, other] = titles.map((title) => boxOnScreen(title, camera, size));
  expect(overlap(one!, other!)).toBe(false);
});

test('while the map moves, the title of a stop keeps its place and its words', () => {
  const picture = stopsAt([0, 0], [40, 60]);
  const within = { left: 330, top: 200, right: 510, bottom: 340 };
  const path = [0, 1];
  const view = { camera, size, within, lit: new Set(path), path, partFrom: 0.5 };
  const titleOf = createTitles(picture, estimateWidth);
  const before = namesInView(picture, [], titleOf, view);
  const moving = namesInView(picture, [], titleOf, { ...view, camera: { ...camera, x: 3 }, within: null }, before);
  expect(moving).toEqual(before);
});
