import { BROWSER_ARGUMENTS } from '../../scripts/host/browser-arguments.ts';
import { findBrowser } from '../../scripts/host/find-browser.ts';
import { expect, test } from './explorer-page.ts';
import { placesSeen } from './watched-places.ts';

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
  const note = (await page.locator('.renderer .over-map').boundingBox())!;
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

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('the note that there is no WebGL comes without moving the map', async ({ page, explorer }) => {
      expect(await placesSeen(page, explorer, '')).toHaveLength(1);
      await expect(page.getByText('The map is a plain drawing meanwhile')).toBeVisible();
    });

    test('the note that there is no WebGL stands whole beside list and reader, and can be closed', async ({
      page,
      explorer,
    }) => {
      await explorer.open('q=MoE');
      await expect(explorer.hits().first()).toBeVisible();
      const note = page.locator('.renderer .over-map');
      const covering = () =>
        note.evaluate((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const corners = [
            [left + 8, top + 8],
            [right - 8, top + 8],
            [left + 8, bottom - 8],
            [right - 8, bottom - 8],
          ] as const;
          return corners.filter((corner) => !element.contains(document.elementFromPoint(...corner))).length;
        });
      await expect.poll(covering).toBe(0);
      await explorer.hits().first().click();
      await expect(page.locator('.abstract').first()).toBeVisible();
      await expect.poll(covering).toBe(0);
      await page.getByRole('button', { name: 'Dismiss this note' }).click();
      await expect(note).toHaveCount(0);
    });
  });
}
