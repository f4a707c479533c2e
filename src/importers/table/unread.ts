import type { Columns } from './columns.ts';

/** Characters from which a cell holds a text rather than a name, a title or a remark. */
const LONG = 200;

/** Finds the columns full of long text that no field takes, in a table in which no abstract is found. */
export class UnreadTexts {
  readonly #columns: Columns;
  readonly #long = new Map<number, number>();
  #rows = 0;
  #hasAbstract = false;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  see(row: readonly string[]): void {
    this.#rows++;
    this.#hasAbstract ||= this.#columns.abstract.some((column) => row[column]?.trim());
    for (const [column, cell] of row.entries())
      if (cell.length >= LONG) this.#long.set(column, (this.#long.get(column) ?? 0) + 1);
  }

  /** A note for each such column that most rows fill. */
  notes(header: readonly string[]): string[] {
    if (this.#hasAbstract) return [];
    const read = new Set(Object.values(this.#columns).flat());
    return header.flatMap((name, column) =>
      !read.has(column) && (this.#long.get(column) ?? 0) * 2 > this.#rows
        ? [`column “${name.trim().slice(0, 60)}” was not read (call it abstract if it holds the abstracts)`]
        : [],
    );
  }
}
