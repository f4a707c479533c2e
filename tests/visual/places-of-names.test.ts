import { expect, test } from 'vitest';
import { Collection } from '../../src/state/collection.svelte.ts';
import { pictureOfMap } from '../../src/visual/picture-of-map.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { readerOf } from '../state/reader.ts';
import { seedMap } from '../state/seed-map.ts';
import { isAbroad, PANES, viewer } from './names-seen.ts';
import { pictureOf } from './picture.ts';

/** Names that lie on the land of others at any of these scales. */
function strayed(
  picture: MapPicture,
  sets: readonly (ReadonlySet<number> | null)[],
  zooms: readonly number[],
): string[] {
  return PANES.flatMap((pane, at) => {
    const { names, cameraAt } = viewer(picture, pane);
    return sets.flatMap((lit) =>
      zooms.flatMap((zoom) =>
        names(lit, zoom)
          .filter((name) => isAbroad(picture, name, cameraAt(zoom), pane, lit))
          .map((name) => `${name.lines.join(' ')}, pane ${at}, ${lit?.size ?? 'all'} lit, zoom ${zoom}`),
      ),
    );
  });
}

test('on the map that comes with Topograph no name lies on the land of another topic, at the start and with a search', async () => {
  const map = await seedMap();
  const picture = pictureOfMap(new Collection(readerOf(map)));
  const about = (word: string): Set<number> =>
    new Set([...map.papers.title.keys()].filter((paper) => map.papers.title[paper].toLowerCase().includes(word)));
  const searches = ['mixture', 'click', 'language', 'speculative', 'model'].map(about);
  expect(strayed(picture, [null, ...searches], [1, 1.6, 3])).toEqual([]);
});

test('where few papers are lit their topic is named on its own land, amid dots that step back, and not on a strait towards another', () => {
  // Three long lands side by side; three papers of the middle one are lit.
  const rows = [-80, 0, 80];
  const base = pictureOf(
    [-180, 0, 180].flatMap((x) => rows.map((y) => [x, y] as const)),
    40,
  );
  const regions = [0, 1, 2].map((index) => ({
    ...base.regions[0]!,
    topic: index,
    name: 'Machine translation',
    papers: 120,
  }));
  const picture = { ...base, region: base.region.map((part) => Math.floor(part / rows.length)), regions };
  const lit = new Set([120, 121, 122]);
  expect(strayed(picture, [lit], [1, 1.6])).toEqual([]);
  for (const pane of PANES) {
    const named = viewer(picture, pane).names(lit);
    expect(named.some(({ kind, index }) => kind === 'region' && index === 1)).toBe(true);
  }
});

test('a name whose land has no room for it waits until it has', () => {
  // Eighteen small lands of long names, pushed together.
  const centres = Array.from({ length: 18 }, (_, at) => [(at % 6) * 40, Math.floor(at / 6) * 40] as const);
  const base = pictureOf(centres, 5);
  const picture = { ...base, regions: base.regions.map((one) => ({ ...one, name: 'Reinforcement learning' })) };
  expect(strayed(picture, [null], [1, 1.2, 1.6, 2.2, 3.5])).toEqual([]);
});
