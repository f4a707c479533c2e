import type { Collection } from '../collection.svelte.ts';
import type { Bridge } from '../types.ts';

/** Links of a bridge that are named. */
const NAMED_LINKS = 3;

/**
 * Where a topic is linked to others of its level: to other regions, or for a district to all districts and to regions
 * without districts. Strongest first by the sum of similarities.
 */
export function bridgesOf(topic: number, collection: Collection): readonly Bridge[] {
  const isRegion = collection.regionOfTopic(topic) === topic;
  const placeOf = isRegion ? collection.regionOf : collection.papers.topic;
  const found = new Map<number, { links: number; strength: number; best: Bridge['best'][number][] }>();
  const { source, target, weight } = collection.links;
  for (let link = 0; link < source.length; link++) {
    const here = placeOf[source[link]] === topic;
    const there = placeOf[target[link]] === topic;
    if (here === there) continue;
    const [inside, outside] = here ? [source[link], target[link]] : [target[link], source[link]];
    const other = placeOf[outside];
    if (other < 0) continue;
    let bridge = found.get(other);
    if (!bridge) found.set(other, (bridge = { links: 0, strength: 0, best: [] }));
    const similarity = collection.similarity(weight[link]);
    bridge.links++;
    bridge.strength += similarity;
    // Links come strongest first.
    if (bridge.best.length < NAMED_LINKS) bridge.best.push({ source: inside, target: outside, similarity });
  }
  return [...found]
    .map(([other, bridge]) => ({ topic: other, ...bridge }))
    .sort((a, b) => b.strength - a.strength || a.topic - b.topic);
}
