import type { RawPaper } from '../format.ts';
import { splitAuthors } from '../text/authors.ts';
import { COLUMN_NAMES, type Field, joinedName } from '../text/column-names.ts';
import { splitKeywords } from '../text/lists.ts';

/** Which column holds which field: the columns of each field, the best name first. */
export type Columns = Readonly<Record<Field, readonly number[]>> & { readonly springer: boolean };

/** The columns that `header` names; undefined when the row is no header of a table of papers. */
export function findColumns(header: readonly string[]): Columns | undefined {
  const names = header.map(joinedName);
  const columnsOf = (field: Field) =>
    COLUMN_NAMES.get(field)!.flatMap((name) => names.flatMap((other, index) => (other === name ? [index] : [])));
  const columns = Object.fromEntries(
    [...COLUMN_NAMES.keys()].map((field) => [field, columnsOf(field)]),
  ) as unknown as Record<Field, number[]>;
  const known = Object.values(columns).filter((found) => found.length > 0).length;
  const named = columns.title.length > 0 || columns.abstract.length > 0;
  if (!named || (known < 2 && header.filter((name) => name.trim() !== '').length > 1)) return undefined;
  return { ...columns, springer: names.includes('itemtitle') };
}

/** The names of the columns; where none names titles, `paper` does. Another may hold numbers so: its rows tell. */
export function withPaperTitles(header: readonly string[]): readonly string[] {
  return findColumns(header)?.title.length ? header : header.map((name) => name.replace(/^\s*papers?\s*$/iu, 'title'));
}

/** The columns that a table without titles has, and what to do. */
export function noTitleColumn(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => name.replace(/[\s"]+/gu, ' ').trim());
  return `none of its columns is called title (it has: ${shown.join(', ')}${names.length > MOST_NAMED ? ', ...' : ''}). Rename the column that holds the titles.`;
}

/** Columns that a message names. */
const MOST_NAMED = 8;

/** The record in a row. */
export function recordFromRow(row: readonly string[], columns: Columns): RawPaper {
  const cell = (field: Field) =>
    columns[field].map((column) => bareCell(row[column] ?? '')).find((text) => text !== '') ?? '';
  const authors = cell('authors');
  // Embase writes journal, year and pages into one cell.
  const source = /^(.*?)\s*\((\d{4})\)\s.*Date of Publication/u.exec(cell('venue'));
  return {
    id: cell('id'),
    title: cell('title'),
    abstract: cell('abstract'),
    authors: splitAuthors(columns.springer ? parted(authors) : authors),
    year: cell('year') || source?.[2],
    venue: source?.[1] ?? cell('venue'),
    doi: cell('doi'),
    url: cell('url').split(/[;|]\s*(?=http)/u)[0],
    keywords: splitKeywords(cell('keywords')),
    language: cell('language').split(/[;,]/u)[0],
    pmid: cell('pmid').replace(/^.*\/|\.0$/gu, ''),
    arxivId: cell('arxivId'),
  };
}

/** A cell without the `="..."` that keeps spreadsheets from reading numbers. */
function bareCell(cell: string): string {
  const text = cell.trim();
  return /^="[^]*"$/u.test(text) ? text.slice(2, -1) : /^(?:null|nan|none|n\/a)$/iu.test(text) ? '' : text;
}

/** SpringerLink joins names without a mark: `Ann LeeBo Chen`. */
function parted(names: string): string {
  return names.replace(/(?<=\p{Ll}{2})(?<!\bMac)(?=\p{Lu}\p{Ll})/gu, ';');
}
