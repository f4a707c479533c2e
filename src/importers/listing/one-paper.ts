import { isInstitution, isPerson, isVenueLine } from './bylines.ts';
import { FULL_LINE, isFull, joinFilled, OVERLONG_LINE } from './fill.ts';
import type { Role } from './labels.ts';
import { isAside, isFurniture, isProse, isText, isTitle } from './lines.ts';
import type { TextLine } from './lines.ts';
import { isNames } from './plain-paper.ts';
import { isBrokenTitle } from './signs.ts';
import { endsSentence } from '../text/measure.ts';

/** Lines of the longest title, and between a title and the names below it. */
const MOST_LINES = 5;
const MOST_BETWEEN = 30;
/** Buttons, links, venues and labels of no field around the one abstract that a page labels, from which it is a site's page of that paper. */
const FEWEST_SIGNS = 2;
const SIGNS: ReadonlySet<Role> = new Set(['aside', 'link', 'venue', 'date']);
/** Share of a wrapped text's longest line that each of its lines has, but for the last. */
const WRAPPED_SHARE = 0.7;
/** Lines below names in which their abstract begins. */
const NEAR = 4;

/** Where the text of a paper begins, below its abstract; without a number it must stand right there. */
const INTRODUCTION =
  /^(?:#{1,6}\s+)?(?<number>(?:1|I)[.)]?\s*)?(?:introduction|einleitung|einführung|introducción|introdução|introduzione|введение|引言|绪论|はじめに|序論|서론)$/iu;

/** What a page tells of one of the abstracts that it labels: where that begins and ends, and what is around it. */
interface Labelled {
  readonly start: number;
  readonly end: number;
  /** The heading of the paper's text below. */
  readonly body: number | undefined;
  readonly title: Title | undefined;
}

/** The lines of a title, and the first below that names authors. */
interface Title {
  readonly first: number;
  readonly last: number;
  readonly names: number;
}

interface OnePaper {
  readonly lines: readonly TextLine[];
  /** Texts beside the only abstract of a page that its site is taken to have put there. */
  readonly doubtful: readonly TextLine[];
}

/**
 * The lines, with title and authors told above an abstract that is labelled, where the page is the first of a printed paper
 * (its introduction below), or one that a site has for that paper alone (buttons around): the names stand above the
 * abstract, the title above them. All else around is no part of a paper.
 */
export function withOnePaper(lines: readonly TextLine[]): OnePaper {
  const found = labelledOf(lines);
  const told: (TextLine | undefined)[] = [...lines];
  const doubtful: TextLine[] = [];
  const isSite = found.length === 1 && isSitePage(lines, found[0]!);
  for (const [index, { start, end, body, title }] of found.entries()) {
    const isPage = isSite || body !== undefined;
    if (title !== undefined && (isPage || found[index - 1]?.body !== undefined))
      for (let at = index === 0 ? 0 : title.first; at < start; at++) told[at] = aroundTitle(lines, told, at, title);
    const next = found[index + 1];
    const until = next === undefined ? lines.length : next.title?.first;
    if (!isPage || until === undefined) continue;
    for (let at = end; at < until; at++) {
      if (body === undefined && isText(lines[at]!)) doubtful.push(lines[at]!);
      if (lines[at]!.role === 'title') continue;
      if (at >= (body ?? until) || isUnknown(lines[at]!)) told[at] = { ...lines[at]!, role: 'aside' };
    }
  }
  return { lines: told.filter((line) => line !== undefined), doubtful };
}

function labelledOf(lines: readonly TextLine[]): Labelled[] {
  const found: Labelled[] = [];
  const starts = lines.flatMap((line, at) => (line.role === 'abstract' && line.isLabelled === true ? [at] : []));
  for (const [index, start] of starts.entries()) {
    const end = endOfText(lines, start);
    const above = found.at(-1);
    const title = titleAbove(lines, above?.body ?? above?.end ?? 0, start);
    found.push({ start, end, body: bodyBelow(lines, end, starts[index + 1] ?? lines.length), title });
  }
  return found;
}

/**
 * A line up to the abstract as what it is: a part of the title, names below it, one name below another or above where its
 * owner works, or nothing. `told` are the lines above.
 */
function aroundTitle(
  lines: readonly TextLine[],
  told: readonly (TextLine | undefined)[],
  at: number,
  { first, last, names }: Title,
): TextLine | undefined {
  const line = lines[at]!;
  if (at === first) return { ...line, role: 'title', text: textOf(lines.slice(first, last + 1)) };
  if (at > first && at <= last) return undefined;
  const isBelowPerson = told[at - 1]?.role === 'authors' && isPerson(lines[at - 1]!.text);
  const isPersonBeside = isPersonLine(line) && (isBelowPerson || isInstitution(lines[at + 1]!.text));
  if (at >= names && (at === names || isNames(line) || isPersonBeside)) return { ...line, role: 'authors' };
  return isUnknown(line) ? { ...line, role: 'aside' } : line;
}

function isPersonLine({ role, text }: TextLine): boolean {
  return role === undefined && isPerson(text) && !isFurniture(text) && !isVenueLine(text);
}

function isUnknown({ role }: TextLine): boolean {
  return role === undefined || role === 'abstract';
}

/** The title that stands above names between `from` and the abstract at `to`, or that is labelled. */
function titleAbove(lines: readonly TextLine[], from: number, to: number): Title | undefined {
  const labelled = lines.slice(from, to).findLastIndex(({ role }) => role === 'title');
  if (labelled !== -1) return { first: from + labelled, last: from + labelled, names: to };
  const start = belowOthers(lines, from, to);
  const title = titleIn(lines.slice(start, to));
  return title && { first: start + title.first, last: start + title.last, names: start + title.names };
}

/** The first title with names below it. */
function titleIn(lines: readonly TextLine[]): Title | undefined {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const none = lines.map(
    (line) =>
      isAside(line) || isNames(line) || isVenueLine(line.text) || /\s>/u.test(line.text) || counts.get(line.text)! > 1,
  );
  const titles = (isAuthors: (line: TextLine) => boolean): Title[] => {
    const found: Title[] = [];
    let last = -1;
    for (const [at, line] of lines.entries()) {
      const isName = isAuthors(line);
      if (isName && last !== -1 && at - last < MOST_BETWEEN)
        found.push({ first: firstOf(lines, last, none), last, names: at });
      if (!isName && !none[at]) last = at;
    }
    return found;
  };
  const isWhole = ({ first, last }: Title): boolean => isTitle(textOf(lines.slice(first, last + 1)));
  const found = titles(isNames);
  return found.find(isWhole) ?? found[0] ?? titles(isPersonLine).find(isWhole);
}

/** The first line of the title that ends at `last`: those above are full, or their words go on; `none` are of no title. */
function firstOf(lines: readonly TextLine[], last: number, none: readonly boolean[]): number {
  let top = last;
  while (top > 0 && last - top < MOST_LINES - 1 && lines[top]!.adjacent && !none[top - 1]) top--;
  const width = Math.max(...lines.slice(top, last + 1).map(({ text }) => text.length));
  let first = last;
  while (first > top) {
    const pair = [lines[first - 1]!.text, lines[first]!.text] as const;
    if (!isFull(pair, width) && !isBrokenTitle(...pair)) break;
    first--;
  }
  return first;
}

/** Where the lines of this paper begin, if other texts stand above its names. */
function belowOthers(lines: readonly TextLine[], from: number, to: number): number {
  let names = to - 1;
  while (names > from && !isNames(lines[names]!)) names--;
  for (let at = names; at >= from; at--) if (isText(lines[at]!)) return at + 1;
  return from;
}

function textOf(lines: readonly TextLine[]): string {
  return joinFilled(lines.map(({ text }) => text));
}

/** The end of the abstract that begins at `start`: its lines, where it is wrapped, and all prose right below. */
function endOfText(lines: readonly TextLine[], start: number): number {
  let at = start;
  for (;;) {
    let end = at + 1;
    while (lines[end]?.adjacent === true && mayGoOn(lines[end]!)) end++;
    const block = lines.slice(at, end);
    if (!isWrapped(block)) end = at + block.findLastIndex((line, index) => index === 0 || isProse(line.text)) + 1;
    if (end - at < block.length) return end;
    const next = lines[end];
    if (next === undefined || !isText(next) || !mayGoOn(next)) return end;
    at = end;
  }
}

function mayGoOn(line: TextLine): boolean {
  return isUnknown(line) && line.isLabelled !== true && !isIntroduction(line);
}

function isWrapped(block: readonly TextLine[]): boolean {
  const [first, ...rest] = block;
  if (rest.length === 0 || first!.text.length >= OVERLONG_LINE) return false;
  const longest = block.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (!endsSentence(first!.text)) return true;
  return rest.length > 1 && block.slice(0, -1).every(({ text }) => text.length >= longest * WRAPPED_SHARE);
}

/** The heading below which the text of the paper stands. */
function bodyBelow(lines: readonly TextLine[], end: number, until: number): number | undefined {
  let isRight = true;
  for (let at = end; at < until; at++) {
    const line = lines[at]!;
    const number = INTRODUCTION.exec(line.text)?.groups?.['number'];
    if (isIntroduction(line) && (number !== undefined || isRight)) return at;
    isRight &&= !isUnknown(line) || isFurniture(line.text);
  }
  return undefined;
}

function isIntroduction({ text }: TextLine): boolean {
  return INTRODUCTION.test(text);
}

/** Whether the only labelled abstract has buttons and the like around it, and no text above or below with names of its own. */
function isSitePage(lines: readonly TextLine[], { end, title }: Labelled): boolean {
  if (title === undefined || lines.slice(0, title.first).some(isText)) return false;
  if (lines.filter(({ role }) => role === 'title').length > 1) return false;
  const isOther = lines.some(
    (line, at) =>
      at >= end &&
      isNames(line) &&
      lines
        .slice(at + 1, at + NEAR)
        .some((below) => isText(below) || (below.role === undefined && below.text.length >= FULL_LINE)),
  );
  const signs = lines.filter(({ role, text }) =>
    role === undefined ? isFurniture(text) || isVenueLine(text) : SIGNS.has(role),
  );
  return !isOther && new Set(signs.map(({ text }) => text)).size >= FEWEST_SIGNS;
}
