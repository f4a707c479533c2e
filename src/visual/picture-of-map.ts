import type { TopicMap } from '../map/types.ts';
import { assignColours } from './colour-slots.ts';
import { placeOf, type MapPicture } from './picture.ts';

/** A map as it is drawn, on the page and in files, its regions in the colours that it keeps or else is given. */
export function pictureOfMap({
  manifest,
  papers,
  links,
}: Pick<TopicMap, 'manifest' | 'papers' | 'links'>): Required<MapPicture> {
  const { topics } = manifest;
  const regions = topics.filter(({ parent }) => parent === null);
  const districts = topics.filter(({ parent }) => parent !== null);
  const regionIndex = new Map(regions.map(({ id }, index) => [id, index]));
  const districtIndex = new Map(districts.map(({ id }, index) => [id, index]));
  // By topic first: there are many papers, and few topics to look up.
  const regionOfTopic = topics.map(({ id, parent }) => regionIndex.get(parent ?? id) ?? -1);
  const districtOfTopic = topics.map(({ id }) => districtIndex.get(id) ?? -1);
  const picture = {
    paperCount: papers.id.length,
    x: papers.x,
    y: papers.y,
    size: papers.size,
    title: papers.title,
    region: papers.topic.map((topic) => regionOfTopic[topic] ?? -1),
    district: papers.topic.map((topic) => districtOfTopic[topic] ?? -1),
    regions: regions.map(placeOf),
    districts: districts.map(placeOf),
    links,
  };
  return { ...picture, colours: manifest.colours ?? assignColours(picture) };
}
