import { counted } from '../map/number.ts';
import type { Explorer } from './explorer.svelte.ts';

/** What the page needs to tell how many papers are lit. */
type Lit = Pick<Explorer, 'collection' | 'search' | 'matching' | 'lit' | 'matchingKnown' | 'openedKnown'>;

/** How many papers are found or lit, for a status that is spoken at every change; `''` while it is not known. */
export function litTold({ collection, search, matching, lit, matchingKnown, openedKnown }: Lit): string {
  if (!matchingKnown || !openedKnown) return '';
  if (lit === null) return `All ${counted(collection.paperCount, 'paper')} lit`;
  return `${counted(lit.size, 'paper')} ${search.active && lit === matching ? 'found' : 'lit'}`;
}
