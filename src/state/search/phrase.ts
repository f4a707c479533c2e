import type { Collection } from '../collection.svelte.ts';
import { asPattern, lengthAt, placeWords, type Reach, stem } from '../words.ts';

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
  const rough = roughRow(words.map(roughly), reach === 'run' ? 3 : 8);
  return papersWhere((text) => rough.test(text) && hasKey(text, key, reach), candidates, collection);
}

/** Words in a row, each by what its inflections share (`roughly`), with up to so many signs between two of them. */
export function roughRow(words: readonly string[], signs = 3): RegExp {
  const between = `[\\p{L}\\p{M}]{0,8}[^\\p{L}\\p{N}]{1,${signs}}`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join(between)}`, 'iu');
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
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.map(asPattern).join('[^\\p{L}\\p{N}]{1,3}')}${end}`, 'iu');
}

/** Letters and signs as they stand: `A*`, `1/2`, `cs.CV`; `begun`: the end may still come. */
export function signsOf(text: string, begun: boolean): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${asPattern(text)}${begun ? '' : '(?![\\p{L}\\p{N}])'}`, 'iu');
}

/** Papers in whose title or abstract a pattern stands, of a large map in whose title; `candidates`: `null` for any. */
export function papersWithLiteral(
  literal: RegExp,
  collection: Collection,
  candidates: Iterable<number> | null = null,
): { papers: Set<number>; complete: boolean } {
  return papersWhere((text) => literal.test(text), candidates, collection);
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
export function roughly(word: string): string {
  const own = stem(word);
  let length = 0;
  const lower = word.toLowerCase();
  while (length < own.length && own[length] === lower[length]) length++;
  return asPattern(lower.slice(0, Math.max(1, length)));
}

/** Whether the stems stand in a row, as near to one another as `reach` says. */
function hasKey(text: string, key: string, reach: Reach): boolean {
  const wanted = key.split(' ');
  const placed = placeWords(text);
  return placed.some((_, at) => lengthAt(placed, at, wanted, reach) > 0);
}
