import { fieldOf } from './generic.ts';
import { get } from './values.ts';

/** Titles that no single paper has, not even with its translations. */
const MANY = 3;

/** A column of a table: its name, and its cells under the names of their rows. */
interface Column {
  readonly name: string;
  readonly cells: ReadonlyMap<string, unknown>;
}

/**
 * The records of a table that is kept by columns: `{ "title": ["…", "…"], "year": [2019, 2020] }`, the same with the numbers of
 * the rows before each cell, as pandas writes it, or with the names of its columns apart from its rows. A sentence about what
 * is wrong where the columns have not the same rows; undefined for all else.
 */
export function recordsByColumn(value: object): readonly object[] | string | undefined {
  return recordsOfRows(value) ?? recordsOfColumns(value);
}

function recordsOfColumns(value: object): readonly object[] | string | undefined {
  const entries = Object.entries(value);
  const columns = entries.flatMap(([name, property]): Column[] => {
    const cells = cellsOf(property);
    return cells === undefined ? [] : [{ name, cells }];
  });
  const titles = columns.find(({ name }) => fieldOf(name) === 'title');
  if (titles === undefined || (Array.isArray(get(value, titles.name)) && titles.cells.size < MANY)) return undefined;
  const known = entries.filter(([name]) => fieldOf(name) !== undefined);
  const hasAbstracts = columns.some(({ name, cells }) => fieldOf(name) === 'abstract' && cells.size > 1);
  if (!hasAbstracts && !known.every(([name]) => columns.some((column) => column.name === name))) return undefined;
  const other = columns.find(({ name, cells }) => fieldOf(name) !== undefined && !haveSameRows(cells, titles.cells));
  if (other !== undefined && titles.cells.size < MANY) return undefined;
  if (other !== undefined)
    return `its columns have not the same rows (${titles.name} has ${titles.cells.size}, ${other.name} ${other.cells.size}); give each column a cell for each row`;
  const whole = columns.filter(({ cells }) => haveSameRows(cells, titles.cells));
  return [...titles.cells.keys()].map((row) =>
    Object.fromEntries(whole.map(({ name, cells }) => [name, cells.get(row)])),
  );
}

/** A list, or an object whose keys are numbers of rows or ids; in several languages a text has keys without digits. */
function cellsOf(property: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof property !== 'object' || property === null) return undefined;
  const cells = Object.entries(property);
  const areRows = Array.isArray(property) || cells.every(([row]) => /\d/u.test(row));
  return areRows && cells.length > 0 ? new Map(cells) : undefined;
}

function haveSameRows(cells: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): boolean {
  return cells.size === others.size && [...cells.keys()].every((row) => others.has(row));
}

/** `{ "columns": ["title", "year"], "data": [["…", 2019]] }`. */
function recordsOfRows(value: object): readonly object[] | undefined {
  const [names, rows] = [get(value, 'columns'), get(value, 'data')];
  if (!Array.isArray(names) || !Array.isArray(rows) || !rows.every(Array.isArray)) return undefined;
  if (!names.some((name) => typeof name === 'string' && fieldOf(name) === 'title')) return undefined;
  return rows.map((row: unknown[]) => Object.fromEntries(names.map((name, at) => [String(name), row[at]])));
}
