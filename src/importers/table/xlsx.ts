import { utf8ToBytes } from '@noble/hashes/utils.js';
import { listZip, unzipEntry } from '../bytes/zip.ts';
import type { ZipEntry } from '../bytes/zip.ts';
import type { RecordSink } from '../format.ts';
import { makeDecoder } from '../bytes/text-decoder.ts';
import { findAll, textOf } from '../xml/query.ts';
import { readElements } from '../xml/read-elements.ts';

/** Cells of a sheet; broken files name cells far out, which would make huge rows. */
const MOST_COLUMNS = 1_000;

/** True for the entries of a spreadsheet (XLSX, XLSM). */
export function isXlsx(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => entry.name === 'xl/workbook.xml');
}

/** The largest sheet of a spreadsheet as CSV, row for row. Formulas give their last value; they are never computed. */
export async function xlsxToCsv(name: string, archive: Uint8Array): Promise<Uint8Array> {
  const entries = listZip(name, archive);
  const sheet = entries
    .filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/u.test(entry.name))
    .toSorted((a, b) => b.size - a.size)[0];
  if (sheet === undefined) return new Uint8Array(0);
  const sharedEntry = entries.find((entry) => entry.name === 'xl/sharedStrings.xml');
  const shared = sharedEntry === undefined ? [] : await readShared(unzipEntry(name, archive, sharedEntry));
  const rows: string[] = [];
  await readElements(textIn(unzipEntry(name, archive, sheet)), new Set(['row']), SILENT, (row) => {
    const cells: string[] = [];
    for (const cell of findAll(row, 'c')) {
      const column = columnOf(cell.attributes.get('r') ?? '') ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      const type = cell.attributes.get('t');
      const value = type === 'inlineStr' ? textOf(findAll(cell, 'is')[0]) : textOf(findAll(cell, 'v')[0]);
      cells[column] = type === 's' ? (shared[Number(value)] ?? '') : value;
    }
    rows.push(Array.from(cells, quote).join(','));
  });
  return utf8ToBytes(rows.join('\n'));
}

/** The strings that cells refer to by number; runs of rich text joined, phonetic hints left out. */
async function readShared(bytes: Uint8Array): Promise<string[]> {
  const strings: string[] = [];
  await readElements(textIn(bytes), new Set(['si']), SILENT, (item) => {
    const parts = item.children.filter((child) => typeof child !== 'string' && child.name !== 'rPh');
    strings.push(
      parts
        .map((part) =>
          typeof part === 'string' ? '' : part.name === 't' ? textOf(part) : findAll(part, 't').map(textOf).join(''),
        )
        .join(''),
    );
  });
  return strings;
}

async function* textIn(bytes: Uint8Array): AsyncGenerator<string> {
  const decoder = makeDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += 65_536)
    yield decoder.decode(bytes.subarray(at, at + 65_536), { stream: true });
  yield decoder.decode();
}

/** `AB12` is column 27. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function quote(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  return `"${cell.replaceAll('"', '""').replaceAll(/_x000D_|\r/gu, '')}"`;
}

const SILENT: RecordSink = { record() {}, leaveOut() {}, note() {}, warn() {} };
