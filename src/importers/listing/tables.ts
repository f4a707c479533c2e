import type { RawPaper, RecordSink } from '../format.ts';
import { findColumns, recordFromRow, withPaperTitles } from '../table/columns.ts';
import type { Columns } from '../table/columns.ts';
import { withoutEmptyEnd } from '../table/surplus.ts';
import { findArxivId } from '../text/identifiers.ts';
import type { TextLine } from './lines.ts';
import { bareText, PAPER_LINK } from './markup.ts';
import { isTitle } from './lines.ts';

/** The row of dashes that Markdown sets below the names of the columns. */
const DASHES = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;
/** Share of the rows that must hold a title where the column's name alone does not say so. */
const LEAST_SHARE = 0.5;

const TOO_MANY_CELLS = 'rows of a table with more cells than its header (write a bar within a cell as \\|)';

interface MarkdownTable {
  /** Its columns, those without a name too. */
  readonly width: number;
  readonly columns: Columns;
  readonly rows: readonly TextLine[];
  /** All its lines. */
  readonly lines: readonly TextLine[];
}

/** Records the papers in the tables of a Markdown page; returns its other lines. */
export function readTables(lines: readonly TextLine[], sink: RecordSink): TextLine[] {
  const tables = tablesOf(lines);
  for (const { rows, columns, width } of tables)
    for (const { number, text } of rows) {
      const cells = withoutEmptyEnd(cellsOf(text), width);
      if (cells.length > width) sink.warn(TOO_MANY_CELLS, `line ${number}`);
      sink.record(`line ${number}`, recordOf(cells, columns));
    }
  const taken = new Set(tables.flatMap((table) => table.lines));
  return lines.flatMap((line, index) =>
    taken.has(line) ? [] : [taken.has(lines[index - 1]!) ? { ...line, adjacent: false } : line],
  );
}

/** True for the row of dashes below the names of a Markdown table's columns. */
export function isRowOfDashes(text: string): boolean {
  return text.includes('|') && DASHES.test(text.trim());
}

/** The tables of papers. */
export function tablesOf(lines: readonly TextLine[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (!lines[at]!.adjacent || !isRowOfDashes(lines[at]!.text)) continue;
    const start = at - 1;
    while (lines[at + 1]?.adjacent === true && lines[at + 1]!.text.includes('|')) at++;
    const rows = lines.slice(start + 2, at + 1).filter(({ text }) => !isRowOfDashes(text));
    const names = cellsOf(lines[start]!.text);
    const columns = columnsOf(names, rows);
    if (columns !== undefined) tables.push({ columns, width: names.length, rows, lines: lines.slice(start, at + 1) });
  }
  return tables;
}

/** The columns of a table that holds papers: one named `title`, or one named `paper` or `name` that holds titles. */
function columnsOf(header: readonly string[], rows: readonly TextLine[]): Columns | undefined {
  const names = withPaperTitles(header);
  // One column is enough, the row of dashes tells that it is a table.
  const columns =
    findColumns(names) ?? findColumns(names.map((name) => (findColumns([name]) === undefined ? '' : name)));
  const at = columns?.title[0];
  if (columns === undefined || at === undefined) return undefined;
  const titles = rows.filter(({ text }) => isTitle(bareCell(cellsOf(text)[at] ?? ''))).length;
  const isNamed = names === header && header[at]!.toLowerCase() !== 'name';
  return isNamed || titles > rows.length * LEAST_SHARE ? columns : undefined;
}

function recordOf(cells: readonly string[], columns: Columns): RawPaper {
  const record = recordFromRow(cells.map(bareCell), columns);
  const title = cells[columns.title[0]!] ?? '';
  const url =
    linkIn(title) ??
    PAPER_LINK.exec(cells.join(' '))?.[0] ??
    linkIn(columns.url.map((at) => cells[at]).join(' ')) ??
    '';
  const arxivId = record.arxivId || (/arxiv|huggingface/u.test(url) ? findArxivId(url) : '');
  return {
    ...record,
    url,
    arxivId,
    doi: record.doi || (url.includes('doi.org/') ? url : ''),
    // arXiv ids since 2007 begin with year and month.
    year: record.year || (/^\d{4}\./u.test(arxivId) ? `20${arxivId.slice(0, 2)}` : ''),
  };
}

function linkIn(cell: string): string | undefined {
  return /https?:\/\/[^\s)>\]]+/u.exec(cell)?.[0];
}

function bareCell(cell: string): string {
  return bareText(cell.replace(/<br\s*\/?>/giu, ' '));
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
