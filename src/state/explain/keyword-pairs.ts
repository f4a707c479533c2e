import type { Collection } from '../collection.svelte.ts';
import { stemsOf } from '../search/score.ts';
import type { Comparison } from '../types.ts';
import { count, marked } from './distinct-terms.ts';
import { keyOf } from '../words.ts';

/** Pairs that are looked at: those with the rarest keyword first. */
const MOST_LOOKED_AT = 20_000;
/** Keywords of a pair that are told. */
const TOLD_TERMS = 3;

interface Pair {
  readonly left: number;
  readonly right: number;
  /** Sum of the rarity of the keywords they share. */
  rarity: number;
  /** Rarest first. */
  readonly terms: string[];
}

/**
 * Pairs of papers of two sides that share the rarest keywords and have no link, at most `most`. `null` while keywords are on their
 * way.
 */
export function pairsByKeywords(
  left: readonly number[],
  right: readonly number[],
  isLinked: (one: number, other: number) => boolean,
  most: number,
  collection: Collection,
): Comparison['unlinked'] | null {
  const shared = collection.sharedKeywords;
  if (shared === null) return null;
  const [inLeft, inRight] = [marked(left, collection), marked(right, collection)];
  const both = shared.papers
    .map((papers, at) => ({ papers, label: shared.label[at] }))
    .filter(({ papers }) => count(papers, inLeft) > 0 && count(papers, inRight) > 0)
    .sort((a, b) => a.papers.length - b.papers.length);
  const pairs = new Map<number, Pair>();
  let lookedAt = 0;
  for (const { papers, label } of both) {
    const lefts = papers.filter((paper) => inLeft[paper] === 1);
    const rights = papers.filter((paper) => inRight[paper] === 1);
    lookedAt += lefts.length * rights.length;
    if (lookedAt > MOST_LOOKED_AT) break;
    const rarity = Math.log(collection.paperCount / papers.length);
    for (const one of lefts) {
      for (const other of rights) {
        const number = one * collection.paperCount + other;
        const pair = pairs.get(number) ?? { left: one, right: other, rarity: 0, terms: [] };
        pairs.set(number, pair);
        // "Bengali" says nothing more of two papers about "Bengali language", which is rarer and came before.
        if (pair.terms.some((longer) => ` ${longer} `.includes(` ${label} `))) continue;
        pair.rarity += rarity;
        pair.terms.push(label);
      }
    }
  }
  const alike = [...pairs.values()].sort((a, b) => b.rarity - a.rarity || a.left - b.left || a.right - b.right);
  const found: Comparison['unlinked'][number][] = [];
  for (const { left: one, right: other, terms } of alike) {
    if (found.length === most) break;
    if (isLinked(one, other)) continue;
    found.push({ left: one, right: other, similarity: null, terms: terms.slice(0, TOLD_TERMS) });
  }
  return found;
}

/** Keywords of one of two papers of a large map that the other has too, or names in its title; rarest first. */
export function keywordsOfBoth(one: number, other: number, collection: Collection): readonly string[] {
  const shared = collection.sharedKeywords;
  if (shared === null) return [];
  const isNamed = (label: string, paper: number): boolean =>
    stemsOf(paper, collection).title.joined.includes(` ${keyOf(label, collection.isCompound)} `);
  return [...shared.papers.keys()]
    .filter((at) => {
      const [ofOne, ofOther] = [shared.papers[at].includes(one), shared.papers[at].includes(other)];
      if (ofOne && ofOther) return true;
      return (ofOne && isNamed(shared.label[at], other)) || (ofOther && isNamed(shared.label[at], one));
    })
    .sort((a, b) => shared.papers[a].length - shared.papers[b].length)
    .map((at) => shared.label[at]);
}

/** Keywords of a hop that are named. */
const NAMED_KEYWORDS = 3;

/** What a hop of a large map is told to be about without its texts, which say how much each word counts; nothing while that cannot be told. */
export function aboutHop(one: number, other: number, collection: Collection): string {
  if (!collection.isLarge || collection.sharedKeywords === null) return '';
  const keywords = keywordsOfBoth(one, other, collection).slice(0, NAMED_KEYWORDS);
  return keywords.length > 0
    ? `about ${keywords.join(', ')}`
    : 'words that are no keywords of both, or related vocabulary; open to see which';
}
