import type { Collection } from './collection.svelte.ts';
import { type Filters, yearSpan } from './filters.svelte.ts';
import { matchPapers } from './search/find-papers.ts';
import { type Offer, offersOf } from './search/offers.ts';

/** A filter that the query names, and how many papers the map lights once it is taken up. */
export interface CountedOffer extends Offer {
  readonly papers: number;
}

interface Narrowed {
  readonly collection: Collection;
  readonly filters: Filters;
  readonly search: { query: string; readonly isAnswered: boolean };
  readonly themes: { readonly papers: ReadonlySet<number> | null; readonly complete: boolean };
}

/** Filters that the query names, without those that would leave no paper, or of which that cannot be told yet. */
export function countOffers(narrowed: Narrowed): readonly CountedOffer[] {
  const { search, collection } = narrowed;
  if (!search.isAnswered) return [];
  return offersOf(search.query, collection).flatMap((offer) => {
    // Where the rest finds nothing, the filter by itself is still a way out.
    const ways = offer.rest === '' ? [offer] : [offer, { ...offer, rest: '' }];
    const counted = ways.map((way) => ({ ...way, papers: countOf(way, narrowed) }));
    return counted.filter(({ papers }) => papers > 0).slice(0, 1);
  });
}

/** Papers that pass the offer, what it leaves of the query, the themes, and the filters of other kinds. */
function countOf(offer: Offer, { collection, filters, themes, search }: Narrowed): number {
  // The query and what its offers leave of it are one question: together they fetch as much as one may.
  const match = offer.rest === '' ? null : matchPapers(offer.rest, collection, search.query);
  if (!themes.complete || match?.complete === false) return 0;
  const { year, venue, authors } = collection.papers;
  const passesYears = (paper: number): boolean => {
    const own = year[paper];
    return offer.years === null
      ? filters.passesYears(paper)
      : own !== null && own >= offer.years[0] && own <= offer.years[1];
  };
  const passes = (paper: number): boolean =>
    (offer.venue === null ? filters.passesVenue(paper) : venue[paper] === offer.venue) &&
    (offer.author === null ? filters.passesAuthor(paper) : authors[paper].includes(offer.author)) &&
    passesYears(paper) &&
    filters.passesTopic(paper) &&
    (themes.papers?.has(paper) ?? true);
  let count = 0;
  for (const paper of match?.papers ?? authors.keys()) if (passes(paper)) count++;
  return count;
}

/** Sets the filters of the offer, each in the place of others of its kind, and searches for what it leaves of the query. */
export function takeOffer(offer: Offer, { filters, search }: Narrowed): void {
  if (offer.venue !== null) filters.venues = new Set([offer.venue]);
  if (offer.years !== null) filters.years = offer.years;
  if (offer.author !== null) filters.authors = new Set([offer.author]);
  search.query = offer.rest;
}

/** `venue EMNLP, year 2019`, `author Ada Lovelace, years 2018 to 2020, with “retrieval”`. */
export function nameOfOffer({ venue, years, author, rest }: Offer): string {
  const named = [
    author === null ? '' : `author ${author}`,
    venue === null ? '' : `venue ${venue}`,
    years === null ? '' : `${years[0] === years[1] ? 'year' : 'years'} ${yearSpan(years)}`,
  ].filter((part) => part !== '');
  return `${named.join(', ')}${rest === '' ? '' : `, with “${rest}”`}`;
}
