import type { Collection } from '../collection.svelte.ts';
import type { Budget } from './budget.ts';
import type { Concept, Resolved } from './concept.ts';
import { IndexReader } from './index-reader.ts';
import { type Clause, wordsOf } from './parse-query.ts';
import { literalOf, papersWithLiteral } from './phrase.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { resolveWords } from './resolve-words.ts';

/** Looks a clause up. `growing`: its last word is still being typed; `budget`: what of the map may be fetched for it. */
export function resolveClause(clause: Clause, growing: boolean, collection: Collection, budget: Budget): Resolved {
  const words = wordsOf(clause);
  const reader = new IndexReader(collection, budget);
  if (words.length === 0) return resolveLiteral(clause, collection);
  if (clause.kind === 'phrase' && words.length > 1) return resolvePhrase(clause, words, reader);
  return resolveWords(clause, words, (growing || clause.begun === true) && !clause.without, reader);
}

/** Words that are never terms, such as "state of the art", are found as they stand. */
function resolveLiteral(clause: Clause, collection: Collection): Resolved {
  const words = clause.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const nothing = { clause, papers: new Set<number>(), concepts: [], names: [], named: new Set<number>(), notes: [] };
  if (words.length === 0) return { ...nothing, empty: true, complete: true };
  const literal = literalOf(words);
  const concept: Concept = { words: 1, typed: clause.text, terms: [], keys: [], literal, trust: 1 };
  return { ...nothing, ...papersWithLiteral(literal, collection), empty: false, concepts: [concept] };
}
