import type { Adjacency } from '../graph/adjacency.ts';
import type { TopicOptions } from '../options.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import { nameTopics } from './name-topics.ts';
import { dense } from './partition.ts';
import { standing } from './term-says.ts';
import { asFound, topicTerms } from './topic-terms.ts';

/** Papers up to which one of the last two topics must have something that two of them share: of more a reader sees for himself how loose it is. */
const HANDFUL = 3;

/**
 * In a small collection, the communities without those that nothing names but what single papers are about: one by one,
 * the one that hangs together least joins the nearest that has a name, or else the nearest, until there is none. The last two
 * stay apart if they are no handful: they are more alike inside than to each other, whatever they are called.
 */
export function joinUnlike(
  analysis: TextAnalysis,
  adjacency: Adjacency,
  communities: Int32Array,
  options: TopicOptions,
): Int32Array {
  if (communities.length >= options.twoLevelsFrom) return communities;
  const stands = standing(analysis);
  let joined = communities;
  for (;;) {
    const count = 1 + joined.reduce((most, community) => Math.max(most, community), -1);
    const links = linksBetween(adjacency, joined, count);
    const names = nameTopics(
      topicTerms(analysis, joined, count, options, stands).map((terms, community) => ({
        ...asFound(terms),
        papers: links.papers[community],
        parent: null,
        whole: false,
      })),
      analysis.terms.keys,
      options,
    );
    const isUnlike = (community: number): boolean => !names[community].terms.some(({ inside }) => inside > 1);
    const [loosest] = [...names.keys()]
      .filter((community) => isUnlike(community) && (count > 2 || links.papers[community] <= HANDFUL))
      .sort((a, b) => links.mean(a, a) - links.mean(b, b) || b - a);
    if (loosest === undefined) return joined;
    const others = [...names.keys()]
      .filter((other) => other !== loosest && links.mean(loosest, other) > 0)
      .sort((a, b) => links.mean(loosest, b) - links.mean(loosest, a) || a - b);
    const nearest = others.find((other) => !isUnlike(other)) ?? others[0];
    if (nearest === undefined) return joined;
    joined = dense(joined.map((community) => (community === loosest ? nearest : community)));
  }
}

/** Papers of each community, and the link weight from one to another, a mean over pairs of papers. */
function linksBetween(adjacency: Adjacency, communities: Int32Array, count: number) {
  const papers = new Uint32Array(count);
  const weight = new Float64Array(count * count);
  for (let node = 0; node < adjacency.nodes; node += 1) {
    const own = communities[node];
    if (own < 0) continue;
    papers[own] += 1;
    for (let at = adjacency.offsets[node]; at < adjacency.offsets[node + 1]; at += 1)
      weight[own * count + communities[adjacency.neighbours[at]]] += adjacency.weights[at];
  }
  const mean = (a: number, b: number): number =>
    weight[a * count + b] / (papers[a] * (a === b ? papers[b] - 1 : papers[b]));
  return { papers, mean };
}
