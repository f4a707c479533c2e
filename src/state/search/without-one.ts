import type { Collection } from '../collection.svelte.ts';
import { matchPapers } from './find-papers.ts';
import { namesSomething, parseQuery, withPlainSigns } from './parse-query.ts';

/** A search without one of its words or phrases, and how many papers that finds. */
export interface WithoutOne {
  /** The word as typed, with its minus or its quotes. */
  readonly word: string;
  readonly query: string;
  readonly papers: number;
}

/** Parts of a query that are left out in turn: of a longer one, such as a sentence, no single word keeps it from finding. */
const MOST_PARTS = 8;

/**
 * What a search that finds nothing would find without one of its words, in the order typed; `null` while that is not known. None
 * where a word alone is asked for, or `either OR other`.
 */
export function withoutOne(query: string, collection: Collection): WithoutOne[] | null {
  const plain = withPlainSigns(query).trim();
  const parts = [...plain.matchAll(/-?"[^"]*"?|\S+/g)];
  if (parts.length < 2 || parts.length > MOST_PARTS || parseQuery(query).clauses.some(({ or }) => or)) return [];
  const found: WithoutOne[] = [];
  for (const { 0: word, index } of parts) {
    const rest = `${plain.slice(0, index)}${plain.slice(index + word.length)}`.replace(/\s+/g, ' ').trim();
    // Signs alone are no word that could be missing, and the papers without something are not what was looked for.
    if (!namesSomething(word) || parseQuery(rest).clauses.every(({ without }) => without)) continue;
    // All of them are one question: together they fetch as much as one may.
    const { papers, complete } = matchPapers(`${rest} `, collection, query);
    if (!complete) return null;
    if (papers.size > 0) found.push({ word, query: rest, papers: papers.size });
  }
  return found;
}
