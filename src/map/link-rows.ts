import type { LinkColumns } from './types.ts';

/** One paper's links, strongest first. */
export interface LinkRow {
  readonly papers: readonly number[];
  readonly weights: readonly number[];
}

/** The first `count` links. */
export function strongest(links: LinkColumns, count: number): LinkColumns {
  if (links.weight.length <= count) return links;
  return {
    source: links.source.slice(0, count),
    target: links.target.slice(0, count),
    weight: links.weight.slice(0, count),
  };
}

/** Gives each paper's links; both papers of a link have it. */
export function linkRows({ source, target, weight }: LinkColumns, paperCount: number): (paper: number) => LinkRow {
  const first = new Uint32Array(paperCount + 1);
  for (let link = 0; link < source.length; link++) {
    first[source[link]! + 1]!++;
    first[target[link]! + 1]!++;
  }
  for (let paper = 0; paper < paperCount; paper++) first[paper + 1]! += first[paper]!;
  const next = first.slice();
  const order = new Uint32Array(2 * source.length);
  // Strongest first, so that filling in order keeps each row so.
  for (let link = 0; link < source.length; link++) {
    order[next[source[link]!]!++] = link;
    order[next[target[link]!]!++] = link;
  }
  return (paper) => {
    const links = Array.from(order.subarray(first[paper], first[paper + 1]));
    return {
      papers: links.map((link) => (source[link] === paper ? target[link]! : source[link]!)),
      weights: links.map((link) => weight[link]!),
    };
  };
}
