import type { Collection } from '../collection.svelte.ts';
import { keyOf } from '../words.ts';
import type { Concept, Resolved } from './resolve.ts';

/** A match in the title says more than one in the keywords, and that more than one in the abstract. */
const TITLE = 4;
const KEYWORD = 2;
const ABSTRACT = 1;
/** Integer weight of a term that is the whole of a paper. */
const FULL_WEIGHT = 16384;
const AUTHOR = 3;

/** How well a paper matches: for each concept, where it matched times how rare it is, plus its weight in the paper. */
export function scoreOf(paper: number, parts: readonly Resolved[], collection: Collection): number {
  const title = titleKey(paper, collection);
  const keywords = keywordKeys(paper, collection);
  let score = 0;
  for (const part of parts) {
    const best = new Map<number, number>();
    for (const concept of part.concepts) {
      const value = conceptScore(paper, concept, title, keywords, collection);
      if (value > (best.get(concept.words) ?? 0)) best.set(concept.words, value);
    }
    for (const value of best.values()) score += value;
    if (part.names.length > 0 && hasName(paper, part, collection)) score += AUTHOR;
  }
  return score;
}

function conceptScore(
  paper: number,
  concept: Concept,
  title: string,
  keywords: readonly string[],
  collection: Collection,
): number {
  let weight = 0;
  let carries = false;
  let carriers = 0;
  for (const term of concept.terms) {
    const entry = collection.termIfLoaded(term);
    if (entry === null) continue;
    carriers = Math.max(carriers, entry.papers.length);
    const row = indexOf(entry.papers, paper);
    if (row < 0) continue;
    carries = true;
    weight = Math.max(weight, entry.weights[row] / FULL_WEIGHT);
  }
  const inTitle = concept.keys.some((key) => title.includes(` ${key} `));
  const inKeywords = concept.keys.some((key) => keywords.some((keyword) => keyword.includes(` ${key} `)));
  if (!carries && !inTitle && !inKeywords) return 0;
  const place = (inTitle ? TITLE : 0) + (inKeywords ? KEYWORD : 0) + ABSTRACT;
  const rarity = Math.log(1 + collection.paperCount / (1 + carriers));
  return concept.trust * rarity * (place + weight);
}

function hasName(paper: number, part: Resolved, collection: Collection): boolean {
  return collection.papers.authors[paper].some((author) =>
    part.names.some(({ word }) => author.toLowerCase().includes(word)),
  );
}

/** Place of a number in ascending numbers, -1 for none. */
export function indexOf(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] === wanted) return middle;
    if (numbers[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const titles = new WeakMap<Collection, (string | undefined)[]>();
const keywordLists = new WeakMap<Collection, (readonly string[] | undefined)[]>();

/** A title's stems between blanks. Made once per paper. */
export function titleKey(paper: number, collection: Collection): string {
  let made = titles.get(collection);
  if (!made) titles.set(collection, (made = []));
  return (made[paper] ??= ` ${keyOf(collection.papers.title[paper])} `);
}

export function keywordKeys(paper: number, collection: Collection): readonly string[] {
  let made = keywordLists.get(collection);
  if (!made) keywordLists.set(collection, (made = []));
  return (made[paper] ??= collection.papers.keywords[paper].map((keyword) => ` ${keyOf(keyword)} `));
}
