/** What people call the marks between cells. */
const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tabulator', '|': 'bar' };

/** A row without the empty cells behind those that the header names. */
export function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length;
  while (end > width && cells[end - 1]!.trim() === '') end--;
  return cells.slice(0, end);
}

/** The header, with an empty name for the numbers of the rows where R has written them and none above them. */
export function withRowNumbers(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  // The last row of a sample may be cut off.
  const whole = rows.slice(0, -1).filter((row) => row.length > 1);
  const isNumbered = (row: readonly string[]): boolean =>
    row.length === header.length + 1 && /^\d+$/u.test(row[0]!) && !row.some((cell) => /^\s/u.test(cell));
  // A comma behind each row is none before it.
  const full = whole.filter((row) => withoutEmptyEnd(row, header.length).length > header.length).length;
  return whole.length > 1 && whole.every(isNumbered) && full * 2 > whole.length ? ['', ...header] : header;
}

/**
 * The row with its surplus cells joined to those that they go on from: `Schooling, Nutrition and Famine` without quotation
 * marks is two cells. A comma within a text has a blank behind it, which a table's own have not; undefined where the cells
 * with such a blank are not as many as are too many, or a year would not come to stand in one of `yearColumns`.
 */
export function joinSurplus(
  cells: readonly string[],
  header: readonly string[],
  delimiter: string,
  yearColumns: readonly number[],
): string[] | undefined {
  if (header.some((name) => /^\s/u.test(name))) return undefined;
  const joined: string[] = [];
  for (const cell of cells) {
    if (joined.length > 0 && /^[ \u00a0]\S/u.test(cell)) joined.push(joined.pop()! + delimiter + cell);
    else joined.push(cell);
  }
  const areYears = yearColumns.every((at) => /^\D*$|\d{4}|^\D*\d{2}\D*$/u.test(joined[at] ?? ''));
  return joined.length === header.length && areYears ? joined : undefined;
}

/** The warnings of such rows, with what to do. */
export function surplusWarning(delimiter: string, isJoined: boolean): string {
  const done = isJoined ? 'joined at each one with a blank behind it' : 'which may stand in wrong columns';
  return `rows with more cells than the header, ${done} (put a cell that holds a ${NAMES[delimiter]!} into quotation marks)`;
}
