import { grouped } from '../map/number.ts';
import type { Explorer } from './explorer.svelte.ts';
import { isLitAlone } from './lit.ts';
import { yearSpan } from './filters.svelte.ts';

/** What of the map is lit and why, for a picture's legend; empty where everything is. */
export function captionOf(explorer: Explorer): string {
  const { look, collection, filters, search, themes, selection } = explorer;
  if (look.lit === null) return '';
  const { opened } = selection;
  const names = (topics: Iterable<number>): string[] =>
    [...topics].map((topic) => collection.topic(topic)?.name ?? 'no topic');
  const narrowing = [
    ...(opened.kind === 'topic' ? names([opened.topic]) : []),
    ...(opened.kind === 'papers' ? [explorer.titleOf(opened.set)] : []),
    ...(opened.kind === 'comparison' && opened.right !== null
      ? [explorer.titlesOf([opened.left, opened.right]).join(' and ')]
      : []),
    ...(search.active ? [`search “${search.query.trim()}”`] : []),
    ...(themes.active && !explorer.themesRest
      ? [themes.chips.map(({ label }) => label).join(themes.combine === 'any' ? ' or ' : ' and ')]
      : []),
    ...(filters.topics.size > 0 ? [names(filters.topics).join(' or ')] : []),
    ...(filters.years === null ? [] : [yearSpan(filters.years)]),
    ...(filters.venues.size > 0 ? [[...filters.venues].join(' or ')] : []),
    ...(filters.authors.size > 0 ? [[...filters.authors].join(' or ')] : []),
  ];
  const reasons = isLitAlone(opened) ? ['a path'] : narrowing;
  return [`${grouped(look.lit.size)} of ${grouped(collection.paperCount)} papers lit`, reasons.join('; ')]
    .filter(Boolean)
    .join(': ');
}
