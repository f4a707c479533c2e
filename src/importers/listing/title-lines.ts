import { fillWidth, isFull } from './fill.ts';
import { isVenueLine } from './bylines.ts';
import { isAside, isProse, isTitle } from './lines.ts';
import { isAuthor, isNames } from './plain-paper.ts';
import { frameOf } from './frame.ts';
import { isBrokenTitle, mayEndTitle } from './signs.ts';
import { joined } from './unwrap.ts';
import type { Page, Paragraph } from './unwrap.ts';

/** What stands between two abstracts, and the paragraphs of the abstract below it. */
export interface Section {
  readonly above: readonly Paragraph[];
  /** Empty at the end of a page. */
  readonly prose: readonly Paragraph[];
}

/** What a page tells of its titles. */
export interface TitleLayout {
  /** Whether titles stand right above their abstracts, and empty lines between papers alone. */
  readonly isTight: 'yes' | 'perhaps' | 'no';
  /** Most titles have a line of names below them. */
  readonly hasAuthors: boolean;
  /** Most abstracts have a line of venue and year above them. */
  readonly hasVenues: boolean;
  /** The width to which titles may be broken into lines. */
  readonly width: number | undefined;
  /** Titles are labelled as such. */
  readonly isLabelled: boolean;
  /** Lines, numbers aside, that stand above more than one abstract. */
  readonly repeated: ReadonlySet<string>;
  /** Words before a colon that stand above most abstracts. */
  readonly words: ReadonlySet<string>;
}

/** What was chosen above an abstract. */
export interface Choice {
  readonly title: Paragraph | undefined;
  /** The place of its last line above the abstract; -1 where there is none. */
  readonly at: number;
  /** The paragraph below it that names the authors. */
  readonly names: Paragraph | undefined;
  /** The paragraphs that title and authors were taken from. */
  readonly used: ReadonlySet<Paragraph>;
}

/** Titles right above their abstracts, for each abstract that seems to have none, from which the latter are looked into. */
const TIGHT_RATIO = 2;
/** Lines that a title may take where its end must be guessed. */
const MOST_LINES = 3;

/** Characters of the shortest line that may be full. */
const SHORTEST_FULL = 30;

/** Share of the abstracts above which a line stands that is no title. */
const REPEATED_SHARE = 0.3;

export function layoutOf(sections: readonly Section[], page: Page): TitleLayout {
  const papers = sections.filter(({ above, prose }) => above.length > 0 && prose.length > 0);
  const tight = papers.filter(({ prose }) => prose[0]!.adjacent).length;
  const bare = sections.flatMap(({ prose }) => prose.slice(1)).filter((paragraph) => !paragraph.adjacent).length;
  const named = papers.filter(({ above }) => above.length > 1 && above.some(isNames));
  const hasAuthors = named.length * 2 > papers.length && named.filter(beginsWithNames).length * 2 < named.length;
  const dated = papers.filter(({ above }) => above.length > 1 && above.some(({ text }) => isVenueLine(text))).length;
  const hasVenues = dated * 2 > papers.length;
  return {
    isTight: tight === 0 ? 'no' : tight < bare * TIGHT_RATIO ? 'perhaps' : 'yes',
    hasAuthors,
    hasVenues,
    width: titleWidth(papers, { hasAuthors, hasVenues }) ?? page.width,
    isLabelled: papers.filter(({ above }) => above.some(({ role }) => role === 'title')).length * 2 > papers.length,
    repeated: new Set(mostly(papers, ({ text }) => frameOf(text), Math.max(2, papers.length * REPEATED_SHARE))),
    words: new Set(mostly(papers, ({ text }) => wordsBefore(text) ?? '', Math.max(3, papers.length / 2))),
  };
}

/** Whether names stand above what may be a title. */
function beginsWithNames({ above }: Section): boolean {
  const first = above.find((paragraph) => isNames(paragraph) || !isAside(paragraph));
  return first !== undefined && isNames(first);
}

/**
 * The width to which titles are broken into lines. Where names below them tell where they end, one pair of lines is enough: no
 * line is longer than the width, so it is at least that of the longest one.
 */
function titleWidth(papers: readonly Section[], layout: Around): number | undefined {
  const titles = papers.map(({ above }) => linesUpFrom(above, layout));
  const pairs = titles.flatMap((lines) => lines.slice(1).map((line, index) => lineEnds(lines[index]!, line)));
  const width = fillWidth(pairs);
  if (width !== undefined || !layout.hasAuthors || pairs.length === 0) return width;
  return Math.max(...titles.flatMap((lines) => lines.map(({ text }) => text.length)));
}

/** What stands beside the titles of a page. */
type Around = Pick<TitleLayout, 'hasAuthors' | 'hasVenues'>;

/** Whether a line is what the page sets beside each title, and no part of one. */
function isBesideTitle(paragraph: Paragraph, { hasAuthors, hasVenues }: Around): boolean {
  return (hasAuthors && isNames(paragraph)) || (hasVenues && isVenueLine(paragraph.text));
}

/** The last line above an abstract that may be of its title, and those right above from which it may go on. */
function linesUpFrom(above: readonly Paragraph[], layout: Around): readonly Paragraph[] {
  const isNone = (paragraph: Paragraph): boolean => isAside(paragraph) || isBesideTitle(paragraph, layout);
  const end = above.findLastIndex((paragraph) => !isNone(paragraph));
  const mayGoOn = (at: number): boolean =>
    above[at]!.adjacent && !isNone(above[at - 1]!) && above[at - 1]!.text.length >= SHORTEST_FULL;
  let start = Math.max(end, 0);
  while (start > 0 && end - start < MOST_LINES - 1 && mayGoOn(start)) start--;
  return above.slice(start, end + 1);
}

/** What `of` gives for lines above at least `least` of the abstracts; a page pasted twice has its titles twice and is told by that. */
function mostly(papers: readonly Section[], of: (paragraph: Paragraph) => string, least: number): string[] {
  const counts = new Map<string, number>();
  for (const { above } of papers)
    for (const what of new Set(above.map(of))) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].flatMap(([what, count]) => (count >= least && what !== '' ? [what] : []));
}

/** `Room: Berlin`: what stands before the colon. */
function wordsBefore(text: string): string | undefined {
  return /^(\p{L}[\p{L} ]{1,30}):\s/u.exec(text)?.[1];
}

/**
 * The title among the paragraphs above an abstract: the one that least speaks against, of several the last, and the lines it
 * goes on from.
 */
export function chooseTitle(above: readonly Paragraph[], layout: TitleLayout): Choice {
  const doubts = above.map((_, index) => doubtOf(above, index, layout));
  // Where most papers name their authors, a line that could be a title as well as the one above it does.
  const last = doubts.lastIndexOf(0);
  const hasNames = !layout.hasAuthors || above.slice(last).some(isNames);
  if (!hasNames && doubts.slice(0, last).includes(0) && /^[\p{Lu}\p{Lo}][^:?!：？！]*$/u.test(above[last]!.text))
    doubts[last] = 1;
  const least = Math.min(...doubts);
  const at = least === Infinity ? -1 : doubts.lastIndexOf(least);
  const alone = above.length === 1 && above[0]!.adjacent === false ? above[0]! : undefined;
  // What looks like a label may be the begin of a title where nothing else can be one.
  if (at === -1 && alone?.whole !== undefined && isTitle(alone.whole))
    return { title: { ...alone, text: alone.whole }, at: 0, names: undefined, used: new Set(above) };
  if (at === -1) return { title: undefined, at, names: undefined, used: new Set() };
  let first = at;
  while (above[at]!.role !== 'title' && isPart(above, first, layout)) first--;
  const parts = above.slice(first, at + 1);
  const below = above.slice(at + 1);
  const names = below.find(isNames) ?? (layout.hasAuthors ? below.find(isAuthor) : undefined);
  return {
    title: joined(parts.flatMap((paragraph) => paragraph.lines)),
    at,
    names,
    used: new Set(names === undefined ? parts : [...parts, names]),
  };
}

/**
 * How much speaks against a paragraph as the title: nothing in a label that says so (-1), nothing at all (0), little (1),
 * much, as titles may end in a year too (2), or more, as in names (3); Infinity for what is certainly none.
 */
export function doubtOf(above: readonly Paragraph[], index: number, layout: TitleLayout): number {
  const paragraph = above[index]!;
  const { role, text } = paragraph;
  if (role === 'title') return -1;
  if (isAside(paragraph)) return Infinity;
  if (isPart(above, index, layout)) return doubtOf(above, index - 1, layout);
  if (isNames(paragraph)) return 3;
  if (isVenueLine(text) || layout.repeated.has(frameOf(text))) return 2;
  if (/[,;]$/u.test(text) && !isPart(above, index + 1, layout)) return Infinity;
  return text.endsWith(':') || layout.words.has(wordsBefore(text) ?? '') ? 1 : 0;
}

/** The title within a paragraph that begins with one whose last line is full, where that can be guessed. */
export function titleWithin({ lines }: Paragraph): { title: Paragraph; rest: Paragraph } | undefined {
  for (let end = 1; end <= MOST_LINES && end < lines.length; end++) {
    const title = joined(lines.slice(0, end));
    if (isProse(title.text) || /\.\s\p{Lu}/u.test(title.text)) return undefined;
    if (mayEndTitle(lines[end - 1]!.text, lines[end]!.text)) return { title, rest: joined(lines.slice(end)) };
  }
  return undefined;
}

/** Whether the paragraph at `index` goes on from the one right above: that is full, or its words are no end. */
function isPart(above: readonly Paragraph[], index: number, layout: TitleLayout): boolean {
  const [before, next] = [above[index - 1], above[index]];
  if (before === undefined || next?.adjacent !== true || isAside(before) || next.role !== undefined) return false;
  if (isBesideTitle(before, layout) || isBesideTitle(next, layout)) return false;
  // Where others name their authors, a name with no others below it is one.
  if (layout.hasAuthors && isAuthor(next) && !above.slice(index + 1, index + MOST_LINES).some(isNames)) return false;
  const pair = lineEnds(before, next);
  return (layout.width !== undefined && isFull(pair, layout.width)) || isBrokenTitle(...pair);
}

function lineEnds(before: Paragraph, next: Paragraph): [string, string] {
  return [before.lines.at(-1)!.text, next.lines[0]!.text];
}
