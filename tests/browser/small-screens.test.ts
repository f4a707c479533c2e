import type { Locator, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, type ExplorerPage, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

/** A telephone and a tablet held upright, by touch alone. */
const SCREENS = [
  { name: 'a telephone', width: 390, height: 844 },
  { name: 'a tablet', width: 820, height: 1180 },
] as const;

test.use({ hasTouch: true, isMobile: true });
// Many states one after the other take their time on a busy machine.
test.describe.configure({ timeout: 240_000 });

/** What a reader does with fingers, where things are on either screen. */
class Hand {
  readonly page: Page;
  readonly explorer: ExplorerPage;
  readonly isTelephone: boolean;

  constructor(page: Page, explorer: ExplorerPage, width: number) {
    this.page = page;
    this.explorer = explorer;
    this.isTelephone = width < 760;
  }

  /** Where papers are read: the sheet, or the panel at the side. */
  readonly reader = (): Locator => (this.isTelephone ? this.page.locator('.sheet') : this.explorer.reader());

  async legend(): Promise<void> {
    if (!this.isTelephone && (await this.explorer.legend().isVisible())) return;
    await this.page.getByRole('button', { name: /^Legend/ }).tap();
    await expect(this.explorer.topics().first()).toBeInViewport();
  }

  /** From the menu, or from the buttons of a page that has room for them. */
  async ask(label: string): Promise<void> {
    if (this.isTelephone) {
      await this.page.getByRole('button', { name: 'More', exact: true }).tap();
      await this.page.getByRole('menuitem', { name: label }).tap();
    } else await this.page.getByRole('button', { name: label, exact: true }).tap();
  }

  async openMaps(): Promise<void> {
    if (this.isTelephone) await this.ask(this.explorer.manifest.name);
    else await this.page.getByRole('heading', { level: 1 }).getByRole('button').tap();
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close' }).first().tap();
  }
}

for (const { name, width, height } of SCREENS) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height } });

    test('by touch: search, read, follow a link, open a topic, compare, and come back', async ({ page, explorer }) => {
      const hand = new Hand(page, explorer, width);
      const reader = hand.reader();
      await explorer.open();
      await explorer.search().tap();
      await page.getByRole('list', { name: 'Searches to try' }).getByRole('button').first().tap();
      await page.locator('button.hit').first().tap();
      await expect(reader.locator('.abstract')).toBeVisible();
      await reader.locator('[data-neighbour]').first().tap();
      await expect(reader.locator('[data-side]')).toHaveCount(2);
      await reader.getByRole('button', { name: 'Back to what was open before' }).tap();
      await reader.locator('.topic button').last().tap();
      await expect(reader.getByText('What names it')).toBeVisible();
      await reader.getByRole('button', { name: 'Compare' }).tap();
      await reader.locator('button.line').first().tap();
      await expect(reader.getByText('Terms they share')).toBeVisible();
      await hand.close();
      await expect(page.locator('button.hit').first()).toBeVisible();
      await page.getByRole('button', { name: 'Clear the search' }).first().tap();
      await expect(page.locator('button.hit')).toHaveCount(0);
    });

    test('by touch: a path, a text of one’s own, a lasso, a picture', async ({ page, explorer }) => {
      const hand = new Hand(page, explorer, width);
      const reader = hand.reader();
      await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
      await reader.getByRole('button', { name: 'Path from here' }).tap();
      await reader.getByPlaceholder('Title, words or author').fill('Mistral-SPLADE');
      await reader.getByRole('button', { name: /Mistral-SPLADE/ }).tap();
      await expect(reader.locator('.hop').first()).toBeVisible();
      await hand.close();
      await hand.ask('Papers like a text');
      await reader.getByRole('textbox').fill('We train a sparse retrieval model without inference.');
      await reader.getByRole('button', { name: 'Find its place' }).tap();
      await expect(reader.getByText('Nearest papers')).toBeVisible();
      await hand.close();
      await hand.ask('Select with a lasso');
      await page.getByRole('button', { name: 'Cancel' }).tap();
      await hand.ask('Export');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: /^PNG/ }).tap(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.png$/);
    });

    test('by touch: topics, themes, years, authors and venues light the map, and all is undone at once', async ({
      page,
      explorer,
    }) => {
      await serveFixedMap(page);
      const hand = new Hand(page, explorer, width);
      await explorer.open('map=fixed');
      if (hand.isTelephone) await hand.legend();
      const lit = page.getByTestId('lit-count');
      await explorer.topics().first().locator('.box').tap();
      await expect(lit).toContainText('9 of 26');
      if (!hand.isTelephone) await hand.legend();
      await page.getByText('Bo Example', { exact: true }).tap();
      await page.getByText('Annals', { exact: false }).first().tap();
      await page.getByRole('textbox', { name: 'A theme of your own' }).fill('learning');
      await page.getByRole('button', { name: 'Add the theme' }).tap();
      await expect(page.getByRole('button', { name: 'Take away the theme learning' })).toBeVisible();
      await page.getByRole('button', { name: 'Show all' }).tap();
      await expect(lit).toBeHidden();
      await expect(page.getByRole('button', { name: 'Take away the theme learning' })).toBeHidden();
    });

    test('nothing scrolls sideways and no text is below 12 pixels', async ({ page, explorer }) => {
      const hand = new Hand(page, explorer, width);
      for (const view of ['', 'topic=0', 'compare=topic:0&compare=topic:1', 'q=MoE']) {
        await page.goto('about:blank');
        await explorer.open(`map=seed&${view}`);
        if (view !== '') await expect(hand.reader().or(explorer.results()).first()).toBeVisible();
        const found = await page.evaluate(() => {
          const panels = [document.documentElement, ...document.querySelectorAll('.panel, .content')];
          const wide = panels.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const small: string[] = [];
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement!;
            const text = walker.currentNode.textContent!.trim();
            if (text !== '' && parent.checkVisibility() && Number.parseFloat(getComputedStyle(parent).fontSize) < 12)
              small.push(text);
          }
          return { wide, small };
        });
        expect(found, view).toEqual({ wide: [], small: [] });
      }
    });

    test('axe finds nothing in any state', async ({ page, explorer }) => {
      const hand = new Hand(page, explorer, width);
      const reader = hand.reader();
      const expectNothing = async (state: string) => expect.soft(await faults(page), state).toEqual([]);
      await explorer.open();
      await expectNothing('first visit');
      await hand.legend();
      await expectNothing('legend');
      await explorer.search().tap();
      await expectNothing('search tips');
      await explorer.search().fill('MoE');
      await page.locator('button.hit').first().waitFor();
      await expectNothing('results');
      await page.locator('button.hit').first().tap();
      await reader.locator('[data-neighbour]').first().waitFor();
      await expectNothing('paper');
      // What follows differs from the wide screen on a telephone alone.
      if (name === 'a tablet') return;
      await page.getByRole('button', { name: 'More', exact: true }).tap();
      await page.getByRole('menu').waitFor();
      await expectNothing('menu');
      await page.keyboard.press('Escape');
      await reader.locator('[data-neighbour]').first().tap();
      await reader.locator('[data-side]').first().waitFor();
      await expectNothing('link');
      await reader.getByRole('button', { name: 'Back to what was open before' }).tap();
      await reader.getByRole('button', { name: 'Path from here' }).tap();
      await reader.getByPlaceholder('Title, words or author').fill('Mistral-SPLADE');
      await reader.getByRole('button', { name: /Mistral-SPLADE/ }).tap();
      await reader.locator('.hop').first().waitFor();
      await expectNothing('path');
      await hand.ask('Papers like a text');
      await reader.getByRole('textbox').fill('We train a sparse retrieval model without inference.');
      await reader.getByRole('button', { name: 'Find its place' }).tap();
      await reader.getByText('Nearest papers').waitFor();
      await expectNothing('text');
      await hand.ask('Export');
      await page.getByRole('dialog').waitFor();
      await expectNothing('export');
      await page.keyboard.press('Escape');
      await hand.ask('Help');
      await page.getByRole('dialog').waitFor();
      await expectNothing('help');
      await page.keyboard.press('Escape');
      await hand.openMaps();
      await page.getByRole('dialog').waitFor();
      await expectNothing('maps');
      await page.keyboard.press('Escape');
      await explorer.search().fill('zzzzqqqq');
      await page.getByText('No papers').waitFor();
      await expectNothing('empty result');
      await page.goto('about:blank');
      await explorer.open('map=seed&compare=topic:0&compare=topic:1');
      await reader.getByText('Terms they share').waitFor();
      await expectNothing('comparison');
      await hand.close();
      await hand.ask('Select with a lasso');
      await expectNothing('lasso');
    });
  });
}

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('a note covers neither the hint nor the legend', async ({ page, explorer }) => {
    await explorer.open('map=seed&paper=gone');
    const box = async (what: string) => (await page.locator(what).boundingBox())!;
    const note = await box('.notice');
    const hint = await box('.hint > span');
    const legend = await box('.panel.legend');
    expect(note.y + note.height).toBeLessThanOrEqual(hint.y);
    expect(hint.y + hint.height).toBeLessThanOrEqual(legend.y);
  });

  test('the map has the whole width, and stays where it is when the reader takes the place of the legend', async ({
    page,
    explorer,
  }) => {
    await page.addInitScript(() => localStorage.setItem('topograph.hint-seen', 'yes'));
    await serveFixedMap(page);
    await explorer.open('map=fixed');
    const at = await explorer.dot(3);
    const legend = (await explorer.legend().boundingBox())!;
    expect(legend).toMatchObject({ x: 0, width: 820 });
    await page.touchscreen.tap(at.x, at.y);
    await expect(explorer.reader().getByRole('heading', { level: 2 })).toBeVisible();
    await expect(explorer.legend()).toHaveCount(0);
    await expect.poll(async () => explorer.reader().boundingBox()).toEqual(legend);
    expect(await explorer.dot(3)).toEqual(at);
    // The text in one column, what it is linked with in the next.
    const abstract = (await explorer.reader().locator('.abstract').boundingBox())!;
    const neighbours = (await explorer.reader().locator('[data-neighbour]').first().boundingBox())!;
    expect(neighbours.x).toBeGreaterThan(abstract.x + abstract.width);
  });

  test('turned on its side the legend stands beside the map again', async ({ page, explorer }) => {
    await explorer.open();
    await page.setViewportSize({ width: 1060, height: 780 });
    await expect.poll(async () => (await explorer.legend().boundingBox())!.height).toBeGreaterThan(600);
    expect((await explorer.legend().boundingBox())!.width).toBeLessThan(400);
  });

  test('both abstracts of a link stand side by side', async ({ page, explorer }) => {
    await serveFixedMap(page);
    await explorer.open('map=fixed&link=paper-0&link=paper-1');
    const [one, two] = await page
      .locator('[data-side]')
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().toJSON() as DOMRect));
    expect(two!.top).toBe(one!.top);
    expect(two!.left).toBeGreaterThanOrEqual(one!.right);
  });
});

test.describe('on a telephone lying flat', () => {
  test.use({ viewport: { width: 844, height: 390 } });

  test('what a text is written with is in sight', async ({ page, explorer }) => {
    await explorer.open();
    await page.getByRole('button', { name: 'Papers like a text' }).tap();
    const field = explorer.reader().getByRole('textbox');
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport({ ratio: 1 });
    const button = explorer.reader().getByRole('button', { name: 'Find its place' });
    await expect(button).toBeInViewport({ ratio: 1 });
    expect((await button.boundingBox())!.y).toBeGreaterThan((await field.boundingBox())!.y + 80);
  });

  test('the way out of a window stays in sight, and nothing lies over a map that is drawn on', async ({
    page,
    explorer,
  }) => {
    await explorer.open();
    await page.getByRole('button', { name: 'Help' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await expect(dialog.getByRole('heading', { name: 'How to read this map' })).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('button', { name: 'Close' }).tap();
    await expect(page.locator('.hint')).toBeVisible();
    await page.getByRole('button', { name: /^Select with a lasso/ }).tap();
    await expect(page.locator('.hint')).toBeHidden();
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await expect(page.locator('.hint')).toBeVisible();
  });
});

test('what is scrolled into sight in a sheet moves the sheet alone', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('map=seed&q=retrieval');
  await explorer.hits().first().click();
  // As a screen reader does with what it speaks of.
  const last = page.locator('[data-neighbour]').last();
  await last.evaluate((row) => row.scrollIntoView({ block: 'center' }));
  await expect(last).toBeInViewport();
  expect(await page.locator('.below').evaluate((below) => below.scrollTop)).toBe(0);
});

test('on a telephone the sheet makes way for a lasso, and words on the map let the finger through', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await page.locator('.sheet .handle').click();
  await expect(page.locator('.sheet')).toHaveClass(/up/);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Select with a lasso' }).click();
  await expect(page.locator('.sheet')).not.toHaveClass(/up/);
  const words = page.getByText('Draw round the papers to select.', { exact: true }).first();
  const { x, y, width, height } = (await words.boundingBox())!;
  const under = ([left, top]: readonly [number, number]) =>
    document.elementFromPoint(left, top)!.closest('#map') !== null;
  expect(await page.evaluate(under, [x + width / 2, y + height / 2] as const)).toBe(true);
});

test('on a tablet the collection is named in full beside tools for fingers', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await serveFixedMap(page, (map) => ({
    ...map,
    manifest: { ...map.manifest, name: 'ACL Anthology, 2,000 papers of all its years' },
  }));
  await explorer.open('map=fixed');
  const name = page.locator('h1 .text');
  await expect(name).toContainText('all its years');
  const cut = await name.evaluate((text) => [
    text.scrollWidth - text.clientWidth,
    text.scrollHeight - text.clientHeight,
  ]);
  expect(Math.max(...cut)).toBeLessThanOrEqual(1);
  const bar = (await page.locator('.top').boundingBox())!;
  const box = (await page.locator('.top .name').boundingBox())!;
  expect(box.y >= bar.y && box.y + box.height <= bar.y + bar.height).toBe(true);
});
