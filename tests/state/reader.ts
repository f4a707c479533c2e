import type { TopicMap } from '../../src/map/types.ts';
import type { MapReader } from '../../src/state/ports.ts';

/** A map in memory as the page gets it, cut into files of the given numbers of terms and papers. */
export function readerOf(map: TopicMap, termsPerFile = Infinity, papersPerFile = Infinity): MapReader {
  const termShards = firsts(map.terms.key.length, termsPerFile);
  const textShards = firsts(map.papers.id.length, papersPerFile);
  const cut = <T>(column: readonly T[], shards: readonly number[], at: number): T[] =>
    column.slice(shards[at], shards[at + 1]);
  return {
    manifest: { ...map.manifest, termShards, textShards },
    papers: map.papers,
    links: map.links,
    words: () => Promise.resolve(map.words),
    terms: (at) =>
      Promise.resolve({
        first: termShards[at],
        key: cut(map.terms.key, termShards, at),
        label: cut(map.terms.label, termShards, at),
        papers: cut(map.terms.papers, termShards, at),
        weights: cut(map.terms.weights, termShards, at),
      }),
    texts: (at) => {
      const terms = cut(map.texts.terms, textShards, at);
      const termNumbers = [...new Set(terms.flat())].sort((a, b) => a - b);
      return Promise.resolve({
        first: textShards[at],
        abstract: cut(map.texts.abstract, textShards, at),
        terms,
        weights: cut(map.texts.weights, textShards, at),
        givenKeywords: cut(map.texts.givenKeywords, textShards, at),
        termNumbers,
        termLabels: termNumbers.map((term) => map.terms.label[term]),
      });
    },
    audit: () => Promise.resolve(null),
  };
}

function firsts(count: number, each: number): number[] {
  const found = [0];
  for (let first = each; first < count; first += each) found.push(first);
  return found;
}
