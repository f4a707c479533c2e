import type { Collection } from '../collection.svelte.ts';
import { keyOfTerm } from '../search/lexicon.ts';
import type { LinkReason, SharedTerm } from '../types.ts';
import { groupProducts, sharedKeywords, type TermGroup } from './group-terms.ts';
import { sharedProducts } from '../../map/shared-products.ts';
import { wholeShares } from './shares.ts';
import { writtenIn } from './written.ts';

/**
 * Why two papers are linked: the parts of the link's integer weight. `weight = lexicalFactor Σ q_a q_b + latent`, so what the
 * weight holds beyond the terms' products is the latent part. Two papers without a link are explained by their terms alone.
 */
export function linkReason(source: number, target: number, collection: Collection, listed: number): LinkReason | null {
  const a = collection.text(source);
  const b = collection.text(target);
  if (a === null || b === null) return null;
  const { lexicalFactor } = collection.manifest.similarity;
  const products = sharedProducts(a, b);
  const lexical = lexicalFactor * products.reduce((sum, { product }) => sum + product, 0);
  const linked = collection.linkWeight(source, target);
  if (linked === null) return null;
  const weight = linked === 0 ? lexical : linked;
  const { terms, others, rest } = shareOut(
    groupProducts(products, sharedKeywords(source, target, collection), collection),
    lexicalFactor,
    weight - lexical,
    listed,
    namer(
      [source, target].map((paper, at) => `${collection.papers.title[paper]}. ${[a, b][at].abstract}`),
      collection,
    ),
  );
  const reason = { source, target, similarity: collection.similarity(weight), terms, others, latent: rest };
  return { ...reason, sentence: sentenceOf(reason) };
}

/** What terms are called where their reason stands beside these texts: as these write them. */
export function namer(texts: readonly string[], collection: Collection): (term: number) => string {
  const written = writtenIn(texts);
  // Two terms may be parts of one hyphenated word.
  const taken = new Set<string>();
  return (term) => {
    const label = collection.label(term);
    if (label === null) return '…';
    const name = written(keyOfTerm(term, collection)!, label);
    if (taken.has(name)) return label;
    taken.add(name);
    return name;
  };
}

/** Shares of the largest `listed` groups, of all others together, and of `beyond`; together exactly 100. */
export function shareOut(
  groups: readonly TermGroup[],
  factor: number,
  beyond: number,
  listed: number,
  nameOf: (term: number) => string,
): { terms: SharedTerm[]; others: { terms: number; share: number }; rest: number } {
  const shown = groups.slice(0, listed);
  const hidden = groups.slice(listed);
  const hiddenSum = hidden.reduce((sum, { product }) => sum + product, 0);
  const shares = wholeShares([
    ...shown.map(({ product }) => product * factor),
    hiddenSum * factor,
    Math.max(0, beyond),
  ]);
  return {
    terms: shown.map(({ head }, at) => ({
      term: head,
      label: nameOf(head),
      share: shares[at],
      colour: at,
    })),
    others: { terms: hidden.length, share: shares[shown.length] },
    rest: shares[shown.length + 1],
  };
}

/** `shares expert routing (41 %), load balance (22 %) and 6 more terms`. */
function sentenceOf(reason: Omit<LinkReason, 'sentence'>): string {
  if (reason.terms.length === 0) return reason.latent > 0 ? 'shares related vocabulary, but no term' : 'shares no term';
  const named = reason.terms.slice(0, 2);
  const more = reason.terms.length - named.length + reason.others.terms;
  const list = named.map(({ label, share }) => `${label} (${share}\u00a0%)`).join(', ');
  return `shares ${list}${more > 0 ? ` and ${more} more ${more === 1 ? 'term' : 'terms'}` : ''}`;
}
