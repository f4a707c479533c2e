import type { Collection } from '../collection.svelte.ts';
import type { Bridges } from '../types.ts';

/** Links of a bridge that are named. */
const NAMED_LINKS = 3;
/** Files of links that a look at a topic fetches, at most: about 60 kB each. */
const MOST_FILES = 5;

/**
 * Where a topic is linked to others of its level: to other regions, or for a district to all districts and to regions
 * without districts. Strongest first by the sum of similarities. All links count, `null` while they are on their way; only for
 * a topic of a large map whose links lie in many files the strongest of the map stand for all.
 */
export function bridgesOf(topic: number, collection: Collection): Bridges | null {
  const papers = collection.papersOf(topic);
  const ofAllLinks = collection.linkFilesOf(papers) <= MOST_FILES;
  if (ofAllLinks && !collection.expectLinks(papers)) return null;
  const isRegion = collection.regionOfTopic(topic) === topic;
  const placeOf = isRegion ? collection.regionOf : collection.papers.topic;
  const found = new Map<number, { strength: number; best: { source: number; target: number; similarity: number }[] }>();
  for (const source of papers) {
    const linked = ofAllLinks ? collection.neighbours(source) : collection.strongNeighbours(source);
    for (const { paper: target, similarity } of linked) {
      const other = placeOf[target];
      if (other < 0 || other === topic) continue;
      let bridge = found.get(other);
      if (!bridge) found.set(other, (bridge = { strength: 0, best: [] }));
      bridge.strength += similarity;
      bridge.best.push({ source, target, similarity });
    }
  }
  const bridges = [...found]
    .map(([other, { strength, best }]) => ({
      topic: other,
      links: best.length,
      strength,
      best: best
        .sort((a, b) => b.similarity - a.similarity || a.source - b.source || a.target - b.target)
        .slice(0, NAMED_LINKS),
    }))
    .sort((a, b) => b.strength - a.strength || a.topic - b.topic);
  return { bridges, ofAllLinks };
}
