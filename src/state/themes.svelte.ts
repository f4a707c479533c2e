import type { Collection } from './collection.svelte.ts';
import { isSetKnown, papersOfSet, titleOfSet, titlesApart } from './paper-set.ts';
import { type Match, matchPapers, NOTHING_FOUND } from './search/find-papers.ts';
import { quoted, withoutFields } from './search/parse-query.ts';
import { correctedQuery } from './search/corrected.ts';
import { evidenceOf, wantedOf } from './search/evidence.ts';
import { keptQuery } from './search/kept-query.ts';
import type { Wanted } from './marks.ts';
import { decodeSet, encodeSet, isSetText } from './set-text.ts';
import { asThemeName } from './theme-name.ts';
import type { Trail } from './trail.ts';
import type { Combine, Evidence, PaperSet, SearchNote, ThemeNames } from './types.ts';

interface ThemeChip {
  /** The query behind the chip, in the search grammar, or a set of papers as a text (`addSet`); also its identity. */
  readonly query: string;
  /** For people. */
  readonly label: string;
  /** What chosen papers are called that have no name; `null` where a theme has one of its own. */
  readonly proposed: string | null;
  readonly papers: ReadonlySet<number>;
  /** There is nothing to look up in it, as in `the`: it neither lights nor dims anything. */
  readonly asksNothing: boolean;
  /** False while files that tell its papers are on their way. */
  readonly complete: boolean;
  /** Corrections that the chip still needs, and words that no paper has: of an address, or typed before the map could tell. */
  readonly notes: readonly SearchNote[];
}

/** What became of a query that was to be a chip, and what the reader should know of it. */
type ThemeAnswer =
  | { readonly kind: 'chip'; readonly notes: readonly SearchNote[] }
  | { readonly kind: 'nothing found'; readonly notes: readonly SearchNote[] }
  | { readonly kind: 'nothing asked' };

interface ThemeProposal {
  readonly label: string;
  readonly query: string;
  /** What its chip will find, which may be more than carry its term ("finetuning"); `null` while the map cannot tell. */
  readonly papers: ReadonlySet<number> | null;
  /** Papers that carry its term: about as many. */
  readonly expected: number;
  /** Already a chip. */
  readonly chosen: boolean;
}

/** Chips: any keyword or search, several combined by any or all. */
export class Themes {
  #combine = $state<Combine>('any');
  #queries = $state.raw<readonly string[]>([]);
  #names = $state.raw<ThemeNames>({});
  readonly #collection: Collection;
  readonly #trail: Trail;
  /** Called where the reader lights a theme or says how they combine: they then narrow what is open, too. */
  readonly #lights: () => void;

  readonly chips: readonly ThemeChip[] = $derived.by(() => {
    const chips = this.#queries.map((query) => {
      const found = this.#find(query);
      const papers = this.papersOf(query, found);
      const asksNothing = found === NOTHING_FOUND && !isSetText(query);
      return {
        query,
        title: this.#titleOf(query),
        proposed: this.#setOf(query)?.kind === 'picked' ? this.#titleOf(query, {}) : null,
        papers,
        asksNothing,
        complete: this.isKnown(query, found),
        notes: slipsOf(found),
      };
    });
    const labels = titlesApart(chips, this.#collection);
    return chips.map(({ title: _title, ...chip }, at) => ({ ...chip, label: labels[at] }));
  });

  /** False while files that tell the papers of a chip are on their way. */
  readonly complete: boolean = $derived(this.chips.every(({ complete }) => complete));

  /** Papers of the chips combined; `null` when there is no chip. */
  readonly papers: ReadonlySet<number> | null = $derived.by(() => this.#combined());

  /** The collection's own themes. */
  readonly proposals: readonly ThemeProposal[] = $derived.by(() =>
    this.#collection.manifest.themes.map(({ label, papers: expected }) => {
      const query = quoted(label);
      const proposed = () => this.#proposed(query);
      return {
        label,
        query,
        expected,
        chosen: this.#has(query),
        // Only for those that are looked at: of a large map each asks for files.
        get papers() {
          return proposed();
        },
      };
    }),
  );
  readonly #known = new Map<string, { readonly papers: ReadonlySet<number>; readonly ofWhole: boolean }>();

  constructor(collection: Collection, trail: Trail, lights: () => void = () => {}) {
    this.#lights = lights;
    this.#collection = collection;
    this.#trail = trail;
  }

  get combine(): Combine {
    return this.#combine;
  }

  set combine(combine: Combine) {
    this.#combine = combine;
    this.#lights();
  }

  get queries(): readonly string[] {
    return this.#queries;
  }

  /** Names that the reader gave to chosen papers, by their queries. */
  get names(): ThemeNames {
    return this.#names;
  }

  get active(): boolean {
    return this.#queries.length > 0;
  }

  /** Whether a chip narrows the map, as far as can be told: one in which there is nothing to look up does not. */
  get narrows(): boolean {
    return this.chips.some(({ asksNothing }) => !asksNothing);
  }

  /**
   * Makes a query a chip, its typos corrected; one that finds nothing is none. Equal queries are one chip, whatever their case, and
   * what is written as a proposed theme is that theme.
   */
  add(typed: string): ThemeAnswer {
    const query = withoutFields(typed);
    const found = this.#find(query);
    if (isSetText(query)) {
      if (this.#setOf(query) === null) return { kind: 'nothing found', notes: [] };
    } else {
      if (found === NOTHING_FOUND) return { kind: 'nothing asked' };
      // While the map cannot tell, what is typed stands.
      if (found.complete && found.papers.size === 0) return { kind: 'nothing found', notes: slipsOf(found) };
    }
    this.#keep(this.#asProposed(correctedQuery(query, found)));
    this.#lights();
    const notes = slipsOf(found).map((note) => ('used' in note ? { ...note, used: note.used.slice(0, 1) } : note));
    return { kind: 'chip', notes };
  }

  /** Adds a keyword (a term's label) as a chip. */
  addKeyword(label: string): void {
    this.add(quoted(label));
  }

  /** Keeps any papers as a chip: a topic, a lasso's catch, an author's. */
  addSet(set: PaperSet): void {
    if (set.kind === 'query') this.#keep(keptQuery(`${set.query} `, this.#collection) ?? set.query.trim());
    else this.#keep(encodeSet(set));
  }

  /** Whether these papers are a chip already. */
  hasSet(set: PaperSet): boolean {
    if (set.kind !== 'query') return this.#has(encodeSet(set));
    return this.active && this.#has(keptQuery(`${set.query} `, this.#collection) ?? set.query.trim());
  }

  /** What a chip is called: its query, or its set's title; among chips of one title so that it is told from them. */
  labelOf(query: string): string {
    return this.chips.find((chip) => chip.query === query)?.label ?? this.#titleOf(query);
  }

  /** The chip that these papers are. */
  chipOf(set: PaperSet): ThemeChip | undefined {
    const query = set.kind === 'query' ? set.query : encodeSet(set);
    return this.chips.find((chip) => chip.query === query);
  }

  /** What the reader calls chosen papers that are a theme, as its chip says it. */
  nameOf(set: PaperSet): string | undefined {
    const query = set.kind === 'picked' && this.active ? encodeSet(set) : '';
    return this.#names[query] && this.labelOf(query);
  }

  /** Gives chosen papers a name; an empty one is the proposed one again. */
  rename(query: string, name: string): void {
    const { [query]: _before, ...others } = this.#names;
    const given = asThemeName(name);
    this.#names = given === '' || given === this.#titleOf(query, {}) ? others : { ...others, [query]: given };
  }

  #titleOf(query: string, names = this.#names): string {
    if (names[query] !== undefined) return names[query];
    const set = this.#setOf(query);
    if (set !== null) return titleOfSet(set, this.#collection);
    // A kept search for the words of a proposed theme finds them wherever they stand in a paper.
    return this.#asProposed(query) === query ? query.replaceAll('"', '') : `${query} (words anywhere)`;
  }

  remove(query: string): void {
    this.#set(this.#queries.filter((other) => other !== query));
  }

  toggle(query: string): void {
    if (this.#has(query.trim())) this.#set(this.#queries.filter((chip) => !isSame(chip, query.trim())));
    else this.add(query);
  }

  clear(): void {
    this.#set([]);
  }

  restore(queries: readonly string[], combine: Combine, names: ThemeNames = {}): void {
    this.#names = names;
    this.#set(queries.filter((query, at) => queries.findIndex((other) => isSame(other, query)) === at));
    this.combine = combine;
  }

  /** Papers that a chip's query finds. */
  papersOf(query: string, found = this.#find(query)): ReadonlySet<number> {
    const set = this.#setOf(query);
    if (set === null) return found.papers;
    return new Set(papersOfSet(set, this.#collection, () => new Set()));
  }

  /** False while files that tell the papers of a chip's query are on their way. */
  isKnown(query: string, found = this.#find(query)): boolean {
    const set = this.#setOf(query);
    return set === null ? found.complete : isSetKnown(set, this.#collection, () => true);
  }

  /** For one paper, each chip that matches it and where. */
  evidence(paper: number): readonly { readonly query: string; readonly evidence: Evidence }[] {
    return this.chips
      .filter((chip) => chip.papers.has(paper))
      .map(({ query, label }) => {
        const evidence = evidenceOf(paper, this.#find(query), this.#collection);
        // A set matches as a whole, not by words.
        return {
          query,
          evidence: this.#setOf(query) === null ? evidence : { ...evidence, sentence: `one of “${label}”` },
        };
      });
  }

  /** What the chips that match a paper look for in its text. */
  wantedIn(paper: number): readonly Wanted[] {
    return this.chips.filter(({ papers }) => papers.has(paper)).flatMap(({ query }) => wantedOf(this.#find(query)));
  }

  /** Remembered, since every file that comes asks again. A map that is here as a whole may find more. */
  #proposed(query: string): ReadonlySet<number> | null {
    const { isLarge, isPrepared, isWhole } = this.#collection;
    const known = this.#known.get(query);
    if (known?.ofWhole === isWhole) return known.papers;
    if (!(isLarge ? isPrepared : isWhole)) return null;
    const { papers, complete } = this.#find(query);
    if (complete) this.#known.set(query, { papers, ofWhole: isWhole });
    return complete ? papers : null;
  }

  /** The query of the proposed theme that is written like this, else the query itself. */
  #asProposed(query: string): string {
    const written = query.trim().toLowerCase();
    const proposed = this.#collection.manifest.themes.find(({ label }) => label.toLowerCase() === written);
    return proposed === undefined || isSame(query.trim(), quoted(proposed.label)) ? query : quoted(proposed.label);
  }

  #keep(chip: string): void {
    if (!this.#has(chip)) this.#set([...this.#queries, chip]);
  }

  #set(queries: readonly string[]): void {
    this.#queries = queries;
    this.#names = Object.fromEntries(Object.entries(this.#names).filter(([query]) => queries.includes(query)));
    this.#trail.note('theme', queries);
  }

  #has(query: string): boolean {
    return this.#queries.some((chip) => isSame(chip, query));
  }

  #setOf(query: string): PaperSet | null {
    return isSetText(query) ? decodeSet(query, this.#collection) : null;
  }

  #find(query: string): Match {
    // A chip is a finished query: its last word is no prefix, unless it says so itself (`netw*`).
    return isSetText(query) ? NOTHING_FOUND : matchPapers(`${query} `, this.#collection);
  }

  #combined(): ReadonlySet<number> | null {
    const chips = this.chips.filter(({ asksNothing }) => !asksNothing);
    // Until the map's words are here, nothing dims.
    if (chips.length === 0 || this.#collection.words === null) return null;
    if (this.combine === 'any') return new Set(chips.flatMap((chip) => [...chip.papers]));
    return new Set([...chips[0].papers].filter((paper) => chips.every((chip) => chip.papers.has(paper))));
  }
}

/** Whether two chips are one: queries do not tell capitals apart. */
function isSame(one: string, other: string): boolean {
  return one === other || (!isSetText(one) && !isSetText(other) && one.toLowerCase() === other.toLowerCase());
}

function slipsOf({ notes }: Match): SearchNote[] {
  return notes.filter((note) => note.kind === 'corrected' || note.kind === 'unknown');
}
