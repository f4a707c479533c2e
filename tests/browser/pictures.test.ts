import { existsSync } from 'node:fs';
import { serveFixedMap } from './fixed-map.ts';
import { expect, test } from './explorer-page.ts';

/**
 * Pictures of the main states beside those in `pictures/`. Glyphs and anti-aliasing differ from one Chromium to the next,
 * so a reference counts for its platform and major version; elsewhere these tests are skipped, and say so.
 * `TOPOGRAPH_PICTURES=take npx playwright test pictures -u` takes them anew.
 */
const TELEPHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const STATES = [
  { name: 'map-wide', use: { viewport: { width: 1440, height: 900 } }, view: '' },
  { name: 'paper-wide-dark', use: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }, view: 'paper-0' },
  { name: 'map-middle', use: { viewport: { width: 820, height: 1180 } }, view: '' },
  { name: 'map-narrow', use: TELEPHONE, view: '' },
  { name: 'paper-narrow-dark', use: { ...TELEPHONE, colorScheme: 'dark' }, view: 'paper-0' },
] as const;

for (const { name, use, view } of STATES) {
  test.describe(name, () => {
    test.use(use);

    test('looks as it did', async ({ page, explorer, browser }, info) => {
      const picture = `${name}-${process.platform}-chromium-${browser.version().split('.')[0]}.png`;
      const isTaking = process.env.TOPOGRAPH_PICTURES === 'take';
      test.skip(
        !isTaking && !existsSync(info.snapshotPath(picture, { kind: 'screenshot' })),
        `no reference picture ${picture} for this browser`,
      );
      await serveFixedMap(page);
      await page.addInitScript(() => localStorage.setItem('topograph.hint-seen', 'yes'));
      await explorer.open(view === '' ? 'map=fixed' : `map=fixed&paper=${view}`);
      await page.evaluate(() => document.fonts.ready);
      if (view !== '') await expect(page.locator('.abstract')).toBeVisible();
      await expect(page).toHaveScreenshot(picture, { maxDiffPixelRatio: 0.01, timeout: 30_000 });
    });
  });
}
