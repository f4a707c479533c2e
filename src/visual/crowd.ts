import { boxAround } from './camera.ts';
import type { NameKind } from './name-style.ts';
import type { MapPicture } from './picture.ts';

/** The papers of each region or district. */
export function groupsOf(picture: MapPicture, kind: 'region' | 'district'): number[][] {
  const groups = (kind === 'region' ? picture.regions : picture.districts).map((): number[] => []);
  const column = picture[kind];
  for (let paper = 0; paper < picture.paperCount; paper++) groups[column[paper]!]?.push(paper);
  return groups;
}

/** The region of each district: that of its first paper, -1 for none. */
export function regionsOfDistricts(picture: MapPicture): number[] {
  const regions = picture.districts.map(() => -1);
  for (let paper = picture.paperCount - 1; paper >= 0; paper--) {
    if (picture.district[paper]! >= 0) regions[picture.district[paper]!] = picture.region[paper]!;
  }
  return regions;
}

/** Dots among which a topic's name looks for its place: so many show where the crowd is, and more take seconds. */
const CROWD = 4000;

const crowds = new WeakMap<MapPicture, MapPicture>();

export function crowdOf(picture: MapPicture): MapPicture {
  let crowd = crowds.get(picture);
  if (crowd === undefined) crowds.set(picture, (crowd = thinned(picture)));
  return crowd;
}

/** Every so many-th paper of a large map, each as large as those it stands for. */
function thinned(picture: MapPicture): MapPicture {
  const every = Math.ceil(picture.paperCount / CROWD);
  if (every <= 1) return picture;
  const thin = <T>(column: readonly T[]): T[] => column.filter((_, paper) => paper % every === 0);
  return {
    ...picture,
    paperCount: Math.ceil(picture.paperCount / every),
    x: thin(picture.x),
    y: thin(picture.y),
    size: thin(picture.size).map((size) => size * Math.sqrt(every)),
    region: thin(picture.region),
    district: thin(picture.district),
  };
}

/** Mean distance between things of a kind in map units, if they were spread evenly over the map. */
export function spacings(picture: MapPicture): Record<NameKind, number> {
  const box = boxAround(picture.x.keys(), picture.x, picture.y, picture.size) ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  const area = Math.max((box.maxX - box.minX) * (box.maxY - box.minY), 1e-6);
  const apart = (count: number): number => Math.sqrt(area / Math.max(1, count));
  return {
    region: apart(picture.regions.length),
    district: apart(picture.districts.length),
    paper: apart(picture.paperCount),
  };
}
