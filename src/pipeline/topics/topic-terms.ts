import type { TopicTerm } from '../../map/types.ts';
import type { TopicOptions } from '../options.ts';
import { backgroundShares } from '../similarity/background.ts';
import type { TextAnalysis } from '../text/analyse-texts.ts';
import type { TermTable } from '../types.ts';

/** A term that may name a topic, with what speaks for it. */
export interface NameCandidate extends TopicTerm {
  readonly score: number;
  /** The papers of the topic that carry it, ascending. */
  readonly members: readonly number[];
}

/**
 * How much a term says by itself, 0 to 1: less the more papers of any subject use it ("class", "information"), and less
 * for a single word than for a phrase.
 */
export function telling(
  key: string,
  words: number,
  background: ReadonlyMap<string, number>,
  options: TopicOptions,
): number {
  const share = (background.get(key) ?? 0) / options.genericShare;
  return (words > 1 ? 1 : options.singleWord) / (1 + share * share);
}

/** Scores are rounded to millionths, because logarithms and powers differ in their last bits between engines. */
const SCORE_STEPS = 1e6;

/**
 * For each topic its terms, best first, at most `nameCandidates`: noun phrases that two of its papers or more carry and that are
 * more common in it than elsewhere. The score is a power of the share of its papers that carry the term, times the bits by which the term is more common here than
 * elsewhere (smoothed by a paper or two), times the root of how often it is a keyword where it is found here, times how
 * much it says by itself.
 */
export function topicTerms(
  { terms: table, keywords, phraseFrequency }: TextAnalysis,
  topics: Int32Array,
  topicCount: number,
  options: TopicOptions,
): NameCandidate[][] {
  const members = Array.from({ length: topicCount }, () => new Map<number, number[]>());
  const asKeyword = Array.from({ length: topicCount }, () => new Map<number, number>());
  const sizes = new Uint32Array(topicCount);
  const background = backgroundShares();
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    const topic = topics[paper];
    if (topic < 0) continue;
    sizes[topic] += 1;
    for (let at = keywords.offsets[paper]; at < keywords.offsets[paper + 1]; at += 1) {
      const term = keywords.terms[at];
      if (phraseFrequency[term] > 0) asKeyword[topic].set(term, (asKeyword[topic].get(term) ?? 0) + 1);
    }
  }
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    const topic = topics[paper];
    if (topic < 0) continue;
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      const term = table.terms[at];
      if (!asKeyword[topic].has(term)) continue;
      const list = members[topic].get(term);
      if (list) list.push(paper);
      else members[topic].set(term, [paper]);
    }
  }
  return members.map((papersOf, topic) => {
    const found: NameCandidate[] = [];
    for (const [term, papers] of papersOf) {
      const inside = papers.length;
      if (inside < 2) continue;
      const outside = table.documentFrequency[term] - inside;
      const elsewhere = table.paperCount - sizes[topic];
      const ratio = (inside + 1) / (sizes[topic] + 2) / ((outside + 1) / (elsewhere + 2));
      if (ratio < options.nameRatio && elsewhere > 0) continue;
      const coverage = (inside / sizes[topic]) ** options.coveragePower;
      const wanted = Math.sqrt(asKeyword[topic].get(term)! / inside);
      const bits = elsewhere > 0 ? Math.log2(ratio) : 1;
      const says = telling(table.keys[term], table.wordCounts[term], background, options);
      const score = Math.round(coverage * bits * wanted * says * SCORE_STEPS) / SCORE_STEPS;
      found.push({ term, label: table.labels[term], inside, outside, score, members: papers });
    }
    const candidates = found.length > 0 ? found : sharedTerms(table, topics, topic, sizes[topic], background, options);
    return candidates.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, options.nameCandidates);
  });
}

/**
 * For a topic without a noun phrase of its own (a handful of papers): every term that two of its papers share, single
 * words too. Its papers are linked by something, and a plain word says more than a number.
 */
function sharedTerms(
  table: TermTable,
  topics: Int32Array,
  topic: number,
  size: number,
  background: ReadonlyMap<string, number>,
  options: TopicOptions,
): NameCandidate[] {
  const members = new Map<number, number[]>();
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    if (topics[paper] !== topic) continue;
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      const list = members.get(table.terms[at]);
      if (list) list.push(paper);
      else members.set(table.terms[at], [paper]);
    }
  }
  return [...members]
    .filter(([, papers]) => papers.length >= 2)
    .map(([term, papers]) => {
      const inside = papers.length;
      const says = telling(table.keys[term], table.wordCounts[term], background, options);
      const score = Math.round((inside / size) * says * SCORE_STEPS) / SCORE_STEPS;
      const outside = table.documentFrequency[term] - inside;
      return { term, label: table.labels[term], inside, outside, score, members: papers };
    });
}
