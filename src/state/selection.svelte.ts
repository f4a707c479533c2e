import type { Opened } from './types.ts';

const NOTHING: Opened = { kind: 'nothing' };
/** Steps back that are remembered. */
const REMEMBERED = 100;

/** What the reader has open, and the way back. */
export class Selection {
  #opened = $state.raw<Opened>(NOTHING);
  #past = $state.raw<readonly Opened[]>([]);
  /** Whether papers were chosen later than the themes were lit: they then light the map in the themes' place. */
  overThemes = $state(false);
  /** What a search took the place of, with the way back from it. */
  #covered: { readonly opened: Opened; readonly past: readonly Opened[]; readonly overThemes: boolean } | null = null;

  get opened(): Opened {
    return this.#opened;
  }

  /** Something was open before this. */
  get canGoBack(): boolean {
    return (this.#past.at(-1)?.kind ?? 'nothing') !== 'nothing';
  }

  /** Opens something; what was open is one `back()` away. */
  open(opened: Opened): void {
    this.overThemes = this.#staysOverThemes(opened);
    if (sameOpened(opened, this.#opened)) return;
    this.#past = [...this.#past.slice(1 - REMEMBERED), this.#opened];
    this.#opened = opened;
  }

  close(): void {
    this.open(NOTHING);
  }

  back(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.overThemes = this.#staysOverThemes(before);
    this.#past = this.#past.slice(0, -1);
    this.#opened = before;
  }

  /** Chosen papers do; a paper or a link is read among them. Topics are narrowed by themes, as the legend counts them. */
  #staysOverThemes({ kind }: Opened): boolean {
    return kind === 'papers' || ((kind === 'paper' || kind === 'link') && this.overThemes);
  }

  /** Makes room for a search: what is open comes back when that ends. */
  cover(): void {
    if (this.#opened.kind === 'nothing') return;
    this.#covered = { opened: this.#opened, past: this.#past, overThemes: this.overThemes };
    this.close();
  }

  /** Opens again what a search took the place of. */
  uncover(): void {
    if (this.#covered !== null && this.#opened.kind === 'nothing') {
      this.#opened = this.#covered.opened;
      this.#past = this.#covered.past;
      this.overThemes = this.#covered.overThemes;
    }
    this.#covered = null;
  }

  /** A search that begins with nothing open has taken the place of nothing. */
  forgetCovered(): void {
    this.#covered = null;
  }

  /** Sets what an address says, without a step to go back to. */
  restore(opened: Opened): void {
    this.#covered = null;
    if (sameOpened(opened, this.#opened)) return;
    this.#opened = opened;
    this.#past = [];
  }
}

export function sameOpened(a: Opened, b: Opened): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
