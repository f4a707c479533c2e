import type { Collection, TermEntry } from '../collection.svelte.ts';
import { keyOfTerm } from '../search/lexicon.ts';
import { keywordKeys } from '../search/score.ts';
import type { DistinctTerm } from '../types.ts';

/** Papers' worth of prior: small enough that ten papers can speak, large enough that one cannot shout. */
const PRIOR_PAPERS = 10;
/** Terms that are told. */
const MOST_TERMS = 12;
/** z-score below which a difference may be chance (about 10 %, one-sided). */
const LEAST_SCORE = 1.28;
/** Terms that are told of a few papers, where nothing can be sure. */
const SMALL_SET_TERMS = 5;
/** A longer term stands for a word in it when at least this share of the word's papers carry it: "question answering" for "answering". */
const FULLER = 0.6;
/** Papers that must carry a term, unless there are fewer. */
const LEAST_PAPERS = 2;

/**
 * The terms that set papers apart from `others` (`null`: from all the rest of the collection), best first: z-scores of the
 * log-odds ratio of document frequencies with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin'
 * Words", eq. 16 and 22), the prior being the collection's own frequencies. Terms are keywords of the papers; one inside a
 * longer one that the same papers carry is left out. `null` while terms are on their way.
 */
export function distinctTerms(
  papers: readonly number[],
  others: readonly number[] | null,
  collection: Collection,
): readonly DistinctTerm[] | null {
  const candidates = keywordTerms(papers, collection);
  if (candidates === null) return null;
  const inside = new Set(papers);
  const outside = others === null ? null : new Set(others);
  const insideTotal = inside.size;
  const outsideTotal = outside?.size ?? collection.paperCount - insideTotal;
  const least = Math.min(LEAST_PAPERS, insideTotal);
  const scored: DistinctTerm[] = [];
  for (const { term, label, papers: carriers } of candidates) {
    const here = count(carriers, inside);
    if (here < least) continue;
    const away = outside === null ? carriers.length - here : count(carriers, outside);
    const prior = (PRIOR_PAPERS * carriers.length) / collection.paperCount;
    const score = logOddsScore(here, insideTotal, away, outsideTotal, prior);
    if (score > 0) scored.push({ term, label, inside: here, insideTotal, outside: away, outsideTotal, score });
  }
  scored.sort((a, b) => b.score - a.score || a.term - b.term);
  const clear = scored.filter(({ score }) => score > LEAST_SCORE).length;
  return withoutParts(scored.slice(0, Math.max(clear, SMALL_SET_TERMS)), collection).slice(0, MOST_TERMS);
}

/** The terms that are keywords of any of the papers; `null` while they are on their way. */
export function keywordTerms(papers: readonly number[], collection: Collection): readonly TermEntry[] | null {
  if (collection.words === null) return null;
  const asked = collection.isLarge ? heaviest(papers, collection) : papers;
  // Keywords come with the texts. All are asked for before the first is waited for.
  if (asked.map((paper) => collection.text(paper)).includes(null)) return null;
  const keys = collection.isLarge
    ? commonKeywords(asked, collection)
    : new Set(asked.flatMap((paper) => keywordKeys(paper, collection)));
  const found: TermEntry[] = [];
  let complete = true;
  for (const key of keys) {
    const term = collection.termOfKey(key);
    const entry = term === null || term < 0 ? null : collection.term(term);
    if (entry !== null) found.push(entry);
    else if (term !== -1) complete = false;
  }
  return complete ? found : null;
}

/** Papers of a large map that are asked for their keywords: each may take a file. */
const ASKED = 24;
/** Terms of a large map that are looked up: each may take a file. */
const LOOKED_UP = 24;

function heaviest(papers: readonly number[], collection: Collection): readonly number[] {
  const { size } = collection.papers;
  return [...papers].sort((a, b) => size[b] - size[a] || a - b).slice(0, ASKED);
}

/** Keywords that most of the papers share. */
function commonKeywords(papers: readonly number[], collection: Collection): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    for (const key of keywordKeys(paper, collection)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const common = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, LOOKED_UP);
  return new Set(common.map(([key]) => key));
}

/** How many of the papers are in the set. */
export function count(papers: readonly number[], set: ReadonlySet<number>): number {
  return papers.reduce((sum, paper) => sum + (set.has(paper) ? 1 : 0), 0);
}

/** z-score of the log-odds ratio; `prior` papers of `PRIOR_PAPERS` are thought to carry the term on each side. */
function logOddsScore(
  inside: number,
  insideTotal: number,
  outside: number,
  outsideTotal: number,
  prior: number,
): number {
  const against = PRIOR_PAPERS - prior + Number.EPSILON;
  const here = Math.log((inside + prior) / (insideTotal - inside + against));
  const there = Math.log((outside + prior) / (outsideTotal - outside + against));
  return (here - there) / Math.sqrt(1 / (inside + prior) + 1 / (outside + prior));
}

/**
 * Says each thing once and in full: a word gives way to the longer term that contains it and that most of its papers carry,
 * and a term is dropped when one before it says the same.
 */
function withoutParts(terms: readonly DistinctTerm[], collection: Collection): DistinctTerm[] {
  const named = terms.map((one) => ({ one, key: ` ${keyOfTerm(one.term, collection) ?? one.label} ` }));
  const kept: typeof named = [];
  for (const part of named) {
    const fuller = named
      .filter(({ one, key }) => key.includes(part.key) && one.inside >= FULLER * part.one.inside)
      .reduce((best, next) => (next.key.length > best.key.length ? next : best), part);
    const isSaid = kept.some(
      ({ one, key }) =>
        (key.includes(fuller.key) || fuller.key.includes(key)) && fuller.one.inside <= one.inside * (1 / FULLER),
    );
    if (!isSaid) kept.push(fuller);
  }
  return kept.map(({ one }) => one);
}
