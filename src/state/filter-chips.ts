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

type Chips = readonly { readonly value: string | number; readonly label: string; takeAway(): void }[];

/** The chips of a kind: the first narrows what stands before it, the others widen it, or whatever `joint` says. */
function ofKind(kind: string, chips: Chips, joint: FilterChip['joint'] = 'or'): FilterChip[] {
  return chips.map(({ value, ...chip }, at) => ({ ...chip, key: `${kind} ${value}`, joint: at === 0 ? 'and' : joint }));
}

/** Filters and themes that are set, in the order of the legend. */
export function filterChips({ collection, filters, themes, themesRest }: Explorer): readonly FilterChip[] {
  const { years } = filters;
  const named = (value: string, takeAway: () => void) => ({ value, label: value, takeAway });
  const topics = [...filters.topics].map((topic) => ({
    value: topic,
    label: collection.topic(topic)?.name ?? 'In no topic',
    takeAway: () => filters.toggleTopic(topic),
  }));
  const lit = (themesRest ? [] : themes.chips).map(({ query, label }) => ({
    value: query,
    label,
    takeAway: () => themes.remove(query),
  }));
  const kept = years === null ? [] : [{ value: '', label: yearSpan(years), takeAway: () => (filters.years = null) }];
  return [
    ...ofKind('topic', topics),
    ...ofKind('theme', lit, themes.combine === 'all' ? 'and' : 'or'),
    ...ofKind('years', kept),
    ...ofKind(
      'venue',
      [...filters.venues].map((venue) => named(venue, () => filters.toggleVenue(venue))),
    ),
    ...ofKind(
      'author',
      [...filters.authors].map((author) => named(author, () => filters.toggleAuthor(author))),
    ),
  ];
}
