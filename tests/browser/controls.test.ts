import type { Page } from '@playwright/test';
import { expect, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

/** Controls that have a key of their own, which the tooltip names. */
const KEYS: readonly (readonly [name: RegExp, key: string])[] = [
  [/^Zoom in$/, '(+)'],
  [/^Zoom out$/, '(-)'],
  [/^Whole map$/, '(0)'],
  [/^Help$/, '(?)'],
  [/^Search titles/, '/'],
  [/^Back to/, '(Esc)'],
  [/^Select with a box$/, '(B)'],
  [/^Select with a lasso$/, '(L)'],
  [/^Move the map$/, '(Esc)'],
  [/^Copy link to this view$/, '(C)'],
  [/^Clear the search$/, 'Esc'],
  [/^Cancel$/, 'Esc'],
  [/^Add the theme$/, 'Enter'],
  [/^Find its place$/, 'Ctrl Enter'],
];

/** Controls on the page that a person meets without a tooltip, or whose tooltip keeps their key to itself. */
async function quietControls(page: Page): Promise<string[]> {
  return page.evaluate(
    (keys) => {
      const controls = 'button, a[href], input, textarea, summary, [role=treeitem], [role=menuitem]';
      // What lies below an open window cannot be reached.
      const root = document.querySelector('dialog[open]') ?? document;
      return [...root.querySelectorAll<HTMLElement>(controls)]
        .filter((one) => one.checkVisibility() && !one.closest('[inert], [aria-hidden=true], .skip'))
        .flatMap((one) => {
          const title = one.title || one.closest('label')?.title || '';
          const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
          if (title === '') return [`${name.slice(0, 60)} has no tooltip`];
          const key = keys.find(([pattern]) => new RegExp(pattern).test(name))?.[1];
          return key !== undefined && !title.includes(key) ? [`${name}: “${title}” does not name ${key}`] : [];
        });
    },
    KEYS.map(([name, key]) => [name.source, key] as const),
  );
}

/** Controls that assistive technology meets without a name. */
async function namelessControls(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) =>
      /^\s*- (button|link|textbox|searchbox|checkbox|radio|slider|treeitem|menuitem|tree)(:|$| \[)/.test(line),
    );
}

/** Controls round which the ring of the focus is missing or cut off. */
async function clippedRings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = 'button, a[href], input, textarea, [role=treeitem][tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      if (!control.checkVisibility() || control.matches(':disabled') || control.closest('[inert], .search')) return [];
      control.focus();
      const name = (control.ariaLabel ?? control.textContent ?? '').trim().slice(0, 40);
      // A slider shows it round its thumb, and a box that is drawn by the page round its row.
      if (control.matches('[type=range]')) return getComputedStyle(control).outlineStyle === 'none' ? [] : [name];
      const shown = control.matches('.unseen') ? control.closest('label')! : control;
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(shown);
      if (outlineStyle === 'none') return [`${name}: none`];
      const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const box = shown.getBoundingClientRect();
      for (let around = shown.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const room = around.getBoundingClientRect();
        const least = Math.min(
          box.left - room.left,
          room.right - box.right,
          box.top - room.top,
          room.bottom - box.bottom,
        );
        if (least < reach - 0.5) return [`${name}: cut off by ${around.className || around.tagName}`];
      }
      return [];
    });
  });
}

// Many states one after the other take their time on a busy machine.
test.describe.configure({ timeout: 150_000 });

async function expectToldControls(page: Page, state: string): Promise<void> {
  expect.soft(await quietControls(page), state).toEqual([]);
  expect.soft(await namelessControls(page), state).toEqual([]);
}

test('on a wide screen every control has a name and a tooltip, with its key', async ({ page, explorer }) => {
  await explorer.open();
  await expect(explorer.topics().first()).toBeVisible();
  await expectToldControls(page, 'first visit');
  // Another button of this name takes away only what is open.
  await expect(page.getByRole('banner').getByRole('button', { name: 'Export' })).toHaveAttribute('title', /\(E\)/);
  await page.keyboard.press('/');
  await page.getByRole('list', { name: 'Searches to try' }).waitFor();
  await expectToldControls(page, 'search tips');
  await explorer.search().fill('MoE');
  await explorer.hits().first().waitFor();
  await expectToldControls(page, 'results');
  await explorer.hits().first().click();
  const reader = explorer.reader();
  await reader.locator('[data-neighbour]').first().waitFor();
  await expectToldControls(page, 'paper');
  await reader.locator('[data-neighbour]').first().click();
  await reader.locator('[data-side]').first().waitFor();
  await expectToldControls(page, 'link');
  await explorer.topics().first().click();
  await reader.getByText('What names it').waitFor();
  await expectToldControls(page, 'topic');
  await reader.getByRole('button', { name: 'Compare' }).click();
  await reader.getByText('Compare with').waitFor();
  await expectToldControls(page, 'comparison, one side');
  await reader.locator('button.line').first().click();
  await reader.getByText('Terms they share').waitFor();
  await expectToldControls(page, 'comparison');
  await explorer.search().fill('zzzzqqqq');
  await explorer.results().getByText('No papers').waitFor();
  await expectToldControls(page, 'empty result');
});

test('the same for paths, texts, selections, an unfolded legend, and windows', async ({ page, explorer }) => {
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Path from here' }).click();
  await reader.getByPlaceholder('Title, words or author').fill('Mistral-SPLADE');
  await expectToldControls(page, 'path, one end');
  await reader.getByRole('button', { name: /Mistral-SPLADE/ }).click();
  await reader.locator('.hop').first().waitFor();
  await expectToldControls(page, 'path');
  await page.getByRole('button', { name: 'Papers like a text' }).click();
  await expectToldControls(page, 'text, empty');
  await reader.getByRole('textbox').fill('We train a sparse retrieval model without inference.');
  await reader.getByRole('button', { name: 'Find its place' }).click();
  await reader.getByText('Nearest papers').waitFor();
  await expectToldControls(page, 'text');
  while (await reader.isVisible()) await page.keyboard.press('Escape');
  await explorer.topics().first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('treeitem', { level: 2 }).first().waitFor();
  await expectToldControls(page, 'unfolded legend');
  for (const theme of explorer.manifest.themes.slice(0, 2)) {
    await page.getByTitle(new RegExp(`^Light the papers about ${theme.label}(:|$)`)).click();
  }
  await page.getByText('All of them').waitFor();
  await page.getByRole('button', { name: 'What are these?' }).click();
  await reader.getByText('Terms that set them apart').waitFor();
  await expectToldControls(page, 'themes and what they light');
  await page.getByRole('button', { name: 'Select with a box' }).click();
  await expectToldControls(page, 'box');
  await page.keyboard.press('Escape');
  const top = page.getByRole('banner');
  for (const [opener, title] of [
    [top.getByRole('button', { name: 'Help' }), 'How to read this map'],
    [top.getByRole('button', { name: 'Export' }), 'Export'],
    [top.getByRole('heading', { level: 1 }).getByRole('button'), 'Maps'],
  ] as const) {
    await opener.click();
    await page.getByRole('dialog', { name: title }).waitFor();
    await expectToldControls(page, title);
    await page.keyboard.press('Escape');
  }
  await page.goto('./#map=nowhere');
  await page.getByText('There is no map').waitFor();
  await expectToldControls(page, 'notice');
});

test('the same for years, venues and authors', async ({ page, explorer }) => {
  await serveFixedMap(page);
  await explorer.open('map=fixed&years=2017-2018&paper=paper-0');
  await explorer.reader().getByRole('button', { name: 'Ada Example' }).waitFor();
  await expectToldControls(page, 'filters');
  expect(await clippedRings(page)).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const [width, height] of [
    [390, 844],
    [820, 1180],
  ] as const) {
    test(`at ${width} by ${height} every control has a name and a tooltip`, async ({ page, explorer }) => {
      await page.setViewportSize({ width, height });
      await explorer.open();
      await expectToldControls(page, 'first visit');
      if (width < 760) {
        await page.getByRole('button', { name: 'More', exact: true }).tap();
        await expectToldControls(page, 'menu');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^Legend/ }).tap();
        await expectToldControls(page, 'legend');
      }
      await explorer.search().fill('MoE');
      await page.locator('button.hit').first().tap();
      await page.locator('[data-neighbour]').first().waitFor();
      await expectToldControls(page, 'paper');
    });
  }
});
