import { isNameList, isVenueLine } from './bylines.ts';
import type { TextLine } from './lines.ts';
import { joinFilled } from './fill.ts';

/** Lines and characters of the longest title, and lines of the longest list of names. */
const MOST_LINES = 4;
const MOST_NAMES = 40;
const LONGEST = 400;

/**
 * The lines, with titles told that end in a full stop as sentences do: each stands by itself between the line that says where
 * the paper appeared and the one that names its authors, as PubMed writes them.
 */
export function withCitedTitles(lines: readonly TextLine[]): TextLine[] {
  const told: TextLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const title = isBelowSource(lines, at) ? blockAt(lines, at, MOST_LINES) : [];
    const names = title.length === 0 ? [] : blockAt(lines, at + title.length, MOST_NAMES);
    if (isTitleSentence(textOf(title)) && isNamesBlock(names)) {
      told.push(
        { ...title[0]!, role: 'title', text: textOf(title) },
        { ...names[0]!, role: 'authors', text: textOf(names) },
      );
      at += title.length + names.length - 1;
    } else told.push(lines[at]!);
  }
  return told;
}

function isBelowSource(lines: readonly TextLine[], at: number): boolean {
  const above = lines[at - 1];
  if (above === undefined || lines[at]!.adjacent || lines[at]!.role !== undefined) return false;
  return above.role === 'link' || above.role === 'venue' || above.role === 'date' || isVenueLine(above.text);
}

/** The lines from `at` on with no empty one between; none where there are more than `most`. */
function blockAt(lines: readonly TextLine[], at: number, most: number): readonly TextLine[] {
  let end = at + 1;
  while (lines[end]?.adjacent === true && end - at <= most) end++;
  return end - at > most ? [] : lines.slice(at, end);
}

function textOf(lines: readonly TextLine[]): string {
  return joinFilled(lines.map(({ text }) => text));
}

/** One sentence, as a title is that ends in a full stop. */
function isTitleSentence(text: string): boolean {
  return text.length <= LONGEST && /[.?!]$/u.test(text) && !/\.\s\p{Lu}/u.test(text);
}

function isNamesBlock(lines: readonly TextLine[]): boolean {
  const isKnown = lines.length === 1 && lines[0]!.role === 'authors';
  const mayBe = lines.length > 0 && lines.every(({ role }) => role === undefined || role === 'authors');
  return isKnown || (mayBe && isNameList(textOf(lines)));
}
