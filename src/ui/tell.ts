import { getContext, setContext } from 'svelte';

import type { Explorer } from '../state/explorer.svelte.ts';

const KEY = Symbol('tell');

/** Called by the page: how it says what a press has done where little shows it. */
export function provideTell(tell: (what: string) => void): void {
  setContext(KEY, tell);
}

/** Says under which name papers were just kept as a theme. To be asked for while a component is made. */
export function tellKept(): (explorer: Explorer) => void {
  const tell = getContext<(what: string) => void>(KEY);
  return ({ themes }) => tell(`Kept as theme “${themes.chips.at(-1)?.label}”`);
}
