import type { Collection } from '../collection.svelte.ts';
import { correctedQuery } from './corrected.ts';
import { type Match, matchPapers } from './find-papers.ts';
import { formsWithPrefix } from './lexicon.ts';
import { parseQuery, withoutFields } from './parse-query.ts';

/** Words that may complete the one being typed, those of most papers: each is looked up. */
const COMPLETIONS = 3;

/**
 * A search as it can be kept: a finished query that finds exactly what the search finds while its last word is still being
 * typed. The word without its typo or completed where that finds the same, else its beginning: `neural netw*`. `null` where
 * nothing finds the same.
 */
export function keptQuery(query: string, collection: Collection): string | null {
  const found = matchPapers(query, collection);
  const { typing, endsOpen } = parseQuery(query);
  // Words after a quote still open are words: finished, it would make a phrase of them.
  const closed = endsOpen ? query.replace(/["“”„«»]([^"“”„«»]*)$/, '$1') : query;
  // A theme that begins `author:` is the set of an author's papers.
  const plain = withoutFields(closed).trim();
  // What is on its way cannot be compared: the search as it stands says what is meant.
  if (!found.complete) return typing ? begun(plain) : plain;
  // All of them are one question: together they fetch as much as one may.
  const find = (way: string): Match => matchPapers(`${way} `, collection, query);
  for (const way of ways(plain, found, find(plain), typing, collection)) if (isSame(found, find(way))) return way;
  return null;
}

function* ways(
  plain: string,
  found: Match,
  finished: Match,
  typing: boolean,
  collection: Collection,
): Generator<string> {
  yield correctedQuery(plain, finished);
  const corrected = correctedQuery(plain, found);
  yield corrected;
  if (!typing) return yield plain;
  const last = /[\p{L}\p{M}\p{N}]+$/u.exec(plain)?.[0] ?? '';
  for (const form of last === '' ? [] : formsWithPrefix(last.toLowerCase(), collection, COMPLETIONS)) {
    yield plain.slice(0, plain.length - last.length) + form;
  }
  yield begun(corrected);
  yield begun(plain);
}

/** The sign for a last word that is only begun. */
function begun(query: string): string {
  return query.endsWith('*') ? query : `${query}*`;
}

function isSame(found: Match, { papers, complete }: Match): boolean {
  return complete && papers.size === found.papers.size && [...papers].every((paper) => found.papers.has(paper));
}
