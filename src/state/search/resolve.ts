import type { Collection } from '../collection.svelte.ts';
import type { Resolved } from './concept.ts';
import { IndexReader } from './index-reader.ts';
import { type Clause, wordsOf } from './parse-query.ts';
import { papersWithLiteral } from './phrase.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { resolveWords } from './resolve-words.ts';

/** Looks a clause up. `growing`: its last word is still being typed. */
export function resolveClause(clause: Clause, growing: boolean, collection: Collection): Resolved {
  const words = wordsOf(clause);
  const reader = new IndexReader(collection);
  if (words.length === 0) return resolveLiteral(clause, collection);
  if (clause.kind === 'phrase' && words.length > 1) return resolvePhrase(clause, words, reader);
  return resolveWords(clause, words, growing && !clause.without, reader);
}

/** Words that are never terms, such as "state of the art", are found as they stand. */
function resolveLiteral(clause: Clause, collection: Collection): Resolved {
  const words = clause.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const { papers, complete } =
    words.length === 0 ? { papers: new Set<number>(), complete: true } : papersWithLiteral(words, collection);
  return { clause, empty: words.length === 0, papers, concepts: [], names: [], notes: [], complete };
}
