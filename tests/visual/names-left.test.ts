import { expect, test } from 'vitest';
import { estimateWidth } from '../../src/visual/label-text.ts';
import type { HomeView, NameView } from '../../src/visual/map-name.ts';
import { createTitles, namesInView } from '../../src/visual/names-in-view.ts';
import { draftTopics, placeNames } from '../../src/visual/names.ts';
import { boxOnScreen, overlap } from '../../src/visual/written-names.ts';
import { pictureOf } from './picture.ts';

/** A view 800 pixels wide and 600 high, a pixel a map unit. */
const size = { width: 800, height: 600 };
const camera = { x: 0, y: 0, width: 800 };
const home: HomeView = { scale: 1, compact: false, seen: { minX: -400, minY: -300, maxX: 400, maxY: 300 } };
const within = { left: 0, top: 0, right: 800, bottom: 600 };

test('a region whose name another has pushed out of its place is named elsewhere on its land', () => {
  const picture = pictureOf(
    [
      [-100, 0],
      [100, 0],
    ],
    60,
  );
  const lit = new Set([...picture.x.keys()].filter((paper) => picture.region[paper] === 0));
  const [open, other] = draftTopics(picture, estimateWidth, home);
  // The open topic's name has no other place than that of its neighbour, beside its own dots.
  const own = { ...open!, box: { ...open!.box, x: 10, y: -150 } };
  const pushed = { ...other!, box: { ...other!.box, x: 60, y: -150 } };
  const names = [...placeNames([own]), ...placeNames([pushed])];
  const view: NameView = { camera, size, within, lit, path: null, partFrom: 1.1 };
  const written = namesInView(picture, names, createTitles(picture, estimateWidth), view);
  const regions = written.filter(({ kind }) => kind === 'region');
  expect(regions.map(({ index }) => index).toSorted()).toEqual([0, 1]);
  const [one, two] = regions.map((name) => boxOnScreen(name, camera, size));
  expect(overlap(one!, two!)).toBe(false);
});

test('of a search that finds dozens the name of a topic of few of them lies over none of these', () => {
  const picture = pictureOf(
    [
      [-150, 0],
      [150, 0],
    ],
    80,
  );
  // Most of the first topic's lit papers lie amid it; four of the second lie below its name.
  const papers = [...picture.x.keys()];
  const first = papers.filter((paper) => picture.region[paper] === 0).slice(0, 56);
  const few = [80, 81, 82, 83];
  const drafts = draftTopics(picture, estimateWidth, home);
  const names = placeNames(
    drafts.map((name) => (name.index === 1 ? { ...name, box: { ...name.box, x: 150, y: 0 } } : name)),
  );
  const view: NameView = { camera, size, within, lit: new Set([...first, ...few]), path: null, partFrom: 1.1 };
  const written = namesInView(picture, names, createTitles(picture, estimateWidth), view);
  const name = written.find(({ kind, index }) => kind === 'region' && index === 1)!;
  const box = boxOnScreen(name, camera, size);
  const isCovered = (paper: number): boolean => {
    const [x, y] = [400 + picture.x[paper]!, 300 - picture.y[paper]!];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  };
  expect(few.filter(isCovered).length).toBeLessThan(2);
});
