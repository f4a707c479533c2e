import { linkRows, strongest } from '../../src/map/link-rows.ts';
import { sharedKeywords } from '../../src/map/digest.ts';
import { WHOLE_UP_TO } from '../../src/map/files.ts';
import type { TopicMap } from '../../src/map/types.ts';
import type { MapReader } from '../../src/map/map-reader.ts';

/** A map in memory as the page gets it, cut into files of the given numbers of terms and papers. */
export function readerOf(
  map: TopicMap,
  termsPerFile = Infinity,
  papersPerFile = Infinity,
  firstLinks = Infinity,
  termBytes: (shard: number) => number = () => 1000,
): MapReader {
  const termShards = firsts(map.terms.key.length, termsPerFile);
  const textShards = firsts(map.papers.id.length, papersPerFile);
  const cut = <T>(column: readonly T[], shards: readonly number[], at: number): T[] =>
    column.slice(shards[at], shards[at + 1]);
  return {
    manifest: {
      ...map.manifest,
      termShards,
      textShards,
      linkShards: map.links.weight.length > firstLinks ? textShards : [],
      ...(map.papers.id.length > WHOLE_UP_TO ? { digest: true, termBytes: termShards.map(termBytes) } : {}),
      termKeys: termShards.map((term) => map.terms.key[term]),
    },
    papers: map.papers,
    links: strongest(map.links, firstLinks),
    title: map.papers.id.length > papersPerFile ? null : map.papers.title,
    titles: () => Promise.resolve({ title: map.papers.title }),
    authors: () => {
      const names = [...new Set(map.papers.authors.flat())];
      return Promise.resolve({
        names,
        papers: map.papers.authors.map((row) => row.map((name) => names.indexOf(name))),
      });
    },
    keywords: () => Promise.resolve(sharedKeywords(map)),
    neighbours: () => Promise.resolve(map.links),
    linkRows: (at) => {
      const row = linkRows(map.links, map.papers.id.length);
      const papers = cut([...map.papers.id.keys()], textShards, at);
      return Promise.resolve({
        first: textShards[at],
        papers: papers.map((paper) => row(paper).papers),
        weights: papers.map((paper) => row(paper).weights),
      });
    },
    words: () =>
      Promise.resolve({
        ...map.words,
        papers: map.words.terms.map((led) => Math.max(0, ...led.map((term) => map.terms.papers[term].length))),
      }),
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
        keywords: cut(map.papers.keywords, textShards, at),
        doi: cut(map.papers.doi, textShards, at),
        url: cut(map.papers.url, textShards, at),
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
