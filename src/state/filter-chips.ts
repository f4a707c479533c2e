import type { Explorer } from './explorer.svelte.ts';
import { yearSpan } from './filters.svelte.ts';

/** Something that keeps papers out, by name, and how to let them in again. */
interface FilterChip {
  readonly key: string;
  readonly label: string;
  /** How it joins the chip before it: one kind's widen one another, kinds narrow one another. */
  readonly joint: 'or' | 'and';
  takeAway(): void;
}

/** Filters and themes that are set, in the order of the legend. */
export function filterChips({ collection, filters, themes, themesRest }: Explorer): readonly FilterChip[] {
  const { years } = filters;
  const chip = (key: string, label: string, takeAway: () => void) => ({ key, label, takeAway });
  const kindOf = (key = ''): string => key.split(' ')[0];
  const chips = [
    ...[...filters.topics].map((topic) =>
      chip(`topic ${topic}`, collection.topic(topic)?.name ?? 'In no topic', () => filters.toggleTopic(topic)),
    ),
    ...(themesRest ? [] : themes.chips).map(({ query, label }) =>
      chip(`theme ${query}`, label, () => themes.remove(query)),
    ),
    ...(years === null
      ? []
      : [
          chip('years', yearSpan(years), () => {
            filters.years = null;
          }),
        ]),
    ...[...filters.venues].map((venue) => chip(`venue ${venue}`, venue, () => filters.toggleVenue(venue))),
    ...[...filters.authors].map((author) => chip(`author ${author}`, author, () => filters.toggleAuthor(author))),
  ];
  return chips.map((it, i) => {
    const kind = kindOf(it.key);
    const widens = kind === kindOf(chips[i - 1]?.key) && !(kind === 'theme' && themes.combine === 'all');
    return { ...it, joint: widens ? 'or' : 'and' };
  });
}
