import { expect, test } from 'vitest';
import type { MapName } from '../../src/visual/map-name.ts';
import type { MapPicture } from '../../src/visual/picture.ts';
import { PANES, viewer } from './names-seen.ts';
import { pictureOf } from './picture.ts';

const SPEECH = 'Speech · dialogue';

/** One region of a main land with two districts side by side and of an island far from it, which is the third; another region below. */
function islandMap(names: { readonly mainland: string; readonly island: string }): MapPicture {
  const base = pictureOf(
    [
      [-60, 0],
      [120, 0],
      [700, 0],
      [0, -500],
    ],
    45,
  );
  const place = (index: number, name: string, papers: number) => ({
    ...base.regions[index]!,
    topic: index,
    name,
    papers,
  });
  return {
    ...base,
    region: base.region.map((land) => (land === 3 ? 1 : 0)),
    district: base.region.map((land) => (land === 3 ? -1 : land)),
    regions: [place(0, SPEECH, 135), place(3, 'Parsing', 45)],
    districts: [place(0, names.mainland, 45), place(1, 'Dialogue', 45), place(2, names.island, 45)],
  };
}

/** Names of topics at the whole map. */
function fromAfar(picture: MapPicture, pane = PANES[0]!): readonly MapName[] {
  return viewer(picture, pane)
    .names(null)
    .filter(({ kind }) => kind !== 'paper');
}

const text = ({ lines }: MapName): string => lines.join(' ');
/** Where the island begins. */
const SHORE = 500;

test('a district on an island of its own is named from afar, those by the name of their topic are not', () => {
  const names = fromAfar(islandMap({ mainland: 'Speech', island: 'Singing' }));
  const districts = names.filter(({ kind }) => kind === 'district');
  expect(districts.map(text)).toEqual(['Singing']);
  expect(districts[0]!.box.x).toBeGreaterThan(SHORE);
  expect(names.map(text)).toContain('Parsing');
});

test('a topic that is called as the district on its island has its name there, and its other land is named by its district', () => {
  const picture = islandMap({ mainland: 'Singing', island: 'Speech' });
  const names = fromAfar(picture);
  const region = names.find(({ kind, index }) => kind === 'region' && index === 0)!;
  expect(region.box.x).toBeGreaterThan(SHORE);
  // Of the two districts side by side neither is most of their land.
  expect(names.filter(({ kind }) => kind === 'district')).toEqual([]);
  const single = { ...picture, district: picture.district.map((district) => (district === 1 ? 0 : district)) };
  expect(
    fromAfar(single)
      .filter(({ kind }) => kind === 'district')
      .map(text),
  ).toEqual(['Singing']);
});
