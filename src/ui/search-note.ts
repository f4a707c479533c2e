import type { SearchNote } from '../state/types.ts';
import { counted } from '../map/number.ts';
import { toldSlip } from './slip-note.ts';

/** What a search did beyond the letter, as a sentence. */
export function told(note: SearchNote): string {
  const used = 'used' in note ? note.used.map((word) => `“${word}”`).join(', ') : '';
  if (note.kind === 'rare')
    return `“${note.typed}” occurs in ${counted(note.papers, 'paper')} only${note.searched ? `; searched ${used} as well` : ''}.`;
  if (note.kind === 'longer')
    return `“${note.typed}” itself finds ${counted(note.papers, 'paper')}, longer words that begin with it the others; a blank after it leaves them out.`;
  if (note.kind === 'phrase') return `“${note.typed}” as a phrase finds ${counted(note.papers, 'paper')}.`;
  if (note.kind === 'or')
    return 'Every word has to occur, “OR” or not. For papers with any of several words, make each a theme.';
  if (note.kind === 'titles') return `“${note.typed}” was looked for in titles, not all abstracts.`;
  if (note.kind === 'corrected' || note.kind === 'unknown') return toldSlip(note);
  if (note.kind === 'abbreviation')
    return `“${note.typed}” also stands for ${used}${note.more ? ` and ${note.more} more` : ''}.`;
  const searched = note.kind === 'begun' ? 'longer words that begin with it, and names' : 'authors’ names';
  return `“${note.typed}” alone is too common to look up; searched ${searched}.`;
}
