import { authorsOf, isPerson } from './bylines.ts';
import { isAside } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isNames } from './plain-paper.ts';
import { turnedNames } from './turned-names.ts';
import { nameTest } from './small-words.ts';
import type { NameTest } from './small-words.ts';
import type { Section } from './title-lines.ts';

/** Papers that must have names above their titles, more where nothing but capitals tells them, and their share of all. */
const FEWEST = 2;
const FEWEST_BARE = 3;
const LEAST_SHARE = 0.5;
/** Characters of the longest line of names. */
const LONGEST = 1_000;
/** Share of the lines that must differ: categories and sessions repeat. */
const LEAST_DISTINCT = 0.8;

/**
 * The lines of names, `Ann Lee (ETH Zürich)` or `Ann Lee, Bo Chen`, that stand above the titles of a page, or below its
 * abstracts.
 */
export function namesAbove(sections: readonly Section[], page: readonly TextLine[]): ReadonlySet<TextLine> {
  const areNames = nameTest(page);
  const papers = sections.filter(({ above, prose }) => above.length > 0 && prose.length > 0).length;
  const found = sections.map((section) => linesAbove(section, areNames)).filter((lines) => lines.length > 0);
  const sure = found.filter((lines) => lines.some(({ text }) => !isPerson(text))).length;
  const distinct = new Set(found.map(([line]) => line!.text)).size;
  const isEnough =
    found.length >= papers * LEAST_SHARE &&
    (sure >= FEWEST || found.length >= FEWEST_BARE) &&
    distinct >= found.length * LEAST_DISTINCT;
  return new Set(isEnough ? found.flat() : []);
}

/** The lines of names with one below that may be a title, if only in the text right below; at the end of a page none need be there. */
function linesAbove({ above, prose }: Section, areNames: NameTest): TextLine[] {
  const lines = above
    .filter((paragraph) => isNames(paragraph) || !isAside(paragraph))
    .flatMap((paragraph) => paragraph.lines);
  if (lines.at(-1)?.adjacent === false && prose[0]?.adjacent === true) lines.push(prose[0].lines[0]!);
  const isOf = (line: TextLine | undefined): boolean => line !== undefined && mayBeNames(line, areNames);
  const last = lines.slice(0, prose.length > 0 ? -1 : lines.length).findLastIndex(isOf);
  if (last === -1) return [];
  let first = last;
  while (first > 0 && lines[first]!.adjacent && isOf(lines[first - 1])) first--;
  // Right below another line they are those of what that says, but not below a time or the like.
  const isBelow = first > 0 && lines[first]!.adjacent && lines[first]!.number - lines[first - 1]!.number <= 1;
  return isBelow ? [] : lines.slice(first, last + 1);
}

/** The line as one of authors, without where they work. */
export function asNamesAbove(line: TextLine): TextLine {
  const text = line.role === undefined ? authorsOf(line.text).join('; ') : line.text;
  return { ...line, role: 'authors', isAboveTitle: true, text };
}

/** The line below such names, which is none of names itself, however it looks. */
export function asTitle(line: TextLine): TextLine {
  const { role, ...title } = line;
  return role === 'authors' && line.isLabelled !== true ? title : line;
}

/** One person or several, with where they work in brackets or without. */
function mayBeNames(line: TextLine, areNames: NameTest): boolean {
  if (line.role === 'authors' || line.text.length > LONGEST) return line.role === 'authors';
  const text = line.text.replace(/,$/u, '');
  const person = text.replace(/\s*\([^()]*\)$/u, '');
  return (
    line.role === undefined &&
    (isNames({ ...line, text }) || isPerson(person) || turnedNames(text) !== undefined) &&
    areNames(authorsOf(text))
  );
}
