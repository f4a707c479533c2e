import { isPerson } from './bylines.ts';
import { citationOf, sourceIn } from './citations.ts';
import { isAside, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isNames } from './plain-paper.ts';
import type { Section } from './title-lines.ts';

/** Papers that must have a line of names, and their share of all: one alone may have a title of two words. */
const FEWEST = 2;
const LEAST_SHARE = 0.5;
/** One name of one word, which tells nothing but beside those of the other papers. */
const FAMILY = /^\p{Lu}[\p{L}'’-]+$/u;

/**
 * The lines that hold nothing but names below a line that may be a title, `Ann Lee` or `Lee, Chen, Doe`, on a page where most
 * papers have such a line. Each by itself might be a title too, all together are not.
 */
export function linesOfNames(sections: readonly Section[]): ReadonlySet<TextLine> {
  const papers = sections.filter(({ above, prose }) => above.length > 0 && prose.length > 0);
  const found = papers.flatMap((section) => lineOfNames(section) ?? []);
  const known = papers.filter(hasNamesBelow).length;
  const named = known + found.filter(({ tells }) => tells).length;
  const isEnough = named >= Math.max(FEWEST, papers.length * LEAST_SHARE) || isOnlyAuthor(papers, found[0]);
  return new Set(isEnough ? found.map(({ line }) => line) : []);
}

/** Whether names stand below another line, and do not begin what is above an abstract. */
function hasNamesBelow({ above }: Section): boolean {
  const at = above.findIndex(isNames);
  return at > 0 && !above.slice(0, at).every(isAside);
}

/** The line as one of authors. Where it says nothing else, its names are set apart, for two words alone may be one name turned round. */
export function asNames(line: TextLine): TextLine {
  const citation = citationOf(line.text);
  const isNamesAlone = citation !== undefined && citation.year === '' && citation.venue === '';
  return { ...line, role: 'authors', text: isNamesAlone ? citation.authors.join('; ') : line.text };
}

/** Whether the one paper of a page has one author: a full name, the only line between a title and the abstract. */
function isOnlyAuthor(papers: readonly Section[], found: FoundLine | undefined): boolean {
  if (papers.length !== 1 || found === undefined || !found.tells || !isPerson(found.line.text)) return false;
  const [title, ...others] = papers[0]!.above.filter((paragraph) => !isAside(paragraph)).flatMap(({ lines }) => lines);
  return title !== undefined && isTitle(title.text) && others.every((line) => line === found.line);
}

interface FoundLine {
  readonly line: TextLine;
  readonly tells: boolean;
}

/** The last line above an abstract, or its first, where that may be names and something stands above; it `tells` where that may not. */
function lineOfNames({ above, prose }: Section): FoundLine | undefined {
  if (above.some(isNames)) return undefined;
  const lines = above.filter((paragraph) => !isAside(paragraph)).flatMap((paragraph) => paragraph.lines);
  const isSource = ({ role, text }: TextLine): boolean => role === undefined && sourceIn(text) !== undefined;
  while (lines.length > 2 && isSource(lines.at(-1)!)) lines.pop();
  const first = prose[0]!.lines.length > 1 ? prose[0]!.lines[0]! : undefined;
  const line = first !== undefined && mayBeNames(first) ? first : lines.pop();
  if (line === undefined || !mayBeNames(line) || lines.at(-1)?.role !== undefined || lines.length === 0)
    return undefined;
  return { line, tells: !FAMILY.test(line.text) && lines.some((other) => !mayBeNames(other)) };
}

function mayBeNames({ role, text }: TextLine): boolean {
  return role === undefined && (FAMILY.test(text) || citationOf(text) !== undefined);
}
