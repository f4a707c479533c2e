import type { Collection } from '../collection.svelte.ts';
import type { Hit, SearchNote } from '../types.ts';
import { budgetOf } from './budget.ts';
import { parseQuery, quoted, wordsOf } from './parse-query.ts';
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
function phraseNote(query: string, { parts, papers }: Match, collection: Collection): SearchNote[] {
  const [{ clause, concepts }] = parts.length === 1 ? parts : [{ clause: null, concepts: [] }];
  if (clause?.kind !== 'words') return [];
  const all = 2 ** wordsOf(clause).length - 1;
  if (all < 2 || !concepts.some(({ words, terms }) => words === all && terms.length > 0)) return [];
  const phrase = matchPapers(quoted(clause.text), collection, query);
  if (!phrase.complete || phrase.papers.size * MANY > papers.size || phrase.papers.size === 0) return [];
  return [{ kind: 'phrase', typed: clause.text, papers: phrase.papers.size }];
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
  const resolved = clauses.map((clause, at) =>
    resolveClause(clause, typing && at === clauses.length - 1, collection, budget),
  );
  const asked = resolved.filter((part) => !part.empty);
  if (asked.length === 0) return NOTHING_FOUND;
  const complete = asked.every((part) => part.complete);
  const wanted = asked.filter((part) => !part.clause.without);
  const unwanted = asked.filter((part) => part.clause.without);
  const papers = keep(wanted, unwanted, collection.paperCount);
  const named = papers.size === 0 && complete ? paperNamed(question, collection) : -1;
  if (named >= 0) return { papers: new Set([named]), notes: [], parts: [], complete };
  const told = asked.flatMap(({ notes, clause }) =>
    notes.map((note) => (clause.without ? { ...note, without: true as const } : note)),
  );
  if (/\S\s+OR\s+\S/.test(question)) told.push({ kind: 'or', typed: 'OR' });
  const notes = new Map(told.map((note) => [`${note.kind} ${note.typed}`, note]));
  return { papers, notes: [...notes.values()], parts: wanted, complete };
}

/** The paper whose id this is, also as a listing of arXiv or its address writes it; -1 for none. */
function paperNamed(text: string, collection: Collection): number {
  const id = text.trim();
  const known = collection.paperWithId(id);
  if (known >= 0) return known;
  const number = /^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?(\S+?)(?:v\d+)?$/i.exec(id)?.[1];
  return number === undefined ? -1 : collection.paperWithId(`arXiv:${number}`);
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
