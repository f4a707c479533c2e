import { LIMITS } from '../limits.ts';

/** A line of a file, without its end; `tooLong` when it passed the limit, then `text` is only its beginning. */
interface Line {
  readonly number: number;
  readonly text: string;
  readonly tooLong: boolean;
}

/** The lines of `text`, ended by LF, CR LF or CR alone, counted from 1. Never holds more than one line and one piece. */
export async function* readLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let held: string[] = [];
  let heldLength = 0;
  let skipLineFeed = false;
  for await (const piece of text) {
    let start = 0;
    if (skipLineFeed && piece.charCodeAt(0) === 10) start = 1;
    if (piece !== '') skipLineFeed = false;
    while (start < piece.length) {
      const end = lineEnd(piece, start);
      if (end === -1) break;
      yield makeLine(number++, held, heldLength, piece.slice(start, end));
      held = [];
      heldLength = 0;
      start = end + 1;
      if (piece.charCodeAt(end) === 13) {
        if (start === piece.length) skipLineFeed = true;
        else if (piece.charCodeAt(start) === 10) start++;
      }
    }
    if (start < piece.length) {
      // Beyond the limit the rest of a line is counted, not kept.
      if (heldLength <= LIMITS.lineLength) held.push(piece.slice(start));
      heldLength += piece.length - start;
    }
  }
  if (heldLength > 0) yield makeLine(number, held, heldLength, '');
}

function lineEnd(piece: string, start: number): number {
  const lineFeed = piece.indexOf('\n', start);
  const carriage = piece.slice(start, lineFeed === -1 ? undefined : lineFeed).indexOf('\r');
  return carriage === -1 ? lineFeed : start + carriage;
}

function makeLine(number: number, held: string[], heldLength: number, end: string): Line {
  const tooLong = heldLength + end.length > LIMITS.lineLength;
  if (tooLong) return { number, text: (held[0] ?? end).slice(0, 200), tooLong };
  return { number, text: held.length > 0 ? held.join('') + end : end, tooLong };
}

/** The whole of `text`; undefined when it is longer than the limit for formats that must be read whole. */
export async function readWhole(text: AsyncIterable<string>): Promise<string | undefined> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > LIMITS.wholeText) return undefined;
    pieces.push(piece);
  }
  return pieces.join('');
}
