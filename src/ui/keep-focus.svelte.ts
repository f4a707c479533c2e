import { tick } from 'svelte';
import { focusMap } from './page-keys.ts';

interface Panels {
  /** Whether the reader is open, or else a list. */
  readonly reading: boolean;
  readonly listing: boolean;
  /** Changes with everything that is opened. */
  readonly opened: unknown;
  /** Holds them. */
  readonly element: HTMLElement | undefined;
}

/** Frames that a page of the reader may take to come: those that are seldom opened are fetched first. */
const PATIENCE_FRAMES = 60;

/**
 * By keyboard: what a row opened takes the focus, and closing gives it back to the row, or to the map where there is no
 * row any more. On the map the focus stays. Call while a component is made.
 */
export function keepFocus(panels: Panels): void {
  let cameFrom = '';

  const find = (what: string): HTMLElement | null => panels.element?.querySelector<HTMLElement>(what) ?? null;

  async function shown(): Promise<void> {
    await tick();
    for (let frames = 0; panels.reading && frames < PATIENCE_FRAMES && !find('[data-reader-title]'); frames++)
      await new Promise(requestAnimationFrame);
  }

  $effect.pre(() => {
    void panels.opened;
    const { reading } = panels;
    void panels.listing;
    const active = document.activeElement as HTMLElement | null;
    if (active === null || active.closest('.side, .sheet, .tips') === null) return;
    if (reading && active.matches('button.hit')) cameFrom = active.dataset['paper'] ?? '';
    void shown().then(() => {
      if (document.activeElement !== document.body) return;
      const row = reading ? null : find(`button.hit[data-paper="${cameFrom}"]`);
      const next = row ?? find('[data-reader-title], button.hit');
      if (next) next.focus({ preventScroll: true });
      else focusMap();
    });
  });
}
