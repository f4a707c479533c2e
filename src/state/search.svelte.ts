import type { Collection } from './collection.svelte.ts';
import { type Found, findPapers, NOT_YET, NOTHING_FOUND } from './search/find-papers.ts';
import { evidenceOf, wantedOf } from './search/evidence.ts';
import type { Trail } from './trail.ts';
import type { Wanted } from './marks.ts';
import type { Evidence, Hit, SearchNote } from './types.ts';

/**
 * A search of the map: that of the search field, and any other, which narrows nothing. Grammar: words (all must match),
 * `"a phrase"`, `-without`, `either OR other`; the last word is a prefix while it is being typed (no blank after it), or where it
 * says so (`netw*`). Abbreviations find their long form and back, plurals and hyphens do not matter, a typo still finds and `notes`
 * say so.
 */
export class Search {
  #query = $state('');
  readonly #collection: Collection;
  readonly #trail: Trail | null;
  readonly #found: Found = $derived.by(() => findPapers(this.query, this.#collection));

  /** `trail`: where the search narrows the map, among what else does. */
  constructor(collection: Collection, trail: Trail | null = null) {
    this.#collection = collection;
    this.#trail = trail;
  }

  /** Bound to the field. */
  get query(): string {
    return this.#query;
  }

  set query(query: string) {
    this.#query = query;
    this.#trail?.note('search', query === '' ? [] : ['']);
  }

  /** Whether the query asks for anything, and the map's words are here to answer: until then nothing dims. */
  get active(): boolean {
    return this.#found !== NOTHING_FOUND && this.#found !== NOT_YET;
  }

  /** Whether something is typed in which there is nothing to look up: function words alone, or signs. */
  get asksNothing(): boolean {
    return this.query.trim() !== '' && this.#found === NOTHING_FOUND;
  }

  /** Whether a list answers what is typed: of the papers found, or of all where there is nothing to look up (yet). */
  get isAnswered(): boolean {
    return this.active || (this.asksNothing && this.#collection.hasTitles);
  }

  /** Best first: title and keyword matches before abstracts, then by weight. */
  get hits(): readonly Hit[] {
    return this.#found.hits;
  }

  /** The same papers as a set; `null` when nothing is searched. */
  get papers(): ReadonlySet<number> | null {
    return this.active ? this.#found.papers : null;
  }

  /** What the search did beyond the letter (typo, abbreviation, unknown word), to be told to the reader. */
  get notes(): readonly SearchNote[] {
    return this.#found.notes;
  }

  /** False while parts of the map that the search needs are on their way. */
  get complete(): boolean {
    return this.#found.complete;
  }

  /** What matched in one paper, marked. Cheap for a screenful of papers; not meant for all at once. */
  evidence(paper: number): Evidence {
    return evidenceOf(paper, this.#found, this.#collection);
  }

  /** What is looked for in texts. */
  get wanted(): readonly Wanted[] {
    return wantedOf(this.#found);
  }

  /** Makes ready what typing needs, a little at a time; once the map is prepared. */
  async warmUp(): Promise<void> {
    const { warmUp } = await import('./search/warm-up.ts');
    return warmUp(this.#collection);
  }

  clear(): void {
    this.query = '';
  }
}
