import type { KeywordTable, TermTable } from '../types.ts';
import type { TopicTerm } from '../../map/types.ts';

/** A term that may name a topic, with what speaks for it. */
export interface NameCandidate extends TopicTerm {
  readonly score: number;
  /** Papers of the topic that have it among their keywords. */
  readonly keywordPapers: number;
}

/**
 * For each topic its candidates for names and terms, best first: terms that at least two of its papers carry, scored by
 * the share of its papers that carry the term, times how much more common the term is here than elsewhere (in bits of
 * a ratio smoothed by one paper), times how often it is a keyword here.
 */
export function topicTerms(
  table: TermTable,
  keywords: KeywordTable,
  topics: Int32Array,
  topicCount: number,
  kept: number,
): NameCandidate[][] {
  const sizes = new Uint32Array(topicCount);
  const inside = Array.from({ length: topicCount }, () => new Map<number, number>());
  const asKeyword = Array.from({ length: topicCount }, () => new Map<number, number>());
  for (let paper = 0; paper < table.paperCount; paper += 1) {
    const topic = topics[paper];
    if (topic < 0) continue;
    sizes[topic] += 1;
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1)
      increase(inside[topic], table.terms[at]);
    for (let at = keywords.offsets[paper]; at < keywords.offsets[paper + 1]; at += 1) {
      increase(asKeyword[topic], keywords.terms[at]);
    }
  }
  return inside.map((papersOf, topic) => {
    const size = sizes[topic];
    const elsewhere = table.paperCount - size;
    const found: NameCandidate[] = [];
    for (const [term, keywordPapers] of asKeyword[topic]) {
      const here = papersOf.get(term) ?? 0;
      if (here < 2) continue;
      const outside = table.documentFrequency[term] - here;
      const ratio = (here + 1) / (size + 2) / ((outside + 1) / (elsewhere + 2));
      if (ratio <= 1) continue;
      const score = (here / size) ** 0.7 * Math.log2(ratio) * (keywordPapers / here) ** 0.5;
      found.push({
        term,
        label: table.labels[term],
        inside: here,
        outside,
        score: Math.round(score * 1e6),
        keywordPapers,
      });
    }
    return found.sort((a, b) => b.score - a.score || a.term - b.term).slice(0, kept);
  });
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
