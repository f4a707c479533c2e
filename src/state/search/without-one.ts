import type { Collection } from '../collection.svelte.ts';
import { type Match, matchPapers } from './find-papers.ts';
import { namesSomething, parseQuery, partsOfQuery } from './parse-query.ts';

/** A search without one of its words or phrases, or without all that no paper has, and how many papers that finds. */
export interface WithoutOne {
  /** As typed, with their minus or their quotes. */
  readonly words: readonly string[];
  readonly query: string;
  /** `null` of a map that is not read whole: asked by itself, the search may read more of it, and find more. */
  readonly papers: number | null;
}

/** Parts of a query that are left out in turn: of a longer one, such as a sentence, no single word keeps it from finding. */
const MOST_PARTS = 8;

/**
 * What a search that finds nothing would find without one of its words, in the order typed, or without all that by themselves
 * find nothing; `null` while that is not known. None where a word alone is asked for, or `either OR other`.
 */
export function withoutOne(query: string, collection: Collection): WithoutOne[] | null {
  const parts = partsOfQuery(query);
  if (parts.length < 2 || parts.length > MOST_PARTS || parseQuery(query).clauses.some(({ or }) => or)) return [];
  // All of them are one question: together they fetch as much as one may.
  const find = (asked: string): Match => matchPapers(`${asked} `, collection, query);
  // Signs alone are no word that could be missing.
  const words = [...parts.keys()].filter((at) => namesSomething(parts[at]));
  const alone = words.map((at) => find(parts[at]));
  if (alone.some(({ complete }) => !complete)) return null;
  const missing = words.filter((_, index) => alone[index].papers.size === 0);
  const found: WithoutOne[] = [];
  for (const left of missing.length > 1 ? [missing] : words.map((at) => [at])) {
    const rest = parts.filter((_, at) => !left.includes(at)).join(' ');
    // The papers without something are not what was looked for.
    if (parseQuery(rest).clauses.every(({ without }) => without)) continue;
    const { papers, complete } = find(rest);
    if (!complete) return null;
    if (papers.size === 0) continue;
    found.push({ words: left.map((at) => parts[at]), query: rest, papers: collection.isLarge ? null : papers.size });
  }
  return found;
}
