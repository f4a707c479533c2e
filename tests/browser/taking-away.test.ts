import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './explorer-page.ts';

/** Opens the export window, chooses what a radio button beside the format stands for, and takes the format away. */
async function take(page: Page, format: RegExp, choice?: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const choices = dialog.getByRole('group', { name: /PNG|SVG/.test(format.source) ? 'How much' : 'Which papers' });
  if (choice) await choices.getByText(choice).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: format }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return file;
}

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8');
}

/** Width and height of a PNG, and its pixel at a place, as the browser draws it. */
async function look(page: Page, png: Buffer, at: readonly [number, number]) {
  return page.evaluate(
    async ([data, [x, y]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixel = [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
      return { width: canvas.width, height: canvas.height, pixel };
    },
    [png.toString('base64'), at] as const,
  );
}

test('the whole map goes into one file that opens without a server and without a network', async ({
  page,
  context,
  explorer,
}, { outputDir }) => {
  await explorer.open();
  const file = await take(page, /^One file/);
  expect(file.suggestedFilename()).toMatch(/\.html$/);
  const path = join(outputDir, 'map.html');
  await file.saveAs(path);

  const alone = await context.newPage();
  const troubles: string[] = [];
  alone.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) troubles.push(request.url());
  });
  alone.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  alone.on('pageerror', (error) => troubles.push(error.message));
  await alone.goto(pathToFileURL(path).href);
  await expect(alone.locator('#map')).toHaveAttribute('data-renderer', 'webgl', { timeout: 30_000 });
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText(explorer.manifest.name);
  await alone.getByRole('textbox', { name: /^Search titles/ }).fill('MoE');
  await alone.locator('button.hit').first().click();
  await expect(alone.locator('.abstract')).toBeVisible();
  await alone.locator('[data-neighbour]').first().click();
  await expect(alone.locator('[data-side]')).toHaveCount(2);
  // Its address holds the view as everywhere.
  await alone.reload();
  await expect(alone.locator('[data-side]')).toHaveCount(2);
  await alone.goBack();
  await expect(alone.locator('[data-neighbour]').first()).toBeVisible();
  // It makes no other maps, and offers none.
  await expect(alone.getByRole('heading', { level: 1 }).getByRole('button')).toHaveCount(0);
  const again = await take(alone, /^PNG/);
  expect((await readFile(await again.path())).subarray(1, 4).toString()).toBe('PNG');
  expect(troubles).toEqual([]);
});

test('the papers that are lit can go into one file too', async ({ page, context, explorer }, { outputDir }) => {
  await explorer.open();
  await explorer.search().fill('mixture of experts ');
  await expect(explorer.hits().first()).toBeVisible();
  // On a busy machine the first hits come before all of the map is read.
  await expect(page.getByText('Still reading the map')).toBeHidden();
  const count = await explorer.hits().count();
  const file = await take(page, /^One file/, 'The lit papers');
  const path = join(outputDir, 'lit.html');
  await file.saveAs(path);
  const alone = await context.newPage();
  await alone.goto(pathToFileURL(path).href);
  await expect(alone.locator('#map')).toHaveAttribute('data-papers', String(count));
  const { name, counts } = explorer.manifest;
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText(`${name}: ${count} of ${counts.papers} papers`);
  await alone.getByRole('textbox', { name: /^Search titles/ }).fill('mixture of experts ');
  await expect(alone.locator('button.hit')).toHaveCount(count);
});

test('what was chosen for one file is chosen for the next', async ({ page, explorer }) => {
  await explorer.open('map=seed&q=model');
  await expect(explorer.litCount()).toBeVisible();
  await expect(page.getByText('Still reading the map')).toBeHidden();
  await take(page, /^BibTeX/, 'The lit papers');
  expect((await take(page, /^CSV of links/)).suggestedFilename()).toContain('-lit-');
  // Nothing is lit any more, and all that there is is offered.
  await explorer.search().fill('');
  expect((await take(page, /^CSV of links/)).suggestedFilename()).not.toContain('-lit-');
});

test('while a search is lit, the papers found are what is exported, until the whole map is chosen', async ({
  page,
  explorer,
}) => {
  await explorer.open('map=seed&q=model');
  await expect(explorer.litCount()).toBeVisible();
  await expect(page.getByText('Still reading the map')).toBeHidden();
  expect((await take(page, /^CSV of links/)).suggestedFilename()).toContain('-lit-');
  await take(page, /^BibTeX/, 'The whole map');
  expect((await take(page, /^CSV of links/)).suggestedFilename()).not.toContain('-lit-');
});

test('what can be taken away stands in even rows', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Export' }).click();
  const tiles = page.getByRole('dialog').locator('li button');
  await expect(tiles.first()).toBeVisible();
  const boxes = await tiles.evaluateAll((all) =>
    all.map((one) => ({ row: one.closest('li')!.offsetTop, height: one.getBoundingClientRect().height })),
  );
  for (const { row, height } of boxes)
    expect(boxes.filter((other) => other.row === row).map((other) => other.height)).toEqual(
      boxes.filter((other) => other.row === row).map(() => height),
    );
});

test('each file says in its name what it holds', async ({ page, explorer }) => {
  // A search that finds some papers of the open topic and not all.
  const topic = explorer.papers.topic[explorer.paper('Dynamic Sparse Learning')];
  await explorer.open(`map=seed&topic=${topic}&q=sparse`);
  await expect(explorer.litCount()).toBeVisible();
  await expect(page.getByText('Still reading the map')).toBeHidden();
  const whole = 'Machine-learning-73-papers';
  for (const [format, choice, name] of [
    [/^CSV spread/, 'The whole map', `${whole}.csv`],
    [/^CSV of links/, 'The whole map', `${whole}-links.csv`],
    [/^CSV of links/, 'The lit papers', `${whole}-lit-links.csv`],
    [/^BibTeX/, 'What is open', `${whole}-open.bib`],
    [/^SVG/, 'What you see', `${whole}-view.svg`],
    [/^SVG/, 'The whole map', `${whole}.svg`],
  ] as const) {
    expect((await take(page, format, choice)).suggestedFilename()).toBe(name);
  }
});

test.describe('in the dark theme', () => {
  test.use({ colorScheme: 'dark' });

  test('a picture shows what is seen: theme, search, what is open, and the place on the map', async ({
    page,
    explorer,
  }) => {
    await explorer.open();
    const paper = explorer.paper('COMET');
    await explorer.search().fill('experts ');
    await explorer.hits().first().waitFor();
    const found = await explorer.hits().count();
    await page.locator(`button.hit[data-paper="${paper}"]`).click();
    await page.getByRole('button', { name: 'Show on map' }).click();
    const dot = await explorer.dot(paper);
    const free = await page.evaluate(() => {
      const [legend, side] = ['.panel.legend', '.panel.side'].map((one) => document.querySelector(one)!);
      return { right: innerWidth - side!.getBoundingClientRect().left, left: legend!.getBoundingClientRect().right };
    });

    const drawing = await textOf(await take(page, /^SVG/));
    expect(drawing).toContain('search “experts”');
    expect(drawing).toContain(`${found} of ${explorer.papers.id.length} papers lit`);
    expect(drawing).toContain('@font-face');
    const ground = /<rect width="[\d.]+" height="[\d.]+" fill="(#\w+)"\/>/.exec(drawing)![1]!;
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
    expect(Math.max(r!, g!, b!)).toBeLessThan(80);
    // The open paper has a ring where its dot is on the screen, less what panels cover.
    const ring = /<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="none"/.exec(drawing)!;
    const map = (await explorer.map().boundingBox())!;
    const left = dot.x - map.x - free.left;
    const top = dot.y - map.y;
    // The map's tools and the air above it stand aside as well.
    expect(left - Number(ring[1])).toBeGreaterThanOrEqual(0);
    expect(left - Number(ring[1])).toBeLessThan(60);
    expect(Math.abs(top - Number(ring[2]))).toBeLessThan(60);

    const png = await readFile(await (await take(page, /^PNG/)).path());
    const [width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/
      .exec(drawing)!
      .slice(1)
      .map((side) => 2 * Math.round(Number(side)));
    // Below the legend, where no land is.
    const size = await look(page, png, [4, height! - 4]);
    expect(size.pixel).toEqual([r, g, b]);
    expect([size.width, size.height]).toEqual([width, height]);

    // Or the whole map, which is no crop of what is seen.
    const whole = await textOf(await take(page, /^SVG/, 'The whole map'));
    expect(whole).toContain('search “experts”');
    expect(/viewBox="([^"]+)"/.exec(whole)![1]).not.toBe(/viewBox="([^"]+)"/.exec(drawing)![1]);
  });
});
