import { expect, test } from 'vitest';
import { filterChips } from '../../src/state/filter-chips.ts';
import { explorerOf } from './explorers.ts';

test('chips of one kind widen one another, kinds narrow one another, and themes do as they are told', async () => {
  const explorer = await explorerOf();
  const { filters, themes } = explorer;
  filters.toggleTopic(0);
  for (const theme of ['sparse', 'retrieval']) themes.add(theme);
  for (const venue of ['ACL', 'SIGIR']) filters.toggleVenue(venue);
  const read = (): string =>
    filterChips(explorer)
      .map(({ key, joint }, i) => (i > 0 ? `${joint} ` : '') + key.split(' ')[0])
      .join(' ');
  expect(read()).toBe('topic and theme or theme and venue or venue');
  themes.combine = 'all';
  expect(read()).toBe('topic and theme and theme and venue or venue');
});
