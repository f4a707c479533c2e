import type { TopicMap } from '../../src/map/types.ts';
import { WHOLE_UP_TO } from '../../src/map/files.ts';
import { tinyMap } from './tiny-map.ts';

/** The tiny map with as many papers about nothing as make the page read it file by file. */
export function largeMap(): TopicMap {
  const map = tinyMap();
  const before = map.papers.id.length;
  const added = Array.from({ length: WHOLE_UP_TO + 1 - before }, (_, at) => before + at);
  const add = <T>(column: readonly T[], valueOf: (paper: number) => T): T[] => [...column, ...added.map(valueOf)];
  const { papers, texts } = map;
  return {
    ...map,
    manifest: { ...map.manifest, counts: { ...map.manifest.counts, papers: before + added.length } },
    papers: {
      id: add(papers.id, String),
      title: add(papers.title, (paper) => `Paper ${paper}`),
      authors: add(papers.authors, () => []),
      year: add(papers.year, () => null),
      venue: add(papers.venue, () => ''),
      doi: add(papers.doi, () => ''),
      url: add(papers.url, () => ''),
      hasAbstract: add(papers.hasAbstract, () => false),
      topic: add(papers.topic, () => -1),
      stability: add(papers.stability, () => 0),
      otherTopic: add(papers.otherTopic, () => -1),
      x: add(papers.x, (paper) => 10 * (paper % 50)),
      y: add(papers.y, (paper) => 10 * Math.floor(paper / 50)),
      size: add(papers.size, () => 1),
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
