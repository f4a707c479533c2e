import { expect, ExplorerPage, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

test('the address restores what is open, searched, filtered and where the map stands', async ({
  page,
  explorer,
  context,
}) => {
  await explorer.open();
  await explorer.search().fill('MoE');
  const finest = explorer.papers.topic[explorer.paper('COMET')]!;
  const topic = explorer.manifest.topics[finest]!.parent ?? finest;
  await page.locator(`[data-topic="${topic}"] .box`).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await explorer.hits().first().click();
  const title = await explorer.reader().getByRole('heading', { level: 2 }).textContent();
  const paper = explorer.papers.title.indexOf(title!.trim());
  const before = await explorer.dot(paper);
  await expect.poll(() => page.url()).toMatch(new RegExp(`paper=.*q=MoE.*topics=${topic}.*at=`));

  const other = await context.newPage();
  await other.setViewportSize(page.viewportSize()!);
  await other.goto(page.url());
  await expect(other.getByRole('complementary', { name: 'Reader' }).getByRole('heading', { level: 2 })).toHaveText(
    title!,
  );
  await expect(other.locator('#search')).toHaveValue('MoE');
  await expect(other.locator(`[data-topic="${topic}"]`)).toHaveAttribute('aria-checked', 'true');
  await expect
    .poll(async () => {
      const at = await other.evaluate((number) => {
        const map = document.querySelector('#map') as unknown as {
          mapView: { positionOf(paper: number): { clientX: number; clientY: number } };
        };
        return map.mapView.positionOf(number);
      }, paper);
      return Math.hypot(at.clientX - before.x, at.clientY - before.y);
    })
    .toBeLessThan(2);
});

test('back and forward go through what was opened', async ({ page, explorer }) => {
  await explorer.open();
  const [one, two] = [explorer.paper('COMET'), explorer.paper('Mistral-SPLADE')];
  await explorer.click(one);
  await expect(explorer.reader()).toContainText('COMET');
  await explorer.search().fill('Mistral-SPLADE');
  await explorer.hits().first().click();
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toContainText(explorer.papers.title[two]!);
  await page.goBack();
  await page.goBack();
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toContainText(explorer.papers.title[one]!);
  await page.goForward();
  await page.goForward();
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toContainText(explorer.papers.title[two]!);
});

test('an address that names what is not there opens the map with a quiet note', async ({ page, explorer }) => {
  await explorer.open('map=seed&paper=nobody-wrote-this&at=1_2_x');
  await expect(page.getByText('The address named a paper that is not in this map.')).toBeVisible();
  await expect(explorer.topics().first()).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).press('Enter');
  await expect(page.getByText('The address named')).toBeHidden();
  await expect(explorer.map()).toBeFocused();
});

test('an address of signs that mean nothing opens the first map with a quiet note', async ({ page, explorer }) => {
  await explorer.open('%%%garbage');
  await expect(page.getByText('A part of the address could not be read.')).toBeVisible();
  await expect(explorer.topics().first()).toBeVisible();
});

test('"copy the link" copies the address of this very view', async ({ page, explorer, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await explorer.search().fill('diffusion');
  const copy = page.getByRole('button', { name: 'Copy link to this view' });
  const before = await copy.boundingBox();
  await copy.click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  // What stands beside it stays under the pointer.
  expect(await page.getByRole('button', { name: 'Copied' }).boundingBox()).toEqual(before);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('q=diffusion');
  await context.clearPermissions();
});

test('a link copied after a click on the untouched map shows the same place', async ({ page, explorer, context }) => {
  await explorer.open();
  const paper = explorer.paper('COMET');
  await explorer.click(paper);
  await expect(explorer.reader()).toContainText('COMET');
  await expect.poll(() => page.url()).toContain('paper=');
  const before = await explorer.dot(paper);
  const url = page.url();
  const other = await context.newPage();
  await other.setViewportSize(page.viewportSize()!);
  await other.goto(url);
  await other.getByRole('complementary', { name: 'Reader' }).waitFor();
  const { x, y } = await new ExplorerPage(other, explorer.manifest, explorer.papers).dot(paper);
  expect(Math.hypot(x - before.x, y - before.y)).toBeLessThan(2);
});

test('back returns to the search before, not letter by letter', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().pressSequentially('diffusion');
  await expect.poll(() => page.url()).toContain('q=diffusion');
  await explorer.search().selectText();
  await explorer.search().pressSequentially('sparse');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('q=sparse');
  await page.goBack();
  await expect(explorer.search()).toHaveValue('diffusion');
  await page.goBack();
  await expect(explorer.search()).toHaveValue('');
  await expect(explorer.litCount()).toBeHidden();
});

test('back from a search leads to what it took the place of, and so does Escape', async ({ page, explorer }) => {
  await explorer.open('map=seed&topic=0');
  const { name } = explorer.manifest.topics[0]!;
  const title = explorer.reader().getByRole('heading', { level: 2 });
  await expect(title).toHaveText(name);
  await explorer.search().pressSequentially('diffusion', { delay: 60 });
  await expect(explorer.hits().first()).toBeVisible();
  expect(page.url()).not.toContain('q=');
  await expect.poll(() => page.url()).toContain('q=diffusion');
  await page.goBack();
  await expect(title).toHaveText(name);
  await page.goForward();
  await expect(explorer.search()).toHaveValue('diffusion');
  await page.goBack();
  await explorer.search().fill('sparse');
  await expect(explorer.reader()).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(title).toHaveText(name);
  await expect(explorer.search()).toHaveValue('');
});

test('from map to map, wherever the focus is and whatever is being drawn', async ({ page, explorer }) => {
  const { name, counts } = explorer.manifest;
  await serveFixedMap(page, undefined, [{ name: 'seed', title: name, papers: counts.papers }]);
  const go = async (view: string) => {
    await page.evaluate((to) => (location.hash = to), view);
    await expect(page).toHaveTitle(view.includes('fixed') ? /A map that stays/ : new RegExp(name));
  };
  await explorer.open('map=fixed');
  await explorer.map().focus();
  await page.keyboard.press('l');
  await page.mouse.move(500, 300);
  await page.mouse.down();
  await page.mouse.move(800, 500, { steps: 3 });
  await go('map=seed&q=model');
  await page.mouse.up();
  await explorer.hits().first().focus();
  await go('map=fixed');
  await explorer.map().focus();
  await page.keyboard.press('b');
  await go('map=seed');
  await expect(explorer.topics().first()).toBeVisible();
});

test('a selection in an address tells its terms once its texts have come, and nothing before', async ({
  page,
  explorer,
}) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/maps/seed/texts/*', async (route) => {
    await held;
    await route.continue();
  });
  await explorer.open('map=seed&set=papers:0-24');
  const terms = explorer.reader().locator('section', { hasText: 'Terms that set them apart' });
  await page.waitForLoadState('load');
  await expect(terms).toContainText('On their way.');
  // Words and terms come meanwhile.
  await expect(explorer.legend().locator('.number.unknown').first()).toBeAttached();
  await expect(terms).toContainText('On their way.');
  release();
  await expect(terms.locator('button').first()).toBeVisible();
  await expect(terms).not.toContainText('No term');
});

test('links that are left out are said to be, and Escape or “Show all” draws them again', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=seed&links=0.41');
  const drawn = explorer.legend().getByRole('slider', { name: /Weakest link/u });
  await expect(explorer.litCount()).toContainText('links weaker than 0.41 are not drawn');
  await page.keyboard.press('Escape');
  await expect(explorer.litCount()).toBeHidden();
  await expect(drawn).not.toHaveValue('0.41');
  await expect(page).not.toHaveURL(/links=/u);
  await page.goBack();
  await expect(drawn).toHaveValue('0.41');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(explorer.litCount()).toBeHidden();
  await expect(drawn).not.toHaveValue('0.41');
});

test('a pasted text is in no address but in the link that is copied, and outlives a step back and a reload', async ({
  page,
  explorer,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await page.getByRole('button', { name: 'Papers like a text' }).first().click();
  await page.getByRole('textbox', { name: /Paste an abstract/ }).fill('Sparse retrieval with learned terms');
  await page.getByRole('button', { name: 'Find its place' }).click();
  const text = explorer.reader().locator('.pasted');
  await expect(text).toHaveText('Sparse retrieval with learned terms');
  const link = await explorer.reader().getByRole('heading', { name: 'Nearest papers' });
  await expect(link).toBeVisible();
  await explorer.reader().locator('ol button').first().click();
  await expect.poll(() => page.url()).toContain('paper=');
  await page.goBack();
  await expect(text).toHaveText('Sparse retrieval with learned terms');
  await page.reload();
  await expect(text).toHaveText('Sparse retrieval with learned terms');
  expect(page.url()).not.toMatch(/learned/);
  await page.keyboard.press('c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await context.clearPermissions();
  expect(copied).toContain('Sparse+retrieval+with+learned+terms');
  const other = await context.newPage();
  await other.goto(copied);
  await expect(other.locator('.pasted')).toHaveText('Sparse retrieval with learned terms');
  await expect.poll(() => other.url()).not.toMatch(/learned/);
});
