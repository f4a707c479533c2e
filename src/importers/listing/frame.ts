import type { TextLine } from './lines.ts';

/** Times that a line must stand on a page to be a part of each paper's frame, and for each block of the page: two or more make a paper. */
const REFRAIN = 3;
const REFRAIN_SHARE = 0.15;
/** Characters from which a line is one of an abstract rather than of a frame. */
export const LONG_LINE = 80;

/**
 * Lines that stand beside each paper, numbers aside. A page that was pasted several times repeats its abstracts as well, and
 * then says nothing by it; nor does the end of a sentence.
 */
export function refrainsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const long = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length >= LONG_LINE) long.set(text, (long.get(text) ?? 0) + 1);
    else if (/^[^\p{Ll}]/u.test(text) && !/[.!?。！？]$/u.test(text))
      counts.set(frameOf(text), (counts.get(frameOf(text)) ?? 0) + 1);
  }
  let least = Math.max(REFRAIN, lines.filter(({ adjacent }) => !adjacent).length * REFRAIN_SHARE);
  for (const count of long.values()) least = Math.max(least, count + 1);
  return new Set([...counts].flatMap(([frame, count]) => (count >= least ? [frame] : [])));
}

/** A line as it stands beside every paper: without case, all numbers alike. */
export function frameOf(text: string): string {
  return text.toLowerCase().replace(/\d+/gu, '0');
}

/**
 * What several lines of a page begin with that count its parts or say what they are: `Week` of `Week 1 (Ann)` and `Week 2`,
 * `Note to self` of `Note to self: read again`.
 */
export function headsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const heads = new Map<string, Set<string>>();
  for (const { text } of lines) {
    const head = headOf(text);
    if (head !== undefined) heads.set(head, (heads.get(head) ?? new Set()).add(text));
  }
  return new Set([...heads].flatMap(([head, texts]) => (texts.size > 1 ? [head] : [])));
}

/** The word before a line's first number, or the words before its colon. */
export function headOf(text: string): string | undefined {
  return (/^(\p{L}+) \d{1,3}\p{L}?(?![\p{L}\d.-])/u.exec(text) ?? /^(\p{L}[\p{L} ]{1,30}):\s/u.exec(text))?.[1];
}
