import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Collection } from '../../src/state/collection.svelte.ts';
import { countValues } from '../../src/state/counts.ts';
import type { Filters } from '../../src/state/filters.svelte.ts';
import { explorerOf } from './explorers.ts';
import { TINY_PAPERS } from './tiny-map.ts';

const explorer = await explorerOf();
const { collection, filters, search, selection, themes } = explorer;

/** Draws a lasso round papers, keeps its catch as a theme and closes the reader. */
function keepLasso(caught: readonly number[]): void {
  explorer.events.select(caught);
  const { opened } = selection;
  if (opened.kind === 'papers') themes.addSet(opened.set);
  selection.close();
  // The chip holds what was caught, in whatever order it was; a lasso round nothing adds none.
  const held = themes.chips.map((chip) => [...chip.papers]);
  if (caught.length > 0) expect(held).toContainEqual(caught.toSorted((a, b) => a - b));
  else expect(held).not.toContainEqual([]);
}

/** What a reader may do to narrow the map. */
const deed = fc.oneof(
  fc
    .constantFrom('', 'experts', 'retr', 'MoE ', '-retrieval', 'nothing like it', 'hopper ')
    .map((query) => () => (search.query = query)),
  fc.constantFrom('router', '"sparse retrieval"', 'documents').map((query) => () => themes.toggle(query)),
  fc.shuffledSubarray([...TINY_PAPERS.keys()]).map((papers) => () => keepLasso(papers)),
  fc.constantFrom('any' as const, 'all' as const).map((combine) => () => (themes.combine = combine)),
  fc.constantFrom(-1, 0, 1, 2, 3).map((topic) => () => filters.toggleTopic(topic)),
  fc
    .option(fc.tuple(fc.integer({ min: 1998, max: 2023 }), fc.nat(10)), { nil: null })
    .map((years) => () => (filters.years = years && [years[0], years[0] + years[1]])),
  fc.constantFrom('ICLR', 'ACL', 'SIGIR').map((venue) => () => filters.toggleVenue(venue)),
  fc.constantFrom('Ada Lovelace', 'Grace Hopper', 'Alan Turing').map((author) => () => filters.toggleAuthor(author)),
);

const size = (papers: readonly number[], lit: ReadonlySet<number> | null): number =>
  papers.filter((paper) => lit === null || lit.has(paper)).length;

test('legend, list and map agree after whatever a reader does', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      explorer.clearNarrowing();
      for (const act of deeds) {
        act();
        const { lit, listed, topicCounts, look } = explorer;
        const all = [...TINY_PAPERS.keys()];
        // The list holds exactly the lit papers, each once; the map is told the same set.
        expect(listed.toSorted()).toEqual(all.filter((paper) => lit === null || lit.has(paper)));
        expect(look.lit).toBe(lit);
        // Every topic counts the lit papers that are in it.
        for (const count of topicCounts) {
          const papers = collection.papersOf(count.topic);
          expect(count.total).toBe(papers.length);
          expect(count.matching).toBe(size(papers, lit));
          expect(count.available).toBeGreaterThanOrEqual(count.matching);
        }
        // The regions and the papers in no topic make up the whole.
        const tops = topicCounts.filter(({ topic }) => collection.regionOfTopic(topic) === topic);
        expect(tops.reduce((sum, count) => sum + count.matching, 0)).toBe(listed.length);
        expect(tops.reduce((sum, count) => sum + count.total, 0)).toBe(collection.paperCount);
        // A region's districts make up the region.
        const districts = topicCounts.filter(({ topic }) => collection.topic(topic)?.parent === 0);
        expect(districts.reduce((sum, count) => sum + count.matching, 0)).toBe(topicCounts[0].matching);
        for (const { value, matching } of explorer.yearCounts) {
          expect(matching).toBe(
            size(
              all.filter((paper) => TINY_PAPERS[paper].year === value),
              lit,
            ),
          );
        }
        for (const { value, matching } of explorer.venueCounts) {
          expect(matching).toBe(
            size(
              all.filter((paper) => TINY_PAPERS[paper].venue === value),
              lit,
            ),
          );
        }
        for (const { value, matching } of explorer.authorCounts) {
          expect(matching).toBe(
            size(
              all.filter((paper) => TINY_PAPERS[paper].authors.includes(value)),
              lit,
            ),
          );
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what is open lights exactly its papers that the filters let through', { timeout: 60_000 }, () => {
  const set = fc.oneof(
    fc.constantFrom(-1, 0, 1, 2, 3).map((topic) => ({ kind: 'topic', topic }) as const),
    fc.constantFrom('Ada Lovelace', 'Grace Hopper').map((author) => ({ kind: 'author', author }) as const),
    fc.constantFrom('router', 'documents').map((query) => ({ kind: 'query', query }) as const),
    fc
      .subarray([...TINY_PAPERS.keys()], { minLength: 1 })
      .map((papers) => ({ kind: 'picked', papers: papers.toSorted((a, b) => a - b) }) as const),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 6 }), set, fc.option(set, { nil: null }), (deeds, one, other) => {
      explorer.clearNarrowing();
      deeds.forEach((act) => act());
      if (other === null) explorer.openPapers(one);
      else explorer.compare(one, other);
      const opened = new Set([...explorer.papersOf(one), ...(other === null ? [] : explorer.papersOf(other))]);
      expect(explorer.openedPapers).toEqual([...opened].toSorted((a, b) => a - b));
      const { lit } = explorer;
      expect([...explorer.look.lit!]).toEqual(explorer.openedPapers.filter((paper) => lit === null || lit.has(paper)));
      // Legend and list go on counting what is lit, whatever is open.
      expect(explorer.listed).toHaveLength(lit === null ? TINY_PAPERS.length : lit.size);
      explorer.selection.close();
      expect(explorer.look.lit).toBe(lit);
    }),
    { numRuns: 100 },
  );
});

test('"available" is what ticking the topic alone would light', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      explorer.clearNarrowing();
      deeds.forEach((act) => act());
      const before = explorer.topicCounts;
      for (const { topic, available } of before) {
        filters.onlyTopic(topic);
        expect(explorer.lit!.size).toBe(available);
      }
    }),
    { numRuns: 100 },
  );
});

test('unticking one district of a ticked region keeps the others', () => {
  explorer.clearNarrowing();
  filters.toggleTopic(0);
  filters.toggleTopic(3);
  expect(filters.topics).toEqual(new Set([2]));
  expect(filters.tickedState(0)).toBe('some');
  filters.toggleTopic(3);
  expect(filters.topics).toEqual(new Set([0]));
});

test('a map without years, venues and authors shows no such control', async () => {
  const { tinyMap } = await import('./tiny-map.ts');
  const map = tinyMap();
  const bare = await explorerOf({
    ...map,
    papers: {
      ...map.papers,
      year: map.papers.year.map(() => null),
      venue: map.papers.venue.map(() => ''),
      authors: map.papers.authors.map(() => []),
    },
  });
  expect([bare.yearCounts, bare.venueCounts, bare.authorCounts]).toEqual([[], [], []]);
});

test('a ticked author is listed, however many have more papers', () => {
  const authors = Array.from({ length: 2001 }, (_, number) => [`Author ${String(number).padStart(4, '0')}`]);
  const many = { paperCount: authors.length, papers: { authors } } as unknown as Collection;
  const ticked = (...names: string[]): Filters =>
    ({ active: false, authors: new Set(names), venues: new Set(), years: null }) as unknown as Filters;
  const listed = (chosen: Filters): string[] =>
    countValues(many, chosen, () => true, 'authors').map((count) => count.value);
  expect(listed(ticked())).toHaveLength(2000);
  expect(listed(ticked('Author 2000', 'Author 0001', 'Nobody')).slice(1999)).toEqual(['Author 1999', 'Author 2000']);
});
