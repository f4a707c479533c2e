import { cleanSpace, dropEmails } from './clean.ts';

/** Characters by which a reader finds a text again. */
const SHOWN = 60;

/** How a text begins, on one line and without e-mail addresses, with `…` where it goes on. */
export function firstWords(text: string): string {
  const clean = cleanSpace(dropEmails(text.slice(0, 10 * SHOWN)));
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN).replace(/[\s·]+$/u, '')}…` : clean;
}
