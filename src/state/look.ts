import type { Look } from '../graphview/types.ts';
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

/** Kinds of what is open that are many papers: these stay lit. Rings round them would hide the map. */
const CROWDS: ReadonlySet<Opened['kind']> = new Set(['topic', 'papers', 'comparison']);

/** What the map shows. `selected` are the papers of what is open, `links` those drawn on top. */
export function lookOf(shown: Shown, selected: ReadonlySet<number>, links: Look['links']): Look {
  const { opened } = shown.selection;
  const isCrowd = CROWDS.has(opened.kind) && selected.size > 0;
  return {
    theme: shown.preferences.theme,
    reducedMotion: shown.preferences.reducedMotion,
    lit: isCrowd ? both(selected, shown.lit) : shown.lit,
    hovered: shown.hovered,
    links,
    selected: isCrowd ? NOBODY : selected,
    link: opened.kind === 'link' ? [opened.source, opened.target] : null,
    path: shown.route?.kind === 'found' ? shown.route.papers : null,
    pin: shown.textMatch?.at ?? null,
    weakestLink: shown.filters.weakestSimilarity * shown.collection.manifest.similarity.scale,
    tool: shown.tool,
  };
}

/** The opened papers that no search or filter leaves out. */
function both(opened: ReadonlySet<number>, lit: ReadonlySet<number> | null): ReadonlySet<number> {
  return lit === null ? opened : new Set([...opened].filter((paper) => lit.has(paper)));
}
