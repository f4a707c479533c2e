import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toScreen } from '../../src/visual/camera.ts';
import { areFew, dotRadius, prominence } from '../../src/visual/dots.ts';
import { activeFrom, overlapEnd, overlapStart } from '../../src/visual/label-ranges.ts';
import type { LabelBox } from '../../src/visual/label-ranges.ts';
import { estimateWidth, wrapText } from '../../src/visual/label-text.ts';
import { DISTRICT_STYLE, PAPER_STYLE, regionStyle } from '../../src/visual/name-style.ts';
import { topicLines, waysToWrite } from '../../src/visual/name-ways.ts';
import { draftTopics, isShownAt, placeNames } from '../../src/visual/names.ts';
import type { HomeView, MapName, NameDraft, NameView } from '../../src/visual/map-name.ts';
import { draftTitles, placeChosen, topicsOf } from '../../src/visual/paper-names.ts';
import { createTitles, namesInView } from '../../src/visual/names-in-view.ts';
import { markersOf } from '../../src/visual/stops.ts';
import { middleSizeOf } from '../../src/visual/picture.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { boxOnScreen, nameOpacity } from '../../src/visual/written-names.ts';
import { pictureOf } from './picture.ts';

const length = fc.double({ min: 1, max: 150, noNaN: true });
const place = fc.double({ min: -500, max: 500, noNaN: true });
const box: fc.Arbitrary<LabelBox> = fc
  .record({
    x: place,
    y: place,
    left: length,
    right: length,
    top: length,
    bottom: length,
    from: fc.constantFrom(0, 0.5, 1, 2.7),
    range: fc.constantFrom(1.5, 8, Infinity),
  })
  .map(({ range, from, left, top, ...rest }) => ({
    ...rest,
    left: -left,
    top: -top,
    from,
    to: Math.max(from, 0.3) * range,
  }));

const touch = (a: LabelBox, b: LabelBox, k: number): boolean =>
  a.x * k + a.left < b.x * k + b.right &&
  b.x * k + b.left < a.x * k + a.right &&
  -a.y * k + a.top < -b.y * k + b.bottom &&
  -b.y * k + b.top < -a.y * k + a.bottom;

test('at no scale do two shown names overlap', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 40 }),
      fc.array(fc.double({ min: 0.01, max: 40, noNaN: true }), { minLength: 5 }),
      (boxes, scales) => {
        const from = activeFrom(boxes);
        // The scales where names appear and vanish are the ones most likely to go wrong.
        for (const k of [...scales, ...from, ...boxes.map((one) => one.to)].filter((k) => k < 1000)) {
          const shown = boxes.filter((one, i) => k >= from[i]! && k <= one.to);
          for (let i = 0; i < shown.length; i++) {
            for (let j = 0; j < i; j++) expect(touch(shown[i]!, shown[j]!, k * (1 + 1e-12))).toBe(false);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a name is never kept back by a less important one', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 2, maxLength: 20 }), (boxes) => {
      const all = activeFrom(boxes);
      const fewer = activeFrom(boxes.slice(0, -1));
      expect([...all].slice(0, -1)).toEqual([...fewer]);
    }),
  );
});

test('boxes overlap exactly between the two scales that are computed', () => {
  fc.assert(
    fc.property(box, box, fc.double({ min: 0.01, max: 20, noNaN: true }), (a, b, k) => {
      const [low, high] = [overlapStart(a, b), overlapEnd(a, b)];
      fc.pre(Math.abs(k - low) > 1e-6 && Math.abs(k - high) > 1e-6);
      expect(touch(a, b, k)).toBe(k > low && k < high);
    }),
  );
});

test('text is cut to lines that fit, between words, and never lost without an ellipsis', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 120 }),
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, lines) => {
        const out = wrapText(text, PAPER_STYLE, width, lines, estimateWidth);
        expect(out.length).toBeLessThanOrEqual(lines);
        for (const line of out) expect(estimateWidth(line, PAPER_STYLE)).toBeLessThanOrEqual(width + 1e-6);
        const words = text
          .split(/\s+/u)
          .filter((word) => word !== '')
          .join(' ');
        if (!out.some((line) => line.endsWith('…'))) expect(out.join(' ')).toBe(words);
      },
    ),
  );
});

test.each([
  [['Mixture of', 'experts for…'], 'Mixture of experts for sparse language models', 84],
  [['Attention'], '  Attention ', 80],
  [[], '', 80],
  [['基于深度学习的', '命名实体识别'], '基于深度学习的命名实体识别', 50],
  [['深度学习、', '（综述）'], '深度学习、（综述）', 35],
  [['データ', 'キャッシュ'], 'データキャッシュ', 35],
  [['Expert', 'gates – 2020'], 'Expert gates – 2020', 84],
])('wraps to %j', (lines, text, width) => {
  expect(wrapText(text, PAPER_STYLE, width, 2, (word) => [...word].length * 7)).toEqual(lines);
});

test('terms of a topic for which no line is left are dropped whole', () => {
  const measure = (text: string): number => text.length * 10;
  expect(topicLines('Mixture of experts · routing · load', DISTRICT_STYLE, 200, 2, measure)).toEqual([
    'Mixture of experts',
    'routing · load',
  ]);
  expect(topicLines('Mixture of experts · expert routing', DISTRICT_STYLE, 100, 2, measure)).toEqual([
    'Mixture of',
    'experts',
  ]);
});

test('no line begins or ends with the dot between two terms, in all ways that have both', () => {
  const name = 'pre-trained models · learned sparse retrievers';
  const ways = waysToWrite('region', { name }, 0.5, false, estimateWidth);
  const full = ways.filter(({ lines }) => lines.join(' ').includes('learned'));
  expect(full.length).toBeGreaterThan(0);
  for (const { lines } of full) {
    expect(lines.join(' ')).toBe('pre-trained models learned sparse retrievers');
    expect(lines).toContain('pre-trained models');
  }
});

test('every way to write a name has its first term whole; the narrowest sets it in two lines', () => {
  for (const compact of [false, true]) {
    const name = 'learned sparse retrievers · mixture of experts';
    const ways = waysToWrite('region', { name }, 0.5, compact, estimateWidth);
    for (const { lines } of ways) expect(lines.join(' ')).toMatch(/^learned sparse retrievers/);
    expect(ways[0]!.lines.join(' ').includes('mixture of experts')).toBe(!compact);
    expect(ways.at(-1)!.lines).toEqual(['learned sparse', 'retrievers']);
  }
});

test('a first term that few of a region’s papers carry stands alone only where not even small letters give the others room', () => {
  const name = 'theory of mind · gender bias';
  const costOf = (firstShare: number, isWhole: boolean): number =>
    Math.min(
      ...waysToWrite('region', { name, firstShare }, 0.5, false, estimateWidth, true)
        .filter(({ lines }) => lines.join(' ').includes('bias') === isWhole)
        .map(({ cost }) => cost),
    );
  expect(costOf(0.04, true)).toBeLessThan(costOf(0.04, false));
  expect(costOf(0.4, false)).toBeLessThan(costOf(0.4, true));
});

test('in a small window with a dozen regions each keeps its name, whole', () => {
  const grid = Array.from({ length: 12 }, (_, at) => [(at % 3) * 125, Math.floor(at / 3) * 95] as const);
  const base = pictureOf(grid, 6);
  const names = ['Reinforcement learning', 'Mixture of experts', 'Monte Carlo tree search', 'State space models'];
  const picture = { ...base, regions: base.regions.map((one, at) => ({ ...one, name: `${names[at % 4]} · more` })) };
  const small = { scale: 1, compact: true, seen: { minX: -65, minY: -200, maxX: 315, maxY: 500 } };
  const shown = placeNames(draftTopics(picture, estimateWidth, small)).filter((name) => name.from <= small.scale);
  expect(shown).toHaveLength(12);
  for (const name of shown) expect(name.lines.join(' ')).toBe(names[name.index % 4]);
});

const home: HomeView = { scale: 1, compact: false, seen: { minX: -500, minY: -500, maxX: 500, maxY: 500 } };
const centres = [
  [-250, -150],
  [0, 160],
  [260, -120],
] as const;

test('far out every region is named and no paper is', () => {
  const picture = pictureOf(centres, 30);
  const names = placeNames([
    ...draftTopics(picture, estimateWidth, home),
    ...draftTitles(picture, estimateWidth, home),
  ]);
  const shown = names.filter((name) => home.scale >= name.from && home.scale <= name.to);
  expect(shown.map((name) => name.kind)).toEqual(['region', 'region', 'region']);
});

test('regions in a crowd are named without overlap, where a window is small with their first term', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [90, 10],
      [40, 90],
    ],
    5,
  );
  const small = { ...home, scale: 0.9, compact: true };
  const names = placeNames(draftTopics(picture, estimateWidth, small));
  expect(names.filter((name) => name.from <= small.scale)).toHaveLength(3);
  expect(names[0]!.lines).toEqual(['Topic 0']);
});

test('a region keeps its name clear of its dots where there is room beside them', () => {
  const picture = pictureOf([[0, 0]], 12);
  const name = draftTopics(picture, estimateWidth, home)[0]!;
  // The box holds a margin of 7 pixels that keeps names apart.
  const { x, y, right, bottom } = name.box;
  const covered = picture.x.filter(
    (px, paper) => Math.abs(px - x) < right - 7 && Math.abs(picture.y[paper]! - y) < bottom - 7,
  );
  expect(covered.length).toBeLessThanOrEqual(1);
});

/** Region of the paper that is nearest to a place. */
function landAt({ x, y }: { readonly x: number; readonly y: number }, picture: MapPicture): number {
  const away = (paper: number) => Math.hypot(picture.x[paper]! - x, picture.y[paper]! - y);
  const nearest = [...picture.x.keys()].reduce((best, paper) => (away(paper) < away(best) ? paper : best), 0);
  return picture.region[nearest]!;
}

test('where there is little room, a name lies on the land of its own region, or a line leads there', () => {
  // Six crowded regions among six of few papers, where there would be room for their names.
  const centres = Array.from({ length: 12 }, (_, at) => [(at % 4) * 150, Math.floor(at / 4) * 130] as const);
  const base = pictureOf(centres, 24);
  const isKept = (paper: number) => base.region[paper]! % 2 === 0 || paper % 24 < 4;
  const kept = [...base.x.keys()].filter(isKept);
  const picture: MapPicture = {
    ...base,
    paperCount: kept.length,
    x: kept.map((paper) => base.x[paper]!),
    y: kept.map((paper) => base.y[paper]!),
    size: kept.map((paper) => base.size[paper]!),
    region: kept.map((paper) => base.region[paper]!),
    regions: base.regions.map((one) => ({ ...one, name: 'Reinforcement learning' })),
  };
  for (const scale of [0.3, 0.5, 0.6, 0.8]) {
    const small = { scale, compact: true, seen: { minX: -300, minY: -300, maxX: 800, maxY: 600 } };
    // One that finds no room at all is shown from nearer on.
    const shown = draftTopics(picture, estimateWidth, small).filter((name) => name.box.from <= scale);
    const placeOfName = ({ box, leader = box }: NameDraft) => landAt(leader, picture);
    const strayed = shown.filter((name) => placeOfName(name) !== name.index);
    expect(
      strayed.map((name) => name.index),
      `at scale ${scale}`,
    ).toEqual([]);
    expect(shown.length, `at scale ${scale}`).toBeGreaterThan(scale < 0.5 ? 6 : 10);
  }
});

test('a name that would lie by the papers of others stands off with a line that leads to its own, and takes no room from theirs', () => {
  // The second topic lies where the first does: only upwards is there room, on the land of the third.
  const base = pictureOf(
    [
      [0, 0],
      [0, 1],
      [0, 30],
      [0, 60],
    ],
    1,
  );
  const picture = { ...base, regions: base.regions.map((one) => ({ ...one, name: 'Retrieval' })) };
  const far = { ...home, scale: 0.7 };
  const drafts = draftTopics(picture, estimateWidth, far);
  const shown = placeNames(drafts).filter((name) => isShownAt(name, far.scale));
  expect(shown.map((name) => name.index)).toEqual([0, 1, 2, 3]);
  expect(shown.map(({ box, leader = box }) => landAt(leader, picture))).toEqual([0, 1, 2, 3]);
  expect(shown.filter(({ leader }) => leader).map((name) => name.index)).toEqual([1]);
  // Near to it stands by itself.
  const near = placeNames(drafts).filter((name) => isShownAt(name, 4 * far.scale));
  expect(near.map((name) => name.index)).toContain(1);
  expect(near.filter(({ leader }) => leader)).toEqual([]);
});

test('a topic in two parts is named at the larger one, though the smaller is denser', () => {
  const base = pictureOf(
    [
      [0, 0],
      [0, 400],
    ],
    30,
  );
  // The second group is a part of the first topic, with a third of its papers.
  const picture = {
    ...base,
    paperCount: 40,
    region: base.region.map(() => 0),
    regions: [{ ...base.regions[0]!, x: 0, y: 400 }],
  };
  const [name] = draftTopics(picture, estimateWidth, home);
  expect(name!.box.y).toBeLessThan(200);
});

test('heavier papers get their titles first, and near enough all have theirs', () => {
  const picture = pictureOf(centres, 20);
  const names = placeNames(draftTitles(picture, estimateWidth, home));
  const at = (scale: number): Set<number> =>
    new Set(names.filter((name) => name.from <= scale).map((name) => name.index));
  expect(at(1000).size).toBe(60);
  const first = names.toSorted((a, b) => a.from - b.from)[0]!;
  expect(picture.size[first.index]).toBe(Math.max(...picture.size));
});

test('in the dense middle of a topic the heaviest paper has its title before any other there', () => {
  const base = pictureOf(centres, 30, 'A title as long as those of papers are on the whole');
  // The first paper of each topic lies in the middle of the others.
  const picture = { ...base, size: base.size.map((size, paper) => (paper % 30 === 0 ? 9 : size)) };
  const names = placeNames(draftTitles(picture, estimateWidth, home));
  const first = names.toSorted((a, b) => a.from - b.from).slice(0, 3);
  expect(first.map(({ index }) => index).sort((a, b) => a - b)).toEqual([0, 30, 60]);
  // It hides nothing of other topics.
  for (const name of first) {
    for (const paper of crossed(name, picture, name.from, 3)) {
      expect(picture.region[paper]).toBe(picture.region[name.index]);
    }
  }
});

/** Papers whose dots a name's letters touch; `margin` is what its box keeps free round them, CSS pixels. */
function crossed({ box, index, kind }: NameDraft, picture: MapPicture, scale: number, margin: number): number[] {
  return [...picture.x.keys()].filter((paper) => {
    if (kind === 'paper' && paper === index) return false;
    const radius = dotRadius(picture.size[paper]!, scale, middleSizeOf(picture));
    const x = (picture.x[paper]! - box.x) * scale;
    const y = (box.y - picture.y[paper]!) * scale;
    const isAside = x + radius < box.left + margin || x - radius > box.right - margin;
    return !isAside && y + radius > box.top + margin && y - radius < box.bottom - margin;
  });
}

test('no name of a region crosses a dot where its land has room beside its papers', () => {
  const picture = pictureOf(centres, 12);
  for (const name of draftTopics(picture, estimateWidth, home)) {
    expect(crossed(name, picture, home.scale, 7), name.lines.join(' ')).toEqual([]);
  }
});

test('at no scale does a title cross the dot of another paper, but for those of the heaviest of a topic', () => {
  const picture = pictureOf(centres, 30, 'A title as long as those of papers are on the whole');
  // One for each dozen papers.
  const byWeight = [...picture.x.keys()].sort((a, b) => picture.size[b]! - picture.size[a]! || a - b);
  const headsOf = (topic: number) => byWeight.filter((paper) => picture.region[paper] === topic).slice(0, 3);
  const heads = new Set(centres.flatMap((_, topic) => headsOf(topic)));
  const names = placeNames(draftTitles(picture, estimateWidth, home));
  // A dense topic shows more than one before its dots lie apart.
  const early = names.filter(({ index, from }) => heads.has(index) && from <= 2.5);
  expect(early.length).toBeGreaterThan(centres.length);
  for (const scale of [1.5, 2.5, 4, 7, 12]) {
    const shown = names.filter((name) => name.from <= scale);
    for (const name of shown) {
      if (heads.has(name.index)) continue;
      expect(crossed(name, picture, scale, 3), `${name.index} at ${scale}`).toEqual([]);
    }
  }
  expect(names.filter((name) => name.from <= 7).length).toBeGreaterThan(10);
});

test('a title for which there is no room on the right of its dot stands on the left', () => {
  // A column of papers beside the first one.
  const column = Array.from({ length: 9 }, (_, at) => [60, (at - 4) * 12] as const);
  const picture = pictureOf([[0, 0], ...column], 1, 'A title as long as those of papers are on the whole');
  const title = draftTitles(picture, estimateWidth, home).find(({ index }) => index === 0)!;
  expect(title.align).toBe('right');
  // On the right it would wait until the column has left it.
  expect(title.box.from * 60).toBeLessThan(title.box.right - title.box.left);
});

test('while few papers are lit, no name lies over one of them; that of a topic of a small part of them waits until it lies beside it', () => {
  const picture = pictureOf(centres, 60);
  const topics = draftTopics(picture, estimateWidth, home);
  // The paper that lies nearest to the middle of the name.
  const away = (paper: number) =>
    Math.hypot(picture.x[paper]! - topics[0]!.box.x, picture.y[paper]! - topics[0]!.box.y);
  const below = [...picture.x.keys()].reduce((best, paper) => (away(paper) < away(best) ? paper : best));
  const over = { ...topics[0]!, box: { ...topics[0]!.box, x: picture.x[below]! + 5, y: picture.y[below]! } };
  const others = [60, 61, 62, 63, 64, 65, 120];
  const names = placeChosen(picture, [over], new Set([below, ...others]));
  for (const scale of [0.5, 1, 2, 5, 30]) {
    const shown = names.filter((name) => isShownAt(name, scale) && name.kind === 'region');
    expect(shown.flatMap((name) => crossed(name, picture, scale, 7).filter((paper) => paper === below))).toEqual([]);
  }
  expect(names.some((name) => name.kind === 'region' && isShownAt(name, 30))).toBe(true);
});

/** Titles in a view 800 pixels wide and 600 high, a pixel a map unit. */
function titlesInView(picture: MapPicture, change: Partial<NameView> = {}, before: readonly MapName[] = []) {
  const view: NameView = {
    camera: { x: 0, y: 0, width: 800 },
    size: { width: 800, height: 600 },
    within: { left: 0, top: 0, right: 800, bottom: 600 },
    lit: null,
    path: null,
    partFrom: 0.5,
    ...change,
  };
  const drafts = draftTopics(picture, estimateWidth, home);
  const names = areFew(view.lit) ? placeChosen(picture, drafts, view.lit) : placeNames(drafts);
  return namesInView(picture, names, createTitles(picture, estimateWidth), view, before);
}
const LONG = 'A title as long as those of papers are on the whole';

test('few lit papers show their titles at any scale', () => {
  const titles = titlesInView(pictureOf(centres, 20), { lit: new Set([0, 20, 40]) });
  expect(titles.filter(({ kind }) => kind === 'paper').map(({ index }) => index)).toHaveLength(3);
});

test('the topic that is open keeps its name, in sight and beside its dots, before their titles', () => {
  const picture = pictureOf(centres, 12, LONG);
  for (const [topic, [x, y]] of centres.entries()) {
    const lit = new Set([...picture.x.keys()].filter((paper) => picture.region[paper] === topic));
    // All of the map, a part of it, and where the window ends amid the topic.
    for (const camera of [
      { x: 0, y: 0, width: 800 },
      { x, y, width: 300 },
      { x: x + 380, y, width: 800 },
    ]) {
      const names = titlesInView(picture, { lit, camera });
      const name = names.find(({ kind, index }) => kind === 'region' && index === topic)!;
      const at = boxOnScreen(name, camera, { width: 800, height: 600 });
      expect(at.left >= 0 && at.right <= 800 && at.top >= 0 && at.bottom <= 600, `${topic} at ${camera.x}`).toBe(true);
      expect(crossed(name, picture, 800 / camera.width, 7)).toEqual([]);
      expect(names.some(({ kind }) => kind === 'paper')).toBe(true);
    }
  }
});

test('the papers of a path have their titles before what a search has found, and though more than a few are lit', () => {
  // Two neighbours with room for the title of one.
  const pair = [
    [0, 0],
    [24, 0],
  ] as const;
  const picture = { ...pictureOf(pair, 1, LONG), regions: [] };
  const narrow = { within: { left: 390, top: 280, right: 650, bottom: 320 }, lit: new Set([0]) };
  const titled = (path: readonly number[] | null): number[] =>
    titlesInView(picture, { ...narrow, path }).map(({ index }) => index);
  expect(titled(null)).toEqual([0]);
  expect(titled([1])).toEqual([1]);
  const many = { ...pictureOf(centres, 60, LONG), regions: [] };
  const path = [3, 70];
  expect(new Set(titlesInView(many, { path }).map(({ index }) => index))).toEqual(new Set(path));
});

test('of many lit papers the heaviest are titled from afar, on no name and on hardly a lit dot', () => {
  const picture = pictureOf(centres, 60, LONG);
  const lit = new Set([...picture.x.keys()].filter((paper) => paper % 3 === 2 || paper % 3 === 0));
  const names = titlesInView(picture, { lit });
  const titles = names.filter(({ kind }) => kind === 'paper');
  expect(titles.length).toBeGreaterThan(2);
  const regions = (of: readonly MapName[]): number[] =>
    of.filter(({ kind }) => kind === 'region').map(({ index }) => index);
  expect(regions(names)).toEqual(regions(titlesInView(picture)));
  for (const title of titles) {
    expect(picture.size[title.index]).toBe(6);
    expect(crossed(title, picture, 1, 3).filter((paper) => lit.has(paper)).length).toBeLessThanOrEqual(3);
  }
  // While the map moves they stay, and no others come.
  const camera = { x: 30, y: 0, width: 800 };
  const moving = titlesInView(picture, { lit, camera, within: null }, names).filter(({ kind }) => kind === 'paper');
  expect(titles.map(({ index }) => index)).toEqual(expect.arrayContaining(moving.map(({ index }) => index)));
  expect(moving.length).toBeGreaterThan(0);
  expect(titlesInView(picture).filter(({ kind }) => kind === 'paper')).toEqual([]);
});

test('where the papers of a path lie side by side, each title stands nearest to the marker with its own number', () => {
  const crowd = [
    [0, 0],
    [8, 4],
    [3, 9],
  ] as const;
  const picture = { ...pictureOf(crowd, 1, LONG), regions: [] };
  const [camera, size] = [
    { x: 0, y: 0, width: 800 },
    { width: 800, height: 600 },
  ];
  const path = [0, 1, 2];
  const markers = markersOf(picture, path, [], camera, size);
  const titles = titlesInView(picture, { path });
  expect(titles).toHaveLength(3);
  for (const title of titles) {
    const box = boxOnScreen(title, camera, size);
    const away = path.map((paper) => {
      const [x, y] = toScreen(camera, size, picture.x[paper]!, picture.y[paper]!);
      const [right, down] = markers.get(paper)!;
      const [mx, my] = [x + right, y + down];
      return Math.hypot(Math.max(box.left - mx, 0, mx - box.right), Math.max(box.top - my, 0, my - box.bottom));
    });
    expect(away.indexOf(Math.min(...away))).toBe(title.index);
  }
});

test('a district that is open is named from far and near, where no other is', () => {
  const base = pictureOf(centres, 12);
  const picture = { ...base, district: base.region, districts: base.regions };
  const lit = new Set([...picture.x.keys()].filter((paper) => picture.district[paper] === 1));
  for (const width of [800, 20]) {
    const names = titlesInView(picture, { lit, camera: { x: 0, y: 160, width } });
    const districts = names.filter(({ kind }) => kind === 'district');
    expect(
      districts.map(({ index }) => index),
      `${width} wide`,
    ).toEqual([1]);
  }
});

test('of many lit papers the main topics are named in full, others step back', () => {
  const picture = pictureOf(centres, 60);
  const names = draftTopics(picture, estimateWidth, home);
  const opacities = (lit: ReadonlySet<number>): number[] => {
    const topics = topicsOf(picture, lit);
    return names.map((name) => nameOpacity(name, { lit, path: null }, topics));
  };
  const papers = [...picture.x.keys()];
  // Two topics are compared.
  const [one, other, third] = opacities(new Set(papers.filter((paper) => picture.region[paper] !== 2)));
  expect([one, other]).toEqual([1, 1]);
  expect(third).toBeLessThan(1);
  // A search finds much in one topic and a single paper in another.
  const found = opacities(new Set([...papers.slice(0, 50), 60]));
  expect(found[0]).toBe(1);
  expect(found[1]).toBeLessThan(1);
});

test('the more papers are lit, the less they stand out, without a step', () => {
  const lit = (count: number) => new Set(Array.from({ length: count }, (_, paper) => paper));
  const steps = [1, 40, 41, 68, 200, 800, 2000].map((count) => prominence(lit(count), 2000));
  expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  expect(steps.slice(0, 2)).toEqual([1, 1]);
  expect(steps[2]).toBeGreaterThan(0.95);
  expect(steps[3]).toBeGreaterThan(0.7);
  expect(steps.at(-1)).toBe(0);
  expect(prominence(null, 2000)).toBe(0);
});

test('a title beside an edge stands on the other side of its dot; in a corner, too', () => {
  const at = (x: number, y: number) => titlesInView({ ...pictureOf([[x, y]], 1, LONG), regions: [] })[0]!;
  expect(at(0, 0).align).toBe('left');
  expect(at(380, 0).align).toBe('right');
  const corner = at(395, 295);
  expect(corner.align).toBe('right');
  expect(corner.box.top).toBeGreaterThan(-10);
});

test('where few papers are in sight, each has its title beside the others', () => {
  // Pairs so near to one another that a title on the right of one lies over the other.
  const pairs = [
    [0, 0],
    [14, 0],
    [-300, 200],
    [-300, 188],
    [390, -290],
  ] as const;
  const picture = { ...pictureOf(pairs, 1, LONG), regions: [] };
  const titles = titlesInView(picture);
  expect(titles.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4]);
  for (const title of titles) expect(crossed(title, picture, 1, 3)).toEqual([]);
  const boxes = titles.map((title) => title.box);
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(0, at)) expect(touch(one, other, 1)).toBe(false);
  }
});

test('a title covers dots that step back, and the name of a topic without lit papers gives way to it', () => {
  const row = [[0, 0], ...Array.from({ length: 8 }, (_, at) => [-160 + 40 * at, 12] as const)] as const;
  const base = pictureOf(row, 1, LONG);
  const picture = { ...base, region: base.region.map((_, paper) => (paper === 0 ? 0 : 1)) };
  expect(titlesInView(picture, { lit: new Set([0]) }).map(({ kind, index }) => [kind, index])).toContainEqual([
    'paper',
    0,
  ]);
});

test('while the map moves, titles keep their sides', () => {
  const picture = { ...pictureOf([[0, 0]], 1, LONG), regions: [] };
  const [left] = titlesInView(picture, { camera: { x: -380, y: 0, width: 800 } });
  expect(left!.align).toBe('right');
  expect(titlesInView(picture, {}, [left!])[0]!.align).toBe('right');
  expect(titlesInView(picture)[0]!.align).toBe('left');
});

test('where many papers are in sight, titles wait as they did', () => {
  expect(titlesInView(pictureOf(centres, 30)).filter(({ kind }) => kind === 'paper')).toEqual([]);
});

test('no name is set smaller than 12 pixels', () => {
  for (const style of [PAPER_STYLE, DISTRICT_STYLE, regionStyle(0, true), regionStyle(1, false)]) {
    expect(style.size).toBeGreaterThanOrEqual(12);
  }
});

test('a map as long and narrow as a thread is named without delay', () => {
  const base = pictureOf(centres, 4);
  const thread = { ...base, x: base.x.map((x) => x * 1e6), y: base.y.map((y) => y * 1e-6) };
  // What takes a time by the length would end beyond the limit of a test.
  for (const scale of [1e-6, home.scale]) {
    expect(draftTopics(thread, estimateWidth, { ...home, scale })).not.toEqual([]);
  }
});

test('where one is has a name: that of the topic of most papers in sight, amid them, while its own place is out of sight', () => {
  const picture = pictureOf([[0, 0]], 2000);
  const aside: Partial<NameView> = { camera: { x: 400, y: 0, width: 400 } };
  const [here] = titlesInView(picture, aside);
  expect(here).toMatchObject({ kind: 'region', index: 0, align: 'centre' });
  expect(Math.abs(here!.box.x - 400)).toBeLessThan(100);
  // Where its own place is in sight, or all of the map is, there is no other.
  expect(titlesInView(picture, { camera: { x: 0, y: 0, width: 400 } })).toHaveLength(1);
  expect(titlesInView(picture, { ...aside, partFrom: 3 })).toEqual([]);
});

test('a title or three do not say where one is, four do', () => {
  const picture = pictureOf([[0, 0]], 2000);
  const view = (titles: number): readonly MapName[] => {
    const far = Array.from({ length: titles }, (_, at): MapName => {
      const box = { x: 330 + 40 * at, y: 60, left: 0, right: 4, top: -2, bottom: 2, from: 0, to: Infinity };
      return {
        kind: 'paper',
        index: at,
        region: 0,
        lines: ['T'],
        style: PAPER_STYLE,
        box,
        align: 'left',
        from: 0,
        to: Infinity,
      };
    });
    const own = placeNames(draftTopics(picture, estimateWidth, home));
    return namesInView(picture, [...own, ...far], createTitles(picture, estimateWidth), {
      camera: { x: 400, y: 0, width: 400 },
      size: { width: 800, height: 600 },
      within: null,
      lit: null,
      path: null,
      partFrom: 0,
    });
  };
  for (const titles of [0, 1, 3]) expect(view(titles).map(({ kind }) => kind)).toContain('region');
  expect(view(4).map(({ kind }) => kind)).not.toContain('region');
});

test('the name of where one is stays in its place while the map moves, and looks for a new one once it has left', () => {
  const picture = pictureOf([[0, 0]], 2000);
  const at = (x: number, before: readonly MapName[]) =>
    titlesInView(picture, { camera: { x, y: 0, width: 300 }, within: null }, before);
  const first = at(400, []);
  const moved = at(380, first);
  expect(moved).toEqual(first);
  const [later] = at(-400, moved);
  expect(later!.box.x).toBeLessThan(-250);
});

test('the name of where one is lies inside the free part of the view', () => {
  const picture = pictureOf([[0, 0]], 2000);
  const within = { left: 300, top: 0, right: 800, bottom: 600 };
  const view: Partial<NameView> = { camera: { x: -500, y: 0, width: 400 }, within };
  const [here] = titlesInView(picture, view);
  const box = boxOnScreen(here!, view.camera!, { width: 800, height: 600 });
  expect(box.left).toBeGreaterThanOrEqual(300);
  expect(box.right).toBeLessThanOrEqual(800);
});

test('a stop of a path keeps its title in full colour though a search leaves it out', () => {
  const [title] = draftTitles(pictureOf(centres, 4), estimateWidth, home);
  const opacity = (path: readonly number[] | null) => nameOpacity(title!, { lit: new Set(), path }, null);
  expect(opacity([title!.index])).toBe(1);
  expect(opacity(null)).toBeLessThan(1);
});

test.each([
  ['知识图谱 · 大模型', false],
  ['日本語の構文', false],
  ['한국어 · BERT', false],
  ['Parole · λ-calculus', true],
])('the district %s is in italics: %s', (name, italic) => {
  for (const { style } of waysToWrite('district', { name }, 0.5, false, estimateWidth))
    expect(style.italic).toBe(italic);
});
