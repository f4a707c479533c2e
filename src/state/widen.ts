import type { Filters } from './filters.svelte.ts';
import type { Themes } from './themes.svelte.ts';
import type { Narrowing } from './trail.ts';

interface Narrowed {
  readonly filters: Filters;
  readonly themes: Themes;
  endSearch(): void;
}

/** Takes away what narrows since one act. */
export function widen({ kind, values }: Narrowing, narrowed: Narrowed): void {
  const { filters, themes } = narrowed;
  if (kind === 'search') narrowed.endSearch();
  else if (kind === 'links') filters.weakestSimilarity = 0;
  else if (kind === 'theme') themes.remove(values[0]);
  else if (kind === 'topic') filters.dropTopics(values.map(Number));
  else if (kind === 'years') filters.years = null;
  else if (kind === 'venue') filters.toggleVenue(values[0]);
  else filters.toggleAuthor(values[0]);
}
