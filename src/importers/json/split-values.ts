/** A JSON value cut out of a text, unparsed. */
export interface JsonPiece {
  readonly text: string;
  /** Line of its first character. */
  readonly line: number;
  /** False for a value that is cut off, or one above the limit, of which only the beginning is kept. */
  readonly whole: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const BRACE = 0x7b;
const BRACKET = 0x5b;
/** Characters of a broken value that are kept, for the message. */
const SAMPLE = 200;

/**
 * Cuts the elements of a top-level array, or values written one after the other, out of a text that comes in pieces. Holds one
 * value at a time; a value longer than `limit` characters is skipped to its end. Looks at brackets and strings alone, and begins
 * anew where JSON allows no brace, so that a broken value does not take the others with it.
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
  // The character before, and the last one that is neither blank nor within a string.
  let before = NEWLINE;
  let last = 0;

  for await (const piece of text) {
    let from = depth > 0 ? 0 : -1;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      const isLineStart = before === NEWLINE;
      before = code;
      if (code === NEWLINE) line++;
      if (code === BRACE && depth > 0 && (inString ? isLineStart : !mayPrecedeValue(last))) {
        const broken = (held[0] ?? '') + piece.slice(from, i);
        yield { text: broken.slice(0, SAMPLE), line: startLine, whole: false };
        held = [];
        heldLength = 0;
        inString = escaped = false;
        depth = 1;
        from = i;
        startLine = line;
        last = code;
        continue;
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (code > 32) last = code;
      if (code === QUOTE) inString = depth > 0;
      else if (code === BRACE || code === BRACKET) {
        if (!started && code === BRACKET) array = true;
        else if (depth++ === 0) {
          from = i;
          startLine = line;
        }
        started = true;
      } else if ((code === 0x7d || code === 0x5d) && depth > 0 && --depth === 0) {
        const end = piece.slice(from, i + 1);
        const whole = heldLength + end.length <= limit;
        yield { text: whole ? held.join('') + end : (held[0] ?? end).slice(0, SAMPLE), line: startLine, whole };
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
  if (depth > 0) yield { text: held.join('').slice(0, SAMPLE), line: startLine, whole: false };
}

/** Within a value, JSON lets another one follow only `[`, `,` and `:`. */
function mayPrecedeValue(code: number): boolean {
  return code === BRACKET || code === 0x2c || code === 0x3a;
}
