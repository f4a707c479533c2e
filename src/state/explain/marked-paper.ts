import type { Collection } from '../collection.svelte.ts';
import { findMarks } from '../marks.ts';
import { waysToWrite } from '../search/lexicon.ts';
import type { Mark } from '../types.ts';
import { keyOf } from '../words.ts';

/** A paper as it is read. */
export interface KeywordPaper {
  readonly abstract: string;
  /** Its keywords, wherever they are written in the abstract. */
  readonly marks: readonly Mark[];
  /** Extracted keywords, best first; the colour of each is that of its marks. */
  readonly keywords: readonly { readonly label: string; readonly colour: number }[];
  readonly givenKeywords: readonly string[];
}

/** A paper with its keywords marked wherever they are written, abbreviations included. */
export function markedPaper(paper: number, collection: Collection): KeywordPaper | null {
  const text = collection.text(paper);
  if (text === null) return null;
  const { abstract, givenKeywords } = text;
  const keywords = collection.papers.keywords[paper].map((label, colour) => ({ label, colour }));
  const wanted = keywords.map(({ label, colour }) => ({ keys: keysOfLabel(label, collection), colour, label }));
  return { abstract, marks: findMarks(abstract, wanted), keywords, givenKeywords };
}

function keysOfLabel(label: string, collection: Collection): readonly string[] {
  const key = keyOf(label, collection.isCompound);
  // In a large map no file is fetched for a colour: what the paper's own texts tell must do.
  const term = (collection.isWhole ? collection.termOfKey(key) : null) ?? collection.termWithLabel(label);
  return term < 0 ? [key] : waysToWrite(term, collection);
}
