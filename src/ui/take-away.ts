import { getContext, setContext } from 'svelte';

const KEY = Symbol('take away');

/** Called by the page: how a panel opens the export window for what is open. */
export function provideTakeAway(open: () => void): void {
  setContext(KEY, open);
}

/** Opens the export window with what is open chosen. To be asked for while a component is made. */
export function takeAway(): () => void {
  return getContext<() => void>(KEY);
}
