import type { ConceptColumns } from '../text/concepts.ts';
import type { CorpusColumns } from '../text/corpus.ts';
import { eachNounPhrase } from '../text/noun-phrases.ts';
import type { PhraseTrie } from '../text/phrase-trie.ts';
import { unitPhrase, type Units } from '../text/units.ts';
import { GERUND, NOUN } from '../text/word-class.ts';

/** A phrase that may be a keyphrase of one paper. */
export interface Candidate {
  readonly phrase: number;
  /** Units of its first occurrence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Occurrences, alone or inside longer noun phrases. */
  count: number;
  /** It stands as a noun phrase of its own somewhere in the paper. */
  whole: boolean;
  /** A longer candidate holds it; one that holds it is as frequent. */
  inside: boolean;
  alwaysInside: boolean;
  /** Occurrences of the most frequent candidate that it holds; 1 for none. */
  held: number;
}

/** What candidates are found with; new phrases are entered in the trie. */
interface CandidateSource {
  readonly corpus: CorpusColumns;
  readonly concepts: Pick<ConceptColumns, 'stems'>;
  readonly trie: PhraseTrie;
  /** Papers in which a phrase is a whole noun phrase; none beyond its end. */
  readonly nounPhrasePapers: Int32Array;
  /** Words of the longest noun phrase. */
  readonly longest: number;
  readonly support: number;
}

interface Span {
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Candidates of the paper in `units`: its noun phrases, and those parts of two and more words that are whole noun
 * phrases in `support` papers or stand in as many different noun phrases of this one. No part divides a hyphenated word.
 */
export function findCandidates(
  { corpus, concepts, trie, nounPhrasePapers, longest, support }: CandidateSource,
  units: Units,
): Map<number, Candidate> {
  const nounPhrases: Span[][] = [];
  const holders = new Map<number, Set<number>>();
  const wholes = new Set<number>();
  eachNounPhrase(units, longest, (from, to) => {
    const spans: Span[] = [];
    const whole = unitPhrase(corpus, concepts, units, trie, from, to, false);
    wholes.add(whole);
    for (let a = from; a < to; a++) {
      if (a > from && units.glued[a]) continue;
      for (let b = to; b > a; b--) {
        if (b < to && (units.glued[b] || (units.kind[b - 1] !== NOUN && units.kind[b - 1] !== GERUND))) continue;
        const phrase = unitPhrase(corpus, concepts, units, trie, a, b, true);
        spans.push({ phrase, from: a, to: b });
        if (phrase === whole) continue;
        const known = holders.get(phrase);
        if (known === undefined) holders.set(phrase, new Set([whole]));
        else known.add(whole);
      }
    }
    nounPhrases.push(spans);
  });
  const eligible = (span: Span): boolean =>
    wholes.has(span.phrase) ||
    ((span.to - span.from > 1 || units.concept[span.from] >= 0) &&
      ((nounPhrasePapers[span.phrase] ?? 0) >= support || (holders.get(span.phrase)?.size ?? 0) >= support));
  const candidates = new Map<number, Candidate>();
  const kept = nounPhrases.map((spans) => spans.filter(eligible));
  for (const spans of kept) {
    for (const { phrase, from, to } of spans) {
      // A word inside a phrase is that phrase's, and does not speak for the word alone.
      if (to - from === 1 && units.concept[from] < 0 && spans.length > 1 && spans[0].phrase !== phrase) continue;
      const known = candidates.get(phrase);
      if (known !== undefined) known.count++;
      else
        candidates.set(phrase, {
          phrase,
          from,
          to,
          count: 1,
          whole: wholes.has(phrase),
          inside: false,
          alwaysInside: false,
          held: 1,
        });
    }
  }
  for (const spans of kept) relate(spans, candidates);
  return candidates;
}

/** Notes which candidates of one noun phrase hold which. */
function relate(spans: readonly Span[], candidates: ReadonlyMap<number, Candidate>): void {
  for (const outer of spans) {
    for (const inner of spans) {
      if (inner.phrase === outer.phrase || inner.from < outer.from || inner.to > outer.to) continue;
      const held = candidates.get(inner.phrase);
      const holder = candidates.get(outer.phrase);
      if (held === undefined || holder === undefined) continue;
      held.inside = true;
      if (holder.count >= held.count) held.alwaysInside = true;
      holder.held = Math.max(holder.held, held.count);
    }
  }
}
