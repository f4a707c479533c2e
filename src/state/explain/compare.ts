import type { Collection } from '../collection.svelte.ts';
import type { ManyLinks } from '../links-of-papers.ts';
import type { ComparedTerm, Comparison, DistinctTerm } from '../types.ts';
import {
  count,
  distinctTerms,
  type KeywordTerm,
  keywordTerms,
  papersCounted,
  marked,
  telling,
} from './distinct-terms.ts';
import { keyOfTerm } from '../search/lexicon.ts';
import { pairsByKeywords } from './keyword-pairs.ts';
import { linkReason } from './link-reason.ts';

const MOST_SHARED = 10;
/** Terms of a side that are told. */
export const MOST_OWN = 8;
/** A term is a side's own where it has this many times the other's share of papers with it. */
const MORE = 1.5;
/** And none that both share where it has so many times the other's, and a whole paper more than chance would give it. */
const MUCH_MORE = 2;
/** Share of the collection from which on a word is everybody's: it says little about two groups and comes last. */
const EVERYBODYS = 1 / 8;
/** Where a side has this many papers, a term in one of them alone may be chance and counts half. */
const ENOUGH_PAPERS = 6;
const MOST_BRIDGES = 6;
const MOST_PAIRS = 6;
/** Reasons of a pair that are told. */
const TOLD_REASONS = 3;
/** Similarity from which two papers without a link are worth a look. */
const ALIKE = 0.05;
/** Papers of one side that are paired with the other: beyond, a sample of the most linked would mislead, so the first are taken. */
const MOST_PAIRED = 400;

/** What separates two sets of papers, what they share, and who stands between them. `null` while texts are on their way. */
export function comparePapers(
  left: readonly number[],
  right: readonly number[],
  collection: Collection,
): Comparison | null {
  const inLeft = marked(left, collection);
  const inRight = marked(right, collection);
  const both = left.filter((paper) => inRight[paper] === 1);
  const onlyLeft = left.filter((paper) => inRight[paper] === 0);
  const onlyRight = right.filter((paper) => inLeft[paper] === 0);
  const leftTerms = distinctTerms(onlyLeft, onlyRight, collection);
  const rightTerms = distinctTerms(onlyRight, onlyLeft, collection);
  const inBoth = termsInBoth(left, right, collection);
  const links = collection.manyLinks([...left, ...right]);
  const unlinked = links === null ? null : unlinkedPairs(onlyLeft, onlyRight, links, collection);
  if (links === null || leftTerms === null || rightTerms === null || inBoth === null || unlinked === null) return null;
  const counted = (terms: readonly DistinctTerm[]): ComparedTerm[] =>
    terms.map(({ term, label }) => {
      const papers = papersCounted(term, collection);
      return { term, label, left: count(papers, inLeft), right: count(papers, inRight) };
    });
  const total = { left: left.length, right: right.length };
  const isMore = (row: ComparedTerm, side: Side, times: number): boolean =>
    row[side] * total[OTHER[side]] >= times * row[OTHER[side]] * total[side];
  const isMuchMore = (row: ComparedTerm, side: Side): boolean => {
    const expected = ((row.left + row.right) * total[side]) / (total.left + total.right);
    return isMore(row, side, MUCH_MORE) && row[side] - expected >= 1;
  };
  /**
   * Those of one side's own terms, and of those in both, that this side has much more often; each said once. The latter stand nowhere
   * else, so that of its own as many are left out as there is no room for.
   */
  const termsOf = (side: Side, own: readonly ComparedTerm[]): ComparedTerm[] => {
    const told = own.slice(0, MOST_OWN);
    for (;;) {
      const isSaid = (row: InBoth): boolean =>
        told.some(
          (other) => row[side] <= other[side] && says(keyOfTerm(other.term, collection) ?? other.label, row.key),
        );
      const moved = inBoth.filter((row) => isMuchMore(row, side) && !isSaid(row));
      if (told.length === 0 || told.length + moved.length <= MOST_OWN) return [...told, ...moved.map(toRow)];
      told.pop();
    }
  };
  const ofLeft = counted(leftTerms).filter((row) => isMore(row, 'left', MORE));
  const ofRight = counted(rightTerms).filter((row) => isMore(row, 'right', MORE));
  const [ownLeft, ownRight] = [termsOf('left', ofLeft), termsOf('right', ofRight)];
  // What separates the two is shared by none, though the other side has some of it too and there may be no room to tell it.
  const separating = new Set([...ofLeft, ...ofRight, ...ownLeft, ...ownRight].map(({ term }) => term));
  const isShared = (row: InBoth): boolean =>
    !separating.has(row.term) && !isMuchMore(row, 'left') && !isMuchMore(row, 'right');
  return {
    left,
    right,
    both,
    leftTerms: ownLeft,
    rightTerms: ownRight,
    sharedTerms: inBoth.filter(isShared).map(toRow),
    ofAllLinks: links.ofAll,
    bridges: bridgePapers(onlyLeft, onlyRight, links),
    unlinked,
  };
}

/** Whether one of two terms is in the other. */
function says(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}

type Side = 'left' | 'right';
const OTHER = { left: 'right', right: 'left' } as const;

type InBoth = ComparedTerm & { readonly key: string };

function toRow({ term, label, left, right }: InBoth): ComparedTerm {
  return { term, label, left, right };
}

/**
 * Terms that many papers of both sides carry: by the smaller of the two shares, times how rare the term is in the whole
 * collection (squared, or words like "model" would lead every list).
 */
function termsInBoth(left: readonly number[], right: readonly number[], collection: Collection): InBoth[] | null {
  const [ofLeft, ofRight] = [keywordTerms(left, collection), keywordTerms(right, collection)];
  if (ofLeft === null || ofRight === null) return null;
  const candidates = new Map([...ofRight, ...ofLeft].map((candidate) => [candidate.term, candidate]));
  const shareIn = (terms: readonly KeywordTerm[]): ReadonlyMap<number, number> =>
    new Map(terms.map(({ term, keywordShare }) => [term, keywordShare]));
  const [leftShare, rightShare] = [shareIn(ofLeft), shareIn(ofRight)];
  const [inLeft, inRight] = [marked(left, collection), marked(right, collection)];
  const found: (InBoth & { readonly score: number })[] = [];
  for (const candidate of candidates.values()) {
    const { term, label, papers, key } = candidate;
    const [a, b] = [count(papers, inLeft), count(papers, inRight)];
    if (a === 0 || b === 0) continue;
    const share = Math.min(a / left.length, b / right.length);
    const rarity = Math.log(1 + collection.paperCount / candidate.carriers);
    const isChance = Math.min(a, b) === 1 && Math.min(left.length, right.length) >= ENOUGH_PAPERS;
    const isEverybodys = candidate.carriers > EVERYBODYS * collection.paperCount;
    const keywordShare = ((leftShare.get(term) ?? 0) + (rightShare.get(term) ?? 0)) / 2;
    const weight = telling({ ...candidate, keywordShare }, collection);
    const score = share * rarity * rarity * weight * (isChance ? 0.5 : 1) - (isEverybodys ? LAST : 0);
    found.push({ term, label, left: a, right: b, score, key });
  }
  found.sort((x, y) => y.score - x.score || x.term - y.term);
  const kept: typeof found = [];
  for (const one of found) {
    if (kept.length === MOST_SHARED) break;
    if (!kept.some((other) => says(one.key, other.key))) kept.push(one);
  }
  return kept;
}

/** More than any score: what it is taken from comes after all others. */
const LAST = 1e6;

function bridgePapers(left: readonly number[], right: readonly number[], links: ManyLinks): Comparison['bridges'] {
  const across = (
    papers: readonly number[],
    others: ReadonlySet<number>,
    side: 'left' | 'right',
  ): Comparison['bridges'][number][] =>
    papers.map((paper) => {
      const found = links.of(paper).filter((neighbour) => others.has(neighbour.paper));
      return { paper, side, links: found.length, strength: found.reduce((sum, link) => sum + link.similarity, 0) };
    });
  return [...across(left, new Set(right), 'left'), ...across(right, new Set(left), 'right')]
    .filter((bridge) => bridge.links > 0)
    .sort((a, b) => b.strength - a.strength || a.paper - b.paper)
    .slice(0, MOST_BRIDGES);
}

/** Pairs across the two sides, alike in words, without a link. Scores by the inverted vectors of the right side. */
function unlinkedPairs(
  left: readonly number[],
  right: readonly number[],
  links: ManyLinks,
  collection: Collection,
): Comparison['unlinked'] | null {
  const isLinked = (one: number, other: number): boolean => links.of(one).some(({ paper }) => paper === other);
  // The texts of a large map lie in too many files.
  if (collection.isLarge) return pairsByKeywords(left, right, isLinked, MOST_PAIRS, collection);
  const papers = right.slice(0, MOST_PAIRED);
  const postings = new Map<number, number[]>();
  for (const [at, paper] of papers.entries()) {
    const text = collection.text(paper);
    if (text === null) return null;
    for (let i = 0; i < text.terms.length; i++) {
      const list = postings.get(text.terms[i]);
      if (list) list.push(at, text.weights[i]);
      else postings.set(text.terms[i], [at, text.weights[i]]);
    }
  }
  const { lexicalFactor, scale } = collection.manifest.similarity;
  const pairs: { left: number; right: number; similarity: number }[] = [];
  const scores = new Float64Array(papers.length);
  for (const paper of left.slice(0, MOST_PAIRED)) {
    const text = collection.text(paper);
    if (text === null) return null;
    scores.fill(0);
    for (let i = 0; i < text.terms.length; i++) {
      const list = postings.get(text.terms[i]) ?? [];
      for (let j = 0; j < list.length; j += 2) scores[list[j]] += text.weights[i] * list[j + 1];
    }
    scores.forEach((score, at) => {
      const similarity = (score * lexicalFactor) / scale;
      if (similarity >= ALIKE && !isLinked(paper, papers[at]))
        pairs.push({ left: paper, right: papers[at], similarity });
    });
  }
  pairs.sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right);
  const told = pairs.slice(0, MOST_PAIRS).map((pair) => ({
    ...pair,
    // As the page of the pair says it.
    reason: linkReason(pair.left, pair.right, collection, TOLD_REASONS),
  }));
  return told.some(({ reason }) => reason === null)
    ? null
    : told.map(({ reason, ...pair }) => ({ ...pair, terms: reason!.terms.map(({ label }) => label) }));
}
