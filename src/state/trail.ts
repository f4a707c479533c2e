/** What narrows the map since one act. */
export interface Narrowing {
  readonly kind: 'search' | 'theme' | 'topic' | 'years' | 'venue' | 'author' | 'links';
  /**
   * The theme's query, the venue's or the author's name; the topic's number, of a region its districts'; one empty value for
   * a search, for years and for the strength of links.
   */
  readonly values: readonly string[];
}

/** The order in which a search, themes and filters were added: Esc takes them away again, the last one first. */
export class Trail {
  #steps: readonly Narrowing[] = [];

  /** Says what of a kind narrows now; what was not there before counts as added last, each by itself. */
  note(kind: Narrowing['kind'], values: Iterable<string>): void {
    this.noteGroups(
      kind,
      [...values].map((value) => [value]),
    );
  }

  /** The same of values that come and go in groups: what is new of a group is one step. */
  noteGroups(kind: Narrowing['kind'], groups: readonly (readonly string[])[]): void {
    const now = new Set(groups.flat());
    const known = new Set<string>();
    const stays = this.#steps.flatMap((step) => {
      if (step.kind !== kind) return [step];
      const values = step.values.filter((value) => now.has(value));
      values.forEach((value) => known.add(value));
      return values.length === 0 ? [] : [{ kind, values }];
    });
    const added = groups.map((group) => {
      const values = group.filter((value) => !known.has(value));
      values.forEach((value) => known.add(value));
      return { kind, values };
    });
    this.#steps = [...stays, ...added.filter(({ values }) => values.length > 0)];
  }

  /** What was added last, `null` while nothing narrows. */
  get last(): Narrowing | null {
    return this.#steps.at(-1) ?? null;
  }
}
