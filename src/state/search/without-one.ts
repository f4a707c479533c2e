import type { Collection } from '../collection.svelte.ts';
import { type Match, matchPapers } from './find-papers.ts';
import { namesSomething, parseQuery, withPlainSigns } from './parse-query.ts';

/** A search without one of its words or phrases, or without all that no paper has, and how many papers that finds. */
export interface WithoutOne {
  /** As typed, with their minus or their quotes. */
  readonly words: readonly string[];
  readonly query: string;
  readonly papers: number;
}

/** Parts of a query that are left out in turn: of a longer one, such as a sentence, no single word keeps it from finding. */
const MOST_PARTS = 8;

/**
 * What a search that finds nothing would find without one of its words, in the order typed, or without all that by themselves find nothing; `null` while that is not known. None
 * where a word alone is asked for, or `either OR other`.
 */
export function withoutOne(query: string, collection: Collection): WithoutOne[] | null {
  const plain = withPlainSigns(query).trim();
  const parts = [...plain.matchAll(/-?"[^"]*"?|\S+/g)];
  if (parts.length < 2 || parts.length > MOST_PARTS || parseQuery(query).clauses.some(({ or }) => or)) return [];
  // All of them are one question: together they fetch as much as one may.
  const find = (asked: string): Match => matchPapers(`${asked} `, collection, query);
  const alone = parts.filter(({ 0: word }) => namesSomething(word)).map((part) => ({ part, match: find(part[0]) }));
  if (alone.some(({ match }) => !match.complete)) return null;
  const missing = alone.filter(({ match }) => match.papers.size === 0).map(({ part }) => part);
  const found: WithoutOne[] = [];
  for (const left of missing.length > 1 ? [missing] : parts.map((part) => [part])) {
    const words = left.map(({ 0: word }) => word);
    const rest = parts
      .filter((part) => !left.includes(part))
      .map(({ 0: word }) => word)
      .join(' ');
    // Signs alone are no word that could be missing, and the papers without something are not what was looked for.
    if (!words.every(namesSomething) || parseQuery(rest).clauses.every(({ without }) => without)) continue;
    const { papers, complete } = find(rest);
    if (!complete) return null;
    if (papers.size > 0) found.push({ words, query: rest, papers: papers.size });
  }
  return found;
}
