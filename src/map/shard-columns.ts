import type { LinkColumns, LinkShard, TermShard, TextShard, TopicMap } from './types.ts';

/** Links, terms and texts of a whole map from its shards in any order. `links`: those of a map without files in `links/`. */
export function shardColumns(
  links: LinkColumns,
  linkShards: readonly LinkShard[],
  termShards: readonly TermShard[],
  textShards: readonly TextShard[],
): Pick<TopicMap, 'links' | 'terms' | 'texts'> {
  const terms = inOrder(termShards);
  const texts = inOrder(textShards);
  return {
    links: linkShards.length > 0 ? linksOfShards(linkShards) : links,
    terms: {
      key: terms.flatMap((shard) => shard.key),
      label: terms.flatMap((shard) => shard.label),
      papers: terms.flatMap((shard) => shard.papers),
      weights: terms.flatMap((shard) => shard.weights),
    },
    texts: {
      abstract: texts.flatMap((shard) => shard.abstract),
      terms: texts.flatMap((shard) => shard.terms),
      weights: texts.flatMap((shard) => shard.weights),
      givenKeywords: texts.flatMap((shard) => shard.givenKeywords),
    },
  };
}

function inOrder<Shard extends { readonly first: number }>(shards: readonly Shard[]): Shard[] {
  return [...shards].sort((a, b) => a.first - b.first);
}

/** All links from the files in `links/`, which hold each twice: strongest first, ties by source, then target. */
export function linksOfShards(shards: readonly LinkShard[]): LinkColumns {
  const found: [number, number, number][] = [];
  for (const { first, papers, weights } of shards) {
    papers.forEach((row, at) =>
      row.forEach((other, place) => {
        if (other > first + at) found.push([first + at, other, weights[at]![place]!]);
      }),
    );
  }
  found.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  return {
    source: found.map((link) => link[0]),
    target: found.map((link) => link[1]),
    weight: found.map((link) => link[2]),
  };
}
