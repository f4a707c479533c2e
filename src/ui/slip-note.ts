import type { SearchNote } from '../state/types.ts';

/** What became of a word that no paper has, as a sentence. */
export function toldSlip(note: SearchNote): string {
  if (!('used' in note)) return `“${note.typed}” occurs in no paper.`;
  const used = note.used.map((word) => `“${word}”`).join(', ');
  return `“${note.typed}” occurs in no paper; ${note.without ? 'left out' : 'searched'} ${used}.`;
}

/** All words that were read as others, as sentences; empty where there are none. */
export function toldSlips(notes: readonly SearchNote[]): string {
  return notes
    .filter(({ kind }) => kind === 'corrected')
    .map(toldSlip)
    .join(' ');
}

export function nothingToLookUp(query: string): string {
  return `There is nothing to look up in “${query.trim()}”: signs, single letters and digits, and words such as “the”, are left out.`;
}
