import type { Collection } from '../collection.svelte.ts';
import type { SearchNote } from '../types.ts';
import { stem } from '../words.ts';
import type { Budget } from './budget.ts';
import { partsOfSigns } from './compounds.ts';
import type { Concept, Resolved } from './concept.ts';
import { IndexReader } from './index-reader.ts';
import { type Clause, wordsOf } from './parse-query.ts';
import { literalOf, papersWithLiteral, signsOf } from './phrase.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { resolveWords } from './resolve-words.ts';

/** Looks a clause up. `growing`: its last word is still being typed; `budget`: what of the map may be fetched for it. */
export function resolveClause(clause: Clause, growing: boolean, collection: Collection, budget: Budget): Resolved {
  const words = wordsOf(clause);
  const reader = new IndexReader(collection, budget);
  if (clause.kind === 'signs') return resolveSigns(clause, words, growing, reader);
  if (words.length === 0) {
    // Words that are never terms, such as "state of the art", are found as they stand.
    const literal = clause.text.match(/[\p{L}\p{N}]+/gu);
    return resolveLiteral(clause, literal && literalOf(literal), collection);
  }
  if (clause.kind === 'phrase' && words.length > 1) return resolvePhrase(clause, words, reader);
  return resolveWords(clause, words, (growing || clause.begun === true) && !clause.without, reader);
}

/** Letters and signs as they stand. Of a large map, where abstracts are not read, also the papers that have every part. */
function resolveSigns(clause: Clause, words: readonly string[], growing: boolean, reader: IndexReader): Resolved {
  const isDotted = clause.text.includes('.');
  const found = resolveLiteral(clause, signsOf(clause.text, growing && isDotted), reader.collection);
  const apart = partsOfSigns(clause.text, words);
  if (!reader.collection.isLarge || apart.length === 0) return found;
  const parts = apart.map((typed, at): Concept => {
    const terms = reader.termOfOwn(typed);
    return { words: 1 << at, typed, terms, keys: [stem(typed)], trust: 1 };
  });
  const [first = new Set<number>(), ...others] = parts.map(({ terms }) => new Set(reader.papersOfAll(terms)));
  const having = [...first].filter((paper) => others.every((papers) => papers.has(paper)));
  const papers = new Set([...found.papers, ...having]);
  return { ...found, papers, concepts: [...found.concepts, ...parts], complete: reader.complete };
}

function resolveLiteral(clause: Clause, literal: RegExp | null, collection: Collection): Resolved {
  const nothing = { clause, papers: new Set<number>(), concepts: [], names: [], named: new Set<number>(), notes: [] };
  if (literal === null) return { ...nothing, empty: true, complete: true };
  const concept: Concept = { words: 1, typed: clause.text, terms: [], keys: [], literal, trust: 1 };
  const { papers, complete } = papersWithLiteral(literal, collection);
  const isUnknown = clause.kind === 'signs' && complete && papers.size === 0;
  const kind = collection.isLarge ? 'titles' : 'unknown';
  const notes: SearchNote[] = isUnknown || collection.isLarge ? [{ kind, typed: clause.text }] : [];
  return { ...nothing, papers, complete, notes, empty: false, concepts: [concept] };
}
