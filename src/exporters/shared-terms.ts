import { longestTerms } from '../map/longest-terms.ts';
import { sharedProducts } from '../map/shared-products.ts';
import type { TopicMap } from '../map/types.ts';

/** Terms named on a link; what is beyond says little. */
const TERMS_PER_LINK = 10;

/**
 * Labels of the terms that two papers share, those that make up most of the link first (ties by term number), at most 10.
 * A term's part of the link is the product of its integer weights in the two papers; that of a term inside a longer one counts
 * for the longer one, as the page tells it.
 */
export function sharedTerms({ texts, terms }: TopicMap, source: number, target: number): string[] {
  const shared = sharedProducts(vectorOf(texts, source), vectorOf(texts, target));
  const longest = longestTerms(
    shared.map(({ term }) => term),
    (term) => terms.key[term]!,
  );
  const sums = new Map<number, number>();
  for (const { term, product } of shared) {
    const head = longest.get(term)!;
    sums.set(head, (sums.get(head) ?? 0) + product);
  }
  return [...sums]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, TERMS_PER_LINK)
    .map(([term]) => terms.label[term]!);
}

const vectorOf = ({ terms, weights }: TopicMap['texts'], paper: number) => ({
  terms: terms[paper]!,
  weights: weights[paper]!,
});
