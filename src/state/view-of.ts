import type { Camera } from '../graphview/types.ts';
import type { Filters } from './filters.svelte.ts';
import type { Search } from './search.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { Themes } from './themes.svelte.ts';
import type { View } from './types.ts';

/** What of an explorer a view tells, and what goes when another is shown. */
interface Viewed {
  readonly selection: Selection;
  readonly search: Search;
  readonly themes: Themes;
  readonly filters: Filters;
  readonly themesRest: boolean;
  camera: Camera | null;
  cameraWish: { readonly camera: Camera | null } | null;
  hovered: number | null;
  hoveredAt: unknown;
}

/** Everything the address holds. */
export function viewOf({ selection, search, themes, themesRest, filters, camera }: Viewed): View {
  return {
    opened: selection.opened,
    query: search.query,
    themes: themes.queries,
    themeNames: themes.names,
    combine: themes.combine,
    themesRest,
    topics: [...filters.topics].sort((a, b) => a - b),
    years: filters.years,
    venues: [...filters.venues],
    authors: [...filters.authors],
    weakestSimilarity: filters.weakestSimilarity,
    camera,
  };
}

/** Shows a view from an address or from going back. */
export function restoreView(view: View, viewed: Viewed): void {
  const { selection, search, themes, filters } = viewed;
  viewed.hovered = null;
  viewed.hoveredAt = null;
  selection.restore(view.opened);
  // In the order of the legend, since an address has none: Esc ends the search first.
  filters.topics = new Set(view.topics);
  filters.years = view.years;
  filters.venues = new Set(view.venues);
  filters.authors = new Set(view.authors);
  filters.weakestSimilarity = view.weakestSimilarity;
  themes.restore(view.themes, view.combine, view.themeNames);
  selection.overThemes = view.themesRest;
  search.query = view.query;
  viewed.camera = view.camera;
  viewed.cameraWish = { camera: view.camera };
}
