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
  // A comparison that waits for its other side would take the catch.
  selection.close();
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

/** What a reader may open; a paper rings itself, a link lights its papers where nothing narrows, a path its own in any case, the others light theirs alone. */
const set = fc.oneof(
  fc.constantFrom(-1, 0, 1, 2, 3).map((topic) => ({ kind: 'topic', topic }) as const),
  fc.constantFrom('Ada Lovelace', 'Grace Hopper').map((author) => ({ kind: 'author', author }) as const),
  fc.constantFrom('router', 'documents').map((query) => ({ kind: 'query', query }) as const),
  fc
    .subarray([...TINY_PAPERS.keys()], { minLength: 1 })
    .map((papers) => ({ kind: 'picked', papers: papers.toSorted((a, b) => a - b) }) as const),
);
const opening = fc.oneof(
  set.map((one) => () => explorer.openPapers(one)),
  fc.tuple(set, fc.option(set, { nil: null })).map(
    ([one, other]) =>
      () =>
        explorer.compare(one, other),
  ),
  fc.constantFrom(-1, 0, 1, 2, 3).map((topic) => () => explorer.openTopic(topic)),
  fc.constantFrom(0, 3, 5).map((paper) => () => explorer.openPaper(paper)),
  fc.constant(() => explorer.openLink(0, 1)),
  fc.constant(() => explorer.findPath(0, 4)),
  fc.constant(() => selection.close()),
);

const size = (papers: readonly number[], among: ReadonlySet<number> | null): number =>
  papers.filter((paper) => among === null || among.has(paper)).length;

test('legend, list and map agree after whatever a reader does', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: deed }, opening), { maxLength: 12 }), (deeds) => {
      selection.close();
      explorer.showAll();
      for (const act of deeds) {
        act();
        const { matching, listed, topicCounts, look, lit } = explorer;
        const all = [...TINY_PAPERS.keys()];
        // The list holds exactly the matching papers, each once.
        expect(listed.toSorted()).toEqual(all.filter((paper) => matching === null || matching.has(paper)));
        // The map lights as many as the legend says, each of them a match, and of an open crowd nothing else; a link has its
        // own light, which leaves a search or filter alone; a path is lit alone.
        expect(look.lit).toBe(lit);
        const ties = selection.opened.kind === 'link' && matching === null;
        const lights = ties || ['topic', 'papers', 'comparison'].includes(selection.opened.kind);
        const opened = new Set(explorer.openedPapers);
        expect(explorer.matchingRests).toBe(matching !== null && selection.opened.kind === 'path');
        if (selection.opened.kind === 'path') expect(lit).toEqual(opened);
        else if (lights && opened.size > 0)
          expect([...lit!].toSorted()).toEqual(listed.filter((paper) => opened.has(paper)).toSorted());
        else expect(lit).toBe(matching);
        // Every topic counts the matching papers that are in it.
        for (const count of topicCounts) {
          const papers = collection.papersOf(count.topic);
          expect(count.total).toBe(papers.length);
          expect(count.matching).toBe(size(papers, matching));
          expect(count.available).toBeGreaterThanOrEqual(count.matching);
        }
        // The regions and the papers in no topic make up the whole.
        const tops = topicCounts.filter(({ topic }) => collection.regionOfTopic(topic) === topic);
        expect(tops.reduce((sum, count) => sum + count.matching, 0)).toBe(listed.length);
        expect(tops.reduce((sum, count) => sum + count.total, 0)).toBe(collection.paperCount);
        // A region's districts make up the region.
        const districts = topicCounts.filter(({ topic }) => collection.topic(topic)?.parent === 0);
        expect(districts.reduce((sum, count) => sum + count.matching, 0)).toBe(topicCounts[0].matching);
        const having = (has: (paper: (typeof TINY_PAPERS)[number]) => boolean): number =>
          size(
            all.filter((paper) => has(TINY_PAPERS[paper])),
            matching,
          );
        for (const { value, matching: count } of explorer.yearCounts)
          expect(count).toBe(having(({ year }) => year === value));
        for (const { value, matching: count } of explorer.venueCounts)
          expect(count).toBe(having(({ venue }) => venue === value));
        for (const { value, matching: count } of explorer.authorCounts)
          expect(count).toBe(having(({ authors }) => authors.includes(value)));
        // A theme counts as a topic does.
        for (const { query, papers } of themes.proposals) {
          expect([...papers!]).toEqual([...themes.papersOf(query)]);
          expect(explorer.matchingIn(papers!)).toBe(matching && size([...papers!], matching));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what is open lights exactly its papers that the filters let through', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 6 }), set, fc.option(set, { nil: null }), (deeds, one, other) => {
      explorer.showAll();
      deeds.forEach((act) => act());
      const before = explorer.matching;
      if (other === null) explorer.openPapers(one);
      else explorer.compare(one, other);
      const opened = new Set([...explorer.papersOf(one), ...(other === null ? [] : explorer.papersOf(other))]);
      expect(explorer.openedPapers).toEqual([...opened].toSorted((a, b) => a - b));
      const { matching } = explorer;
      expect([...explorer.lit!]).toEqual(
        explorer.openedPapers.filter((paper) => matching === null || matching.has(paper)),
      );
      selection.close();
      expect([explorer.lit, explorer.lit]).toEqual([explorer.matching, before]);
    }),
    { numRuns: 100 },
  );
});

test(
  'papers drawn round while themes are lit light the map in their place, and all counts are of what filters let through',
  {
    timeout: 60_000,
  },
  () => {
    fc.assert(
      fc.property(
        fc.array(deed, { maxLength: 6 }),
        fc.subarray([...TINY_PAPERS.keys()], { minLength: 1 }),
        (deeds, drawn) => {
          selection.close();
          explorer.showAll();
          deeds.forEach((act) => act());
          const before = explorer.lit;
          explorer.events.select(drawn);
          const caught = drawn.toSorted((a, b) => a - b);
          const found = search.papers;
          const passing = [...TINY_PAPERS.keys()].filter(
            (paper) => (found === null || found.has(paper)) && (!filters.active || filters.passes(paper)),
          );
          // A selection is lit whole, but for what a search or a filter leaves out.
          expect([...explorer.lit!]).toEqual(caught.filter((paper) => passing.includes(paper)));
          // List, legend and themes count the same papers.
          expect(explorer.listed.toSorted()).toEqual(passing);
          for (const count of explorer.topicCounts)
            expect(count.matching).toBe(size(collection.papersOf(count.topic), new Set(passing)));
          for (const { papers } of themes.chips)
            expect(explorer.matchingIn(papers) ?? papers.size).toBe(size([...papers], new Set(passing)));
          selection.close();
          expect(explorer.lit).toEqual(before);
          // A theme that is lit later narrows what is open.
          explorer.events.select(drawn);
          themes.restore([], 'any');
          themes.add('documents');
          expect([...explorer.lit!]).toEqual(
            caught.filter((paper) => passing.includes(paper) && themes.papersOf('documents').has(paper)),
          );
        },
      ),
      { numRuns: 100 },
    );
  },
);

test('themes are lit again when what was drawn is closed; the address tells which of both lights', async () => {
  const own = await explorerOf();
  own.themes.addSet({ kind: 'picked', papers: [0, 1, 2] });
  own.events.select([3, 4]);
  expect([...own.lit!]).toEqual([3, 4]);
  const { decodeAddress, encodeAddress } = await import('../../src/state/address.ts');
  const again = await explorerOf();
  const shows = (): void =>
    again.restore(decodeAddress(encodeAddress('tiny', own.view, own.collection), again.collection).view);
  shows();
  expect([...again.lit!]).toEqual([3, 4]);
  // Who reads on among them does not light the themes; a topic is narrowed by these.
  own.openPaper(3);
  expect([own.themesRest, own.lit]).toEqual([true, null]);
  shows();
  expect([again.themesRest, again.lit]).toEqual([true, null]);
  own.openTopic(0);
  expect(own.themesRest).toBe(false);
  own.selection.back();
  own.selection.back();
  expect([...own.lit!]).toEqual([3, 4]);
  // Kept, it is a theme beside the first.
  own.themes.addSet({ kind: 'picked', papers: [3, 4] });
  expect([...own.lit!]).toEqual([3, 4]);
  own.selection.close();
  expect([...own.lit!]).toEqual([0, 1, 2, 3, 4]);
  // Both light together where a theme was lit later.
  own.openPapers({ kind: 'picked', papers: [2, 3, 5] });
  own.selection.overThemes = false;
  expect([...own.lit!]).toEqual([2, 3]);
  shows();
  expect([...again.lit!]).toEqual([2, 3]);
});

test('"show all" lights every paper, also where a topic that is open dims the others', () => {
  explorer.showAll();
  search.query = 'experts';
  explorer.openTopic(0);
  explorer.showAll();
  expect([explorer.lit, selection.opened.kind]).toEqual([null, 'nothing']);
  // A paper dims nothing, and stays open.
  search.query = 'experts';
  explorer.openPaper(0);
  explorer.showAll();
  expect([explorer.lit, selection.opened.kind]).toEqual([null, 'paper']);
  selection.close();
});

test('what a row of the legend counts is what ticking it alone lights', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
      explorer.showAll();
      deeds.forEach((act) => act());
      const before = explorer.topicCounts;
      for (const { topic, available } of before) {
        filters.onlyTopic(topic);
        expect(explorer.lit!.size).toBe(available);
      }
      for (const kind of ['venues', 'authors'] as const) {
        const rows = kind === 'venues' ? explorer.venueCounts : explorer.authorCounts;
        for (const { value, available } of rows) {
          filters[kind] = new Set([value]);
          expect(explorer.lit!.size).toBe(available);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('unticking one district of a ticked region keeps the others', () => {
  explorer.showAll();
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

test('authors and venues of the lit papers come first, and a tick among them moves no row', () => {
  explorer.showAll();
  const names = (): string[] => explorer.authorCounts.map(({ value }) => value);
  const before = names();
  const last = explorer.authorCounts.at(-1)!.value;
  const paper = explorer.collection.papers.authors.findIndex((authors) => authors.includes(last));
  search.query = `"${explorer.collection.papers.title[paper]}"`;
  expect(explorer.authorCounts[0]!.available).toBe(1);
  const counts = explorer.authorCounts.map(({ available }) => available);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const lit = names();
  expect(lit).not.toEqual(before);
  filters.toggleAuthor(last);
  expect(names()).toEqual(lit);
  explorer.showAll();
  expect(names()).toEqual(before);
});

test('of the authors of lit papers those of the most lit papers come first, not those of the most papers', async () => {
  const { tinyMap } = await import('./tiny-map.ts');
  const map = tinyMap();
  const authors = map.papers.topic.map((_, paper) => (paper < 2 ? ['Few'] : paper === 2 ? ['Many', 'Few'] : ['Many']));
  const own = await explorerOf({ ...map, papers: { ...map.papers, authors, year: authors.map((_, paper) => paper) } });
  const names = (): string[] => own.authorCounts.map(({ value }) => value);
  expect(names()).toEqual(['Many', 'Few']);
  own.filters.years = [0, 2];
  expect(names()).toEqual(['Few', 'Many']);
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

test('letters find an author, however many have more papers, with and without accents', () => {
  const authors = [...Array.from({ length: 2001 }, (_, number) => [`Author ${number}`]), ['José García']];
  const many = { paperCount: authors.length, papers: { authors } } as unknown as Collection;
  const none = { active: false, authors: new Set(), venues: new Set(), years: null } as unknown as Filters;
  const found = (letters: string): string[] =>
    countValues(many, none, () => true, 'authors', letters).map((count) => count.value);
  expect(found('garcia')).toEqual(['José García']);
  expect(found('qqqq')).toEqual([]);
});
