import type { SimilarityParts } from '../parts.ts';
import type { InvertedIndex } from '../inverted-index.ts';

/** Terms found in a larger share of the papers are frequent: their products are bounded before they are worked out. */
const FREQUENT_SHARE = 0.08;
/** Most frequent terms: their numbers take 16 bits. */
const MOST_FREQUENT = 0xffff;
/**
 * Groups of frequent terms, an even number. A pair's bound is made of one length a group: more groups, a tighter bound and
 * a longer sum. 32 let five times as many pairs pass, 96 saved no more than they cost (77,530 papers).
 */
export const GROUPS = 64;
/** Papers in the smallest part of the order: what lies nearer is near enough. */
const PART = 64;
/** Papers whose postings, frequent terms and blocks a processor's second-level cache of 1 to 2 MB holds together. */
export const CHUNK = 4096;

/**
 * The papers laid out for the search: plain columns that every thread can read. Papers go by their place in an order that
 * puts similar ones next to one another, so that what is read together lies together in memory.
 */
export interface SearchPlan {
  readonly papers: number;
  /** Number of the paper at each place. */
  readonly numberOf: Uint32Array;
  readonly frequentCount: number;
  /** CSR place x frequent term: the term's number below, its weight above the 16th bit. */
  readonly frequentOffsets: Uint32Array;
  readonly frequentEntries: Uint32Array;
  /** Lengths of each place's frequent weights by group, rounded up: `GROUPS` a place. */
  readonly groups: Int16Array;
  /** CSR place x rare term. */
  readonly rareOffsets: Uint32Array;
  readonly rareTerms: Uint32Array;
  readonly rareWeights: Uint16Array;
  /** Papers of each rare term, descending. */
  readonly rarePapers: Uint32Array;
  /**
   * The same turned round, chunk of `CHUNK` places after chunk: where each term's entries begin (one bound more than there are
   * terms a chunk), and entries with the place in the chunk below and the weight above the 16th bit.
   */
  readonly postingOffsets: Uint32Array;
  readonly postings: Uint32Array;
}

/** Lays out the lexical part of the similarity. `near` are rows of `dimensions` numbers a paper that say which papers are alike. */
export function planSearch(
  { vectors, index }: Pick<SimilarityParts, 'vectors' | 'index'>,
  near: Int16Array,
  dimensions: number,
): SearchPlan {
  const papers = vectors.offsets.length - 1;
  const numberOf = orderByLikeness(near, dimensions, papers);
  const { frequentOf, groupOf } = frequentTerms(index, papers);
  const { rareOf, rarePapers } = rareTermsOf(index, frequentOf);
  let frequentSize = 0;
  for (const term of vectors.terms) if (frequentOf[term] >= 0) frequentSize += 1;
  const frequentOffsets = new Uint32Array(papers + 1);
  const frequentEntries = new Uint32Array(frequentSize);
  const rareOffsets = new Uint32Array(papers + 1);
  const rareTerms = new Uint32Array(vectors.terms.length - frequentSize);
  const rareWeights = new Uint16Array(rareTerms.length);
  const groups = new Int16Array(papers * GROUPS);
  const squares = new Float64Array(GROUPS);
  let frequentAt = 0;
  let rareAt = 0;
  for (let place = 0; place < papers; place += 1) {
    const paper = numberOf[place];
    squares.fill(0);
    for (let at = vectors.offsets[paper]; at < vectors.offsets[paper + 1]; at += 1) {
      const weight = vectors.weights[at];
      const frequent = frequentOf[vectors.terms[at]];
      if (frequent >= 0) {
        frequentEntries[frequentAt] = frequent | (weight << 16);
        frequentAt += 1;
        squares[groupOf[frequent]] += weight * weight;
      } else {
        rareTerms[rareAt] = rareOf[vectors.terms[at]];
        rareWeights[rareAt] = weight;
        rareAt += 1;
      }
    }
    frequentOffsets[place + 1] = frequentAt;
    rareOffsets[place + 1] = rareAt;
    for (let group = 0; group < GROUPS; group += 1) {
      groups[place * GROUPS + group] = Math.ceil(Math.sqrt(squares[group]));
    }
  }
  return {
    papers,
    numberOf,
    frequentCount: groupOf.length,
    frequentOffsets,
    frequentEntries,
    groups,
    rareOffsets,
    rareTerms,
    rareWeights,
    rarePapers,
    ...postingsByChunk(rareOffsets, rareTerms, rareWeights, rarePapers.length),
  };
}

/**
 * Numbers of the frequent terms (-1 for the others), and their groups. Each goes, largest first, to the group of least
 * total: two papers that share no term then seldom meet in a group.
 */
function frequentTerms(index: InvertedIndex, papers: number): { frequentOf: Int32Array; groupOf: Uint16Array } {
  const frequentOf = new Int32Array(index.offsets.length - 1).fill(-1);
  const found: { term: number; total: number }[] = [];
  for (let term = 0; term < frequentOf.length; term += 1) {
    const from = index.offsets[term];
    const to = index.offsets[term + 1];
    if (to - from <= papers * FREQUENT_SHARE) continue;
    let total = 0;
    for (let at = from; at < to; at += 1) total += index.weights[at] * index.weights[at];
    found.push({ term, total });
  }
  found.sort((a, b) => b.total - a.total || a.term - b.term);
  const kept = found.slice(0, MOST_FREQUENT);
  const totals = new Float64Array(GROUPS);
  const groupOf = Uint16Array.from(kept, ({ term, total }, frequent) => {
    frequentOf[term] = frequent;
    let least = 0;
    for (let group = 1; group < GROUPS; group += 1) if (totals[group] < totals[least]) least = group;
    totals[least] += total;
    return least;
  });
  return { frequentOf, groupOf };
}

/**
 * Papers in the order of a k-d tree's leaves (Bentley 1975): halved again and again at the median of the dimension in which
 * they differ most. The order decides how fast a search is, never what it finds.
 */
function orderByLikeness(rows: Int16Array, dimensions: number, papers: number): Uint32Array {
  const order = Uint32Array.from({ length: papers }, (_, paper) => paper);
  const key = new Int16Array(papers);
  const halve = (from: number, to: number): void => {
    if (to - from <= PART) return;
    let widest = 0;
    let most = -1;
    for (let k = 0; k < dimensions; k += 1) {
      let sum = 0;
      let squares = 0;
      for (let at = from; at < to; at += 1) {
        const value = rows[order[at] * dimensions + k];
        sum += value;
        squares += value * value;
      }
      const spread = squares - (sum * sum) / (to - from);
      if (spread > most) [widest, most] = [k, spread];
    }
    const part = order.subarray(from, to);
    for (const paper of part) key[paper] = rows[paper * dimensions + widest];
    part.sort((a, b) => key[a] - key[b] || a - b);
    const middle = (from + to) >> 1;
    halve(from, middle);
    halve(middle, to);
  };
  if (dimensions > 0) halve(0, papers);
  return order;
}

/** Numbers of the terms that are not frequent and that any paper holds, those of most papers first, and how many hold each. */
function rareTermsOf(index: InvertedIndex, frequentOf: Int32Array): { rareOf: Uint32Array; rarePapers: Uint32Array } {
  const papersOf = (term: number): number => index.offsets[term + 1] - index.offsets[term];
  const rare = Uint32Array.from(frequentOf.keys()).filter((term) => frequentOf[term] < 0 && papersOf(term) > 0);
  rare.sort((a, b) => papersOf(b) - papersOf(a) || a - b);
  const rareOf = new Uint32Array(frequentOf.length);
  rare.forEach((term, number) => (rareOf[term] = number));
  return { rareOf, rarePapers: rare.map(papersOf) };
}

/** Turns place x term into term x place within each chunk, places ascending (counting sort). */
function postingsByChunk(
  offsets: Uint32Array,
  terms: Uint32Array,
  weights: Uint16Array,
  termCount: number,
): Pick<SearchPlan, 'postingOffsets' | 'postings'> {
  const papers = offsets.length - 1;
  const bounds = termCount + 1;
  const postingOffsets = new Uint32Array(Math.ceil(papers / CHUNK) * bounds);
  const postings = new Uint32Array(terms.length);
  const next = new Uint32Array(bounds);
  for (let from = 0, row = 0; from < papers; from += CHUNK, row += bounds) {
    const to = Math.min(papers, from + CHUNK);
    next.fill(0);
    for (let at = offsets[from]; at < offsets[to]; at += 1) next[terms[at] + 1] += 1;
    next[0] = offsets[from];
    for (let term = 1; term < bounds; term += 1) next[term] += next[term - 1];
    postingOffsets.set(next, row);
    for (let place = from; place < to; place += 1) {
      for (let at = offsets[place]; at < offsets[place + 1]; at += 1) {
        postings[next[terms[at]]++] = (place - from) | (weights[at] << 16);
      }
    }
  }
  return { postingOffsets, postings };
}
