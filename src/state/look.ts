import type { Look } from '../graphview/types.ts';
import { isCrowd } from './lit.ts';
import type { Opened, Route, TextMatch } from './types.ts';

interface Shown {
  readonly collection: { readonly manifest: { readonly similarity: { readonly scale: number } } };
  readonly filters: { readonly weakestSimilarity: number };
  readonly preferences: Pick<Look, 'theme' | 'reducedMotion'>;
  readonly selection: { readonly opened: Opened };
  readonly lit: ReadonlySet<number> | null;
  readonly hovered: number | null;
  readonly route: Route | null;
  readonly textMatch: TextMatch | null;
  readonly tool: Look['tool'];
}

const NOBODY: ReadonlySet<number> = new Set();

/** What the map shows. `selected` are the papers of what is open, `links` those drawn on top. */
export function lookOf(shown: Shown, selected: ReadonlySet<number>, links: Look['links']): Look {
  const { opened } = shown.selection;
  return {
    theme: shown.preferences.theme,
    reducedMotion: shown.preferences.reducedMotion,
    lit: shown.lit,
    hovered: shown.hovered,
    links,
    selected: isCrowd(opened, selected) ? NOBODY : selected,
    link: opened.kind === 'link' ? [opened.source, opened.target] : null,
    path: shown.route?.kind === 'found' ? shown.route.papers : null,
    pin: shown.textMatch?.at ?? null,
    weakestLink: shown.filters.weakestSimilarity * shown.collection.manifest.similarity.scale,
    tool: shown.tool,
  };
}
