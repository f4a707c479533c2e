import type { Warned } from '../map/audit.ts';

/** So many papers or places of a kind are named; further ones are only counted. */
const NAMED_AT_MOST = 200;

/** Warnings by their kind: how many there are, and what they speak of. */
export class Warnings {
  readonly #counts = new Map<string, number>();
  readonly #named = new Map<string, Warned[]>();

  /** Says how many of the kind there are now. */
  add(kind: string, of?: Warned, count = 1): number {
    const all = (this.#counts.get(kind) ?? 0) + count;
    this.#counts.set(kind, all);
    const named = this.#named.get(kind) ?? [];
    if (of !== undefined && named.length < NAMED_AT_MOST) {
      named.push(of);
      this.#named.set(kind, named);
    }
    return all;
  }

  /** Adds those of another file. */
  addAll(other: Warnings): void {
    for (const [kind, count] of other.#counts) {
      const named = other.#named.get(kind) ?? [];
      named.forEach((one) => this.add(kind, one));
      if (count > named.length) this.add(kind, undefined, count - named.length);
    }
  }

  /** As the audit tells them, kinds in the order of their letters. */
  told(): { warnings: Record<string, number>; warned?: Record<string, readonly Warned[]> } {
    const warned = inOrder(this.#named);
    return { warnings: inOrder(this.#counts), ...(this.#named.size === 0 ? {} : { warned }) };
  }
}

function inOrder<T>(byKind: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
