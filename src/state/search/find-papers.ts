import type { Collection } from '../collection.svelte.ts';
import type { Hit, SearchNote } from '../types.ts';
import { askFirst } from './ask-first.ts';
import { budgetOf } from './budget.ts';
import { eitherOf } from './corrected.ts';
import { isStopWord } from './lexicon.ts';
import { IndexReader } from './index-reader.ts';
import { offersOf } from './offers.ts';
import { paperNamed } from './paper-named.ts';
import { fieldIn, parseQuery, quoted, wordsOf } from './parse-query.ts';
import type { Resolved } from './concept.ts';
import { resolveClause } from './resolve.ts';
import { scorer } from './score.ts';

/** What a query matches. `parts` are its clauses with the terms behind them: enough to say what matched in a paper. */
export interface Match {
  readonly papers: ReadonlySet<number>;
  readonly notes: readonly SearchNote[];
  readonly parts: readonly Resolved[];
  /** False while files that the query needs are on their way. */
  readonly complete: boolean;
}

/** The same in order. */
export interface Found extends Match {
  readonly hits: readonly Hit[];
}

/** Nothing is asked for. */
export const NOTHING_FOUND: Found = { hits: [], papers: new Set(), notes: [], parts: [], complete: true };
/** The words of the map are on their way: nothing can be said yet. */
export const NOT_YET: Found = { ...NOTHING_FOUND, complete: false };

/**
 * `matchPapers`, best first: the words in a row before scattered ones, matches in title and keywords before
 * those in the abstract, rarer terms before common ones.
 */
export function findPapers(query: string, collection: Collection): Found {
  const match = matchPapers(query, collection);
  if (match === NOTHING_FOUND || match === NOT_YET) return match as Found;
  const scoreOf = scorer(match.parts, collection);
  const hits = [...match.papers].map((paper) => ({ paper, score: scoreOf(paper) }));
  hits.sort((a, b) => b.score - a.score || a.paper - b.paper);
  return { ...match, notes: [...match.notes, ...phraseNote(query, match, collection)], hits };
}

/** What words find is told to be many times what has them as a phrase from here on. */
const MANY = 2;

/** How many papers have the words in a row, where they are one term: typed without quotes they find many that have them scattered. */
function phraseNote(query: string, { parts, papers, notes }: Match, collection: Collection): SearchNote[] {
  const [{ clause, concepts }] = parts.length === 1 ? parts : [{ clause: null, concepts: [] }];
  if (clause?.kind !== 'words' || notes.some(({ kind }) => kind === 'dated' || kind === 'rare')) return [];
  const all = 2 ** wordsOf(clause).length - 1;
  if (all < 2 || !concepts.some(({ words, terms }) => words === all && terms.length > 0)) return [];
  const phrase = matchPapers(quoted(clause.text), collection, query);
  if (!phrase.complete || phrase.papers.size * MANY > papers.size || phrase.papers.size === 0) return [];
  const common = wordsOf(clause).filter((word) => isStopWord(word, collection));
  return [
    {
      kind: 'phrase',
      typed: clause.text,
      papers: phrase.papers.size,
      inTitles: phrase.notes.some(({ kind }) => kind === 'titles'),
      common,
    },
  ];
}

/**
 * The papers that match every clause and none with a minus. An empty query gives `NOTHING_FOUND` itself. A query of stop words
 * alone is no query. `question`: what it is asked for, where several queries answer one; together they fetch as much as one may.
 */
export function matchPapers(query: string, collection: Collection, question = query): Match {
  const { clauses, typing } = parseQuery(query);
  if (clauses.length === 0) return NOTHING_FOUND;
  if (collection.words === null || !collection.hasTitles) return NOT_YET;
  const budget = budgetOf(question, collection);
  if (clauses.length > 1) askFirst(clauses, new IndexReader(collection, budget));
  const resolved = clauses.map((clause, at) =>
    resolveClause(clause, typing && at === clauses.length - 1, collection, budget),
  );
  const asked = alternatives(resolved).filter((part) => !part.empty);
  if (asked.length === 0) return NOTHING_FOUND;
  const complete = asked.every((part) => part.complete);
  const wanted = asked.filter((part) => !part.clause.without);
  const unwanted = asked.filter((part) => part.clause.without);
  const sure = wanted.filter((part) => !part.unasked);
  const papers = keep(sure.length > 0 ? sure : wanted, unwanted, collection.paperCount);
  const named = papers.size === 0 && complete ? paperNamed(question, collection) : -1;
  if (named >= 0) return { papers: new Set([named]), notes: [], parts: [], complete };
  const dated =
    papers.size === 0 && complete && question.trim() === query.trim() ? matchDated(query, collection) : null;
  if (dated) return dated;
  const told = asked.flatMap((part) => {
    const isKept = part.unasked && sure.length > 0 && [...papers].some((paper) => !part.papers.has(paper));
    return part.notes.map((note): SearchNote => {
      if (part.clause.without) return { ...note, without: true };
      return isKept && note.kind === 'titles' ? { ...note, kept: true } : note;
    });
  });
  const field = fieldIn(query);
  if (field !== null) told.push({ kind: 'field', typed: field });
  if (clauses.some(({ or }) => or)) told.push({ kind: 'or', typed: 'OR' });
  const notes = new Map(told.map((note) => [`${note.kind} ${note.typed}`, note]));
  return { papers, notes: [...notes.values()], parts: wanted, complete };
}

/** Each clause with the alternatives that follow it as one. */
function alternatives(parts: readonly Resolved[]): Resolved[] {
  const found: Resolved[] = [];
  for (const part of parts) {
    const before = part.clause.or ? found.pop() : undefined;
    if (!before || before.empty) found.push(part);
    else found.push(part.empty ? before : eitherOf([before, part]));
  }
  return found;
}

/** A year that no text has beside the other words is when the papers appeared: "since 2026 mamba". */
function matchDated(query: string, collection: Collection): Match | null {
  const offer = offersOf(query, collection).find(
    ({ venue, author, rest }) => venue === null && author === null && rest !== '',
  );
  if (!offer?.years || offer.rest === query.trim()) return null;
  const [first, last] = offer.years;
  const match = matchPapers(offer.rest, collection, query);
  const { year } = collection.papers;
  const papers = new Set(
    [...match.papers].filter((paper) => year[paper] !== null && year[paper] >= first && year[paper] <= last),
  );
  if (papers.size === 0 && match.complete) return null;
  return { ...match, papers, notes: [...match.notes, { kind: 'dated', typed: offer.rest, years: offer.years }] };
}

function keep(wanted: readonly Resolved[], unwanted: readonly Resolved[], paperCount: number): Set<number> {
  const bySize = wanted.map((part) => part.papers).sort((a, b) => a.size - b.size);
  const start = bySize.length > 0 ? bySize[0] : new Set(Array.from({ length: paperCount }, (_, paper) => paper));
  const papers = new Set<number>();
  for (const paper of start) {
    if (bySize.every((set) => set.has(paper)) && !unwanted.some((part) => part.papers.has(paper))) papers.add(paper);
  }
  return papers;
}
