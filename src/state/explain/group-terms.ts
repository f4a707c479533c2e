import { longestTerms } from '../../map/longest-terms.ts';
import type { Collection } from '../collection.svelte.ts';
import { keyOfTerm } from '../search/lexicon.ts';
import { keywordKeys } from '../search/score.ts';
import type { Product } from '../../map/shared-products.ts';

/** Shared terms that are one thing to a reader: `state space models` with `state space`, `space models` and `space` in it. */
export interface TermGroup {
  /** The longest of them; it may itself carry no weight. */
  readonly head: number;
  /** All that carry weight, largest product first. */
  readonly parts: readonly Product[];
  /** Sum of the parts' products. */
  readonly product: number;
}

/**
 * Groups shared terms under the longest term that contains them, among themselves and `heads`. Every product is in exactly
 * one group, so the groups add up to what the terms add up to. Largest group first.
 */
export function groupProducts(
  products: readonly Product[],
  heads: readonly number[],
  collection: Collection,
): TermGroup[] {
  const longest = longestTerms(
    [...products.map(({ term }) => term), ...heads],
    (term) => keyOfTerm(term, collection) ?? `#${term}`,
  );
  const groups = new Map<number, Product[]>();
  for (const product of products) {
    const head = longest.get(product.term)!;
    const parts = groups.get(head);
    if (parts) parts.push(product);
    else groups.set(head, [product]);
  }
  return [...groups]
    .map(([head, parts]) => ({ head, parts, product: parts.reduce((sum, { product }) => sum + product, 0) }))
    .sort((a, b) => b.product - a.product || a.head - b.head);
}

/**
 * Keywords of several words that both papers carry: what a group of shared terms may be called. None before the whole map is
 * here: a large map is not fetched for names.
 */
export function sharedKeywords(source: number, target: number, collection: Collection): number[] {
  if (!collection.isWhole) return [];
  const keys = new Set([...keywordKeys(source, collection), ...keywordKeys(target, collection)]);
  const found: number[] = [];
  for (const key of keys) {
    if (!key.includes(' ')) continue;
    const term = collection.termOfKey(key) ?? -1;
    const papers = term < 0 ? [] : (collection.term(term)?.papers ?? []);
    if (papers.includes(source) && papers.includes(target)) found.push(term);
  }
  return found;
}
