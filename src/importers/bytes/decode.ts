import { makeDecoder } from './text-decoder.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** What the decoding found out, filled while the text is read. */
interface DecodeReport {
  /** `UTF-8`, `UTF-16`, `Windows-1252` or `UTF-8 with lines in Windows-1252`. */
  encoding: string;
  /** Characters that could not be decoded and stand as U+FFFD. */
  undecodable: number;
}

const NEWLINE = 10;
/** Bytes held back while waiting for a newline (1 MB); then any ASCII character ends the piece. */
const LONGEST_HELD = 1_048_576;

/**
 * The text of `bytes`, in pieces. A byte order mark decides; without one, UTF-16 shows by its zero bytes; all else is UTF-8,
 * where a line that is not UTF-8 is taken for Windows-1252 (a superset of Latin-1 in all that people write).
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, report: DecodeReport): AsyncGenerator<string> {
  let decode: ((chunk: Uint8Array, last: boolean) => string) | undefined;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (decode !== undefined) {
      const text = decode(chunk, false);
      if (text !== '') yield text;
      continue;
    }
    held = concat([held, chunk]);
    if (held.length < 4) continue;
    decode = chooseDecoder(held, report);
    const text = decode(held, false);
    if (text !== '') yield text;
  }
  decode ??= chooseDecoder(held, report);
  const rest = held.length < 4 ? decode(held, true) : decode(new Uint8Array(0), true);
  if (rest !== '') yield rest;
}

function chooseDecoder(head: Uint8Array, report: DecodeReport): (chunk: Uint8Array, last: boolean) => string {
  const label = utf16Label(head);
  if (label === undefined) return decodeByLine(report);
  report.encoding = 'UTF-16';
  const decoder = makeDecoder(label);
  return (chunk, last) => {
    const text = decoder.decode(chunk, { stream: !last });
    report.undecodable += countReplaced(text);
    return text;
  };
}

/** The UTF-16 kind of a text that starts with `head`; undefined for anything else. */
function utf16Label(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Without a mark, a text that starts in ASCII has every second byte zero.
  if (head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0 && head[3] !== 0) return 'utf-16be';
  return undefined;
}

/** UTF-8 with a fallback line by line. Holds back the bytes after the last newline until the next piece. */
function decodeByLine(report: DecodeReport): (chunk: Uint8Array, last: boolean) => string {
  const strict = makeDecoder('utf-8', true);
  const lenient = makeDecoder('utf-8');
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let sawUtf8 = false;
  let sawWestern = false;
  let start = true;

  function decodeLines(bytes: Uint8Array): string {
    try {
      const text = strict.decode(bytes);
      if (text.length < bytes.length) sawUtf8 = true;
      return text;
    } catch {
      return splitLines(bytes).map(decodeLine).join('');
    }
  }

  function decodeLine(line: Uint8Array): string {
    const { valid, invalid } = countSequences(line);
    if (invalid === 0 || valid > invalid) {
      if (valid > 0) sawUtf8 = true;
      report.undecodable += invalid;
      return lenient.decode(line);
    }
    sawWestern = true;
    return decodeWindows1252(line);
  }

  return (chunk, last) => {
    let body = chunk;
    if (!last) {
      let cut = chunk.lastIndexOf(NEWLINE) + 1;
      if (cut === 0 && heldBytes > LONGEST_HELD) cut = chunk.findLastIndex((byte) => byte < 0x80) + 1;
      if (cut === 0) {
        held.push(chunk);
        heldBytes += chunk.length;
        return '';
      }
      body = chunk.subarray(0, cut);
      const rest = chunk.subarray(cut);
      const whole = held.length > 0 ? concat([...held, body]) : body;
      held = rest.length > 0 ? [rest] : [];
      heldBytes = rest.length;
      body = whole;
    } else if (held.length > 0) {
      body = concat([...held, chunk]);
      held = [];
    }
    let text = decodeLines(body);
    if (start && text !== '') {
      start = false;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    if (sawWestern) report.encoding = sawUtf8 ? 'UTF-8 with lines in Windows-1252' : 'Windows-1252';
    return text;
  };
}

/** Multi-byte UTF-8 sequences in `bytes` that are whole, and bytes that belong to none. */
function countSequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
    let whole = length > 0;
    for (let j = 1; j < length && whole; j++) whole = ((bytes[i + j] ?? 0) & 0xc0) === 0x80;
    if (whole) valid++;
    else invalid++;
    i += whole ? length : 1;
  }
  return { valid, invalid };
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** The pieces joined into one new array. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
