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
  if (note.kind === 'phrase') {
    const common = note.common.map((word) => `“${word}”`).join(', ');
    return `“${note.typed}” as a phrase finds ${counted(note.papers, 'paper')}${note.inTitles ? ', looked for in titles, not all abstracts' : ''}${common === '' ? '' : `; only there ${common} counts, which is too common to look up alone`}.`;
  }
  if (note.kind === 'field')
    return `“${note.typed}” chooses no field: words are looked for in titles, abstracts, keywords and authors alike.`;
  if (note.kind === 'or') return 'Papers with either of the words or phrases beside “OR” are found.';
  if (note.kind === 'dated') {
    const [first, last] = note.years;
    return `No text has all of these words; searched “${note.typed}” in papers of ${first === last ? first : `${first} to ${last}`}.`;
  }
  if (note.kind === 'titles' && note.kept)
    return `“${note.typed}” was not looked for in all abstracts: some of these papers may lack it, those with it in the title come first.`;
  if (note.kind === 'titles') return `“${note.typed}” was looked for in titles, not all abstracts.`;
  if (note.kind === 'corrected' || note.kind === 'unknown') return toldSlip(note);
  if (note.kind === 'written') return `“${note.typed}” is also written ${used}.`;
  if (note.kind === 'abbreviation')
    return `“${note.typed}” also stands for ${used}${note.more ? ` and ${note.more} more` : ''}.`;
  const searched = note.kind === 'begun' ? 'longer words that begin with it, and names' : 'authors’ names';
  return `“${note.typed}” alone is too common to look up; searched ${searched}.`;
}
