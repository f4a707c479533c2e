import type { Collection } from '../collection.svelte.ts';
import { findMarks, segmentsOf, type Wanted } from '../marks.ts';
import { waysToWrite, waysToWriteParts } from '../search/lexicon.ts';
import type { LinkReason, Segment } from '../types.ts';
import { keyOf } from '../words.ts';

/** A paper's title and abstract, marked. */
export interface MarkedPaper {
  readonly paper: number;
  readonly title: readonly Segment[];
  readonly abstract: readonly Segment[];
}

export interface KeywordPaper extends MarkedPaper {
  readonly keywords: readonly { readonly label: string; readonly colour: number }[];
  readonly givenKeywords: readonly string[];
}

/** A paper with its keywords marked wherever they are written, abbreviations included. */
export function markedPaper(paper: number, collection: Collection): KeywordPaper | null {
  const text = collection.text(paper);
  if (text === null) return null;
  const keywords = collection.papers.keywords[paper].map((label, colour) => ({ label, colour }));
  const wanted = keywords.map(({ label, colour }) => ({ keys: keysOfLabel(label, collection), colour, label }));
  return { ...mark(paper, text.abstract, wanted, collection), keywords, givenKeywords: text.givenKeywords };
}

/**
 * Both papers of a link, the terms that they share marked in the same colours: where their words stand together, or an
 * abbreviation. A single word of a term is none: "foundation models" are no state space models.
 */
export function markedPair(
  reason: LinkReason,
  collection: Collection,
): { source: MarkedPaper; target: MarkedPaper } | null {
  const source = collection.text(reason.source);
  const target = collection.text(reason.target);
  if (source === null || target === null) return null;
  const wanted = reason.terms.flatMap(({ term, label, colour }) =>
    [{ label, keys: waysToWrite(term, collection) }, ...waysToWriteParts(term, collection)].map((one) => ({
      ...one,
      colour,
      label: one.label === label ? label : `${one.label}, of ${label}`,
    })),
  );
  return {
    source: mark(reason.source, source.abstract, wanted, collection),
    target: mark(reason.target, target.abstract, wanted, collection),
  };
}

function mark(paper: number, abstract: string, wanted: readonly Wanted[], collection: Collection): MarkedPaper {
  const title = collection.papers.title[paper];
  return {
    paper,
    title: segmentsOf(title, findMarks(title, wanted)),
    abstract: segmentsOf(abstract, findMarks(abstract, wanted)),
  };
}

function keysOfLabel(label: string, collection: Collection): readonly string[] {
  const key = keyOf(label);
  // In a large map no file is fetched for a colour: what the paper's own texts tell must do.
  const term = (collection.isWhole ? collection.termOfKey(key) : null) ?? collection.termWithLabel(label);
  return term < 0 ? [key] : waysToWrite(term, collection);
}
