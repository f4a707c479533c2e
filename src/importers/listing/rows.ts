import type { RecordSink } from '../format.ts';
import { sizeOf } from '../text/measure.ts';
import { authorsOf, isNameList, isPerson } from './bylines.ts';
import { FULL_LINE } from './fill.ts';
import { headOf, headsOf } from './frame.ts';
import { isAside, isProse, isTitle } from './lines.ts';
import { noteFurniture } from './left-out.ts';
import type { TextLine } from './lines.ts';
import { withoutHeads } from './heads.ts';
import { withoutBullet } from './marks.ts';

/** Rows of title and authors from which a page consists of them. */
const FEWEST_ROWS = 3;
/** Lines between the rows that may be titles or texts themselves, of all rows, up to which the page is sure. */
const MOST_OTHERS = 0.25;
/** Pages behind a title: `. 1503-1512`, `. 12:1-12:20`. */
const PAGES = /(?<=[.?!])\s+\d+(?::\d+)?(?:[-–]\d+(?::\d+)?)?$/u;

/** The authors of a title that stands above them or, where they end in a colon, below. */
interface Byline {
  readonly authors: readonly string[];
  readonly venue: string;
  readonly isAbove: boolean;
}

interface Row extends Byline {
  readonly title: TextLine;
  readonly names: TextLine;
}

/** True for a page of titles without abstracts, each right beside a line that names its authors or counts them. */
export function isRowPage(lines: readonly TextLine[]): boolean {
  const rows = rowsOf(lines);
  return rows.length >= FEWEST_ROWS && othersOf(lines, rows).length <= rows.length * MOST_OTHERS;
}

/** Each row a paper. */
export function readRows(lines: readonly TextLine[], sink: RecordSink): void {
  const rows = rowsOf(lines);
  sink.note('a list of titles with authors, without abstracts');
  const titles = withoutHeads(rows.map(({ title }) => withoutBullet(title.text).replace(PAGES, '')));
  for (const [index, { title, authors, venue }] of rows.entries())
    sink.record(`line ${title.number}`, {
      title: titles[index]!,
      authors,
      venue: venue.replace(/,[^,]*\d+\s*[-–]\s*\d+.*$/u, ''),
      year: /\b(?:19|20)\d\d\b/u.exec(venue)?.[0] ?? '',
    });
  for (const { number, text } of othersOf(lines, rows))
    sink.warn('line between titles left out (put its authors below it if it is one)', `line ${number}, “${text}”`);
  const used = new Set(rows.flatMap(({ title, names }) => [title.number, names.number]));
  noteFurniture(sink, lines, new Set(lines.map(({ number }) => number).filter((number) => !used.has(number))));
}

function rowsOf(lines: readonly TextLine[]): Row[] {
  return lines.flatMap((names, index) => {
    const byline = bylineOf(names.text);
    if (byline === undefined) return [];
    const title = byline.isAbove ? lines[index - 1] : lines[index + 1];
    const isBeside = title !== undefined && (byline.isAbove ? names.adjacent : title.adjacent);
    return isBeside && mayBeTitle(title) ? [{ ...byline, title, names }] : [];
  });
}

function bylineOf(line: string): Byline | undefined {
  if (/^\W*\d+ authors?$/u.test(line)) return { authors: [], venue: '', isAbove: true };
  const isAbove = !line.endsWith(':');
  const text = line.replace(/:$/u, '');
  if (isNameList(text) || (!isAbove && isPerson(text))) return { authors: authorsOf(text), venue: '', isAbove };
  // `Ann Lee, Bo Chen; Proceedings of the Conference, 1-9`
  const [, names = '', venue = ''] = /^([^;]+);\s(.+)$/u.exec(text) ?? [];
  const isByline = isNameList(names) || (isPerson(names) && /\d/u.test(venue));
  return isByline ? { authors: authorsOf(names), venue, isAbove } : undefined;
}

function mayBeTitle(line: TextLine): boolean {
  const { text } = line;
  return (
    /\p{L}{3}/u.test(text) &&
    text.length <= 300 &&
    !isAside(line) &&
    !isProse(text) &&
    bylineOf(text) === undefined &&
    !/[,:;]$|^\[.*\]$/u.test(text)
  );
}

/** Lines between the first row and the last that may be titles or lines of texts. */
function othersOf(lines: readonly TextLine[], rows: readonly Row[]): TextLine[] {
  const used = new Set(rows.flatMap(({ title, names }) => [title, names]));
  const first = rows[0]?.title.number ?? 0;
  const last = rows.at(-1)?.title.number ?? 0;
  const heads = headsOf(lines);
  return lines.filter(
    (line) =>
      line.number > first &&
      line.number < last &&
      !used.has(line) &&
      !isAside(line) &&
      (isProse(line.text) || !heads.has(headOf(line.text) ?? '')) &&
      !/^\[.*\]$/u.test(line.text) &&
      (isTitle(line.text) || sizeOf(line.text) >= FULL_LINE),
  );
}
