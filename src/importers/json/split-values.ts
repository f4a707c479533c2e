/** A JSON value cut out of a text, unparsed. */
export interface JsonPiece {
  readonly text: string;
  /** Line of its first character. */
  readonly line: number;
  /**
   * Why it is no whole value: it ends where another begins (`broken`), does not end (`open`), is above the limit (`long`), or
   * is text beside the values, to the end of its line or the next value, empty where a list lacks its end (`stray`). Only the
   * beginning of it is kept, but for an open one, which may have swallowed others.
   */
  readonly fault?: 'broken' | 'open' | 'long' | 'stray';
  /** Within a list that goes on where this value does not end. */
  readonly inList?: boolean;
}

/** Where a text begins that is part of a larger one. */
interface SplitStart {
  readonly line: number;
  /** Within a list. */
  readonly inList: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
/** Characters of a broken value that are kept, for the message. */
const SAMPLE = 200;

/**
 * Cuts the elements of a top-level array, or values written one after the other, out of a text that comes in pieces. Holds one
 * value at a time; a value longer than `limit` characters is skipped to its end. Looks at brackets and strings alone, and begins
 * anew where JSON allows no brace, so that a broken value does not take the others with it. What stands beside the values
 * comes as a piece of its own.
 */
export async function* splitValues(
  text: AsyncIterable<string>,
  limit: number,
  { line, inList }: SplitStart = { line: 1, inList: false },
): AsyncGenerator<JsonPiece> {
  let started = inList;
  // A list that has begun and not ended.
  let isOpen = inList;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let held: string[] = [];
  let heldLength = 0;
  let startLine = 0;
  // The character before, and the last one that is neither blank nor within a string.
  let before = NEWLINE;
  let last = 0;
  // The value belongs to a key beside the values: its record has lost its brace.
  let isMember = false;
  // Beside the values.
  let stray = '';
  let strayLine = 0;

  for await (const piece of text) {
    let from = depth > 0 ? 0 : -1;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      const isLineStart = before === NEWLINE;
      before = code;
      if (code === NEWLINE) line++;
      if (code === BRACE && depth > 0 && (inString ? isLineStart : !mayPrecedeValue(last))) {
        const broken = (held[0] ?? '') + piece.slice(from, i);
        yield { text: broken.slice(0, SAMPLE), line: startLine, fault: 'broken' };
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
      const lastBefore = last;
      if (code > 32) last = code;
      if (stray !== '' && (code === NEWLINE || code === BRACE || code === BRACKET || stray === 'null')) {
        yield besideValues(stray, strayLine, isOpen);
        stray = '';
      }
      if (code === QUOTE && depth > 0) inString = true;
      else if (code === BRACE || code === BRACKET) {
        if (!started && code === BRACKET) isOpen = true;
        else if (depth++ === 0) {
          from = i;
          startLine = line;
          isMember = lastBefore === COLON;
        }
        started = true;
      } else if ((code === CLOSING_BRACE || code === CLOSING_BRACKET) && depth > 0 && --depth === 0) {
        const end = piece.slice(from, i + 1);
        const whole = heldLength + end.length <= limit;
        if (isMember) yield { text: (held[0] ?? end).slice(0, SAMPLE), line: startLine, fault: 'stray' };
        else if (whole) yield { text: held.join('') + end, line: startLine };
        else yield { text: (held[0] ?? end).slice(0, SAMPLE), line: startLine, fault: 'long' };
        held = [];
        heldLength = 0;
        from = -1;
      } else if (depth === 0 && isOpen && code === CLOSING_BRACKET) {
        isOpen = false;
      } else if (depth === 0 && (stray === '' ? code > 32 && code !== COMMA : stray.length < SAMPLE)) {
        if (stray === '') strayLine = line;
        stray += piece[i];
      }
    }
    if (from !== -1) {
      if (heldLength <= limit) held.push(piece.slice(from));
      heldLength += piece.length - from;
    }
  }
  if (stray !== '') yield besideValues(stray, strayLine, isOpen);
  if (depth > 0 && heldLength > limit) yield { text: held[0]!.slice(0, SAMPLE), line: startLine, fault: 'long' };
  else if (depth > 0) yield { text: held.join(''), line: startLine, fault: 'open', inList: isOpen };
  else if (isOpen) yield { text: '', line, fault: 'stray' };
}

/** Services answer `null` in a list for papers they do not know. */
function besideValues(text: string, line: number, inList: boolean): JsonPiece {
  return inList && text === 'null' ? { text, line } : { text: text.trim(), line, fault: 'stray' };
}

/** Within a value, JSON lets another one follow only `[`, `,` and `:`. */
function mayPrecedeValue(code: number): boolean {
  return code === BRACKET || code === COMMA || code === COLON;
}
