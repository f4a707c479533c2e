import { spaceBetween } from '../../map/unspaced.ts';

/** Characters from which a line may have been broken because it was full. */
export const FULL_LINE = 50;
/** Characters of a line that no text is filled to. */
export const OVERLONG_LINE = 200;

/** A line and the one right below it. */
export type LinePair = readonly [string, string];

/** Pairs that must agree on a width, and their share of all: the rest are ends of paragraphs, or filled to another width. */
const FEWEST_PAIRS = 3;
const LEAST_SHARE = 0.7;

/** True where a text filled to `width` characters breaks between the two: the next word no longer fits. */
export function isFull([line, next]: LinePair, width: number): boolean {
  return line.length <= width && width < widthToJoin([line, next]);
}

/**
 * The width in characters to which a text was filled: the one at which most lines are full; undefined where too few are. A
 * line fits into it and the first word of the next does not, so each pair leaves a range of widths.
 */
export function fillWidth(pairs: readonly LinePair[]): number | undefined {
  const steps = pairs.flatMap((pair) => [
    { width: pair[0].length, change: 1 },
    { width: widthToJoin(pair), change: -1 },
  ]);
  steps.sort((a, b) => a.width - b.width || a.change - b.change);
  let full = 0;
  let best = { full: 0, width: 0 };
  for (const { width, change } of steps) {
    full += change;
    if (full > best.full) best = { full, width };
  }
  return best.full >= FEWEST_PAIRS && best.full >= pairs.length * LEAST_SHARE ? best.width : undefined;
}

/** The width at which the first word of the next line would have fitted. */
function widthToJoin([line, next]: LinePair): number {
  return line.length + 1 + next.split(' ', 1)[0]!.length;
}

/** Filled lines as one text. Programs that fill text break words at the hyphens they have. */
export function joinFilled(lines: readonly string[]): string {
  return lines
    .map((line, index) =>
      index === 0 || DIVIDED.test(lines[index - 1]!) ? line : spaceBetween(lines[index - 1]!, line) + line,
    )
    .join('');
}

/** Lines of a printed page as one text: a hyphen at a line's end divides a word that goes on in small letters. */
export function joinPrinted(lines: readonly string[]): string {
  return joinFilled(
    lines
      .join('\n')
      .replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1')
      .split('\n'),
  );
}

/** A word that a line's end divides, at a hyphen of its own or at a soft one. */
const DIVIDED = /\p{L}[-\u00AD]$/u;

/** Lines that end in a hyphen, and their share of all, from which a page divides words; text that is broken at the hyphens it has ends some 3% so. */
const FEWEST_DIVIDED = 4;
const DIVIDED_SHARE = 0.07;

/** The lines of a page, with soft hyphens where it divides words at the ends of its lines as printed pages do; what it writes with a hyphen elsewhere keeps its own. */
export function withSoftHyphens<Line extends { readonly text: string; readonly adjacent: boolean }>(
  lines: readonly Line[],
): readonly Line[] {
  const isDivided = (line: Line, next: Line | undefined): boolean =>
    next?.adjacent === true && /\p{Ll}-$/u.test(line.text) && /^\p{Ll}/u.test(next.text);
  const divided = lines.filter((line, index) => isDivided(line, lines[index + 1])).length;
  if (divided < FEWEST_DIVIDED || divided < lines.length * DIVIDED_SHARE) return lines;
  const compounds = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
  return lines.map((line, index) => {
    const next = lines[index + 1];
    if (!isDivided(line, next)) return line;
    const word = /\p{L}+-$/u.exec(line.text)![0] + /^\p{L}+/u.exec(next!.text)![0];
    return compounds.has(word.toLowerCase()) ? line : { ...line, text: `${line.text.slice(0, -1)}\u00AD` };
  });
}
