import { describe, expect, test } from 'vitest';
import { nameOfOffer, takeOffer } from '../../../src/state/offered.ts';
import { explorerOf } from '../explorers.ts';

const explorer = await explorerOf();

/** What a query offers, with the papers that each would light. */
function offered(query: string): string[] {
  explorer.showAll();
  explorer.searchFor(query);
  return explorer.offers.map((offer) => `${nameOfOffer(offer)}: ${offer.papers}`);
}

test.each([
  ['a venue', 'sigir', ['venue SIGIR: 2']],
  ['a year', '2021', ['year 2021: 2']],
  ['years', '2021 2022', ['years 2021 to 2022: 3']],
  ['years in one word', '2020-2022', ['years 2020 to 2022: 4']],
  ['the years from one on', 'since 2021', ['years 2021 to 2022: 3']],
  ['the same with a dash', '2021-', ['years 2021 to 2022: 3']],
  ['the years after one', 'after 2021', ['year 2022: 1']],
  ['the years up to one', 'until 2020', ['years 1999 to 2020: 2']],
  ['the years before one', 'before 2020', ['year 1999: 1']],
  ['a year from which on there are papers, itself without one', 'since 2005', ['years 2020 to 2022: 4']],
  ['a span with words', 'from 2020 to 2021', ['years 2020 to 2021: 3']],
  ['years before the first paper', 'before 1999', []],
  ['a subject since a year', 'retrieval since 2020', ['years 2020 to 2022, with “retrieval”: 1']],
  ['a subject in a span with words', 'from 2020 to 2022 retrieval', ['years 2020 to 2022, with “retrieval”: 1']],
  ['a year with what it is', 'year:2021', ['year 2021: 2']],
  ['a venue with what it is', 'venue:sigir', ['venue SIGIR: 2']],
  ['an author with what it is', 'author:lovelace', ['author Ada Lovelace: 2']],
  ['a venue and a year in one word', 'acl2021', ['venue ACL, year 2021: 1', 'venue ACL: 1', 'year 2021: 2']],
  ['a word and a year in one that are no venue', 'routing2021', []],
  ['a venue and a year, together first', 'ACL 2021', ['venue ACL, year 2021: 1', 'venue ACL: 1', 'year 2021: 2']],
  ['a year that is not in the collection', '2005', []],
  ['a word that finds nothing beside a year', 'siigr 2021', ['year 2021: 2']],
  ['a name without accents', 'jose garcia', ['author José García: 1']],
  [
    'a surname, and the rest of the query',
    'Lovelace 2021',
    ['year 2021, with “Lovelace”: 1', 'author Ada Lovelace, year 2021: 1', 'author Ada Lovelace: 2'],
  ],
  ['a venue without a paper of the year', 'ACL 1999', ['venue ACL: 1', 'year 1999: 1']],
  ['a subject beside a venue', 'SIGIR sparse', ['venue SIGIR, with “sparse”: 2']],
  ['function words are left out', 'the SIGIR of 2022', ['venue SIGIR, year 2022: 1', 'venue SIGIR: 2', 'year 2022: 1']],
  ['what is excluded names nothing', '-sigir', []],
  ['the same with a minus typed as a dash', '–sigir', []],
  ['what is excluded in curly quotes', '-“sigir 2021”', []],
  ['a subject', 'routing', []],
  ['function words', 'of the', []],
  ['part of a name is no name', 'ace', []],
])('%s is offered as a filter (%s)', (_, query, offers) => {
  expect(offered(query).toSorted()).toEqual(offers.toSorted());
});

describe('an offer keeps its word', () => {
  test.each(['sigir', 'ACL 2021', 'SIGIR sparse', 'Lovelace 2021', '2020-2022'])('%s', (query) => {
    const all = offered(query);
    for (const at of all.keys()) {
      offered(query);
      const offer = explorer.offers[at];
      takeOffer(offer, explorer);
      expect(explorer.listed).toHaveLength(offer.papers);
      expect(explorer.search.query).toBe(offer.rest);
    }
  });
});

test('what the query names together is offered first', () => {
  expect(offered('Lovelace 2021')[0]).toBe('author Ada Lovelace, year 2021: 1');
});

test('an offer counts within themes and the filters of other kinds, and takes the place of a filter of its kind', () => {
  offered('sigir');
  explorer.filters.venues = new Set(['ACL']);
  explorer.filters.years = [2022, 2022];
  expect(explorer.offers.map(({ papers }) => papers)).toEqual([1]);
  takeOffer(explorer.offers[0], explorer);
  expect([...explorer.filters.venues]).toEqual(['SIGIR']);
  expect(explorer.listed).toHaveLength(1);
});

test('Esc takes an offer back, one filter at a time', () => {
  offered('ACL 2021');
  takeOffer(explorer.offers[0], explorer);
  explorer.escape();
  expect([explorer.filters.years, explorer.filters.venues.size]).toEqual([null, 1]);
  explorer.escape();
  expect(explorer.narrowed).toBe(false);
});
