/** A record of lines that each carry a tag, as RIS, MEDLINE, EndNote and Web of Science write it. */
export class TaggedRecord {
  readonly #fields = new Map<string, string[]>();
  #last: string[] | undefined;
  readonly line: number;

  constructor(line: number) {
    this.line = line;
  }

  /** Tags used. */
  get size(): number {
    return this.#fields.size;
  }

  has(tag: string): boolean {
    return this.#fields.has(tag);
  }

  add(tag: string, value: string): void {
    let values = this.#fields.get(tag);
    if (values === undefined) this.#fields.set(tag, (values = []));
    values.push(value.trim());
    this.#last = values;
  }

  /** Goes on with the last field: on a line of its own, so that lists can be told from wrapped text. */
  continue(text: string): void {
    if (this.#last === undefined) return;
    this.#last[this.#last.length - 1] += `\n${text.trim()}`;
  }

  /** The values of the first of `tags` that has any text. */
  all(...tags: readonly string[]): readonly string[] {
    for (const tag of tags) {
      const values = this.#fields.get(tag)?.filter((value) => value !== '');
      if (values !== undefined && values.length > 0) return values;
    }
    return [];
  }

  /** The first value of the first of `tags` that has any text, `''` for none. */
  first(...tags: readonly string[]): string {
    return this.all(...tags)[0] ?? '';
  }

  /** The values joined by a space. */
  joined(...tags: readonly string[]): string {
    return this.all(...tags).join(' ');
  }

  /** The values of list fields: every line an item. */
  lines(...tags: readonly string[]): string[] {
    return this.all(...tags).flatMap((value) => value.split('\n'));
  }
}
