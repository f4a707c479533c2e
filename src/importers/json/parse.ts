/** The value that a JSON text holds; undefined where it is none. `NaN` and `Infinity`, as Python writes them, are no values: null. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return /NaN|Infinity/u.test(text) ? parseWithout(text) : undefined;
  }
}

function parseWithout(text: string): unknown {
  try {
    return JSON.parse(text.replace(STRING_OR_NO_NUMBER, (match) => (match.startsWith('"') ? match : 'null')));
  } catch {
    return undefined;
  }
}

/** A string, in which the words stay, or a number that JSON does not know. */
const STRING_OR_NO_NUMBER = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\b(?:NaN|Infinity)\b/gu;
