import { isByline, isNameList, isPerson } from '../listing/bylines.ts';
import { isProse, isTitle } from '../listing/lines.ts';
import { isTurned } from '../listing/turned-names.ts';
import type { Field } from '../text/column-names.ts';
import { findDoi } from '../text/identifiers.ts';
import type { Columns } from './columns.ts';

/** Rows from which what their cells hold tells the columns, the cells of the narrowest, and the share of the cells that must be alike. */
const FEWEST_ROWS = 2;
const NARROWEST = 2;
const MOST_CELLS = 0.6;

/** What fields look like, the most telling first. */
const LOOKS: readonly (readonly [Field, (cell: string) => boolean])[] = [
  ['year', (cell) => /^(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?:\.0)?$/u.test(cell)],
  ['doi', (cell) => /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d/iu.test(cell) && findDoi(cell) !== ''],
  ['url', (cell) => /^https?:\/\/\S+$/u.test(cell)],
  ['abstract', isProse],
  ['authors', (cell) => isNameList(cell) || isByline(cell) || isPerson(cell) || isTurned(cell)],
  ['title', isTitle],
];

/** The columns of a table in which no row names them, told by what they hold. */
export interface ToldColumns {
  readonly columns: Columns;
  /** Cells of a row. */
  readonly width: number;
  /** The first row holds none of what is below it: it names the columns in words that are not known. */
  readonly hasHeader: boolean;
  /** A sentence for the audit. */
  readonly note: string;
}

/** The columns of rows of one width, told by their cells; undefined where none holds titles, or nothing but titles is told. */
export function tellColumns(rows: readonly (readonly string[])[]): ToldColumns | undefined {
  const width = rows[0]?.length ?? 0;
  const isEven = rows.every((row) => row.length === width && !row.some((cell) => /^[ \u00a0]/u.test(cell)));
  if (!isEven || width < NARROWEST || rows.length < FEWEST_ROWS) return undefined;
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()));
  const found = new Map<Field, number>();
  for (let column = 0; column < width; column++) {
    const field = fieldOf(cells.map((row) => row[column]!));
    const other = field === undefined ? undefined : found.get(field);
    // Of two columns that look alike the one with the longer texts: a journal's name may look like a title, a remark like an abstract.
    if (field !== undefined && (other === undefined || lengthOf(cells, column) > lengthOf(cells, other)))
      found.set(field, column);
  }
  if (!found.has('title') || found.size < 2) return undefined;
  const others = LOOKS.filter(([field]) => field !== 'title' && found.has(field));
  const hasHeader = others.every(
    ([field, is]) => cells[0]![found.get(field)!] !== '' && !is(cells[0]![found.get(field)!]!),
  );
  return { columns: columnsOf(found), width, hasHeader, note: noteOf(found) };
}

/** What most of the cells look like; the first may stand in a header. */
function fieldOf(cells: readonly string[]): Field | undefined {
  const filled = cells.filter((cell) => cell !== '');
  return LOOKS.find(([, is]) => filled.length > 0 && filled.filter(is).length >= filled.length * MOST_CELLS)?.[0];
}

function lengthOf(cells: readonly (readonly string[])[], column: number): number {
  return cells.reduce((sum, row) => sum + row[column]!.length, 0);
}

function columnsOf(found: ReadonlyMap<Field, number>): Columns {
  const at = (field: Field): readonly number[] => (found.has(field) ? [found.get(field)!] : []);
  return {
    id: [],
    title: at('title'),
    abstract: at('abstract'),
    authors: at('authors'),
    year: at('year'),
    venue: [],
    doi: at('doi'),
    url: at('url'),
    keywords: [],
    language: [],
    pmid: [],
    arxivId: [],
    springer: false,
  };
}

function noteOf(found: ReadonlyMap<Field, number>): string {
  const named = [...found]
    .toSorted(([, a], [, b]) => a - b)
    .map(([field, column]) => `${field} in column ${column + 1}`);
  return `no row names the columns, what they hold tells them: ${named.join(', ')} (put a row above that names them where that is wrong: title, abstract, authors, year)`;
}
