import { existsSync } from 'node:fs';
import { serveFixedMap } from './fixed-map.ts';
import { expect, test } from './explorer-page.ts';

/**
 * Pictures of the main states beside those in `pictures/`. Glyphs differ from one platform to the next, so a reference
 * counts for its platform; elsewhere these tests are skipped, and say so. The tolerance covers what changes from one
 * Chromium to the next: the same references hold for versions 150 and 156.
 * `TOPOGRAPH_PICTURES=take npx playwright test pictures -u` takes them anew.
 */
const TELEPHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WIDE = { viewport: { width: 1440, height: 900 } };
const MIDDLE = { viewport: { width: 820, height: 1180 } };
const dark = <T extends object>(screen: T) => ({ ...screen, colorScheme: 'dark' as const });
/** What is in the address after the map, and what shows that it is all there. */
const STATES = [
  { name: 'map-wide', use: WIDE, view: '', shows: '[role=treeitem]' },
  { name: 'map-middle', use: MIDDLE, view: '', shows: '[role=treeitem]' },
  { name: 'map-narrow', use: TELEPHONE, view: '', shows: '.handle' },
  { name: 'paper-wide-dark', use: dark(WIDE), view: 'paper=paper-0', shows: '.abstract mark' },
  { name: 'paper-narrow-dark', use: dark(TELEPHONE), view: 'paper=paper-0', shows: '.abstract mark' },
  { name: 'search-wide', use: WIDE, view: 'q=retrieval&years=2016-2020', shows: 'button.hit' },
  { name: 'search-narrow', use: TELEPHONE, view: 'q=retrieval', shows: 'button.hit' },
  { name: 'link-wide', use: WIDE, view: 'link=paper-0&link=paper-1', shows: '[data-side] .abstract mark' },
  { name: 'link-narrow-dark', use: dark(TELEPHONE), view: 'link=paper-0&link=paper-1', shows: '[data-side] mark' },
  { name: 'topic-middle-dark', use: dark(MIDDLE), view: 'topic=0', shows: '.evidence' },
  { name: 'comparison-wide-dark', use: dark(WIDE), view: 'compare=topic:0&compare=topic:1', shows: '.heads' },
  { name: 'author-middle', use: MIDDLE, view: 'set=author:Bo+Example&theme=retrieval', shows: '.plot li' },
] as const;

for (const { name, use, view, shows } of STATES) {
  test.describe(name, () => {
    test.use(use);

    test('looks as it did', async ({ page, explorer }, info) => {
      const picture = `${name}-${process.platform}-chromium.png`;
      const isTaking = process.env.TOPOGRAPH_PICTURES === 'take';
      test.skip(
        !isTaking && !existsSync(info.snapshotPath(picture, { kind: 'screenshot' })),
        `no reference picture ${picture} for this platform`,
      );
      await serveFixedMap(page);
      await page.addInitScript(() => localStorage.setItem('topograph.hint-seen', 'yes'));
      await explorer.open(`map=fixed&${view}`);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator(shows).first()).toBeVisible();
      await expect(page).toHaveScreenshot(picture, { maxDiffPixelRatio: 0.003, timeout: 30_000 });
    });
  });
}
