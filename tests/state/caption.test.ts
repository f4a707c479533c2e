import { expect, test } from 'vitest';
import { captionOf } from '../../src/state/caption.ts';
import { explorerOf } from './explorers.ts';

test('the legend of a picture says what is lit and why, a single year once', async () => {
  const explorer = await explorerOf();
  explorer.filters.years = [2021, 2021];
  explorer.filters.venues = new Set(['ACL']);
  expect(captionOf(explorer)).toBe('1 of 6 papers lit: 2021; ACL');
  explorer.filters.years = [2020, 2021];
  expect(captionOf(explorer)).toBe('1 of 6 papers lit: 2020 to 2021; ACL');
  // A path is lit whatever is filtered.
  explorer.findPath(0, 4);
  expect(captionOf(explorer)).toBe('3 of 6 papers lit: a path');
});
