import type { TopicMap } from '../map/types.ts';

/** Terms named on a link; what is beyond says little. */
const TERMS_PER_LINK = 10;

/**
 * Labels of the terms that two papers share, those that make up most of the link first (ties by term number), at most 10.
 * A term's part of the link is the product of its integer weights in the two papers.
 */
export function sharedTerms({ texts, terms }: TopicMap, source: number, target: number): string[] {
  const termsA = texts.terms[source]!;
  const termsB = texts.terms[target]!;
  const shared: { term: number; product: number }[] = [];
  for (let a = 0, b = 0; a < termsA.length && b < termsB.length;) {
    const term = termsA[a]!;
    if (term < termsB[b]!) a++;
    else if (term > termsB[b]!) b++;
    else {
      const product = texts.weights[source]![a]! * texts.weights[target]![b]!;
      if (product > 0) shared.push({ term, product });
      a++;
      b++;
    }
  }
  shared.sort((one, other) => other.product - one.product || one.term - other.term);
  return shared.slice(0, TERMS_PER_LINK).map(({ term }) => terms.label[term]!);
}
