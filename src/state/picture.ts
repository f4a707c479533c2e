import type { Picture } from '../graphview/types.ts';
import { assignColours } from '../visual/colour-slots.ts';
import { placeOf } from '../visual/picture.ts';
import type { Collection } from './collection.svelte.ts';

/** What the view draws of a map; made once. */
export function pictureOf(collection: Collection): Picture {
  const { papers, links, manifest } = collection;
  const regions = manifest.topics.filter((topic) => topic.parent === null);
  const districts = manifest.topics.filter((topic) => topic.parent !== null);
  const regionIndex = new Map(regions.map((topic, index) => [topic.id, index]));
  const districtIndex = new Map(districts.map((topic, index) => [topic.id, index]));
  const picture = {
    paperCount: collection.paperCount,
    x: papers.x,
    y: papers.y,
    size: papers.size,
    title: papers.title,
    region: collection.regionOf.map((topic) => regionIndex.get(topic) ?? -1),
    district: papers.topic.map((topic) => districtIndex.get(topic) ?? -1),
    regions: regions.map(placeOf),
    districts: districts.map(placeOf),
    links,
  };
  return { ...picture, colours: manifest.colours ?? assignColours(picture) };
}
