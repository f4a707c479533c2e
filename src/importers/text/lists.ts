import { readPythonList } from './authors.ts';

/** The keywords in a text that holds several, set apart by `;`, `|`, line breaks, `·`, their like in Chinese and Japanese, or commas, whichever comes first in this order. */
export function splitKeywords(text: string): string[] {
  const listed = readPythonList(text);
  if (listed !== undefined) return listed;
  const separator = [';', '|', '\n', '·', '；', '、', '，'].find((known) => text.includes(known)) ?? ',';
  return text.split(separator);
}
