import type { Page } from '@playwright/test';
import axe from 'axe-core';

const RULES: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What passes is not put together: that takes longer than looking.
  resultTypes: ['violations'],
};

/** What else than the theme's colours is wrong is wrong in both themes, and told once. */
const COLOURS: axe.RunOptions = {
  ...RULES,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** What axe finds against WCAG 2.2 AA in the light and in the dark theme, as short lines. */
export async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [theme, rules] of [
    ['light', RULES],
    ['dark', COLOURS],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const ids = await page.evaluate(async (options) => {
      await new Promise(requestAnimationFrame);
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    }, rules);
    found.push(...ids.map((line) => `${theme}, ${line}`));
  }
  return found;
}
