import type { Collection } from '../collection.svelte.ts';
import { findMarks, segmentsOf, snippetOf, type Wanted } from '../marks.ts';
import type { Evidence, Field, Mark } from '../types.ts';
import { fold } from '../words.ts';
import { isWordOf } from './authors-named.ts';
import type { Concept } from './concept.ts';
import type { Match } from './find-papers.ts';
import { firstAtLeast } from './first-at-least.ts';
import { keywordKeys } from './score.ts';
import { nameWords } from './lexicon.ts';

const WORD_OF: Readonly<Record<Field, string>> = {
  title: 'title',
  abstract: 'abstract',
  keywords: 'keywords',
  authors: 'authors',
};

/** What a search matched in one paper, for people. */
export function evidenceOf(paper: number, found: Match, collection: Collection): Evidence {
  const { papers } = collection;
  const wanted = wantedOf(found);
  const title = papers.title[paper];
  const titleMarks = findMarks(title, wanted);
  // A list of hits in a large map asks for no texts: each may lie in another file.
  const text = collection.isLarge ? collection.textIfLoaded(paper) : collection.text(paper);
  const abstract = text?.abstract ?? '';
  const abstractMarks = findMarks(abstract, wanted);
  const keywords = matchingKeywords(paper, wanted, text?.givenKeywords ?? [], collection);
  const authors = papers.authors[paper].filter((author) => isNamed(author, found));
  const unread = text === null ? onlyInAbstract(paper, title, found, collection) : [];
  const fields: Field[] = [];
  if (titleMarks.length > 0) fields.push('title');
  if (keywords.length > 0) fields.push('keywords');
  if (authors.length > 0) fields.push('authors');
  if (abstractMarks.length > 0 || unread.length > 0) fields.push('abstract');
  return {
    fields,
    title: segmentsOf(title, titleMarks),
    snippet: snippetOf(abstract, abstractMarks),
    authors,
    keywords,
    sentence: [sentenceOf(title, titleMarks, abstract, abstractMarks, keywords, authors), formsOf(unread)]
      .filter((part) => part !== '')
      .join(', '),
  };
}

/**
 * What the index finds in a paper and its title does not show stands in its abstract: told without the abstract, which is on
 * its way or not asked for. Longer terms stand for their words.
 */
function onlyInAbstract(paper: number, title: string, found: Match, collection: Collection): string[] {
  const isCarried = (term: number): boolean => {
    const papers = collection.termIfLoaded(term)?.papers ?? [];
    return papers[firstAtLeast(papers, paper)] === paper;
  };
  return found.parts.flatMap(({ concepts }) => {
    const isShown = (concept: Concept): boolean => findMarks(title, [asWanted(concept, 0)]).length > 0;
    let told = concepts.filter(isShown).reduce((bits, { words }) => bits | words, 0);
    const longestFirst = concepts.toReversed();
    const left = longestFirst.flatMap(({ words, terms, typed, trust }) => {
      const term = (words & ~told) === 0 ? undefined : terms.find(isCarried);
      if (term === undefined) return [];
      told |= words;
      // Of a beginning, the word that it led to.
      return [trust < 1 ? (collection.label(term) ?? typed) : typed];
    });
    return left.toReversed();
  });
}

/** `forms of “graph” and “coloring” in abstract`: how they are written there is not known. */
function formsOf(words: readonly string[]): string {
  if (words.length === 0) return '';
  const named = listOf(words.slice(0, TOLD).map((word) => `“${word}”`));
  return `${words.length === 1 ? 'a form' : 'forms'} of ${named} in abstract`;
}

/** What a search looks for in texts. */
export function wantedOf(found: Match): Wanted[] {
  const wanted: Wanted[] = [];
  let colour = 0;
  for (const part of found.parts) {
    const colours = new Map<number, number>();
    for (const concept of part.concepts) {
      if (!colours.has(concept.words)) colours.set(concept.words, colour++);
      wanted.push(asWanted(concept, colours.get(concept.words)!));
    }
  }
  return wanted;
}

function asWanted({ keys, typed: label, reach, literal }: Concept, colour: number): Wanted {
  return { keys, colour, label, reach, literal };
}

function matchingKeywords(
  paper: number,
  wanted: readonly Wanted[],
  givenKeywords: readonly string[],
  collection: Collection,
): string[] {
  const keys = wanted.flatMap((one) => one.keys);
  const own = keywordKeys(paper, collection);
  const extracted = collection.papers.keywords[paper].filter((_, at) =>
    keys.some((key) => ` ${own[at]} `.includes(` ${key} `)),
  );
  const given = givenKeywords.filter((keyword) => findMarks(keyword, wanted).length > 0);
  return [...new Set([...extracted, ...given])];
}

function isNamed(author: string, found: Match): boolean {
  const words = nameWords(author);
  return found.parts.some((part) => part.names.some((name) => words.some((own) => isWordOf(own, name))));
}

/** `“mixture of experts” in title and abstract, “MoE” in abstract`. */
function sentenceOf(
  title: string,
  titleMarks: readonly Mark[],
  abstract: string,
  abstractMarks: readonly Mark[],
  keywords: readonly string[],
  authors: readonly string[],
): string {
  const places = new Map<string, { shown: string; fields: Set<Field> }>();
  const note = (shown: string, field: Field): void => {
    const key = fold(shown);
    const place = places.get(key);
    if (place) place.fields.add(field);
    else places.set(key, { shown, fields: new Set([field]) });
  };
  for (const mark of titleMarks) note(title.slice(mark.start, mark.end), 'title');
  for (const mark of abstractMarks) note(abstract.slice(mark.start, mark.end), 'abstract');
  for (const keyword of keywords) note(keyword, 'keywords');
  for (const author of authors) note(author, 'authors');
  return [...places.values()]
    .slice(0, TOLD)
    .map(({ shown, fields }) => `“${shown}” in ${listOf([...fields].map((field) => WORD_OF[field]))}`)
    .join(', ');
}

/** Spellings that a sentence names. */
const TOLD = 3;

/** `title`, `title and abstract`, `title, abstract and keywords`. */
function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
