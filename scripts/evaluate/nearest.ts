import type { TopicMap } from '../../src/map/types.ts';
import type { SimilarityRow } from './measures/layout-quality.ts';

/**
 * Each paper's nearest papers as its links tell, nearest first, ties by number. A map keeps the links of both ends, so
 * the first `neighbours` of each list are exactly those the build found.
 */
export function nearestByLinks(map: TopicMap): number[][] {
  const { source, target, weight } = map.links;
  const lists: [number, number][][] = map.papers.id.map(() => []);
  source.forEach((a, link) => {
    lists[a]!.push([target[link]!, weight[link]!]);
    lists[target[link]!]!.push([a, weight[link]!]);
  });
  return lists.map((list) => list.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([paper]) => paper));
}

/**
 * Similarity of a paper to all others: a link's weight where there is one, else the products of shared terms times the
 * lexical factor, which is the whole weight but for the latent part. Below the linked ones this orders the rest.
 */
export function similarityRows(map: TopicMap): SimilarityRow {
  const { terms, texts, links, manifest } = map;
  const linked: Map<number, number>[] = map.papers.id.map(() => new Map());
  links.source.forEach((a, link) => {
    linked[a]!.set(links.target[link]!, links.weight[link]!);
    linked[links.target[link]!]!.set(a, links.weight[link]!);
  });
  const row = new Float64Array(map.papers.id.length);
  return (paper) => {
    row.fill(0);
    texts.terms[paper]!.forEach((term, at) => {
      const own = texts.weights[paper]![at]! * manifest.similarity.lexicalFactor;
      if (own === 0) return;
      const papers = terms.papers[term]!;
      const weights = terms.weights[term]!;
      for (let k = 0; k < papers.length; k++) row[papers[k]!]! += own * weights[k]!;
    });
    for (const [other, weight] of linked[paper]!) row[other] = weight;
    return row;
  };
}
