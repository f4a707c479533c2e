import type { Collection } from '../collection.svelte.ts';
import type { Bridges } from '../types.ts';

/** Links of a bridge that are named. */
const NAMED_LINKS = 3;

/**
 * Where a topic is linked to others of its level: to other regions, or for a district to all districts and to regions
 * without districts. Strongest first by the sum of similarities. `null` while links are on their way.
 */
export function bridgesOf(topic: number, collection: Collection): Bridges | null {
  const papers = collection.papersOf(topic);
  const links = collection.manyLinks(papers);
  if (links === null) return null;
  const isRegion = collection.regionOfTopic(topic) === topic;
  const placeOf = isRegion ? collection.regionOf : collection.papers.topic;
  const found = new Map<number, { strength: number; best: { source: number; target: number; similarity: number }[] }>();
  for (const source of papers) {
    for (const { paper: target, similarity } of links.of(source)) {
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
  return { bridges, ofAllLinks: links.ofAll };
}
