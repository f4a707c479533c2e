/** One thing that narrows the map. */
export interface Narrowing {
  readonly kind: 'search' | 'theme' | 'topic' | 'years' | 'venue' | 'author';
  /** The theme's query, the topic's number, the venue's or the author's name; empty for a search and for years. */
  readonly value: string;
}

/** The order in which a search, themes and filters were added: Esc takes them away again, the last one first. */
export class Trail {
  #steps: readonly Narrowing[] = [];

  /** Says what of a kind narrows now; what was not there before counts as added last. */
  note(kind: Narrowing['kind'], values: Iterable<string | number>): void {
    const now = [...values].map(String);
    const stays = this.#steps.filter((step) => step.kind !== kind || now.includes(step.value));
    const known = new Set(stays.filter((step) => step.kind === kind).map((step) => step.value));
    this.#steps = [...stays, ...now.filter((value) => !known.has(value)).map((value) => ({ kind, value }))];
  }

  /** What was added last, `null` while nothing narrows. */
  get last(): Narrowing | null {
    return this.#steps.at(-1) ?? null;
  }
}
