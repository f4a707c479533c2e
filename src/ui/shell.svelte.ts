import { MediaQuery } from 'svelte/reactivity';

type Room = 'wide' | 'middle' | 'narrow';
type DialogName = 'help' | 'export' | 'maps';
export type ExportScope = 'all' | 'lit' | 'open';
type SheetHeight = 'peek' | 'half' | 'full';

/** How the page is laid out and which of its own windows are open: nothing of this goes into the address. */
export class Shell {
  readonly #narrow = new MediaQuery('max-width: 760px');
  readonly #middle = new MediaQuery('max-width: 1099px');
  readonly #upright = new MediaQuery('orientation: portrait');
  readonly #coarse = new MediaQuery('pointer: coarse');

  /** The legend on screens too small for all panels at once. */
  legend = $state(true);
  /** The list of lit papers, where no search asks for it. */
  list = $state(true);
  /** The same on a small screen, where there is room for one thing and the legend comes first. */
  listOnSmall = $state(false);
  sheet = $state<SheetHeight>('peek');
  dialog = $state<DialogName | null>(null);
  /** What was chosen in the export window last: which papers, and how much of the map as a picture. */
  exportScope = $state<ExportScope>('all');
  exportSeen = $state<'seen' | 'whole'>('seen');

  /** Opens the export window, of what is open or as it was left. */
  export(opened = false): void {
    if (opened) this.exportScope = 'open';
    this.dialog = 'export';
  }

  showList(shown: boolean): void {
    this.list = shown;
    this.listOnSmall = shown;
  }

  /** CSS pixels. On a tablet rows with room for fingers take it from their names. */
  get legendWidth(): number {
    return this.room === 'wide' ? 304 : this.#coarse.current ? 320 : 264;
  }

  get readerWidth(): number {
    return this.room === 'wide' ? 420 : 380;
  }

  /** On a tablet held upright panels lie across the foot of the page: beside the map they would leave it a strip. */
  get atFoot(): boolean {
    return this.room === 'middle' && this.#upright.current;
  }

  get room(): Room {
    return this.#narrow.current ? 'narrow' : this.#middle.current ? 'middle' : 'wide';
  }
}
