import { MediaQuery } from 'svelte/reactivity';
import { toolsColumn } from './room.ts';

type Room = 'wide' | 'middle' | 'narrow';
type DialogName = 'help' | 'export' | 'maps';
export type ExportScope = 'all' | 'lit' | 'open';
type SheetHeight = 'peek' | 'half' | 'full';

/** Pixels of letters in a browser that was left as it is. */
const FIRST_LETTERS = 16;

/** How the page is laid out and which of its own windows are open: nothing of this goes into the address. */
export class Shell {
  /** How many times as large the browser's letters are as in one that was left as it is. */
  readonly letters = parseFloat(getComputedStyle(document.documentElement).fontSize) / FIRST_LETTERS;
  // By the browser's letters, not by pixels: with letters twice as large there is room for half as much.
  readonly #narrow = new MediaQuery('max-width: 47.5em');
  readonly #middle = new MediaQuery('max-width: 68.6875em');
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
  /** What a press has just done, where a panel hides what shows it. */
  told = $state('');
  /** What was chosen in the export window last: which papers (`null`: nothing yet), and how much of the map as a picture. */
  exportScope = $state<ExportScope | null>(null);
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
    return Math.round(this.letters * (this.room === 'wide' ? 304 : this.#coarse.current ? 320 : 264));
  }

  /** Of the map's tools: a telephone has none beside its map. */
  get toolsColumn(): number {
    return this.room === 'narrow' ? 0 : toolsColumn(this.#coarse.current);
  }

  get readerWidth(): number {
    return Math.round(this.letters * (this.room === 'wide' ? 420 : 380));
  }

  /** On a tablet held upright panels lie across the foot of the page: beside the map they would leave it a strip. */
  get atFoot(): boolean {
    return this.room === 'middle' && this.#upright.current;
  }

  get room(): Room {
    return this.#narrow.current ? 'narrow' : this.#middle.current ? 'middle' : 'wide';
  }
}
