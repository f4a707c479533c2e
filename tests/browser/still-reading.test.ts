import type { Page } from '@playwright/test';
import { serveFixedMap } from './fixed-map.ts';
import { expect, test } from './explorer-page.ts';

/** Keeps files from coming; what it returns lets them through. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await released;
    await route.fallback();
  });
  return release;
}

/** Everything that the legend, the list and the live regions say from the start, in order. */
async function recordWhatIsSaid(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const part of document.querySelectorAll('[data-testid=lit-count], .results h2, [role=status]')) {
        const text = part.textContent!.replace(/\s+/g, ' ').trim();
        if (/\d+ (of|papers?)/.test(text) && !said.includes(text)) said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('while files of the map are on their way, nothing counts, announces or uses the lit papers', async ({
  page,
  explorer,
}) => {
  await serveFixedMap(page);
  const [words, terms] = [await hold(page, '**/maps/fixed/words*'), await hold(page, '**/maps/fixed/terms/**')];
  const said = await recordWhatIsSaid(page);
  await explorer.open('map=fixed&q=learned&theme=reinforcement+learning&theme=learned+sparse+retrieval');
  await expect(explorer.litCount()).toContainText('Reading the map');
  words();
  const results = explorer.results();
  await expect(results.getByRole('heading', { level: 2 })).toHaveText('Reading the map …');
  await expect(results.getByText('Still reading the map; more may be found.')).toBeVisible();
  await expect(page.getByTestId('lit-told')).toHaveText('');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('Still reading the map')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^PNG/ })).toBeDisabled();
  await dialog.getByRole('radio', { name: /The lit papers/ }).check({ force: true });
  await expect(dialog.getByRole('button', { name: /^BibTeX/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  terms();
  await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
  await expect(results.getByRole('button', { name: 'What are these?' })).toBeEnabled();
  await expect(results.getByRole('button', { name: 'Keep as theme' })).toBeEnabled();
  expect(await said()).toEqual([expect.stringContaining('7 of 26 papers lit'), '7 papers found']);
});

test('the end of a path is searched for as soon as the words of the map are here', async ({ page, explorer }) => {
  await serveFixedMap(page);
  const words = await hold(page, '**/maps/fixed/words*');
  await explorer.open('map=fixed&path=paper-0');
  await explorer.reader().getByPlaceholder('Title, words or author').fill('learned');
  const said = explorer.reader().getByRole('status');
  await expect(said).toHaveText('Reading the map …');
  words();
  await expect(said).toHaveText(/^\d+ (of \d+ )?papers?$/);
  await expect(explorer.reader().locator('button.hit').first()).toBeVisible();
});

test('the papers found stay where they are when the last files have come', async ({ page, explorer }) => {
  const terms = await hold(page, '**/maps/seed/terms/005*');
  await explorer.open('map=seed&q=mod');
  const results = explorer.results();
  await expect(results.getByText('Still reading the map; more may be found.')).toBeVisible();
  const top = async (): Promise<number> => (await explorer.hits().first().boundingBox())!.y;
  const before = await top();
  terms();
  await expect(results.getByRole('heading', { level: 2 })).toContainText('found');
  expect(await top()).toBe(before);
});
