/**
 * The view lives behind the `#` of the address: it is not sent to the server that the page came from, so a pasted abstract
 * or a search stays with the reader.
 */
export function readAddress(): string {
  const { view } = (history.state ?? {}) as { readonly view?: unknown };
  return typeof view === 'string' ? view : location.hash.replace(/^#/, '');
}

/** `shown` is what stands in the bar; where it says less than the view, the rest is kept for this tab's way back and a reload. */
export function writeAddress(view: string, how: 'push' | 'replace', shown: string): void {
  const url = `${location.pathname}${location.search}#${shown}`;
  const kept = shown === view ? null : { view };
  try {
    if (how === 'push') history.pushState(kept, '', url);
    else history.replaceState(kept, '', url);
  } catch {
    // Some browsers refuse more than a hundred steps in half a minute; the next one puts the address right.
  }
}

/** Calls back when the reader goes back or forward or edits the address; returns the way to stop. */
export function onAddress(changed: (view: string) => void): () => void {
  const listen = (): void => changed(readAddress());
  // Editing what follows the `#` fires it too.
  addEventListener('popstate', listen);
  return () => removeEventListener('popstate', listen);
}

export function absoluteAddress(view: string): string {
  // Not from its parts: a page opened from a file has no origin.
  return `${location.href.replace(/#.*$/s, '')}#${view}`;
}
