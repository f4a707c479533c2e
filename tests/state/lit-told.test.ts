import { expect, test } from 'vitest';
import { litTold } from '../../src/state/lit-told.ts';
import { explorerOf } from './explorers.ts';

test('what narrows is told with its count, and the step back to all papers, too', async () => {
  const explorer = await explorerOf();
  const all = 'All 6 papers lit';
  expect(litTold(explorer)).toBe(all);
  explorer.filters.toggleVenue('ACL');
  expect(litTold(explorer)).toBe('1 paper lit');
  explorer.escape();
  expect(litTold(explorer)).toBe(all);
  explorer.filters.years = [2021, 2021];
  expect(litTold(explorer)).toBe('2 papers lit');
  explorer.escape();
  expect(litTold(explorer)).toBe(all);
  explorer.searchFor('sparse');
  expect(litTold(explorer)).toMatch(/^\d papers? found$/);
  explorer.endSearch();
  expect(litTold(explorer)).toBe(all);
});

test('of an open topic its own lit papers are told', async () => {
  const explorer = await explorerOf();
  explorer.openTopic(0);
  expect(litTold(explorer)).toBe('3 papers lit');
  explorer.filters.toggleVenue('ACL');
  expect(litTold(explorer)).toBe('1 paper lit');
});
