import Papa from 'papaparse';
import { UserError } from '../../map/user-error.ts';
import type { Format, RecordSink } from '../format.ts';
import { isRowOfDashes } from '../listing/tables.ts';
import { isTitle } from '../listing/lines.ts';
import { CLOSING_ROW, isClosingRow } from '../table/closing-row.ts';
import { findColumns, noTitleColumn, recordFromRow, withPaperTitles } from '../table/columns.ts';
import type { Columns } from '../table/columns.ts';
import { joinSurplus, surplusWarning, withoutEmptyEnd, withRowNumbers } from '../table/surplus.ts';
import { tellColumns } from '../table/told-columns.ts';
import { UnreadTexts } from '../table/unread.ts';
import { readWhole } from '../text/lines.ts';

const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** Rows in which the header is looked for: Embase and others put the search above it. */
const HEADER_ROWS = 30;

/** Tables as text: CSV with commas or semicolons, TSV. The column names decide what is what. */
export const csv: Format = {
  name: 'table (CSV)',
  detect: (head) => findTable(head) !== undefined || findBareTable(head) !== undefined || isBareTable(head),
  async read(text, sink) {
    const whole = await readWhole(text);
    if (whole === undefined)
      throw new UserError(
        'the table is longer than 256 million characters. Cut it into smaller files, or write one record a line as JSON (JSONL).',
      );
    const head = whole.slice(0, 64_000);
    const table = findTable(head) ?? findBareTable(head);
    if (table === undefined)
      throw new UserError(
        'is a table, but no row names its columns. Put a row above the others that does: title, abstract, authors, year.',
      );
    if (table.columns.title.length === 0)
      throw new UserError(`the table has no titles: ${noTitleColumn(table.header)}`);
    if (table.note !== undefined) sink.note(table.note);
    readRows(whole, table, sink);
  },
};

interface Table {
  readonly delimiter: string;
  readonly headerRow: number;
  readonly columns: Columns;
  /** The cells of the header row. */
  readonly header: readonly string[];
  /** A sentence for the audit on how the columns were found. */
  readonly note?: string;
}

/** The delimiter and header row that name the most columns. */
function findTable(head: string): Table | undefined {
  const sample = head.split(/(?<=\n|\r)/u, HEADER_ROWS * 4).join('');
  let best: { table: Table; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(sample, { delimiter, preview: HEADER_ROWS }).data;
    for (const [headerRow, names] of rows.entries()) {
      const row = withRowNumbers(names, rows.slice(headerRow + 1));
      const isHeader = row.length <= 1_000 && row.every((name) => name.length < 200);
      const columns = isHeader ? columnsOf(row, rows.slice(headerRow + 1)) : undefined;
      const score =
        columns === undefined
          ? 0
          : Object.values(columns).filter((found) => Array.isArray(found) && found.length > 0).length;
      // A table of a Markdown page, which may hold other papers beside it.
      if (delimiter === '|' && isRowOfDashes(rows[headerRow + 1]?.join('|') ?? '')) return undefined;
      // A word alone that comes again is a label, as pages have it above each title.
      const isAlone = headerRow === 0 && row.length === 1 && !rows.slice(1).some((other) => other[0] === row[0]);
      const enough = score > 1 || (isAlone && columns?.title.length === 1);
      if (columns !== undefined && enough && score > (best?.score ?? 0))
        best = { table: { delimiter, headerRow, columns, header: row }, score };
    }
  }
  return best?.table;
}

/** The columns that a row names. One called `paper` holds titles where most of the `rows` below have one there. */
function columnsOf(header: readonly string[], rows: readonly string[][]): Columns | undefined {
  const columns = findColumns(header);
  if (header.length === 1 || columns?.title.length) return columns;
  const named = findColumns(withPaperTitles(header));
  const at = named?.title[0];
  if (at === undefined) return columns;
  const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  return cells.filter(isTitle).length * 2 > cells.length ? named : columns;
}

/** A table without a row that names its columns, which what they hold tells. `headerRow` is -1 where a paper stands in the first row. */
function findBareTable(head: string): Table | undefined {
  for (const delimiter of ['\t', ',', ';']) {
    const rows = Papa.parse<string[]>(head, { delimiter, preview: HEADER_ROWS, skipEmptyLines: true }).data;
    // The last row may be cut off with the head.
    const told = tellColumns(rows.length < HEADER_ROWS && head.length >= 64_000 ? rows.slice(0, -1) : rows);
    if (told === undefined) continue;
    const { columns, width, hasHeader, note } = told;
    const header = hasHeader ? rows[0]! : Array.from({ length: width }, (_, column) => String(column + 1));
    return { delimiter, headerRow: hasHeader ? 0 : -1, columns, header, note };
  }
  return undefined;
}

/** True for rows of quoted cells without a header, which no page has. */
function isBareTable(head: string): boolean {
  const delimiter = /^\s*"(?:[^"]|"")*"([,;|])"/u.exec(head)?.[1];
  if (delimiter === undefined) return false;
  const rows = Papa.parse<string[]>(head.trim(), { delimiter, preview: 3, skipEmptyLines: true }).data.slice(0, -1);
  return rows.length > 0 && rows.every((row) => row.length === rows[0]!.length);
}

/** A cell of so many lines in a row that is too short: a quotation mark was opened and never closed. */
const RUNAWAY_LINES = 50;
/** Such marks after which the rest of a table is given up, so that a file of nothing else does not take for ever. */
const MOST_RUNAWAYS = 10;

function readRows(whole: string, { delimiter, headerRow, columns, header }: Table, sink: RecordSink): void {
  const unread = new UnreadTexts(columns);
  // A row that may close the table: it does unless another comes below it.
  let closing: readonly [place: string, cells: readonly string[]] | undefined;
  const goOn = (): void => {
    if (closing !== undefined) sink.record(closing[0], recordFromRow(closing[1], columns));
    closing = undefined;
  };
  let row = -1;
  let line = 1;
  let from = 0;
  for (let runaways = 0; from < whole.length; runaways++) {
    let rowStart = from;
    let resume: number | undefined;
    Papa.parse<string[]>(from === 0 ? whole : whole.slice(from), {
      delimiter,
      step({ data, meta, errors }, parser) {
        row++;
        const place = `row ${row - Math.max(headerRow, 0) + 1} (line ${line})`;
        const lines = 1 + data.reduce((sum, cell) => sum + countLines(cell), 0);
        if (lines > RUNAWAY_LINES && data.length < header.length) {
          goOn();
          sink.leaveOut(
            place,
            'a quotation mark is never closed; close or double it',
            (data[columns.title[0] ?? 0] ?? '').slice(0, 100),
          );
          const next = whole.indexOf('\n', rowStart);
          resume = next === -1 ? whole.length : next + 1;
          line++;
          parser.abort();
          return;
        }
        line += lines;
        rowStart = from + meta.cursor;
        if (row <= headerRow || data.every((cell) => cell.trim() === '')) return;
        goOn();
        if (isClosingRow(data)) {
          closing = [place, data];
          return;
        }
        const cells = withoutEmptyEnd(data, header.length);
        const joined = cells.length > header.length ? joinSurplus(cells, header, delimiter, columns.year) : undefined;
        if (data.length === 1 && columns.title[0] !== 0)
          sink.leaveOut(place, 'a row of one cell; give it as many as the header has', data[0]!.slice(0, 100));
        else sink.record(place, recordFromRow(joined ?? cells, columns));
        unread.see(joined ?? cells);
        if (cells.length > header.length) sink.warn(surplusWarning(delimiter, joined !== undefined), place);
        // Marks that are not doubled within a cell come in pairs: one alone ended a cell that another row may have begun.
        if (lines > 1 && errors.filter((error) => error.code === 'InvalidQuotes').length % 2 === 1)
          sink.warn(
            'rows that may hold others',
            `${place}, a quotation mark is neither closed nor doubled; close or double it`,
          );
        if (errors.some((error) => error.code === 'MissingQuotes')) sink.note(`the file ends within ${place}`);
      },
    });
    if (resume === undefined) break;
    if (runaways === MOST_RUNAWAYS) {
      sink.leaveOut(`line ${line} and all below`, 'too many quotation marks are never closed; close or double them');
      return;
    }
    from = resume;
  }
  const [place, cells] = (closing as typeof closing | undefined) ?? [];
  if (place !== undefined) sink.leaveOut(place, CLOSING_ROW, cells!.join(' ').trim().slice(0, 100));
  for (const note of unread.notes(header)) sink.note(note);
}

function countLines(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
