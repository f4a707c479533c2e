import type { Page } from '@playwright/test';
import axe from 'axe-core';

const RULES: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is not put together: that takes longer than looking.
  resultTypes: ['violations'],
};

/** What axe finds against WCAG 2.2 AA in the light and in the dark theme, as short lines. */
export async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const ids = await page.evaluate(async (rules) => {
      await new Promise(requestAnimationFrame);
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(rules);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    }, RULES);
    found.push(...ids.map((line) => `${theme}, ${line}`));
  }
  return found;
}
