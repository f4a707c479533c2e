import type { RecordSink } from '../format.ts';
import { endsSentence, sizeOf, wordCount } from '../text/measure.ts';
import { authorsOf, isNameList, isPerson, namesBehindBy } from './bylines.ts';
import { citationOf } from './citations.ts';
import { FULL_LINE, isFull, joinFilled } from './fill.ts';
import { headOf, headsOf } from './frame.ts';
import { isAside, isProse, isTitle } from './lines.ts';
import { noteFurniture, warnOfNames } from './left-out.ts';
import { addressesAt, besideLinks, identifiersOf, wheresAt } from './link-rows.ts';
import type { TextLine } from './lines.ts';
import { withoutHeads } from './heads.ts';
import { withoutBullet } from './marks.ts';
import { paperAddress } from './markup.ts';
import { endsOpen, isBrokenTitle } from './signs.ts';
import { nameTest } from './small-words.ts';
import type { NameTest } from './small-words.ts';
import { namesAndWhere } from './title-first.ts';
import { isTitleSentence } from './titles.ts';
import { areTitleWords } from './title-words.ts';

/** Rows of title and authors from which a page consists of them. */
const FEWEST_ROWS = 3;
/** Lines between the rows that may be titles or texts themselves, of all rows, up to which the page is sure. */
const MOST_OTHERS = 0.25;
/** Share of the rows that must have a line in a place below their names, from which it says no more than others there do. */
const LEAST_ALIKE = 0.5;
/** Share of the single names that must differ: what a page calls its parts repeats. */
const LEAST_DISTINCT = 0.8;
/** Words of a title that needs no empty line above it, and lines of the longest one. */
const FEWEST_WORDS = 3;
const MOST_LINES = 4;
/** Characters of the longest name, with where its bearer works. */
const LONGEST_NAME = 300;
/** Pages behind a title: `. 1503-1512`, `. 12:1-12:20`. */
const PAGES = /(?<=[.?!])\s+\d+(?::\d+)?(?:[-–]\d+(?::\d+)?)?$/u;
/** Pages behind names, as tables of contents have them: `Ann Lee 12`, `Ann Lee, pp. 12-33`. */
const PAGES_OF = /(?:,|(?<![\s,]))\s{1,9}(?:(?:pp?|S)\.\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/u;

/** The authors of a title that stands above them or below. */
interface Byline {
  readonly authors: readonly string[];
  readonly venue: string;
  readonly year?: string;
  readonly isAbove: boolean;
  /** It is one name, which tells nothing but beside the others of the page. */
  readonly isSingle: boolean;
}

interface Row extends Byline {
  /** The lines of the title. */
  readonly title: readonly TextLine[];
  readonly names: TextLine;
}

/** The rows of a page, and the lines between the first of them and the last that may be titles or lines of texts. */
interface RowPage {
  readonly rows: readonly Row[];
  readonly others: readonly TextLine[];
}

/** True for a page of titles without abstracts, each right beside a line that names its authors or counts them. */
export function isRowPage(lines: readonly TextLine[]): boolean {
  const { rows, others } = rowPageOf(lines);
  const doubtful = rows.filter(({ title, isSingle }) => isSingle && isPerson(titleOf(title))).length;
  return rows.length >= FEWEST_ROWS && others.length + doubtful <= rows.length * MOST_OTHERS;
}

/** Each row a paper. */
export function readRows(lines: readonly TextLine[], sink: RecordSink): void {
  const { rows, others } = rowPageOf(lines);
  sink.note('a list of titles with authors, without abstracts');
  const titles = withoutHeads(rows.map(({ title }) => besideMarks(withoutBullet(titleOf(title))).replace(PAGES, '')));
  const used = new Set(rows.flatMap(({ title, names }) => [...title, names].map(({ number }) => number)));
  const places = new Map(lines.map((line, index) => [line, index]));
  const below = rows.map(({ title, names, isAbove }) => {
    const at = places.get(isAbove ? title.at(-1)! : names)! + 1;
    return used.has(lines[at]?.number ?? 0) ? -1 : at;
  });
  const wheres = wheresAt(lines, below);
  const above = rows.map(({ title, names, isAbove }) => places.get(isAbove ? names : title[0]!)! - 1);
  const addresses = addressesAt(lines, above);
  for (const at of [...wheres.keys(), ...addresses.keys()]) used.add(lines[at]!.number);
  for (const [index, { title, names, authors, venue, year = '' }] of rows.entries()) {
    // `Ann Lee, Bo Chen (ICLR 2020)`
    const said = venue === '' ? citationOf(names.text) : undefined;
    const where = said?.year ? said : wheres.get(below[index]!);
    const url = paperAddress(titleOf(title)) ?? wheres.get(below[index]!)?.url ?? '';
    const address = identifiersOf(url || (addresses.get(above[index]!) ?? ''));
    sink.record(`line ${title[0]!.number}`, {
      title: titles[index]!,
      authors,
      venue: venue.replace(/,[^,]*\d+\s*[-–]\s*\d+.*$/u, '') || (where?.venue ?? ''),
      ...address,
      year: /\b(?:19|20)\d\d\b/u.exec(venue)?.[0] ?? (year || where?.year || address.year),
    });
  }
  warnOfNames(
    sink,
    rows.map(({ names }) => names),
  );
  for (const { number, text } of others)
    sink.warn('line between titles left out (put its authors below it if it is one)', `line ${number}, “${text}”`);
  noteFurniture(sink, lines, new Set(lines.map(({ number }) => number).filter((number) => !used.has(number))));
}

/** A title without the links behind it and its bold type. */
function besideMarks(title: string): string {
  return /\]\(|\*\*|__/u.test(title) ? besideLinks(title) : title;
}

function titleOf(lines: readonly TextLine[]): string {
  return joinFilled(lines.map(({ text }) => text));
}

/** The rows with names on that side of the titles where a page has more of them. */
function rowPageOf(page: readonly TextLine[]): RowPage {
  // Where every line has an empty one above it, those part nothing.
  const lines = page.some(({ adjacent }) => adjacent) ? page : page.map((line) => ({ ...line, adjacent: true }));
  const areNames = nameTest(lines);
  const [below, above] = [false, true].map((isAbove) => withWholeTitles(rowsOf(lines, isAbove, areNames), lines));
  const rows = above!.length > below!.length ? above! : below!;
  return { rows, others: othersOf(lines, rows) };
}

/** Each title with the names beside it, from the top. One name alone is an author where all of them differ and may be names. */
function rowsOf(lines: readonly TextLine[], isAbove: boolean, areNames: NameTest): Row[] {
  const used = new Set<TextLine>();
  const rows: Row[] = [];
  for (const [index, names] of lines.entries()) {
    const byline = used.has(names) ? undefined : bylineOf(names, isAbove);
    const at = byline?.isAbove === true ? index + 1 : index - 1;
    const title = lines[at];
    if (byline === undefined || title === undefined || used.has(title)) continue;
    const isBeside = byline.isAbove ? title.adjacent : names.adjacent;
    if (!isBeside || !mayBeTitle(title)) continue;
    // `Pointer Networks` right between two rows, as the other titles stand.
    const isBelowRow = at > 0 && rows.at(-1)?.names === lines[at - 1];
    const isAlike = isBelowRow && title.text.includes(' ') && areTitleWords([title.text]) && areNames(byline.authors);
    if (byline.isSingle && !isAlike && !mayBeSingle(byline, title, lines[at - 1], areNames)) continue;
    used.add(title).add(names);
    rows.push({ ...byline, title: [title], names });
  }
  const single = rows.filter(({ isSingle }) => isSingle);
  const distinct = new Set(single.map(({ names }) => names.text)).size;
  return distinct >= single.length * LEAST_DISTINCT ? rows : rows.filter(({ isSingle }) => !isSingle);
}

/** A title of two words has an empty line above it, or goes on from a line there; one that is a word alone is a heading of the page. */
function mayBeSingle({ authors }: Byline, title: TextLine, above: TextLine | undefined, areNames: NameTest): boolean {
  const isPart = title.adjacent && above !== undefined && isBrokenTitle(above.text, title.text);
  const isApart = !title.adjacent && title.text.includes(' ');
  return areNames(authors) && (wordCount(title.text) >= FEWEST_WORDS || isPart || isApart);
}

/** The rows, with the lines that their titles go on from: they are full, or their words show that they are no end. */
function withWholeTitles(rows: readonly Row[], lines: readonly TextLine[]): Row[] {
  const used = new Set(rows.flatMap(({ title, names }) => [...title, names]));
  const places = new Map(lines.map((line, index) => [line, index]));
  const width = rows.reduce((most, { title }) => Math.max(most, title[0]!.text.length), 0);
  const goesOn = (at: number): boolean => {
    const [before, line] = [lines[at - 1], lines[at]!];
    if (before === undefined || used.has(before) || !line.adjacent || isAside(before)) return false;
    const pair = [before.text, line.text] as const;
    return isBrokenTitle(...pair) || (before.text.length >= FULL_LINE && isFull(pair, width));
  };
  return rows.map((row) => {
    const end = places.get(row.title[0]!)!;
    let start = end;
    while (end - start < MOST_LINES - 1 && goesOn(start)) start--;
    return { ...row, title: lines.slice(start, end + 1) };
  });
}

function bylineOf(line: TextLine, isAboveTitle: boolean): Byline | undefined {
  if (/^\W*\d+ authors?$/u.test(line.text)) return { authors: [], venue: '', isAbove: false, isSingle: false };
  const isAbove = isAboveTitle || line.text.endsWith(':');
  const bare = line.text.replace(/:$/u, '');
  // `Ann Lee, Bo Chen. ICLR 2020`
  const cited = namesAndWhere(bare);
  if (cited?.isPlaced === true) return { ...cited, isAbove, isSingle: cited.authors.length === 1 };
  const text = namesBehindBy(bare) ?? bare.replace(PAGES_OF, '');
  const isSingle = !line.text.endsWith(':') && !isNameList(text) && !/^by\b/iu.test(bare);
  if (isNameList(text) || (text.length <= LONGEST_NAME && isPerson(text.replace(/\s*\([^()]*\)$/u, ''))))
    return { authors: authorsOf(text), venue: '', isAbove, isSingle };
  // `Ann Lee, Bo Chen; Proceedings of the Conference, 1-9`
  const [, names = '', venue = ''] = /^([^;]+);\s(.+)$/u.exec(bare) ?? [];
  const isByline = isNameList(names) || (isPerson(names) && /\d/u.test(venue));
  return isByline ? { authors: authorsOf(names), venue, isAbove, isSingle: false } : undefined;
}

function mayBeTitle(line: TextLine): boolean {
  const { text } = line;
  return (
    /\p{L}{3}/u.test(text) &&
    text.length <= 300 &&
    !isAside(line) &&
    (!isProse(text) || isTitleSentence(text)) &&
    bylineOf(line, false)?.isSingle !== false &&
    !endsOpen(text) &&
    !/[,:;]$|^\[.*\]$/u.test(text)
  );
}

/** Lines between the first row and the last that may be titles or lines of texts, and stand where most rows have no such line. */
function othersOf(lines: readonly TextLine[], rows: readonly Row[]): TextLine[] {
  const used = new Set(rows.flatMap(({ title, names }) => [...title, names]));
  const first = rows[0]?.title[0]!.number ?? 0;
  const last = rows.at(-1)?.title.at(-1)!.number ?? 0;
  const heads = headsOf(lines);
  const known = detailsOf(lines, rows, used);
  return lines.filter(
    (line) =>
      line.number > first &&
      line.number < last &&
      !used.has(line) &&
      !known.has(line) &&
      !isAside(line) &&
      (isProse(line.text) || !heads.has(headOf(line.text) ?? '')) &&
      !/^\[.*\]$/u.test(line.text) &&
      (isTitle(line.text) || sizeOf(line.text) >= FULL_LINE),
  );
}

/** Lines that say no more of a paper than those in the same place below most rows: when and where it appeared, up to an empty line. */
function detailsOf(lines: readonly TextLine[], rows: readonly Row[], used: ReadonlySet<TextLine>): Set<TextLine> {
  const places = new Map(lines.map((line, index) => [line, index]));
  const details = new Map<number, TextLine[]>();
  for (const { names, title, isAbove } of rows) {
    const start = places.get(isAbove ? title.at(-1)! : names)! + 1;
    const isDetail = (line: TextLine): boolean => !used.has(line) && !endsSentence(line.text) && !isProse(line.text);
    let end = start;
    while (lines[end]?.adjacent === true && isDetail(lines[end]!)) end++;
    if (lines[end]?.adjacent === true) continue;
    for (const [place, line] of lines.slice(start, end).entries()) {
      const found = details.get(place) ?? [];
      details.set(place, found);
      found.push(line);
    }
  }
  return new Set([...details.values()].flatMap((found) => (found.length >= rows.length * LEAST_ALIKE ? found : [])));
}
