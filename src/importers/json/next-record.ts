/** The first key of a record as it stands in the text, with its quotation marks; undefined where it is broken. */
export function firstKey(text: string): string | undefined {
  return /^\{\s*("[^"\\\r\n]{1,100}")\s*:/u.exec(text)?.[1];
}

/**
 * Where in the text of a broken record another one begins; -1 where none does. A quotation mark too few turns all that
 * follows inside out, so that braces tell nothing: a record is known by its first key, and by the comma or the new line
 * above it.
 */
export function nextRecord(text: string, key: string): number {
  for (let at = text.indexOf(key, 1); at !== -1; at = text.indexOf(key, at + 1)) {
    const brace = skipBlanksBack(text, at - 1);
    if (brace > 0 && text[brace] === '{' && mayStandAbove(text, brace)) return brace;
  }
  return -1;
}

function mayStandAbove(text: string, brace: number): boolean {
  const before = skipBlanksBack(text, brace - 1);
  return text[before] === ',' || text.slice(before + 1, brace).includes('\n');
}

/** The place of the last character up to `at` that is no blank. */
function skipBlanksBack(text: string, at: number): number {
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return at;
}
