import { type MapEntry, OWN_MAP } from '../map/map-entry.ts';
import { messageOf } from '../map/user-error.ts';
import { decodeAddress, encodeAddress, loadNamed } from './address.ts';
import { Explorer } from './explorer.svelte.ts';
import { lostMap } from './lost-map.ts';
import { Library } from './library.svelte.ts';
import type { ExportFormat, Host, InputFile, MapPart, PictureFormat } from './ports.ts';
import { Preferences } from './preferences.svelte.ts';
import { sameOpened } from './selection.svelte.ts';
import { EMPTY_VIEW, type View } from './types.ts';

type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly explorer: Explorer; readonly key: string }
  /** No map to show: none was built, or this one cannot be read. */
  | { readonly kind: 'failed'; readonly message: string };

/** A view to be written into the address bar. */
interface Entry {
  readonly query: string;
  readonly view: View;
  readonly how: 'push' | 'replace';
}

/** Time after the last change before the address is written, in ms: a brush and panning do not flood the history. */
const ADDRESS_DELAY_MS = 250;
/** The same while a search is typed: a pause this long between two letters is one after which people look at what was found. */
const TYPING_PAUSE_MS = 1000;

/**
 * The page. `main.ts` makes one with the browser's `Host`, calls `start()`, and gives it to the root component, which
 * switches on `app.stage.kind`. Key the map component with the explorer: a new map is a new `Explorer`.
 */
export class App {
  readonly preferences: Preferences;
  readonly library: Library;
  #stage = $state.raw<Stage>({ kind: 'loading' });
  /** A quiet sentence for the reader, such as "The address named a paper that is not in this map."; `null` for none. */
  notice = $state<string | null>(null);
  /** Whether the mouse or a finger is down: what a stroke passes on its way is no step, however long it rests there. */
  held = $state(false);
  readonly #host: Host;
  #openings = 0;
  /** The latest of the maps that were made and are not open yet, for others are still being made. */
  #made: MapEntry | null = null;
  /** The last address of a map that was not here: it is shown once that map is made. */
  #asked = '';
  /** Whether the bar holds an address that is not shown yet, or cannot be shown whole: it stays until the reader takes a step. */
  #awaits = false;
  /** The view's part of the address as it stands, and the view that it shows. */
  #written = '';
  #writtenView: View = EMPTY_VIEW;
  /** What is to be written once nothing has changed for a while. */
  #waiting: { readonly entry: Entry; readonly timer: ReturnType<typeof setTimeout> | null } | null = null;
  /** How often Esc had widened the map when the address was looked at last. */
  #widenings = 0;

  constructor(host: Host) {
    this.#host = host;
    this.preferences = new Preferences(host);
    this.library = new Library(host);
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** The open map, `null` while there is none. */
  get explorer(): Explorer | null {
    return this.#stage.kind === 'ready' ? this.#stage.explorer : null;
  }

  /** The entry of the open map. */
  get opened(): MapEntry | undefined {
    const stage = this.#stage;
    return stage.kind === 'ready' ? this.library.entries.find(({ key }) => key === stage.key) : undefined;
  }

  get exportFormats(): readonly ExportFormat[] {
    return this.#host.exports;
  }

  /** False where the page carries its one map along and makes no others. */
  get makesMaps(): boolean {
    return this.#host.makesMaps;
  }

  /** Reads the address and opens its map, else the first there is. Call once. */
  async start(): Promise<void> {
    this.#host.onAddress((query) => void this.#show(query));
    try {
      await this.library.refresh();
    } catch (error) {
      this.#stage = { kind: 'failed', message: messageOf(error) };
      return;
    }
    await this.#show(this.#host.address());
  }

  /** Opens another map, at its whole view. */
  async open(key: string): Promise<void> {
    this.#made = null;
    await this.#open(key, this.#askedOf(key), 'push');
  }

  /**
   * Makes a map from dropped, chosen or pasted files. Of several that are made one after the other, the last
   * one opens. Watch `library.making`.
   */
  async make(files: readonly InputFile[], name?: string): Promise<void> {
    const made = await this.library.make(files, name);
    this.#made = made ?? this.#made;
    if (this.library.making.kind === 'running' || !this.#made) return;
    const { key } = this.#made;
    this.#made = null;
    await this.#open(key, this.#askedOf(key), 'push', null, true);
  }

  /** What an address asked of a map that was not here then; `''` for its whole view. */
  #askedOf(key: string): string {
    const asked = this.#asked;
    if (new URLSearchParams(asked).get('map') !== key) return '';
    this.#asked = '';
    return asked;
  }

  /** Renames one of the reader's own maps. */
  async rename(key: string, name: string): Promise<void> {
    await this.library.rename(key, name);
    if (this.#stage.kind === 'ready' && this.#stage.key === key) this.#stage.explorer.collection.name = name;
  }

  /** Deletes one of the reader's own maps; when it is open, the first map opens instead. */
  async remove(key: string): Promise<void> {
    await this.library.remove(key);
    if (this.#stage.kind === 'ready' && this.#stage.key === key) await this.#show('');
  }

  /** The absolute address of exactly what is shown now, to copy. */
  link(): string {
    return this.#host.absolute(this.#query());
  }

  /** Takes the map, or some of its papers, away as a file. */
  async export(format: string, part: MapPart | null = null): Promise<void> {
    const explorer = this.explorer;
    if (explorer) await this.#host.export(await explorer.collection.whole(), format, part);
  }

  /** Takes the map away as a picture: what is seen of it now or the whole, as it looks now. */
  async picture(as: PictureFormat, whole: boolean): Promise<void> {
    const { captionOf } = await import('./caption.ts');
    const { explorer } = this;
    if (!explorer?.draw) return;
    const title = explorer.collection.name;
    const drawing = await explorer.draw({ whole, title, caption: captionOf(explorer) });
    await this.#host.picture(drawing, as, title, whole);
  }

  /**
   * Keeps the address in step with what is shown. Call inside an `$effect`, it reads everything it needs:
   * `$effect(() => app.trackAddress())`. Opening something is a step for the back button, and so is what narrows the map or
   * widens it again, so that "back" undoes it; a search is one once it is typed, and panning is none.
   */
  trackAddress(): void {
    const stage = this.#stage;
    if (stage.kind !== 'ready') return;
    const query = this.#query();
    const { view } = stage.explorer;
    const { widenings } = stage.explorer;
    const { held } = this;
    const before = this.#waiting?.entry.view ?? this.#writtenView;
    // The first letter closes what was open, and the last one taken away opens it again: that is no step, the search is.
    const types = view.query !== before.query && widenings === this.#widenings;
    const opens = !types && !sameOpened(view.opened, before.opened);
    // Esc right after something came, or several times, is a step each: "back" brings it again. A brush is none on its way.
    if (opens || widenings !== this.#widenings) this.settleAddress();
    this.#widenings = widenings;
    this.#forgetWrite();
    if (query === this.#written) return;
    if (opens) return this.#write({ query, view, how: 'push' });
    // Once for all that a brush, or a word, passes on its way.
    const isTyped = view.query !== '' && view.query !== this.#writtenView.query;
    const entry: Entry = { query, view, how: narrowsOtherwise(view, this.#writtenView) ? 'push' : 'replace' };
    const delay = isTyped ? TYPING_PAUSE_MS : ADDRESS_DELAY_MS;
    this.#waiting = { entry, timer: held ? null : setTimeout(() => this.#write(entry), delay) };
  }

  /** Keeps what is written for a reload of the page. Call inside an `$effect`, as `trackAddress`. */
  keepDraft(): void {
    if (this.explorer) this.#host.keepDraft(this.explorer.draft);
  }

  /** Writes what still waits for its pause: who presses Enter or leaves the search field has typed the search. */
  settleAddress(): void {
    if (this.#waiting !== null) this.#write(this.#waiting.entry);
  }

  #write({ query, view, how }: Entry): void {
    this.#forgetWrite();
    if (this.#awaits) {
      if (how === 'replace') return;
      // A step of the reader's own is later than the address that is still waited for, and that one is a step back.
      this.#openings++;
      this.#awaits = false;
    }
    this.#written = query;
    this.#writtenView = view;
    this.#host.writeAddress(query, how, holdsText(view) ? this.#query({ ...view, opened: UNWRITTEN }) : query);
  }

  #forgetWrite(): void {
    if (this.#waiting?.timer) clearTimeout(this.#waiting.timer);
    this.#waiting = null;
  }

  /** What the reader has done until now is no step any more: another address came after it. */
  #forget(): void {
    this.#forgetWrite();
    if (this.explorer) this.#writtenView = this.explorer.view;
  }

  #query(view = this.explorer?.view): string {
    const stage = this.#stage;
    return stage.kind === 'ready' && view ? encodeAddress(stage.key, view, stage.explorer.collection) : '';
  }

  async #show(query: string): Promise<void> {
    const { entries } = this.library;
    const named = new URLSearchParams(query).get('map');
    const first: MapEntry | undefined = entries[0];
    const shown = named === null ? first : entries.find(({ key }) => key === named);
    if (shown !== undefined) return this.#open(shown.key, query, 'replace');
    this.#asked = query;
    const note = lostMap(named, first, this.makesMaps);
    // What the address says of a map of other papers says nothing of this one.
    if (first) await this.#open(first.key, named!.startsWith(OWN_MAP) ? '' : query, 'replace', note);
    else this.#stage = { kind: 'failed', message: note };
  }

  /** `isNew`: a map that was made a moment ago, which the one that is open may have been until then. */
  async #open(
    key: string,
    query: string,
    how: 'push' | 'replace',
    note: string | null = null,
    isNew = false,
  ): Promise<void> {
    const opening = ++this.#openings;
    this.#awaits = how === 'replace';
    if (this.#awaits) this.#forget();
    const open = !isNew && this.#stage.kind === 'ready' && this.#stage.key === key ? this.#stage.explorer : null;
    try {
      const explorer = open ?? new Explorer(await this.#host.open(key), this.preferences);
      if (opening !== this.#openings) return;
      const unread = await loadNamed(query, explorer.collection);
      // What was done meanwhile is a step of its own, and later.
      this.settleAddress();
      if (opening !== this.#openings) return;
      if (open === null) {
        explorer.draft = this.#host.draft();
        this.#stage = { kind: 'ready', explorer, key };
      }
      this.#restore(explorer, query, how, note, unread);
      if (open !== null) return;
      // What it loads and reads would otherwise come between the map and its first picture.
      await this.#host.drawn();
      await this.#prepare(explorer);
    } catch (error) {
      if (opening === this.#openings) this.#stage = { kind: 'failed', message: messageOf(error) };
    }
  }

  /** Loads what comes after the first picture. The map stays where a part of it cannot be read. */
  async #prepare(explorer: Explorer): Promise<void> {
    try {
      if (this.explorer === explorer) await explorer.collection.prepare();
      if (this.explorer !== explorer) return;
      // Only now the map can tell whether a theme asks for anything.
      const query = this.#query();
      if (!this.#awaits && decodeAddress(query, explorer.collection).notes.length > 0)
        this.#restore(explorer, query, 'replace', this.notice);
      await explorer.search.warmUp();
    } catch (error) {
      if (this.explorer === explorer && !this.#awaits)
        this.notice = `A part of this map could not be read: ${messageOf(error)}`;
    }
  }

  /**
   * Shows what an address says. Where it says it otherwise than we would, the address is put right; where a part of the map that
   * it names could not be read (`unread`), it stays. What was said of the view before goes with it.
   */
  #restore(
    explorer: Explorer,
    query: string,
    how: 'push' | 'replace',
    note: string | null,
    unread: string | null = null,
  ): void {
    const { view, notes } = decodeAddress(query, explorer.collection);
    explorer.restore(view);
    this.#forgetWrite();
    const own = this.#query();
    this.#awaits = unread !== null;
    this.#written = this.#awaits ? own : query;
    this.#writtenView = view;
    if (own !== this.#written || holdsText(view)) this.#write({ query: own, view: explorer.view, how });
    this.notice = [note, unread, ...notes].filter((said) => said !== null).join(' ') || null;
  }
}

/** What stands in the address bar for a pasted text: that is its reader's own, and only a link that is copied holds it. */
const UNWRITTEN = { kind: 'text', text: '' } as const;

function holdsText({ opened }: View): boolean {
  return opened.kind === 'text' && opened.text !== '';
}

/** Whether the search, a theme or a filter has changed. */
function narrowsOtherwise(view: View, before: View): boolean {
  const kept = (shown: View): string => JSON.stringify({ ...shown, opened: null, camera: null });
  return kept(view) !== kept(before);
}
