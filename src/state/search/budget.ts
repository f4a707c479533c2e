import { TERM_FILE_BYTES } from '../../map/files.ts';
import type { Collection } from '../collection.svelte.ts';

/** Bytes of a map's files that one question may fetch: what a key press, a pasted text or a theme takes stays below 300 kB. */
const MOST_BYTES = 290_000;
/** What a file of a single term counts for in a map that does not tell the sizes of its files: it may be the largest. */
const UNTOLD_BYTES = 240_000;

/**
 * The files that one question may still fetch of a map that is not read whole. What is here counts as well, so that
 * an address finds the same for whoever opens it, whatever was asked before; what was granted stays granted, and the first file is always. A question is asked again as its files come, and goes on with its budget.
 */
export class Budget {
  readonly #collection: Collection;
  readonly #granted = new Set<number>();
  #left = MOST_BYTES;

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** Whether a file of `terms/` may be asked for. */
  grants(shard: number): boolean {
    const bytes = this.#granted.has(shard) ? 0 : this.bytesOf(shard);
    if (bytes > this.#left && this.#granted.size > 0) return false;
    if (bytes > 0) this.#granted.add(shard);
    this.#left -= bytes;
    return true;
  }

  /** Bytes of a file of `terms/`: none of a map that is read whole. */
  bytesOf(shard: number): number {
    const { isLarge, manifest } = this.#collection;
    const { termBytes, termShards } = manifest;
    if (!isLarge) return 0;
    return termBytes?.[shard] ?? (termShards[shard + 1] - termShards[shard] === 1 ? UNTOLD_BYTES : TERM_FILE_BYTES);
  }
}

/** Questions whose budgets are kept of a map: more than stand at once, a theme each, and fewer than a reader types in a day. */
const KEPT = 100;

const budgets = new WeakMap<Collection, Map<string, Budget>>();

/**
 * The budget of a question, the same each time: while files come, when it is asked anew, and once its last word is finished.
 * Those asked last are kept, and none of a map that is read whole.
 */
export function budgetOf(question: string, collection: Collection): Budget {
  const asked = question.trim();
  const known = budgets.get(collection) ?? new Map<string, Budget>();
  const budget = known.get(asked) ?? new Budget(collection);
  if (!collection.isLarge) return budget;
  known.delete(asked);
  budgets.set(collection, known.set(asked, budget));
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return budget;
}
