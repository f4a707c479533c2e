import type { Collection } from '../collection.svelte.ts';
import { firstAtLeast } from '../search/first-at-least.ts';
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
/** A longer term stands for a word in it when at least this share of the word's papers here carry it: "question answering" for "answering". */
const FULLER = 0.6;
/** What a word alone counts beside a phrase (docs/PIPELINE.md, names of topics). */
const SINGLE_WORD = 0.7;
/** A term in one of so many papers, or in fewer, is rare. */
const RARE = 16;
/** Papers that must carry a term, unless there are fewer. */
const LEAST_PAPERS = 2;
/** Terms of a large map among which those that say the same are looked for. */
const CONSIDERED = 200;

/**
 * The terms that set papers apart from `others` (`null`: from all the rest of the collection). A term does where the z-score of
 * the log-odds ratio of document frequencies with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin'
 * Words", eq. 16 and 22), the prior being the collection's own frequencies, is no chance; those come first that the others
 * hardly have (`surprise`) and that say much (`telling`). Terms are keywords of the papers; one inside a longer one that the same papers carry is left
 * out. In a large map a paper carries its keywords alone. `null` while terms are on their way.
 */
export function distinctTerms(
  papers: readonly number[],
  others: readonly number[] | null,
  collection: Collection,
): readonly DistinctTerm[] | null {
  const candidates = keywordTerms(papers, collection);
  if (candidates === null) return null;
  const inside = marked(papers, collection);
  const outside = others === null ? null : marked(others, collection);
  const insideTotal = papers.length;
  const outsideTotal = others?.length ?? collection.paperCount - insideTotal;
  const least = Math.min(LEAST_PAPERS, insideTotal);
  const scored: { readonly one: DistinctTerm; readonly candidate: KeywordTerm }[] = [];
  for (const candidate of candidates) {
    const { term, label, papers: carriers } = candidate;
    const here = count(carriers, inside);
    if (here < least) continue;
    const away = outside === null ? carriers.length - here : count(carriers, outside);
    const prior = (PRIOR_PAPERS * carriers.length) / collection.paperCount;
    const score = logOddsScore(here, insideTotal, away, outsideTotal, prior);
    const one = { term, label, inside: here, insideTotal, outside: away, outsideTotal, score };
    if (score > 0) scored.push({ one, candidate });
  }
  scored.sort((a, b) => b.one.score - a.one.score || a.one.term - b.one.term);
  const clear = scored.filter(({ one }) => one.score > LEAST_SCORE).length;
  const ranked = scored
    .slice(0, Math.max(clear, SMALL_SET_TERMS))
    .map(({ one, candidate }) => ({ one, rank: surprise(one) * telling(candidate, collection) }))
    .sort((a, b) => b.rank - a.rank);
  const apart = collection.isLarge ? ranked.slice(0, CONSIDERED) : ranked;
  return withoutParts(
    apart.map(({ one }) => one),
    collection,
  ).slice(0, MOST_TERMS);
}

/** A term that is a keyword of some papers. */
export interface KeywordTerm {
  readonly term: number;
  readonly key: string;
  readonly label: string;
  /** Papers that are counted for it (`papersCounted`), ascending. */
  readonly papers: readonly number[];
  /** How many papers of the collection carry it. */
  readonly carriers: number;
  /** Of the papers here that carry it, of a large map of all, the share that has it as a keyword. */
  readonly keywordShare: number;
}

/**
 * How much a term says about papers that carry it: more where it is a keyword of many of them, less for a single word than for
 * a phrase, and less the more of the collection uses it.
 */
export function telling({ key, carriers, keywordShare }: KeywordTerm, { paperCount }: Collection): number {
  const rarity = Math.min(1, Math.log(paperCount / carriers) / Math.log(RARE));
  return Math.sqrt(keywordShare) * (key.includes(' ') ? 1 : SINGLE_WORD) * rarity;
}

/** The terms that are keywords of any of the papers; `null` while they are on their way. */
export function keywordTerms(papers: readonly number[], collection: Collection): readonly KeywordTerm[] | null {
  if (collection.isLarge) return sharedKeywordTerms(papers, collection);
  if (collection.words === null) return null;
  // Keywords come with the texts. All are asked for before the first is waited for.
  if (papers.map((paper) => collection.text(paper)).includes(null)) return null;
  const counts = new Map<string, number>();
  for (const paper of papers) {
    for (const key of new Set(keywordKeys(paper, collection))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const among = marked(papers, collection);
  const found: KeywordTerm[] = [];
  let complete = true;
  for (const [key, keyword] of counts) {
    const term = collection.termOfKey(key);
    const entry = term === null || term < 0 ? null : collection.term(term);
    // An abbreviation is a keyword of papers that are listed under its long form.
    if (entry !== null) {
      const keywordShare = keyword / Math.max(keyword, count(entry.papers, among));
      found.push({ ...entry, carriers: entry.papers.length, keywordShare });
    } else if (term !== -1) complete = false;
  }
  return complete ? found : null;
}

/** The same of a large map, whose texts lie in too many files to read them for one look. */
function sharedKeywordTerms(papers: readonly number[], collection: Collection): readonly KeywordTerm[] | null {
  const shared = collection.sharedKeywords;
  if (shared === null) return null;
  const among = marked(papers, collection);
  const found: KeywordTerm[] = [];
  for (const [at, term] of shared.term.entries()) {
    if (!shared.papers[at].some((paper) => among[paper] === 1)) continue;
    const [label, having, carriers] = [shared.label[at], shared.papers[at], shared.carriers[at]];
    // An abbreviation is a keyword of papers that are listed under its long form.
    const keywordShare = having.length / Math.max(having.length, carriers);
    let key: string | undefined;
    found.push({
      term,
      label,
      papers: having,
      carriers: Math.max(having.length, carriers),
      keywordShare,
      // Cutting a label into stems takes longer than counting its papers, and few get that far.
      get key() {
        return (key ??= keyOfTerm(term, collection) ?? label);
      },
    });
  }
  return found;
}

/** In which papers a term that sets papers apart counts; of a large map where it is a keyword, unless the map is older than that. */
export function countedIn({ isLarge, manifest }: Collection): 'terms' | 'keywords' | 'nothing' {
  if (!isLarge) return 'terms';
  return manifest.digest ? 'keywords' : 'nothing';
}

/** The papers that evidence counts for a term: those that carry it, in a large map those of which it is a keyword. */
export function papersCounted(term: number, collection: Collection): readonly number[] {
  if (!collection.isLarge) return collection.term(term)?.papers ?? [];
  const shared = collection.sharedKeywords;
  const at = shared === null ? -1 : firstAtLeast(shared.term, term);
  return shared?.term[at] === term ? shared.papers[at] : [];
}

/** Papers as a column with 1 for each of them: tens of thousands of terms are held against it. */
export function marked(papers: readonly number[], { paperCount }: Collection): Uint8Array {
  const marks = new Uint8Array(paperCount);
  for (const paper of papers) marks[paper] = 1;
  return marks;
}

/** How many of the papers are marked. */
export function count(papers: readonly number[], marks: Uint8Array): number {
  let sum = 0;
  for (const paper of papers) sum += marks[paper];
  return sum;
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
 * Log-likelihood ratio of the counts (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence"): unlike
 * the z-score it takes few papers elsewhere for what they are, a sign that the term belongs here. One more elsewhere than were
 * seen: of two papers nobody can tell.
 */
function surprise({ inside, insideTotal, outside, outsideTotal }: DistinctTerm): number {
  const elsewhere = outside + 1;
  const share = (inside + elsewhere) / (insideTotal + outsideTotal + 1);
  const part = (seen: number, total: number): number => 2 * seen * Math.log(seen / (total * share));
  return part(inside, insideTotal) + part(elsewhere, outsideTotal + 1);
}

/** Whether most papers of a word here carry the longer term, and no more elsewhere: "natural language processing" is everywhere. */
function isFuller(longer: DistinctTerm, part: DistinctTerm): boolean {
  return longer.inside >= FULLER * part.inside && longer.outside * part.inside <= part.outside * longer.inside;
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
      .filter(({ one, key }) => key.includes(part.key) && isFuller(one, part.one))
      .reduce((best, next) => (next.key.length > best.key.length ? next : best), part);
    const isSaid = kept.some(
      ({ one, key }) =>
        (key.includes(fuller.key) || fuller.key.includes(key)) && fuller.one.inside <= one.inside * (1 / FULLER),
    );
    if (!isSaid) kept.push(fuller);
  }
  return kept.map(({ one }) => one);
}
