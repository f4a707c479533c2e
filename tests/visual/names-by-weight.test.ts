import { expect, test } from 'vitest';
import { groundPlan } from '../../src/visual/ground-plan.ts';
import { spacings } from '../../src/visual/crowd.ts';
import { estimateWidth } from '../../src/visual/label-text.ts';
import { leaderPlace } from '../../src/visual/leader.ts';
import { DISTRICT_STYLE } from '../../src/visual/name-style.ts';
import { draftDistricts, draftRegions, placeNames } from '../../src/visual/names.ts';
import type { HomeView, MapName, NameView } from '../../src/visual/map-name.ts';
import { createTitles, namesInView } from '../../src/visual/names-in-view.ts';
import { groupOf } from '../../src/visual/open-place.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { boxOnScreen, clearOfLines, overlap } from '../../src/visual/written-names.ts';
import { pictureOf } from './picture.ts';

/** A view 800 pixels wide and 600 high, a pixel a map unit. */
const size = { width: 800, height: 600 };
const camera = { x: 0, y: 0, width: 800 };
const home: HomeView = { scale: 1, compact: false, seen: { minX: -400, minY: -300, maxX: 400, maxY: 300 } };
const LONG = 'A title as long as those of papers are on the whole';

function namesOf(picture: MapPicture, names: readonly MapName[], change: Partial<NameView> = {}): MapName[] {
  const within = { left: 0, top: 0, right: size.width, bottom: size.height };
  const view = { camera, size, within, lit: null, path: null, partFrom: 0.5, ...change };
  return namesInView(picture, names, createTitles(picture, estimateWidth), view);
}

/** Papers round centres, of each so many. */
function lands(parts: readonly (readonly [x: number, y: number, papers: number, region: number])[]): MapPicture {
  const base = pictureOf(
    parts.map(([x, y]) => [x, y]),
    Math.max(...parts.map(([, , papers]) => papers)),
    LONG,
  );
  const each = base.paperCount / parts.length;
  const kept = [...base.x.keys()].filter((paper) => paper % each < parts[Math.floor(paper / each)]![2]);
  const region = kept.map((paper) => parts[Math.floor(paper / each)]![3]);
  const pick = <T>(column: readonly T[]): T[] => kept.map((paper) => column[paper]!);
  return {
    ...base,
    paperCount: kept.length,
    x: pick(base.x),
    y: pick(base.y),
    size: pick(base.size),
    title: pick(base.title),
    region,
    district: pick(base.district),
    regions: [...new Set(region)].map((index) => ({
      ...base.regions[0]!,
      topic: index,
      name: 'Machine translation',
      papers: region.filter((own) => own === index).length,
    })),
  };
}

test('the name of a topic of thousands stands amid its dots, that of one of dozens beside them', () => {
  const base = lands([[0, 0, 60, 0]]);
  const away = (papers: number): number => {
    const picture = { ...base, regions: [{ ...base.regions[0]!, papers }] };
    const [{ box }] = draftRegions(picture, estimateWidth, home) as [MapName];
    return Math.hypot(box.x, box.y);
  };
  expect(away(6000)).toBeLessThan(50);
  expect(away(60)).toBeGreaterThan(80);
});

test('the line of a name leads to the body of its topic, not to a nearer island off it', () => {
  const picture = lands([
    [0, 0, 30, 0],
    [0, 140, 4, 0],
    [0, -500, 8, 0],
  ]);
  const group = groupOf(picture, picture.regions[0]!, [...picture.x.keys()]);
  const letters = { width: 60, height: 20 };
  const seen = { minX: -40, minY: 178, maxX: 40, maxY: 220 };
  const place = leaderPlace(picture, groundPlan(picture, 1), group, letters, 5, 1, [], seen);
  expect(Math.hypot(place!.end.x, place!.end.y)).toBeLessThan(80);
});

test('no place is found for a name whose line would run through another name', () => {
  const picture = lands([[0, 0, 30, 0]]);
  const group = groupOf(picture, picture.regions[0]!, [...picture.x.keys()]);
  const seen = { minX: -40, minY: 90, maxX: 40, maxY: 220 };
  const between = { x: 0, y: 75, left: -300, right: 300, top: -8, bottom: 8, from: 0, to: Infinity };
  const placeBeside = (taken: readonly (typeof between)[]) =>
    leaderPlace(picture, groundPlan(picture, 1), group, { width: 60, height: 20 }, 5, 1, taken, seen);
  expect(placeBeside([])).not.toBeNull();
  expect(placeBeside([between])).toBeNull();
});

test('the line of a name runs through no other name', () => {
  const at = (index: number, x: number, leader?: MapName['leader']): MapName => ({
    kind: 'region',
    index,
    region: index,
    lines: ['Parsing'],
    style: DISTRICT_STYLE,
    align: 'centre',
    box: { x, y: 0, left: -40, right: 40, top: -10, bottom: 10, from: 0, to: Infinity },
    from: 0,
    to: Infinity,
    ...(leader && { leader }),
  });
  const [crossing, amid, aside] = [at(0, -200, { x: 200, y: 0 }), at(1, 0), at(2, 300)];
  const kept = (names: readonly MapName[]) => clearOfLines(names, camera, size).map(({ index }) => index);
  expect(kept([crossing, amid, aside])).toEqual([0, 2]);
  expect(kept([amid, crossing, aside])).toEqual([1, 2]);
});

test('near enough, where districts are named, the heaviest of many papers have titles that cover no other', () => {
  const base = lands([[0, 0, 250, 0]]);
  const picture = { ...base, x: base.x.map((x) => x * 1.7), y: base.y.map((y) => y * 1.3) };
  const withDistricts = { ...picture, district: picture.region, districts: picture.regions };
  const titles = namesOf(withDistricts, []).filter(({ kind }) => kind === 'paper');
  expect(titles.length).toBeGreaterThan(8);
  for (const title of titles) expect(picture.size[title.index]).toBe(6);
  const boxes = titles.map((title) => boxOnScreen(title, camera, size));
  for (const [at, box] of boxes.entries()) {
    for (const other of boxes.slice(0, at)) expect(overlap(box, other)).toBe(false);
  }
});

test('names of districts stay until titles are many', () => {
  const base = pictureOf([[0, 0]], 2000);
  const picture = {
    ...base,
    district: base.x.map((_, paper) => paper % 20),
    districts: Array.from({ length: 20 }, (_, at) => ({ ...base.regions[0]!, topic: at, papers: 100 })),
  };
  for (const { box } of draftDistricts(picture, estimateWidth, home)) {
    expect(box.to).toBeGreaterThan(2.5 * (46 / spacings(picture).paper));
  }
});

test.each([
  ['a path', { path: [0, 1] }],
  ['an open link', { selected: new Set([0, 1]) }],
])('the papers of %s have their titles before the name of a region', (_, change) => {
  const picture = lands([
    [0, 0, 1, 0],
    [200, 0, 1, 0],
    [-200, 150, 40, 0],
  ]);
  const [draft] = draftRegions(picture, estimateWidth, home);
  // It lies over both dots, and over all places beside them.
  const over = { ...draft!, box: { ...draft!.box, x: 100, y: 0, left: -300, right: 290, top: -80, bottom: 80 } };
  const names = namesOf(picture, placeNames([over]), change);
  const titled = names.filter(({ kind }) => kind === 'paper').map(({ index }) => index);
  expect(titled).toEqual(expect.arrayContaining([0, 1]));
  expect(names.map(({ kind }) => kind)).not.toContain('region');
});
