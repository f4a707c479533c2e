import { BROWSER_ARGUMENTS } from '../../scripts/host/browser-arguments.ts';
import { findBrowser } from '../../scripts/host/find-browser.ts';
import { expect, test } from './explorer-page.ts';

const executablePath = findBrowser();

test.use({
  viewport: { width: 1440, height: 900 },
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [...BROWSER_ARGUMENTS, '--blink-settings=defaultFontSize=32'],
  },
});

test('with letters twice as large the page is laid out as on a screen half as wide, and nothing is cut', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const handle = page.locator('.sheet .handle');
  await expect(handle).toContainText('Legend');
  const search = (await page.locator('.search').boundingBox())!;
  for (const { id } of explorer.manifest.topics.filter(({ parent }) => parent === null))
    expect((await explorer.name(id)).y).toBeGreaterThan(search.y + search.height);
  const cut = await page
    .locator('.search, .sheet .handle')
    .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length);
  expect(cut).toBe(0);
  await explorer.search().fill('MoE');
  await explorer.hits().first().click();
  await expect(page.locator('.abstract').first()).toBeVisible();
});
