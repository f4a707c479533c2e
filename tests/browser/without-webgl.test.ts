import { BROWSER_ARGUMENTS } from '../../scripts/host/browser-arguments.ts';
import { findBrowser } from '../../scripts/host/find-browser.ts';
import { expect, test } from './explorer-page.ts';

const executablePath = findBrowser();
const plain = BROWSER_ARGUMENTS.filter((argument) => !/gl|angle|gpu|swiftshader/.test(argument));

test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [...plain, '--disable-gpu', '--disable-software-rasterizer', '--disable-webgl', '--disable-webgl2'],
  },
});

test('without WebGL the page says so once and everything goes on', async ({ page, explorer }) => {
  await explorer.open();
  await expect(explorer.map()).toHaveAttribute('data-renderer', 'svg');
  await expect(page.getByText('The map is a plain drawing meanwhile')).toHaveCount(1);
  // No name lies below the note.
  const note = (await page.locator('.renderer').boundingBox())!;
  for (const { id } of explorer.manifest.topics.filter(({ parent }) => parent === null)) {
    const { x, y } = await explorer.name(id);
    const isAside = x < note.x || x > note.x + note.width;
    expect(isAside || y < note.y, explorer.manifest.topics[id]!.name).toBe(true);
  }
  await explorer.search().fill('MoE');
  await expect(explorer.hits().first()).toBeVisible();
  await explorer.hits().first().click();
  await expect(explorer.reader().locator('.abstract')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await explorer.click(explorer.paper('COMET'));
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toContainText('COMET');
});

test('without WebGL, too, dots that step back lie below those that are lit', async ({ page, explorer }) => {
  await explorer.open('q=MoE');
  await expect(explorer.hits().first()).toBeVisible();
  const isLit = await page
    .locator('#map svg circle')
    .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('stroke') !== 'none'));
  const first = isLit.indexOf(true);
  expect(first).toBeGreaterThan(0);
  expect(isLit.slice(first)).not.toContain(false);
});
