import { expect, test } from 'vitest';
import { areFew } from '../../src/visual/dots.ts';
import { estimateWidth } from '../../src/visual/label-text.ts';
import { GAP } from '../../src/visual/name-style.ts';
import { draftTopics, placeNames } from '../../src/visual/names.ts';
import type { HomeView, MapName, NameView } from '../../src/visual/map-name.ts';
import { createTitles, namesInView } from '../../src/visual/names-in-view.ts';
import { placeChosen } from '../../src/visual/paper-names.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { boxOnScreen, markedRadius, overlap } from '../../src/visual/written-names.ts';
import { pictureOf } from './picture.ts';

/** A view 800 pixels wide and 600 high, a pixel a map unit. */
const size = { width: 800, height: 600 };
const camera = { x: 0, y: 0, width: 800 };
const home: HomeView = { scale: 1, compact: false, seen: { minX: -400, minY: -300, maxX: 400, maxY: 300 } };

function namesOf(
  picture: MapPicture,
  change: Partial<NameView>,
  drafts = draftTopics(picture, estimateWidth, home),
): MapName[] {
  const within = { left: 0, top: 0, right: size.width, bottom: size.height };
  const view: NameView = { camera, size, within, lit: null, path: null, partFrom: 1.1, ...change };
  const names = areFew(view.lit) ? placeChosen(picture, drafts, view.lit) : placeNames(drafts);
  return namesInView(picture, names, createTitles(picture, estimateWidth), view);
}

const regionsIn = (names: readonly MapName[]): number[] =>
  names.filter(({ kind }) => kind === 'region').map(({ index }) => index);

test('each topic with a good part of few lit papers is named, however they lie', () => {
  const base = pictureOf(
    [
      [-250, 0],
      [0, 0],
      [250, 0],
    ],
    60,
  );
  const lit = new Set([...base.x.keys()].filter((paper) => paper % 5 === 0));
  // Each name is to stand in the middle of its land, where one of them lies.
  const drafts = draftTopics(base, estimateWidth, home).map((name) => ({
    ...name,
    box: { ...name.box, x: base.regions[name.index]!.x, y: base.regions[name.index]!.y },
  }));
  expect(regionsIn(namesOf(base, { lit }, drafts)).toSorted()).toEqual([0, 1, 2]);
});

test('a topic that is open has its districts named where they lie, at a scale at which no district is', () => {
  const base = pictureOf(
    [
      [-250, 0],
      [100, 110],
      [100, -110],
    ],
    60,
  );
  // The second and the third land are the two districts of one region, side by side.
  const place = (index: number, name: string, papers: number) => ({
    ...base.regions[index]!,
    topic: index,
    name,
    papers,
  });
  const picture = {
    ...base,
    region: base.region.map((land) => Math.min(land, 1)),
    district: base.region.map((land) => land - 1),
    regions: [place(0, 'Parsing', 60), place(1, 'Speech', 120)],
    districts: [place(1, 'Recognition', 60), place(2, 'Synthesis', 60)],
  };
  const named = (lit: ReadonlySet<number> | null): string[] =>
    namesOf(picture, { lit })
      .filter(({ kind }) => kind === 'district')
      .map(({ lines }) => lines.join(' '));
  const speech = new Set([...picture.x.keys()].filter((paper) => picture.region[paper] === 1));
  expect(named(null)).toEqual([]);
  expect(named(speech)).toEqual(['Recognition', 'Synthesis']);
});

test('the name of a topic leaves room above and below its few lit papers for their titles', () => {
  const picture = pictureOf([[0, 0]], 12, 'A title as long as those of papers are on the whole');
  const [draft] = draftTopics(picture, estimateWidth, home);
  // A paper right above the name, on nothing.
  const [x, y] = [draft!.box.x, draft!.box.y - draft!.box.top + 12];
  const near = {
    ...picture,
    x: picture.x.map((own, paper) => (paper === 0 ? x : own)),
    y: picture.y.map((own, paper) => (paper === 0 ? y : own)),
  };
  const names = namesOf(near, { lit: new Set([0]) }, [draft!]);
  const name = names.find(({ kind }) => kind === 'region')!;
  const box = boxOnScreen(name, camera, size);
  const dot = { left: 400 + x - 1, right: 400 + x + 1, top: 300 - y - 29, bottom: 300 - y + 29 };
  expect(overlap(box, dot)).toBe(false);
});

test('a title without room beside its dot, or with its middle above it, begins or ends at the dot', () => {
  const picture = { ...pictureOf([[0, 0]], 1, 'A title as long as those of papers are on the whole'), regions: [] };
  // The dot stands at the left end of a narrow strip, too low for a title level with it.
  const within = { left: 385, top: 240, right: 590, bottom: 305 };
  const [title] = namesOf(picture, { lit: new Set([0]), within });
  expect(title).toMatchObject({ kind: 'paper', align: 'centre', shift: 1 });
  const box = boxOnScreen(title!, camera, size);
  expect(box.left).toBeGreaterThanOrEqual(385);
  expect(box.bottom).toBeLessThanOrEqual(300);
});

test('titles begin outside the rings of open papers', () => {
  const picture = { ...pictureOf([[0, 0]], 1, 'A paper'), regions: [] };
  const lit = new Set([0]);
  const radius = markedRadius(picture, 0, 1, { lit, path: null });
  expect(markedRadius(picture, 0, 1, { lit, path: null, selected: lit })).toBeGreaterThan(radius + 4);
  const boxOf = (selected?: ReadonlySet<number>) =>
    boxOnScreen(namesOf(picture, { lit, ...(selected && { selected }) })[0]!, camera, size);
  expect(boxOf(lit).left).toBeGreaterThan(boxOf().left + 4);
  expect(overlap(boxOf(lit), { left: 390, right: 400 + radius + 4, top: 395, bottom: 405 })).toBe(false);
});

/** Two open regions of the same size, the first with a district of its own name, among as many further lands. */
function sideBySide() {
  const base = pictureOf(
    [-150, 150].flatMap((y) => [-300, -100, 100, 300].map((x) => [x, y] as const)),
    40,
  );
  const places = (names: readonly string[], papers: number) =>
    names.map((name, index) => ({ ...base.regions[index]!, name, papers }));
  const picture = {
    ...base,
    region: base.region.map((land) => (land < 4 ? Math.floor(land / 2) : land - 2)),
    district: base.region.map((land) => (land < 4 ? land : -1)),
    regions: [...places(['Speech', 'Parsing'], 80), ...places(['Land 4', 'Land 5', 'Land 6', 'Land 7'], 40)],
    districts: places(['Speech', 'Synthesis', 'Grammar', 'Constituency trees'], 40),
  };
  return { picture, open: new Set([...picture.x.keys()].filter((paper) => picture.region[paper]! < 2)) };
}

test('of two topics that are compared both are named, and their districts where these are called otherwise', () => {
  const { picture, open } = sideBySide();
  const named = namesOf(picture, { lit: open }).filter(({ kind, region }) => kind !== 'paper' && region < 2);
  expect(named.map(({ kind, lines }) => `${kind} ${lines.join(' ')}`).toSorted()).toEqual([
    'district Constituency trees',
    'district Grammar',
    'district Synthesis',
    'region Parsing',
    'region Speech',
  ]);
});

test('a district that is called as its region is not written beside its name, open or with all papers lit', () => {
  const { picture } = sideBySide();
  const speech = new Set([...picture.x.keys()].filter((paper) => picture.district[paper] === 0));
  const saying = (names: readonly MapName[]) =>
    names.filter(({ lines }) => lines.join(' ') === 'Speech').map(({ kind }) => kind);
  expect(saying(namesOf(picture, { lit: speech }))).toEqual(['region']);
  // At this scale districts are named as well.
  const drafts = draftTopics(picture, estimateWidth, home).map((name) => ({
    ...name,
    box: { ...name.box, from: 0, to: 9 },
  }));
  expect(saying(namesOf(picture, {}, drafts))).toEqual(['region']);
});

test('no name of a district that is open is cut by the edge of the view', () => {
  const { picture } = sideBySide();
  const lit = new Set([...picture.x.keys()].filter((paper) => picture.region[paper] === 1));
  // As narrow as a part of the name.
  const within = { left: 680, top: 0, right: 720, bottom: size.height };
  expect(namesOf(picture, { lit, within }).filter(({ kind }) => kind === 'district')).toEqual([]);
});

test('the name of a topic of thousands of papers keeps off the few of them that are lit', () => {
  const base = pictureOf([[0, 0]], 300);
  const picture = { ...base, regions: [{ ...base.regions[0]!, papers: 3000 }] };
  // Seven dots in one place amid the topic, where its name is to stand.
  const lit = new Set([0, 1, 2, 3, 4, 5, 6]);
  const drafts = draftTopics(base, estimateWidth, home).map((name) => ({ ...name, box: { ...name.box, x: 0, y: 0 } }));
  const name = namesOf(picture, { lit }, drafts).find(({ kind }) => kind === 'region')!;
  const { left, right, top, bottom } = boxOnScreen(name, camera, size);
  const isCovered = (paper: number): boolean => {
    const [x, y] = [400 + picture.x[paper]!, 300 - picture.y[paper]!];
    return x > left + GAP.region && x < right - GAP.region && y > top + GAP.region && y < bottom - GAP.region;
  };
  expect([...lit].filter(isCovered)).toEqual([]);
});

test('both papers of an open link are titled where only one has room for two lines', () => {
  const pair = [
    [-243, 0],
    [-230, 0],
  ] as const;
  const picture = { ...pictureOf(pair, 1, 'A title as long as those of papers are on the whole'), regions: [] };
  const lit = new Set([0, 1]);
  const within = { left: 5, top: 60, right: 395, bottom: 328 };
  const narrow = { left: 130, top: 250, right: 390, bottom: 322 };
  for (const place of [within, narrow]) {
    const titled = namesOf(picture, { lit, selected: lit, within: place }).map(({ index }) => index);
    expect(titled.toSorted()).toEqual([0, 1]);
  }
});
