import type { Collection } from '../collection.svelte.ts';
import { keyOfTerm } from '../search/lexicon.ts';
import type { DistinctTerm } from '../types.ts';

/** Papers' worth of prior: small enough that ten papers can speak, large enough that one cannot shout. */
const PRIOR_PAPERS = 10;
/** Terms that are told. */
const MOST_TERMS = 12;
/** z-score below which a difference may be chance (about 5 %, one-sided). */
const LEAST_SCORE = 1.645;
/** Papers that must carry a term, unless there are fewer. */
const LEAST_PAPERS = 2;

/**
 * The terms that set papers apart from `others` (`null`: from all the rest of the collection), best first: z-scores of the
 * log-odds ratio of document frequencies with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin'
 * Words", eq. 16 and 22), the prior being the collection's own frequencies. A term inside a longer one that the same papers
 * carry is left out. `null` while texts are on their way.
 */
export function distinctTerms(
  papers: readonly number[],
  others: readonly number[] | null,
  collection: Collection,
): readonly DistinctTerm[] | null {
  const inside = countTerms(papers, collection);
  const outside = others === null ? null : countTerms(others, collection);
  if (inside === null || (others !== null && outside === null)) return null;
  const insideTotal = papers.length;
  const outsideTotal = others === null ? collection.paperCount - papers.length : others.length;
  const least = Math.min(LEAST_PAPERS, insideTotal);
  const scored: DistinctTerm[] = [];
  for (const [term, count] of inside) {
    if (count < least) continue;
    const entry = collection.term(term);
    if (entry === null) return null;
    const away = outside === null ? entry.papers.length - count : (outside.get(term) ?? 0);
    const prior = (PRIOR_PAPERS * entry.papers.length) / collection.paperCount;
    const score = logOddsScore(count, insideTotal, away, outsideTotal, prior);
    if (score > LEAST_SCORE) scored.push({ term, label: entry.label, inside: count, insideTotal, outside: away, outsideTotal, score });
  }
  scored.sort((a, b) => b.score - a.score || a.term - b.term);
  return withoutParts(scored, collection).slice(0, MOST_TERMS);
}

/** z-score of the log-odds ratio; `prior` papers of `PRIOR_PAPERS` are thought to carry the term on each side. */
function logOddsScore(inside: number, insideTotal: number, outside: number, outsideTotal: number, prior: number): number {
  const against = PRIOR_PAPERS - prior + Number.EPSILON;
  const here = Math.log((inside + prior) / (insideTotal - inside + against));
  const there = Math.log((outside + prior) / (outsideTotal - outside + against));
  return (here - there) / Math.sqrt(1 / (inside + prior) + 1 / (outside + prior));
}

/** How many of the papers carry each term that counts for similarity. */
export function countTerms(papers: readonly number[], collection: Collection): Map<number, number> | null {
  const counts = new Map<number, number>();
  let complete = true;
  for (const paper of papers) {
    const text = collection.text(paper);
    if (text === null) complete = false;
    else text.terms.forEach((term, at) => text.weights[at] > 0 && counts.set(term, (counts.get(term) ?? 0) + 1));
  }
  return complete ? counts : null;
}

/** Drops a term when a better one says the same: one contains the other and nearly the same papers carry both. */
function withoutParts(terms: readonly DistinctTerm[], collection: Collection): DistinctTerm[] {
  const kept: { one: DistinctTerm; key: string }[] = [];
  for (const one of terms) {
    const key = ` ${keyOfTerm(one.term, collection) ?? one.label} `;
    const same = kept.some(
      (other) => (other.key.includes(key) || key.includes(other.key)) && one.inside <= other.one.inside * 1.25,
    );
    if (!same) kept.push({ one, key });
  }
  return kept.map(({ one }) => one);
}
