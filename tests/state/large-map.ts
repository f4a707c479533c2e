import type { TopicMap } from '../../src/map/types.ts';
import { WHOLE_UP_TO } from '../../src/map/files.ts';
import { withAddedPapers } from '../map/added-papers.ts';
import { tinyMap } from './tiny-map.ts';

/** The tiny map, large. */
export function largeMap(): TopicMap {
  return asLarge(tinyMap());
}

/** A map with as many papers about nothing beside its own as make the page read it file by file. */
export function asLarge(map: TopicMap): TopicMap {
  return withAddedPapers(map, WHOLE_UP_TO + 1 - map.papers.id.length, {
    x: (paper) => 10 * (paper % 50),
    y: (paper) => 10 * Math.floor(paper / 50),
    size: 1,
    year: null,
  });
}
