import type { RecordSink } from '../format.ts';
import { isNameList, isPerson } from './bylines.ts';
import { frameOf, headOf, headsOf } from './frame.ts';
import type { TextLine } from './lines.ts';
import { isNames } from './plain-paper.ts';
import type { PlainPaper } from './plain-paper.ts';
import { chooseTitle, doubtOf, titleWithin } from './title-lines.ts';
import { withoutTranslations } from './translations.ts';
import type { Choice, Section, TitleLayout } from './title-lines.ts';
import { isTitle } from './lines.ts';
import type { Paragraph } from './unwrap.ts';
import { firstWords } from '../text/first-words.ts';

/** Titles without an abstract, of all papers, up to which they are papers; more are page furniture of some kind. */
const MOST_ALONE = 0.25;
/** Characters of the longest titles. */
const LONG_TITLE = 200;

/** Warnings, with what to do. */
export const MAY_HOLD_PAPERS = 'abstract that may hold other papers (put empty lines around each title)';
const NO_LABEL =
  'text around the papers left out (put “Abstract:” before it where it is an abstract, as before the others)';
const MAY_BE_PART = 'line above a title left out (put each title on one line)';
const NO_TITLE_ABOVE = 'text without a title above it; put its title there';
const TRANSLATION = 'abstract in a further language left out';
const BESIDE_ITEMS =
  'heading with a text below it left out, as the papers of the page are items of a list (put “Title:” before it if it is one)';
const BELOW_LAST = 'text below the last paper left out (put a title right above it where it is an abstract)';

/** What may stand between two abstracts of a paper. */
const INNER: ReadonlySet<string | undefined> = new Set(['date', 'keywords']);

/** What a page tells of itself before its sections are read one by one. */
export interface PageLayout extends TitleLayout {
  /** Second paragraphs of abstracts are so rare that each may be an abstract whose title was not found. */
  readonly areSecondsRare: boolean;
}

/** The papers of a plain page, as they are found section by section, and the lines that belong to none. */
export class FoundPapers {
  /** The numbers of lines that are page furniture. */
  readonly furniture = new Set<number>();
  readonly #papers: PlainPaper[] = [];
  readonly #alone: PlainPaper[] = [];
  /** Titles without an abstract that are papers by their look. */
  readonly #items: PlainPaper[] = [];
  readonly #layout: PageLayout;
  readonly #sink: RecordSink;

  constructor(layout: PageLayout, sink: RecordSink) {
    this.#layout = layout;
    this.#sink = sink;
  }

  /** Greetings and the like around the papers. */
  leaveOut({ above, prose }: Section): void {
    for (const paragraph of prose) this.#sink.warn(NO_LABEL, `line ${paragraph.number}`);
    // Labelled lines right below the last abstract are of its paper.
    for (const paragraph of above) this.#papers.at(-1)?.below.push(paragraph);
    for (const paragraph of [...above, ...prose]) if (isNone(paragraph)) this.#leave(paragraph);
  }

  /** What stands between two abstracts, and the one below it; `isLast` where no text stands below that. */
  add(section: Section, isLast: boolean): void {
    const { above, prose } = section;
    const choice = chooseTitle(this.#mayHaveTitle(section) ? above : [], this.#layout);
    const { title, at, names } = choice;
    above.forEach((_, index) => this.#addOther(above, index, choice));
    this.#warnOfSeconds(prose);
    const [before, ...items] = cutAtItems(at === -1 ? above : above.slice(0, at));
    for (const paragraph of before!) this.#papers.at(-1)?.below.push(paragraph);
    for (const [item, ...between] of items) this.#items.push(paperAlone(item!, between));
    if (title === undefined) this.#addText(section, isLast);
    else {
      const own = items.length === 0 ? before! : [];
      this.#papers.push({ title, abstract: [...prose], names, above: own, between: above.slice(at + 1), below: [] });
    }
  }

  /** All of them in the order of the page, given its `lines`; titles without an abstract only where they are few. */
  inOrder(lines: readonly TextLine[]): PlainPaper[] {
    // `Week 2` and `Note to self: read again` beside others of their kind are no titles.
    const left = lines.filter(({ number }) => this.furniture.has(number));
    const heads = headsOf([...left, ...this.#alone.map(({ title }) => title)]);
    const single = new Set(this.#alone.filter(({ title }) => !heads.has(headOf(title.text) ?? '')));
    if (single.size > Math.max(1, this.#papers.length * MOST_ALONE)) single.clear();
    for (const paper of this.#alone) if (!single.has(paper)) this.#leave(paper.title);
    const { papers, items } = this.#listed();
    return [...papers.map((paper) => this.#inOneLanguage(paper)), ...items, ...single].toSorted(
      (a, b) => a.title.number - b.title.number,
    );
  }

  /** Papers and items: those are papers too where others have abstracts; where most do, a heading with a text below is none. */
  #listed(): { papers: readonly PlainPaper[]; items: readonly PlainPaper[] } {
    const models = this.#papers.filter(({ title }) => title.isItem === true).length;
    if (models === 0) for (const { title } of this.#items) this.#leave(title);
    const isHeading = ({ title }: PlainPaper): boolean =>
      models * 2 >= this.#papers.length && title.isItem !== true && /^#{1,6}\s/u.test(title.text);
    for (const { title, abstract } of this.#papers.filter(isHeading)) {
      this.#sink.warn(BESIDE_ITEMS, `line ${title.number}, “${title.text}”`);
      for (const paragraph of [title, ...abstract]) this.#leave(paragraph);
    }
    return { papers: this.#papers.filter((paper) => !isHeading(paper)), items: models === 0 ? [] : this.#items };
  }

  #inOneLanguage(paper: PlainPaper): PlainPaper {
    const { abstract, others } = withoutTranslations(paper.abstract);
    for (const { number } of others.filter(({ isLabelled }) => isLabelled === true))
      this.#sink.warn(TRANSLATION, `line ${number}`);
    return { ...paper, abstract: [...abstract] };
  }

  #mayHaveTitle({ above, prose }: Section): boolean {
    if (above.some(({ role }) => role === 'title')) return true;
    return prose.length > 0 && !(this.#layout.isLabelled && above.length > 0);
  }

  /** A paragraph beside the title that was chosen: another title, a part of it that was not told, or page furniture. */
  #addOther(above: readonly Paragraph[], index: number, { title, used }: Choice): void {
    const [other, below] = [above[index]!, above[index + 1]];
    if (used.has(other) || other.isItem === true) return;
    const mayBeTitle =
      title !== undefined &&
      !this.#layout.isLabelled &&
      isTitle(other.text) &&
      doubtOf(above, index, this.#layout) <= 0;
    const isBelowPaper = this.#papers.length > 0 && other.text.length <= LONG_TITLE;
    if (mayBeTitle && below?.adjacent === true && below.number === title.number)
      this.#sink.warn(MAY_BE_PART, `line ${other.number}, “${other.text}”`);
    else if (mayBeTitle && isBelowPaper && (below?.adjacent === false || isNamed(above, index)))
      this.#alone.push(paperAlone(other, blockBelow(above, index)));
    else if (isNone(other)) this.#leave(other);
  }

  #warnOfSeconds(prose: readonly Paragraph[]): void {
    for (const second of prose.slice(1)) {
      const mayHoldTitle = this.#layout.isTight === 'perhaps' && !second.adjacent && titleWithin(second) !== undefined;
      if (this.#layout.areSecondsRare || mayHoldTitle) this.#sink.warn(MAY_HOLD_PAPERS, `line ${second.number}`);
    }
  }

  /** Text without a title of its own: more of the abstract above, or none at all. */
  #addText({ above, prose }: Section, isLast: boolean): void {
    const open = this.#papers.at(-1);
    // Below the button that ends each abstract stands what the page says at its end.
    const isEnd =
      isLast && above.some(({ role, text }) => !INNER.has(role) && this.#layout.repeated.has(frameOf(text)));
    for (const paragraph of prose) {
      const place = `line ${paragraph.number}`;
      if (open === undefined) this.#sink.leaveOut(place, NO_TITLE_ABOVE, firstWords(paragraph.text));
      else if (isEnd) this.#sink.warn(BELOW_LAST, place);
      if (open === undefined) continue;
      const isTranslation =
        paragraph.isLabelled === true && paragraph.foreignLabel !== open.abstract.at(-1)?.foreignLabel;
      const mayBePart = above.length === 0 || !this.#layout.isLabelled || isTranslation;
      if (!isEnd && mayBePart) open.abstract.push(paragraph);
      else this.#leave(paragraph);
    }
  }

  #leave(paragraph: Paragraph): void {
    for (const { number } of paragraph.lines) this.furniture.add(number);
  }
}

/** The paragraphs up to the first item that is a paper, and from each such item up to the next. */
function cutAtItems(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const cut: Paragraph[][] = [[]];
  for (const paragraph of paragraphs)
    if (paragraph.isItem === true) cut.push([paragraph]);
    else cut.at(-1)!.push(paragraph);
  return cut;
}

/** A paper without an abstract, and what stands below its title. */
function paperAlone(title: Paragraph, between: readonly Paragraph[]): PlainPaper {
  return { title, abstract: [], names: undefined, above: [], between, below: [] };
}

/** Whether names stand right below a line that is set apart from what is above, and is none of names itself which was broken within one. */
function isNamed(above: readonly Paragraph[], index: number): boolean {
  const [line, names] = [above[index]!, above[index + 1]];
  if (line.adjacent || names?.adjacent !== true || !isNames(names)) return false;
  const first = line.text.replace(/,[^,]*$/u, '');
  return first === line.text || (!isNameList(first) && !isPerson(first));
}

/** What stands below a line without an empty one between. */
function blockBelow(above: readonly Paragraph[], index: number): readonly Paragraph[] {
  const end = above.findIndex((line, at) => at > index && !line.adjacent);
  return above.slice(index + 1, end === -1 ? undefined : end);
}

/** True for what gives no field of a paper. */
function isNone({ role }: Paragraph): boolean {
  return role === undefined || role === 'aside';
}
