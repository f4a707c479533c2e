import { tick } from 'svelte';
import { focusMap } from './page-keys.ts';

interface Panels {
  /** Whether the reader is open, or else a list. */
  readonly reading: boolean;
  readonly listing: boolean;
  /** Changes with everything that is opened. */
  readonly opened: object;
  /** Holds them. */
  readonly element: HTMLElement | undefined;
}

/** Frames that a page of the reader may take to come: those that are seldom opened are fetched first. */
const PATIENCE_FRAMES = 60;

/** What takes the focus besides fields, which would bring up a telephone's keyboard. */
const STOPS = 'button:not([disabled]), [tabindex="0"], input:is([type=range], [type=checkbox], [type=radio])';

/** A row is told by its paper, another button by what it says that it does. */
function waysTo({ dataset, title }: HTMLElement): string[] {
  const { paper, neighbour } = dataset;
  return [
    `button.hit[data-paper="${paper}"]`,
    `[data-neighbour="${neighbour}"]`,
    `button[title="${CSS.escape(title)}"]`,
  ];
}

/**
 * By keyboard: what a row or a button opened takes the focus, and the way back gives it to these again, or to the map where
 * they are no more. On the map the focus stays. Call while a component is made.
 */
export function keepFocus(panels: Panels): void {
  /**
   * How to find what was used, Back and Close apart, in the list and in each thing that was open: the way back leads to the
   * same object.
   */
  const used = new WeakMap<object, string>();
  const list = {};
  let before: object = list;

  const find = (what: string): HTMLElement | null => panels.element?.querySelector<HTMLElement>(what) ?? null;

  async function shown(): Promise<void> {
    await tick();
    for (let frames = 0; panels.reading && frames < PATIENCE_FRAMES && !find('[data-reader-title]'); frames++)
      await new Promise(requestAnimationFrame);
  }

  $effect.pre(() => {
    const left = before;
    const here = panels.reading ? panels.opened : list;
    before = here;
    void panels.listing;
    const active = document.activeElement as HTMLElement | null;
    if (active === null || active.closest('.side, .sheet, .tips') === null) return;
    if (here !== left && active.closest('.bar') === null) {
      const way = waysTo(active).find((one) => panels.element?.querySelectorAll(one).length === 1);
      if (way !== undefined) used.set(left, way);
    }
    void shown().then(() => {
      if (document.activeElement !== document.body) return;
      const way = used.get(here);
      const next = (way === undefined ? null : find(way)) ?? find('[data-reader-title], button.hit');
      if (next) next.focus({ preventScroll: true });
      else focusMap();
    });
  });

  // A button that goes with what it did ("Clear the years") hands the focus on within its own part of the page.
  $effect(() => {
    const { element } = panels;
    if (element === undefined) return;
    let path: readonly Element[] = [];
    const forget = (): void => void (path = []);
    const remember = (event: FocusEvent): void => {
      path = event.composedPath().filter((target) => target instanceof Element);
    };
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || (path[0]?.isConnected ?? true)) return;
      const left = path.filter((part) => part.isConnected && part.closest('.legend, .results, article') !== null);
      const stop = left.map((part) => part.querySelector('button.hit') ?? part.querySelector(STOPS)).find(Boolean);
      if (stop instanceof HTMLElement) stop.focus({ preventScroll: true });
      forget();
    });
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    window.addEventListener('pointerdown', forget, true);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
      window.removeEventListener('pointerdown', forget, true);
    };
  });
}
