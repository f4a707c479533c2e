import { expect, test } from 'vitest';
import { backgroundShares } from '../../../src/pipeline/similarity/background.ts';

test('terms of the background are stems with a blank between them, each with its share of papers', () => {
  for (const [key, share] of backgroundShares()) {
    expect(key).toMatch(/^\S+(?: \S+)*$/);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  }
});
