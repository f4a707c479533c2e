import type { Collection } from '../collection.svelte.ts';
import { placeWords, type Reach, standsAt, stem } from '../words.ts';

/**
 * Papers in whose title or abstract the words stand side by side. `candidates` are those that have the words somewhere
 * (`null`: any), of a large map in titles alone. A rough pattern over the raw text sorts out most of them; only the others are cut into words. `complete` is
 * false while abstracts are on their way.
 */
export function papersWithPhrase(
  words: readonly string[],
  key: string,
  candidates: Iterable<number> | null,
  reach: Reach,
  collection: Collection,
): { papers: Set<number>; complete: boolean } {
  const signs = reach === 'run' ? '{1,3}' : '{1,8}';
  const rough = new RegExp(words.map(roughly).join(`[\\p{L}\\p{M}]{0,8}[^\\p{L}\\p{N}]${signs}`), 'iu');
  return papersWhere((text) => rough.test(text) && hasKey(text, key, reach), candidates, collection);
}

/** Papers in whose title or abstract hyphens hold the words together. */
export function papersWithCompound(
  words: readonly string[],
  key: string,
  candidates: Iterable<number> | null,
  collection: Collection,
): { papers: Set<number>; complete: boolean } {
  const rough = new RegExp(`(?<![\\p{L}\\p{N}])${words.map(roughly).join('[\\p{L}\\p{M}]{0,8}[-‐‑–]')}`, 'iu');
  return papersWhere((text) => rough.test(text) && hasKey(text, key, 'run'), candidates, collection);
}

/** Words in a row, letter by letter, whatever stands between them; `begun`: the last is only the beginning of one. */
export function literalOf(words: readonly string[], begun?: boolean): RegExp {
  const end = begun ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join('[^\\p{L}\\p{N}]{1,3}')}${end}`, 'iu');
}

/** Papers in whose title or abstract a pattern stands, of a large map in whose title. */
export function papersWithLiteral(literal: RegExp, collection: Collection): { papers: Set<number>; complete: boolean } {
  return papersWhere((text) => literal.test(text), null, collection);
}

function papersWhere(
  has: (text: string) => boolean,
  candidates: Iterable<number> | null,
  collection: Collection,
): { papers: Set<number>; complete: boolean } {
  const papers = new Set<number>();
  let complete = true;
  for (const paper of candidates ?? collection.papers.id.keys()) {
    if (has(collection.papers.title[paper])) papers.add(paper);
    else if (!collection.isLarge && collection.papers.hasAbstract[paper]) {
      const text = collection.text(paper);
      if (text === null) complete = false;
      else if (has(text.abstract)) papers.add(paper);
    }
  }
  return { papers, complete };
}

/** The part of a word that its inflections share, as a pattern. */
function roughly(word: string): string {
  const own = stem(word);
  let length = 0;
  const lower = word.toLowerCase();
  while (length < own.length && own[length] === lower[length]) length++;
  return escaped(lower.slice(0, Math.max(1, length)));
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** Whether the stems stand in a row, as near to one another as `reach` says. */
function hasKey(text: string, key: string, reach: Reach): boolean {
  const wanted = key.split(' ');
  const placed = placeWords(text);
  return placed.some((_, at) => standsAt(placed, at, wanted, reach));
}
