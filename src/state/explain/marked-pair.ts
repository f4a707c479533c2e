import type { Collection } from '../collection.svelte.ts';
import { findMarks } from '../marks.ts';
import { waysToWrite, waysToWriteParts } from '../search/lexicon.ts';
import type { LinkReason, Mark } from '../types.ts';

/** A paper's title and abstract with what it shares marked; marks of two terms may overlap. */
export interface MarkedText {
  readonly title: string;
  readonly titleMarks: readonly Mark[];
  readonly abstract: string;
  readonly abstractMarks: readonly Mark[];
}

/**
 * Both papers of a link, the terms that they share marked in the same colours: where their words stand together, or an
 * abbreviation. A single word of a term is none: "foundation models" are no state space models. Each term is marked wherever it
 * stands, also across another one: "machine translation" and "translation using" are both in "Machine Translation Using".
 */
export function markedPair(
  reason: LinkReason,
  collection: Collection,
): { source: MarkedText; target: MarkedText } | null {
  const wanted = reason.terms.map(({ term, label, colour }) =>
    [{ label, keys: waysToWrite(term, collection) }, ...waysToWriteParts(term, collection)].map((one) => ({
      ...one,
      colour,
      label: one.label === label ? label : `${one.label}, of ${label}`,
    })),
  );
  const marksIn = (text: string): Mark[] => wanted.flatMap((ways) => findMarks(text, ways));
  const marked = (paper: number): MarkedText | null => {
    const abstract = collection.text(paper)?.abstract;
    const title = collection.papers.title[paper];
    if (abstract === undefined) return null;
    return { title, titleMarks: marksIn(title), abstract, abstractMarks: marksIn(abstract) };
  };
  const [source, target] = [marked(reason.source), marked(reason.target)];
  return source === null || target === null ? null : { source, target };
}
