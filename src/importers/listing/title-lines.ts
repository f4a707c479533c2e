import { fillWidth, isFull } from './fill.ts';
import { isFurniture, isNameList, isProse } from './lines.ts';
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
  /** The width to which titles may be broken into lines. */
  readonly width: number | undefined;
}

interface Choice {
  readonly title: Paragraph | undefined;
  readonly authors: string;
  /** The paragraphs that title and authors were taken from. */
  readonly used: ReadonlySet<Paragraph>;
}

/** Titles right above their abstracts, for each abstract that seems to have none, from which the latter are looked into. */
const TIGHT_RATIO = 2;
/** Lines that a title may take where its end must be guessed. */
const MOST_LINES = 3;

export function layoutOf(sections: readonly Section[], page: Page): TitleLayout {
  const papers = sections.filter(({ above, prose }) => above.length > 0 && prose.length > 0);
  const tight = papers.filter(({ prose }) => prose[0]!.adjacent).length;
  const bare = sections.flatMap(({ prose }) => prose.slice(1)).filter((paragraph) => !paragraph.adjacent).length;
  const named = papers.filter(({ above }) => above.length > 1 && above.some(({ text }) => isNameList(text))).length;
  const pairs = papers.flatMap(({ above }) => {
    const at = lastLikely(above);
    const [before, title] = [above[at - 1], above[at]];
    return title?.adjacent === true && before !== undefined && !isFurniture(before.text)
      ? [lineEnds(before, title)]
      : [];
  });
  return {
    isTight: tight === 0 ? 'no' : tight < bare * TIGHT_RATIO ? 'perhaps' : 'yes',
    hasAuthors: named * 2 > papers.length,
    width: fillWidth(pairs) ?? page.width,
  };
}

/** The title among the paragraphs above an abstract: the last that is neither page furniture nor names, and the lines it goes on from. */
export function chooseTitle(above: readonly Paragraph[], layout: TitleLayout): Choice {
  const last = lastLikely(above);
  const isNames = last > 0 && isNameList(above[last]!.text) && !isPart(above, last, layout);
  const at = isNames ? lastLikely(above.slice(0, last)) : last;
  // Names alone are a title.
  if (isNames && at === -1) return chooseTitle(above.slice(last), layout);
  if (at === -1) return { title: undefined, authors: '', used: new Set() };
  let first = at;
  while (isPart(above, first, layout)) first--;
  const parts = above.slice(first, at + 1);
  return {
    title: joined(parts.flatMap((paragraph) => paragraph.lines)),
    authors: isNames ? above[last]!.text : '',
    used: new Set(isNames ? [...parts, above[last]!] : parts),
  };
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

function lastLikely(above: readonly Paragraph[]): number {
  return above.findLastIndex((paragraph) => !isFurniture(paragraph.text));
}

/** Whether the paragraph at `index` goes on from the one right above: that is full, or its words are no end. */
function isPart(above: readonly Paragraph[], index: number, { width, hasAuthors }: TitleLayout): boolean {
  const [before, next] = [above[index - 1], above[index]];
  if (before === undefined || next?.adjacent !== true || isFurniture(before.text)) return false;
  if (hasAuthors && (isNameList(before.text) || isNameList(next.text))) return false;
  const pair = lineEnds(before, next);
  return (width !== undefined && isFull(pair, width)) || isBrokenTitle(...pair);
}

function lineEnds(before: Paragraph, next: Paragraph): [string, string] {
  return [before.lines.at(-1)!.text, next.lines[0]!.text];
}
