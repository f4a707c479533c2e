const PREFIX = 'topograph.';

/** A kept setting; `null` where there is none or the browser keeps nothing. */
export function setting(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a setting, or forgets it (`null`). Where the browser keeps nothing it holds until the page is closed. */
export function keepSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing is lost but convenience.
  }
}

/** A text that is being written: it outlives a reload and goes with the tab. */
export function draft(): string {
  try {
    return sessionStorage.getItem(DRAFT) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(DRAFT);
    else sessionStorage.setItem(DRAFT, text);
  } catch {
    // It stands in the page as long as that is open.
  }
}

const DRAFT = `${PREFIX}draft`;

interface Prefers {
  readonly dark: boolean;
  readonly reducedMotion: boolean;
}

const DARK = '(prefers-color-scheme: dark)';
const REDUCED = '(prefers-reduced-motion: reduce)';

/** What the reader's machine is set to. */
export function prefers(): Prefers {
  return { dark: matchMedia(DARK).matches, reducedMotion: matchMedia(REDUCED).matches };
}

/** Calls back when the machine's setting changes; returns the way to stop. */
export function onPrefers(changed: (prefers: Prefers) => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(REDUCED)];
  const listen = (): void => changed(prefers());
  queries.forEach((query) => query.addEventListener('change', listen));
  return () => queries.forEach((query) => query.removeEventListener('change', listen));
}
