import type { Collection } from '../collection.svelte.ts';
import type { TermEvidence } from '../types.ts';

/** A topic's terms, those of its name first, each with the papers that carry it here and elsewhere. */
export function topicEvidence(topic: number, collection: Collection): readonly TermEvidence[] {
  const found = collection.topic(topic);
  if (found === null) return [];
  const named = new Set(found.nameTerms.map((term) => term.term));
  const terms = [...found.nameTerms, ...found.terms.filter((term) => !named.has(term.term))];
  return terms.map(({ term, label, inside, outside }) => ({
    term,
    label,
    inside,
    outside,
    total: found.papers,
    sentence: `in ${inside} of ${found.papers} ${found.papers === 1 ? 'paper' : 'papers'} here, ${outside} elsewhere`,
  }));
}
