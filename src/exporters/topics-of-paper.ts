import type { Topic, TopicMap } from '../map/types.ts';

/** What a paper is in: a topic, as the page calls the upper level, and a district of it; `null` for none. */
export function topicsOfPaper(
  { manifest: { topics }, papers }: TopicMap,
  paper: number,
): { readonly topic: Topic | null; readonly district: Topic | null } {
  const own = topics[papers.topic[paper]!] ?? null;
  return own === null || own.parent === null
    ? { topic: own, district: null }
    : { topic: topics[own.parent]!, district: own };
}

/** Whether the map has a lower level. */
export function hasDistricts({ manifest }: TopicMap): boolean {
  return manifest.topics.some(({ parent }) => parent !== null);
}
