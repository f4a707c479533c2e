import type { PaperColumns, TopicMap } from '../map/types.ts';

/**
 * The map of some of its papers (ascending, each once): the links between them, topics with their numbers of papers here,
 * terms and words untouched. Topics keep their places and names.
 */
export function subsetMap(map: TopicMap, papers: readonly number[]): TopicMap {
  const number = new Map(papers.map((paper, at) => [paper, at]));
  const pick = <T>(column: readonly T[]): T[] => papers.map((paper) => column[paper]);
  const columns = Object.fromEntries(
    Object.entries(map.papers).map(([name, column]) => [name, pick(column as readonly unknown[])]),
  ) as unknown as PaperColumns;
  const links = [...map.links.source.keys()].filter(
    (link) => number.has(map.links.source[link]) && number.has(map.links.target[link]),
  );
  const topicOf = new Set(columns.topic);
  return {
    ...map,
    manifest: {
      ...map.manifest,
      counts: { ...map.manifest.counts, papers: papers.length, links: links.length },
      topics: map.manifest.topics.map((topic) => ({
        ...topic,
        papers: columns.topic.filter((id) => id === topic.id || map.manifest.topics[id]?.parent === topic.id).length,
        central: topicOf.size === 0 ? [] : topic.central.flatMap((paper) => number.get(paper) ?? []),
      })),
    },
    papers: columns,
    links: {
      source: links.map((link) => number.get(map.links.source[link])!),
      target: links.map((link) => number.get(map.links.target[link])!),
      weight: links.map((link) => map.links.weight[link]),
    },
    texts: {
      abstract: pick(map.texts.abstract),
      terms: pick(map.texts.terms),
      weights: pick(map.texts.weights),
      givenKeywords: pick(map.texts.givenKeywords),
    },
    terms: {
      ...map.terms,
      papers: map.terms.papers.map((row) => row.flatMap((paper) => number.get(paper) ?? [])),
      weights: map.terms.weights.map((row, term) => row.filter((_, at) => number.has(map.terms.papers[term][at]))),
    },
  };
}
