import type { TopicMap } from '../../src/map/types.ts';

/** What the added papers have of their own: where they lie, how large, and of which year. */
interface Added {
  readonly x: (paper: number) => number;
  readonly y: (paper: number) => number;
  readonly size: number;
  readonly year: number | null;
}

/** The map with so many more papers, in no topic and about nothing; its extent and links stay as they are. */
export function withAddedPapers(map: TopicMap, count: number, { x, y, size, year }: Added): TopicMap {
  const { manifest, papers, texts } = map;
  const before = papers.id.length;
  const added = Array.from({ length: count }, (_, at) => before + at);
  const add = <T>(column: readonly T[], valueOf: (paper: number) => T): T[] => [...column, ...added.map(valueOf)];
  return {
    ...map,
    manifest: { ...manifest, counts: { ...manifest.counts, papers: before + count } },
    papers: {
      id: add(papers.id, (paper) => `paper-${paper}`),
      title: add(papers.title, (paper) => `Paper ${paper}`),
      authors: add(papers.authors, () => []),
      year: add(papers.year, () => year),
      venue: add(papers.venue, () => ''),
      doi: add(papers.doi, () => ''),
      url: add(papers.url, () => ''),
      hasAbstract: add(papers.hasAbstract, () => false),
      topic: add(papers.topic, () => -1),
      stability: add(papers.stability, () => 0),
      otherTopic: add(papers.otherTopic, () => -1),
      x: add(papers.x, x),
      y: add(papers.y, y),
      size: add(papers.size, () => size),
      keywords: add(papers.keywords, () => []),
    },
    texts: {
      abstract: add(texts.abstract, () => ''),
      terms: add(texts.terms, () => []),
      weights: add(texts.weights, () => []),
      givenKeywords: add(texts.givenKeywords, () => []),
    },
  };
}
