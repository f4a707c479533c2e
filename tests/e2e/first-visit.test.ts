import { expect, test } from '../browser/explorer-page.ts';

test('a first visit: land, search, read, see why two papers are linked, keep a theme, share the view', async ({
  page,
  explorer,
  context,
}) => {
  await explorer.open();
  await expect(page.getByText('Each dot is a paper')).toBeVisible();

  // The empty field says what can be typed, and a tip can be tried.
  await explorer.search().click();
  const tips = page.getByRole('list', { name: 'Searches to try' });
  await tips.getByRole('button', { name: /^"/ }).click();
  await expect(explorer.search()).toHaveValue(/^"/);
  await expect(explorer.hits().first()).toBeVisible();

  await explorer.search().fill('sparse retrieval');
  await explorer.hits().first().click();
  await expect(explorer.reader().locator('.abstract')).toContainText(/sparse retriev/i);

  await explorer.reader().locator('[data-neighbour]').first().click();
  await expect(explorer.reader().locator('[data-side]')).toHaveCount(2);
  await explorer.reader().getByRole('button', { name: 'Back to what was open before' }).click();
  await explorer.reader().getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Keep as theme' }).click();
  await expect(page.getByRole('list', { name: 'Themes that light the map' })).toContainText('sparse retrieval');
  const lit = await explorer.litCount().textContent();

  await expect.poll(() => page.url()).toContain('theme=sparse');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId('lit-count')).toHaveText(lit!);
});
