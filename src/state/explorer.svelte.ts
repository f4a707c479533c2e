import type { Camera, DrawingOptions, Look, Picture, ViewEvents } from '../graphview/types.ts';
import { openedPapers, setsOf } from './opened-papers.ts';
import { isLitAlone, papersListed, papersLit, papersMatching, passingBoth } from './lit.ts';
import { lookOf } from './look.ts';
import { mapEvents } from './map-events.ts';
import type { MapReader } from '../map/map-reader.ts';
import { Collection } from './collection.svelte.ts';
import { Filters } from './filters.svelte.ts';
import { keptQuery } from './search/kept-query.ts';
import { Search } from './search.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { Themes } from './themes.svelte.ts';
import { Trail } from './trail.ts';
import { Walk } from './walk.svelte.ts';
import { Insight } from './insight.svelte.ts';
import { countTopics, countValues } from './counts.ts';
import { type CountedOffer, countOffers } from './offered.ts';
import { pictureOfMap } from '../visual/picture-of-map.ts';
import { isSetKnown, papersOfSet, titleOfSet, titlesApart } from './paper-set.ts';
import { comparisonOf } from './set-text.ts';
import type { Opened, PaperSet, Route, TextMatch, TopicCount, ValueCount, View } from './types.ts';
import { restoreView, viewOf } from './view-of.ts';
import { widen } from './widen.ts';
import type { Preferences } from './preferences.svelte.ts';

export type Tool = Look['tool'];

/**
 * What the reader is doing with one open map. Made once per map (`App.explorer`), thrown away with it.
 *
 * How the interface uses it:
 * - The map: `view.show(explorer.picture, explorer.look, explorer.camera)` once, then
 *   `$effect(() => view.look(explorer.look))`; hand `explorer.events` to the view. When `explorer.frameWish` changes,
 *   call `view.frame(explorer.frameWish.papers)`; when `explorer.cameraWish` changes, `view.camera(...)`.
 * - The legend: `explorer.topicCounts`, `yearCounts`, `venueCounts`, `authorCounts` (empty arrays where the data has
 *   none: show no control), `explorer.filters.toggleTopic(id)` and so on, `explorer.themes`.
 * - The list: the field shows `explorer.search.query`, and what is typed goes to `explorer.searchFor(query)`; `explorer.listed`
 *   are the papers to list in order;
 *   `explorer.search.evidence(paper)` gives marked title, snippet and a sentence for one row.
 * - The reader: switch on `explorer.selection.opened.kind`; ask `explorer.insight` for what to show (a link's shares, marked
 *   texts, evidence, bridges, comparison); `explorer.route` and `explorer.textMatch` are those of the open path and text.
 *   `null` means "on its way": render a quiet placeholder. Any `PaperSet` can be opened, compared and kept as a theme.
 * - Keys: `explorer.walk` for the arrow keys, `explorer.escape()` for Esc. `explorer.announcement` goes into a polite live region.
 * Everything here is reactive; nothing touches the page.
 */
export class Explorer {
  readonly collection: Collection;
  readonly search: Search;
  readonly themes: Themes;
  readonly filters: Filters;
  readonly selection: Selection;
  readonly insight: Insight;
  readonly walk: Walk;
  readonly preferences: Preferences;
  readonly picture: Picture;

  /** The paper pointed at or focused, on the map or in a list. */
  hovered = $state<number | null>(null);
  /** Where the pointer is, for the card; `null` when hovered from a list or by keyboard. */
  hoveredAt = $state.raw<{ readonly clientX: number; readonly clientY: number } | null>(null);
  tool = $state<Tool>('pan');
  /** What was written last to find papers like it: stays when its page is left. */
  draft = $state('');
  /** Where the map is now, as the view reports it; `null`: the whole map. */
  camera = $state.raw<Camera | null>(null);
  /** The topic that the middle of the map lies in while no name there says so, as the view reports it. */
  place = $state<number | null>(null);
  /** Set to ask the view to go somewhere; a new object each time. */
  frameWish = $state.raw<{ readonly papers: readonly number[] } | null>(null);
  cameraWish = $state.raw<{ readonly camera: Camera | null } | null>(null);
  /** What draws the map, as the view reports it. */
  renderer = $state.raw<{ readonly kind: 'webgl' | 'svg'; readonly reason: string }>({ kind: 'webgl', reason: '' });
  /** Draws the map for a picture to take away; the view sets it. */
  draw = $state.raw<((options: DrawingOptions) => Promise<string>) | null>(null);
  /** How often Esc has taken away something that narrowed: each time is a step for the back button. */
  widenings = $state(0);
  /** What is said of a box or lasso that held no papers, until the next press; `''` for nothing. */
  nothingCaught = $state('');
  /** For a polite live region. */
  announcement = $state('');

  /** Whether papers that were chosen after the themes were lit light the map in their place: the themes then narrow nothing. */
  readonly themesRest: boolean = $derived.by(
    () =>
      this.selection.overThemes &&
      this.themes.narrows &&
      (this.selection.opened.kind !== 'papers' || this.#selected.size > 0),
  );

  /** Papers that pass search, themes (unless they rest) and every filter; `null` when nothing narrows. Every count and list is of these. */
  readonly matching: ReadonlySet<number> | null = $derived.by(() => this.#matching());

  /** False while files that tell which papers match are on their way: what is counted of them is not true yet. */
  readonly matchingKnown: boolean = $derived.by(
    () =>
      this.search.complete &&
      (this.themesRest || this.themes.complete) &&
      (this.filters.authors.size === 0 || this.collection.hasAuthors),
  );

  /** The same of the papers of what is open. */
  readonly openedKnown: boolean = $derived.by(() => setsOf(this.selection.opened).every((set) => this.knows(set)));

  /** The papers that the map lights (see `papersLit`): those that match, or of what is open its own. */
  readonly lit: ReadonlySet<number> | null = $derived.by(() =>
    papersLit(this.selection.opened, this.#selected, this.matching),
  );

  /** The matching papers as a list: best hit first while searching, else the heaviest dots first. */
  readonly listed: readonly number[] = $derived.by(() => papersListed(this.search, this.matching, this.collection));

  /** Venues, years and authors that what is typed names: taken up, each filters (`takeOffer`). */
  readonly offers: readonly CountedOffer[] = $derived.by(() => countOffers(this));

  /** Regions and districts (index = topic id), and last, where there are any, the papers in no topic (id -1). */
  readonly topicCounts: readonly TopicCount[] = $derived.by(() =>
    countTopics(this.collection, this.filters, this.#passing),
  );

  readonly yearCounts: readonly ValueCount<number>[] = $derived.by(() =>
    countValues(this.collection, this.filters, this.#passing, 'years'),
  );
  readonly venueCounts: readonly ValueCount<string>[] = $derived.by(() =>
    countValues(this.collection, this.filters, this.#passing, 'venues'),
  );
  readonly authorCounts: readonly ValueCount<string>[] = $derived.by(() =>
    countValues(this.collection, this.filters, this.#passing, 'authors'),
  );

  /** What the map shows; changes are new objects. */
  readonly look: Look = $derived.by(() => lookOf(this, this.#selected, this.#linksOnTop));

  /** The open path; `null` while none is open or its end is not chosen. */
  readonly route: Route | null = $derived.by(() => {
    const opened = this.selection.opened;
    return opened.kind === 'path' && opened.to !== null ? this.insight.route(opened.from, opened.to) : null;
  });

  /** What the open pasted text is like; `null` while none is open or terms are on their way. */
  readonly textMatch: TextMatch | null = $derived.by(() => {
    const opened = this.selection.opened;
    return opened.kind === 'text' ? this.insight.likeText(opened.text) : null;
  });

  /** Papers of what is open: one paper, a link's two, a topic's, a selection's, a route's. */
  readonly openedPapers: readonly number[] = $derived.by(() => openedPapers(this));

  /** Links of the paper pointed at, or else of the only one that is open. */
  readonly #linksOnTop: Look['links'] = $derived.by(() => {
    const paper = this.hovered ?? (this.openedPapers.length === 1 ? this.openedPapers[0] : null);
    if (paper === null) return null;
    const found = this.collection.neighbours(paper);
    return { paper, to: found.map((other) => other.paper), weights: found.map((other) => other.weight) };
  });

  /** What narrows, in the order in which it was added. */
  readonly #trail = new Trail();

  readonly #selected: ReadonlySet<number> = $derived(new Set(this.openedPapers));

  constructor(reader: MapReader, preferences: Preferences) {
    this.preferences = preferences;
    this.collection = new Collection(reader);
    this.search = new Search(this.collection, this.#trail);
    this.filters = new Filters(this.collection, this.#trail);
    this.selection = new Selection();
    this.themes = new Themes(this.collection, this.#trail, () => (this.selection.overThemes = false));
    this.insight = new Insight(this.collection);
    this.walk = new Walk(this);
    this.picture = pictureOfMap(this.collection);
  }

  /** Of all venues or authors, listed or not, those with these letters in their names. */
  valuesWith(letters: string, kind: 'venues' | 'authors'): readonly ValueCount<string>[] {
    return countValues(this.collection, this.filters, this.#passing, kind, letters);
  }

  get narrowed(): boolean {
    return this.matching !== null;
  }

  /** Whether what matches lights nothing meanwhile: the open path alone is lit. */
  get matchingRests(): boolean {
    return this.narrowed && isLitAlone(this.selection.opened);
  }

  /** How many of these papers match; `null` when nothing narrows. */
  matchingIn(papers: Iterable<number>): number | null {
    const { matching } = this;
    return matching === null ? null : [...papers].filter((paper) => matching.has(paper)).length;
  }

  openPaper(paper: number): void {
    this.selection.open({ kind: 'paper', paper });
  }

  openLink(source: number, target: number): void {
    this.selection.open({ kind: 'link', source, target });
  }

  /** Opens a topic and shows it on the map. */
  openTopic(topic: number): void {
    this.selection.open({ kind: 'topic', topic });
    this.frame(this.collection.papersOf(topic));
  }

  /** A paper chosen on the map or in the legend: the end of a path that waits for it, else it opens. */
  choosePaper(paper: number): void {
    const waiting = this.#waitingPath;
    if (waiting !== null && paper !== waiting.from) this.findPath(waiting.from, paper);
    else this.openPaper(paper);
  }

  /**
   * A topic chosen on the map or in the legend: the other side of a comparison that waits for it, else it opens. While a path
   * waits for its end the map goes there, where the end may lie, and the choosing goes on.
   */
  chooseTopic(topic: number): void {
    if (this.#waitingPath !== null) this.frame(this.collection.papersOf(topic));
    else this.#compareOr({ kind: 'topic', topic }, () => this.openTopic(topic));
  }

  /** A link chosen on the map: it opens. While a path waits for its end a dot is meant, and lines pass between dots. */
  chooseLink(source: number, target: number): void {
    if (this.#waitingPath === null) this.openLink(source, target);
  }

  /** Papers caught on the map: the other side of a comparison that waits for it, else they open. */
  choosePapers(papers: readonly number[]): void {
    const caught: PaperSet = { kind: 'picked', papers: [...papers].sort((a, b) => a - b) };
    this.#compareOr(caught, () => this.openPapers(caught));
  }

  /** A comparison that waits for its other side takes the set; else `open` does what it is chosen for. */
  #compareOr(set: PaperSet, open: () => void): void {
    const { opened } = this.selection;
    if (opened.kind === 'comparison' && opened.right === null) this.compare(opened.left, set);
    else open();
  }

  /** The open path while its end is to be chosen. */
  get #waitingPath(): Extract<Opened, { kind: 'path' }> | null {
    const { opened } = this.selection;
    return opened.kind === 'path' && opened.to === null ? opened : null;
  }

  openPapers(set: PaperSet): void {
    this.selection.open({ kind: 'papers', set });
  }

  /** Starts a comparison; the other side is chosen next (`right` null, or the same again), or both are named. Both together are shown on the map. */
  compare(left: PaperSet, right: PaperSet | null = null): void {
    this.selection.open(comparisonOf(left, right));
    if (right !== null && this.openedKnown) this.frame(this.openedPapers);
  }

  /** Starts a path; without `to` the next paper picked is its end. */
  findPath(from: number, to: number | null = null): void {
    this.selection.open({ kind: 'path', from, to });
  }

  openText(text: string): void {
    if (text !== '') this.draft = text;
    this.selection.open({ kind: 'text', text });
  }

  frame(papers: readonly number[]): void {
    if (papers.length > 0) this.frameWish = { papers };
  }

  /** The papers of a set, as far as they are known. */
  papersOf(set: PaperSet): readonly number[] {
    return papersOfSet(set, this.collection, (query) => this.themes.papersOf(query));
  }

  /** False while files that tell the papers of a set are on their way. */
  knows(set: PaperSet): boolean {
    return isSetKnown(set, this.collection, (query) => this.themes.isKnown(query));
  }

  titleOf(set: PaperSet): string {
    if (set.kind === 'query') return this.themes.labelOf(set.query);
    return this.themes.nameOf(set) ?? titleOfSet(set, this.collection);
  }

  /** The same of sets that stand together, so that each is told from the others. */
  titlesOf(sets: readonly PaperSet[]): readonly string[] {
    const titled = sets.map((set) => ({ title: this.titleOf(set), papers: this.papersOf(set) }));
    return titlesApart(titled, this.collection);
  }

  /**
   * Searches for what is typed. The results take the place of what is open, in one act: closing it is no step by itself. An
   * empty field is the end of the search.
   */
  searchFor(query: string): void {
    if (query === '') return this.endSearch();
    if (this.search.query === '') this.selection.forgetCovered();
    this.selection.cover();
    this.search.query = query;
  }

  /** Another search of the map, which narrows nothing: to choose a paper among those it finds. */
  searchBeside(): Search {
    return new Search(this.collection);
  }

  /** Ends the search; what it took the place of is open again. */
  endSearch(): void {
    this.search.clear();
    this.selection.uncover();
  }

  /** Makes a theme of exactly what the search finds, and empties the field. */
  keepSearchAsTheme(): void {
    this.themes.addSet(this.#searchSet);
    this.search.clear();
  }

  /** What the search finds, its last word as far as it is typed. */
  get #searchSet(): PaperSet {
    const query = keptQuery(this.search.query, this.collection);
    if (query !== null) return { kind: 'query', query };
    return { kind: 'picked', papers: [...(this.search.papers ?? [])].sort((a, b) => a - b) };
  }

  /** Lights all papers again: undoes what narrows, and closes what lights its own papers alone. */
  showAll(): void {
    if (this.lit !== this.matching) this.selection.close();
    this.lightAll();
  }

  /** Undoes what narrows; what is open stays, and is lit with all of it. */
  lightAll(): void {
    this.search.clear();
    this.themes.clear();
    this.filters.clear();
  }

  /** The matching papers as a set to read about, compare and take away; `null` when nothing narrows. */
  get matchingSet(): PaperSet | null {
    if (this.matching === null) return null;
    if (this.search.active && !this.themes.active && !this.filters.active) return this.#searchSet;
    return { kind: 'picked', papers: [...this.matching].sort((a, b) => a - b) };
  }

  /** Where the reader's way back leads: what was open before, the list of hits, or nowhere. */
  get wayBack(): 'opened' | 'list' | null {
    if (this.selection.canGoBack) return 'opened';
    return this.search.isAnswered ? 'list' : null;
  }

  goBack(): void {
    if (this.selection.canGoBack) this.selection.back();
    else this.selection.close();
  }

  /** One step back: the tool, what is open, then what narrows, the last added first. Says whether there was a step. */
  escape(): boolean {
    if (this.tool !== 'pan') this.tool = 'pan';
    else if (this.selection.opened.kind !== 'nothing') this.goBack();
    else return this.#widen();
    return true;
  }

  /** Takes away what was added last of all that narrows. Says whether there was something. */
  #widen(): boolean {
    const last = this.#trail.last;
    if (last === null) return false;
    this.widenings++;
    widen(last, this);
    return true;
  }

  /** What the map tells: hand this to the view. */
  readonly events: ViewEvents = mapEvents(this);

  /** Everything the address holds. */
  readonly view: View = $derived.by(() => viewOf(this));

  /** Shows a view from an address or from going back. */
  restore(view: View): void {
    restoreView(view, this);
  }

  /** Whether a paper passes search and themes: what they found is asked for once, not for every paper. */
  readonly #passing: (paper: number) => boolean = $derived.by(() =>
    passingBoth(this.search.papers, this.themesRest ? null : this.themes.papers, this.collection.paperCount),
  );

  #matching(): ReadonlySet<number> | null {
    const themed = this.themes.narrows && !this.themesRest;
    if (!this.search.active && !themed && !this.filters.active) return null;
    return papersMatching(this.collection.paperCount, this.#passing, this.filters);
  }
}
