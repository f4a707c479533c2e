/** A JSON value cut out of a text, unparsed. */
export interface JsonPiece {
  readonly text: string;
  /** Line of its first character. */
  readonly line: number;
  /** False for the rest of a text that ends within a value, or a value above the limit, of which only the beginning is kept. */
  readonly whole: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;

/**
 * Cuts the elements of a top-level array, or values written one after the other, out of a text that comes in pieces. Holds one
 * value at a time; a value longer than `limit` characters is skipped to its end. Looks at brackets and strings alone, so that a
 * broken value does not take the others with it.
 */
export async function* splitValues(text: AsyncIterable<string>, limit: number): AsyncGenerator<JsonPiece> {
  let line = 1;
  let started = false;
  let array = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let held: string[] = [];
  let heldLength = 0;
  let startLine = 0;

  for await (const piece of text) {
    let from = depth > 0 ? 0 : -1;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code === NEWLINE) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (code === QUOTE) inString = depth > 0;
      else if (code === 0x7b || code === 0x5b) {
        if (!started && code === 0x5b) array = true;
        else if (depth++ === 0) {
          from = i;
          startLine = line;
        }
        started = true;
      } else if ((code === 0x7d || code === 0x5d) && depth > 0 && --depth === 0) {
        const end = piece.slice(from, i + 1);
        const whole = heldLength + end.length <= limit;
        yield { text: whole ? held.join('') + end : (held[0] ?? end).slice(0, 200), line: startLine, whole };
        held = [];
        heldLength = 0;
        from = -1;
      } else if (array && depth === 0 && code === 0x6e && piece.startsWith('null', i)) {
        // Services answer `null` for papers they do not know.
        yield { text: 'null', line, whole: true };
      }
    }
    if (from !== -1) {
      if (heldLength <= limit) held.push(piece.slice(from));
      heldLength += piece.length - from;
    }
  }
  if (depth > 0) yield { text: held.join('').slice(0, 200), line: startLine, whole: false };
}
