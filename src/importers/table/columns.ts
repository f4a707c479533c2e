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
  // Web of Science's codes: `ID` are the keywords that it adds.
  const [accession, type, added] = ['ut', 'pt', 'id'].map((name) => names.indexOf(name));
  if (accession !== -1 && type !== -1) {
    columns.id = [accession!];
    if (added !== -1) columns.keywords.push(added!);
  }
  // What is nearly a name makes no header by itself: a row of a page may hold it.
  if (Object.values(columns).some((found) => found.length > 0)) addNearNames(columns, header);
  const known = Object.values(columns).filter((found) => found.length > 0).length;
  const named = columns.title.length > 0 || columns.abstract.length > 0;
  if (!named || (known < 2 && header.filter((name) => name.trim() !== '').length > 1)) return undefined;
  return { ...columns, springer: names.includes('itemtitle') };
}

/** Gives each field that no column names exactly those that nearly do, from left to right. */
function addNearNames(columns: Record<Field, number[]>, header: readonly string[]): void {
  const exact = new Set(Object.values(columns).flat());
  const open = new Set([...COLUMN_NAMES.keys()].filter((field) => columns[field].length === 0));
  for (const [index, name] of header.entries()) {
    const field = exact.has(index) ? undefined : nearField(name);
    if (field !== undefined && open.has(field)) columns[field].push(index);
  }
}

/**
 * The field of `Abstract (EN)`, `Abstract / summary` and `Paper abstract`; none of `Title / abstract`, which names two, nor of
 * `Abstract (y/n)` and `Abstract read?`, which ask.
 */
function nearField(name: string): Field | undefined {
  if (/\?|\by(?:es)?\s*\/\s*no?\b/iu.test(name)) return undefined;
  const parts = name.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ').split('/');
  const names = parts.map((part) => joinedName(part.replace(/^\s*(?:paper|article)(?:['’]?s)?\s+/iu, '')));
  const fields = new Set(names.filter((one) => !GENERAL.test(one)).map((one) => FIELDS.get(one)));
  fields.delete(undefined);
  return fields.size === 1 ? [...fields][0] : undefined;
}

/** Names that are sure only by themselves: `Name (reviewer)` is no title, `Date (read)` no year; and the codes of databases. */
const GENERAL = /^(?:names?|text|description|source|created|date|id|key|tags|.{1,2})$/u;

const FIELDS: ReadonlyMap<string, Field> = new Map(
  [...COLUMN_NAMES].flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

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
    authors: splitBySlashes(columns.springer ? parted(authors) : authors),
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

/** The names in a cell, which slashes may set apart: `Ann Lee / Bo Chen`, `Ann Lee/Bo Chen`. */
function splitBySlashes(cell: string): string[] {
  const isMarked = /[;；|[]/u.test(cell);
  const [spaced, tight] = [cell.split(/\s+\/\s+/u), cell.split('/').map((name) => name.trim())];
  if (isMarked || tight.length < 2) return splitAuthors(cell);
  const names = tight.every((name) => WHOLE_NAME.test(name)) ? tight : spaced;
  return names.every((name) => NAME_START.test(name)) ? names.flatMap(splitAuthors) : splitAuthors(cell);
}

/** `Ann Lee`, `Lee, A.`, `Jan van der Berg`: what is surely a name, also beside a slash without blanks. */
const WHOLE_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*,?(?:\s[\p{L}\p{M}.'’-]+){0,3}\s\p{Lu}[\p{L}\p{M}.'’-]*$/u;
/** A name begins with a letter, and is none of the words between names: `and / or`. */
const NAME_START = /^\s*(?!(?:and|or)\b)\p{L}[^\d:]*$/u;
