import type { SearchNote } from '../types.ts';
import type { Resolved } from './concept.ts';
import { asPattern } from '../words.ts';
import type { Clause } from './parse-query.ts';

/** Ways to correct one clause that are looked up, at most. */
const MOST_WAYS = 9;

/** The clause with its words as the notes correct them, in every way they leave open; none where they correct nothing. */
export function correctedClauses(clause: Clause, notes: readonly SearchNote[]): Clause[] {
  let texts = [clause.text];
  for (const note of notes) {
    if (note.kind !== 'corrected' && !(note.kind === 'rare' && note.searched)) continue;
    // A word that papers have may be meant as it is.
    const ways = note.kind === 'rare' ? [note.typed, ...note.used] : note.used;
    texts = texts.flatMap((text) => ways.map((form) => withWord(text, note.typed, form))).slice(0, MOST_WAYS);
  }
  return texts.filter((text) => text !== clause.text).map((text) => ({ ...clause, text }));
}

/** The query without its typos: of several words that may have been meant, with the one that most papers have. */
export function correctedQuery(query: string, { notes }: { readonly notes: readonly SearchNote[] }): string {
  const corrections = notes.filter((note) => note.kind === 'corrected');
  return corrections.reduce((text, { typed, used }) => withWord(text, typed, used[0]), query.trim());
}

/** A query or a clause with `form` wherever it has the whole word `typed`. */
export function withWord(text: string, typed: string, form: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${asPattern(typed)}(?![\\p{L}\\p{N}])`, 'gu'), () => form);
}

/** What any of several ways to read a clause finds, the first being the clause as typed. */
export function eitherOf(ways: readonly Resolved[]): Resolved {
  const finding = ways.filter((way) => way.papers.size > 0);
  return {
    ...ways[0],
    papers: new Set(finding.flatMap((way) => [...way.papers])),
    concepts: finding.flatMap((way) => way.concepts),
    names: finding.flatMap((way) => way.names),
    named: new Set(finding.flatMap((way) => [...way.named])),
    notes: ways.flatMap((way) => way.notes),
    unasked: ways.some((way) => way.unasked),
    complete: ways.every((way) => way.complete),
  };
}
