import type { TopicMap } from '../map/types.ts';
import { assignColours } from '../visual/colour-slots.ts';
import { placeOf } from '../visual/picture.ts';
import type { MapPicture } from '../visual/picture.ts';

/** The map as it is drawn, its regions in the colours that the page gives them. */
export function toPicture({ manifest, papers, links }: TopicMap): Required<MapPicture> {
  const { topics } = manifest;
  const regions = topics.filter(({ parent }) => parent === null);
  const districts = topics.filter(({ parent }) => parent !== null);
  const regionOf = (topic: number): number => regions.findIndex(({ id }) => id === (topics[topic]?.parent ?? topic));
  const regionOfTopic = topics.map(({ id }) => regionOf(id));
  const picture = {
    paperCount: papers.id.length,
    x: papers.x,
    y: papers.y,
    size: papers.size,
    title: papers.title,
    region: papers.topic.map((topic) => regionOfTopic[topic] ?? -1),
    district: papers.topic.map((topic) => districts.findIndex(({ id }) => id === topic)),
    regions: regions.map(placeOf),
    districts: districts.map(placeOf),
    links,
  };
  return { ...picture, colours: manifest.colours ?? assignColours(picture) };
}
