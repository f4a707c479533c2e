import { grouped } from '../map/number.ts';
import type { App } from '../state/app.svelte.ts';

/** Letters of a link that mail programs and chats leave whole. */
const LONG_LINK = 8000;

/** What the reader has to know of a link that was just copied, or could not be (`isCopied`); `''` for nothing. */
export function linkNote(app: Pick<App, 'opened'>, link: string, isCopied: boolean): string {
  const done = isCopied ? 'The link is copied.' : `Copy this address: ${link}`;
  const { opened } = app;
  if (opened?.own) {
    const where = opened.kept ? 'in this browser alone, where the map is kept' : 'only until this page is closed';
    return `${done} It works ${where}: your files never left it. To send the map, use Export: “One file”.`;
  }
  if (!isCopied) return done;
  if (link.length <= LONG_LINK) return '';
  return `${done} It has ${grouped(link.length)} letters, and some programs cut off one as long as that.`;
}
