import { describe, expect, test } from 'vitest';
import type { Explorer } from '../../../src/state/explorer.svelte.ts';
import { nameOfOffer } from '../../../src/state/offered.ts';
import { explorerOf } from '../explorers.ts';
import { tinyMap } from '../tiny-map.ts';

/** The tiny map with these authors, from the first paper on. */
async function explorerWith(...authors: string[]): Promise<Explorer> {
  const map = tinyMap();
  const column = map.papers.authors.map((_, paper) => (authors[paper] === undefined ? [] : [authors[paper]]));
  return explorerOf({ ...map, papers: { ...map.papers, authors: column } });
}

function find({ search }: Explorer, query: string): number[] {
  search.query = query;
  return search.hits.map(({ paper }) => paper);
}

describe('an abbreviation', () => {
  test.each(['MoE', 'moe', 'MoE '])('%s being typed finds no author whose name only begins so', async (query) => {
    const explorer = await explorerWith('A', 'B', 'C', 'D', 'Moe Jones', 'Moeen Ali');
    expect(find(explorer, query).toSorted()).toEqual([0, 1, 4]);
  });

  test('puts no paper before another for the name of an author', async () => {
    const explorer = await explorerWith('A', 'Moe Jones');
    const without = find(await explorerWith(), 'MoE');
    expect(find(explorer, 'MoE')).toEqual(without);
  });
});

describe('a last name', () => {
  test.each(['Zebra', 'zebra '])(
    '%s that more papers have in their authors than in their texts finds these authors first',
    async (query) => {
      const explorer = await explorerWith('Ann Zebra', 'A. Zebra', 'B. Person');
      expect(find(explorer, query)).toEqual([0, 1, 5]);
    },
  );

  test('that many more papers have in their texts is a word first', async () => {
    const explorer = await explorerWith('A', 'B', 'C', 'D', 'E', 'Ann Experts');
    expect(find(explorer, 'experts ')[0]).not.toBe(5);
  });

  test('that is no word of any text finds its authors first, though its stem is a common word', async () => {
    const explorer = await explorerWith('A', 'B', 'C', 'D', 'E', 'Ann Experting');
    expect(find(explorer, 'experting ')[0]).toBe(5);
  });

  test('that papers cite finds its authors first all the same', async () => {
    const explorer = await explorerWith('A', 'B', 'C', 'D', 'E', 'Ann Sparse');
    expect(find(explorer, 'sparse ')[0]).toBe(5);
  });

  test('is a last name, not a first one', async () => {
    const explorer = await explorerWith('Zebra Jones', 'Zebra Smith');
    expect(find(explorer, 'zebra ')[0]).toBe(5);
  });

  test.each(['Y. Zebra', 'Zebra Y.', 'Y. Zebra '])(
    '%s with initials finds the papers of that author',
    async (query) => {
      const explorer = await explorerWith('Ann Zebra', 'B. Person', 'Yann Zebra');
      expect(find(explorer, query)).toEqual([2]);
      expect(explorer.offers.map(nameOfOffer)).toEqual(['author Yann Zebra']);
      expect(explorer.search.evidence(2).authors).toEqual(['Yann Zebra']);
    },
  );

  test('a letter with a full stop beside a word that nobody is called is no initial', async () => {
    const explorer = await explorerWith('Ann Jones');
    expect(find(explorer, 'S. router ')).toEqual(find(explorer, 'S router '));
  });
});

test.each(['e', 'é', 'À '])('a single letter asks for nothing, with an accent as without: %j', async (query) => {
  const explorer = await explorerWith('E. Person', 'Amy A. Person');
  expect(find(explorer, query)).toEqual([]);
  expect(explorer.search.asksNothing).toBe(true);
});
