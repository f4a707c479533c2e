import { faults } from './axe.ts';
import { expect, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

test.describe('axe', () => {
  // Six looks in two themes take long on a busy machine.
  test.describe.configure({ timeout: 240_000 });

  test('finds nothing on the map, in results, reader, link, topic and dialogs', async ({ page, explorer }) => {
    await explorer.open();
    await expect(explorer.topics().first()).toBeVisible();
    expect(await faults(page), 'map').toEqual([]);
    await explorer.search().fill('MoE');
    await explorer.hits().first().waitFor();
    expect(await faults(page), 'results').toEqual([]);
    await explorer.hits().first().click();
    await explorer.reader().locator('[data-neighbour]').first().waitFor();
    expect(await faults(page), 'paper').toEqual([]);
    await explorer.reader().locator('[data-neighbour]').first().click();
    await explorer.reader().locator('[data-side]').first().waitFor();
    expect(await faults(page), 'link').toEqual([]);
    await explorer.topics().first().click();
    await explorer.reader().getByText('What names it').waitFor();
    expect(await faults(page), 'topic').toEqual([]);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page), 'help').toEqual([]);
  });

  test('finds nothing in comparison, selection, text, export and maps', async ({ page, explorer }) => {
    await explorer.open('map=seed&compare=topic:0&compare=topic:1');
    const reader = explorer.reader();
    await reader.getByText('Terms they share').waitFor();
    expect(await faults(page), 'comparison').toEqual([]);
    await explorer.topics().first().click();
    await reader
      .getByRole('button', { name: / of \d+ paper/ })
      .first()
      .click();
    await reader.getByText('What is this?').waitFor();
    expect(await faults(page), 'selection').toEqual([]);
    await page.getByRole('button', { name: 'Papers like a text' }).click();
    await reader.getByRole('textbox').fill('We train a sparse retrieval model without inference.');
    await reader.getByRole('button', { name: 'Find its place' }).click();
    await reader.getByText('Nearest papers').waitFor();
    expect(await faults(page), 'text').toEqual([]);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page), 'export').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('dialog').waitFor();
    expect(await faults(page), 'maps').toEqual([]);
  });

  test('finds nothing in filters that a search names, in those that are set, and in related vocabulary', async ({
    page,
    explorer,
  }) => {
    await explorer.open('map=seed&paper=' + encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!));
    await explorer.reader().locator('[data-neighbour]').first().click();
    await explorer.reader().getByRole('button', { name: 'Which words?' }).click();
    await explorer.reader().getByText('For instance').waitFor();
    expect(await faults(page), 'related vocabulary').toEqual([]);
    await serveFixedMap(page);
    await page.goto('about:blank');
    await explorer.open('map=fixed&q=example%202018&theme=retrieval&topics=1.2&venue=Annals%20of%20Examples');
    await explorer.results().getByRole('list', { name: 'Filters that the search names' }).waitFor();
    await explorer.results().getByRole('list', { name: 'Filters and themes that are set' }).waitFor();
    expect(await faults(page), 'offers').toEqual([]);
    await page.getByRole('button', { name: 'Clear the search' }).first().click();
    await page.getByRole('button', { name: 'Close the list' }).click();
    await explorer.legend().getByRole('list', { name: 'Filters and themes that are set' }).waitFor();
    expect(await faults(page), 'legend').toEqual([]);
  });

  test('finds nothing on a first visit to the search, and in what a search lights', async ({ page, explorer }) => {
    await explorer.open();
    await page.keyboard.press('/');
    await page.getByRole('list', { name: 'Searches to try' }).waitFor();
    expect(await faults(page), 'tips').toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await explorer.results().getByRole('button', { name: 'What are these?' }).click();
    await explorer.reader().getByText('Terms that set them apart').waitFor();
    expect(await faults(page), 'what are these').toEqual([]);
  });

  test('finds nothing on a path, with themes, and in an empty result', async ({ page, explorer }) => {
    await explorer.open();
    await explorer.click(explorer.paper('COMET'));
    const reader = explorer.reader();
    await reader.getByRole('button', { name: 'Path from here' }).click();
    await reader.getByPlaceholder('Title, words or author').fill('Mistral-SPLADE');
    await reader.getByRole('button', { name: /Mistral-SPLADE/ }).click();
    await reader.locator('.hop').first().waitFor();
    expect(await faults(page), 'path').toEqual([]);
    const [one, two] = explorer.manifest.themes;
    for (const theme of [one!, two!]) {
      await page.getByTitle(new RegExp(`^Light the papers about ${theme.label}(:|$)`)).click();
    }
    await page.getByText('All of them').waitFor();
    expect(await faults(page), 'themes').toEqual([]);
    await explorer.search().fill('zzzzqqqq');
    await explorer.results().getByText('No papers').waitFor();
    expect(await faults(page), 'empty').toEqual([]);
  });
});

test('the theme follows the system until it is chosen, and stays chosen', async ({ page, explorer }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByRole('button', { name: 'Light theme' }).click();
  await expect.poll(ground).not.toBe(dark);
  const light = await ground();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible();
  expect(await ground()).toBe(light);
});

test('everything can be reached by keyboard: search, results, reader, and a step back', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('/');
  await expect(explorer.search()).toBeFocused();
  await page.keyboard.type('sparse retrieval');
  await expect(explorer.hits().first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(explorer.hits().first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(explorer.hits().nth(1)).toBeFocused();
  const title = await explorer.hits().nth(1).locator('.title').textContent();
  await page.keyboard.press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText(title!);
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(explorer.hits().nth(1)).toBeFocused();
});

test('the focus is never lost: clearing a search goes on at the map, a path at its title', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.keyboard.press('/');
  await page.keyboard.type('sparse');
  await expect(explorer.hits().first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const title = explorer.reader().getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  await expect(page.getByTestId('live')).toContainText('Opened: ');
  await page.keyboard.press('Escape');
  await expect(explorer.hits().first()).toBeFocused();
  await expect(page.getByTestId('live')).toContainText('Closed: ');
  await page.keyboard.press('Escape');
  await expect(explorer.map()).toBeFocused();
  // The field of a path has the keys of the search.
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
  await explorer.reader().getByRole('button', { name: 'Path from here' }).press('Enter');
  await expect(title).toHaveText('Where to?');
  const field = explorer.reader().getByPlaceholder('Title, words or author');
  await expect(field).toBeFocused();
  await page.keyboard.type('sparse retriev');
  const found = explorer.reader().locator('button.hit');
  await page.keyboard.press('ArrowDown');
  await expect(found.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(found.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(/step/);
  await expect(title).toBeFocused();
});

test('the way back leads to the row or the button that led away', async ({ page, explorer }) => {
  await explorer.open('map=seed&q=sparse');
  const button = explorer.results().getByRole('button', { name: 'What are these?' });
  await button.press('Enter');
  const title = explorer.reader().getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await explorer.hits().nth(1).press('Enter');
  await expect(title).toBeFocused();
  const row = explorer.reader().locator('[data-neighbour]').nth(2);
  await row.press('Enter');
  await expect(explorer.reader().locator('[data-side]')).toHaveCount(2);
  await expect(title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(explorer.hits().nth(1)).toBeFocused();
});

test('who opens a path or a text by mouse can type at once', async ({ page, explorer }) => {
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
  const field = explorer.reader().locator('.field');
  for (const opens of ['Path from here', 'Papers like a text']) {
    await page.getByRole('button', { name: opens }).click();
    await expect(field).toBeFocused();
    await page.keyboard.type('learn');
    await expect(field).toHaveValue('learn');
  }
  // What is found for the text takes the focus, so that its field does not lose it.
  await page.keyboard.press('Control+Enter');
  await expect(explorer.reader().getByText('Nearest papers')).toBeVisible();
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toBeFocused();
});

test('what a walk says covers no name of a topic', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open();
  await explorer.map().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const told = page.locator('#walk span');
  await expect(told).toBeVisible();
  const names = explorer.manifest.topics.filter(({ parent }) => parent === null);
  for (const { id } of names) expect((await explorer.name(id)).y + 12).toBeLessThan((await told.boundingBox())!.y);
});

test('the legend is a tree: arrows open a topic, Enter shows a paper, Space filters', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.topics().first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.topics().first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press(' ');
  await expect(explorer.topics().first()).toHaveAttribute('aria-checked', 'true');
  await expect(explorer.litCount()).toContainText(`${explorer.manifest.topics[0]!.papers} of`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(explorer.reader()).toBeVisible();
});

test('the box drawn by keyboard says what it would select, whatever else the hand does meanwhile', async ({
  page,
  explorer,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explorer.open();
  const inBox = page.getByText('in the box');
  const caught = async (): Promise<number> => Number.parseInt((await inBox.textContent())!, 10);
  await explorer.map().focus();
  await page.keyboard.press('b');
  const before = await caught();
  await page.keyboard.press('+');
  await expect.poll(caught).not.toBe(before);
  const now = await caught();
  await page.keyboard.press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText(
    `${now} chosen ${now === 1 ? 'paper' : 'papers'}`,
  );
  await page.keyboard.press('Escape');
  await expect(explorer.reader()).toBeHidden();
  // A press too small for a shape of its own.
  await page.keyboard.press('b');
  await expect(inBox).toBeVisible();
  const place = (await explorer.map().boundingBox())!;
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByText('Draw a box over the papers.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(inBox).toBeVisible();
  // In a corner there is nothing.
  await page.keyboard.press('0');
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'ArrowLeft', 'ArrowUp'])
    for (let press = 0; press < 40; press++) await page.keyboard.press(key);
  await expect(page.getByTestId('live')).toHaveText('0 papers');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('live')).toHaveText('No papers in the box.');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeHidden();
  // A tool taken by mouse in the midst of a walk is what Esc leaves.
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Select with a box' }).click();
  await expect(cancel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cancel).toBeHidden();
});

test('the map keeps still under the box that B draws, and Enter selects the papers that it told', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open();
  // The line of welcome gives its place to the box.
  const welcome = page.getByText('Each dot is a paper');
  await expect(welcome).toBeVisible();
  const before = await explorer.dot(0);
  await explorer.map().focus();
  await page.keyboard.press('b');
  await expect(welcome).toBeHidden();
  expect(await explorer.dot(0)).toEqual(before);
  const told = (await page.getByTestId('live').textContent())!.match(/\d+/)![0];
  await expect(page.getByText('in the box')).toContainText(`${told} papers in the box`);
  await page.keyboard.press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText(`${told} chosen papers`);
});

test('the box drawn by keyboard counts anew when the window changes its size', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open();
  await explorer.map().focus();
  await page.keyboard.press('b');
  const inBox = page.getByText('in the box');
  const caught = async (): Promise<number> => Number.parseInt((await inBox.textContent())!, 10);
  const before = await caught();
  await page.setViewportSize({ width: 1200, height: 600 });
  await expect.poll(caught).not.toBe(before);
  const now = await caught();
  await page.keyboard.press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText(
    `${now} chosen ${now === 1 ? 'paper' : 'papers'}`,
  );
});

test('an empty lasso says so until the next press, and the step back to all papers is told', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open('map=seed&q=reasoning');
  const lit = page.getByTestId('lit-told');
  await expect(lit).toHaveText(/^\d+ papers found$/);
  await explorer.search().press('Escape');
  await expect(lit).toHaveText(`All ${explorer.manifest.counts.papers} papers lit`);
  await page.getByRole('button', { name: 'Select with a lasso' }).click();
  const map = (await explorer.map().boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height - 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const [right, down] of [
    [9, 0],
    [9, 6],
    [0, 6],
  ] as const)
    await page.mouse.move(x + right, y + down);
  await page.mouse.up();
  const said = 'No papers in the lasso.';
  await expect(page.getByTestId('live')).toHaveText(said);
  const note = page.locator('.drawing').getByText(said);
  await expect(note).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(note).toBeHidden();
});

test('a lasso from the menu is told, and goes on with the keys', async ({ page, explorer }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await explorer.open();
  const more = page.getByRole('button', { name: 'More', exact: true });
  const lasso = page.getByRole('menuitem', { name: 'Select with a lasso' });
  await more.press('Enter');
  await lasso.press('Enter');
  await expect(explorer.map()).toBeFocused();
  await expect(page.getByTestId('live')).toContainText(/^A box over \d+ papers?\./);
  await page.keyboard.press('Escape');
  await more.click();
  await lasso.click();
  await expect(page.getByTestId('live')).toHaveText('Draw round the papers to select. Or press an arrow key.');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('in the box')).toBeVisible();
});

test('arrow keys walk the map along links, and each step is announced', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.map().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('live')).toContainText('links');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('live')).toContainText(/^Link 1 of \d+: .*similarity 0\.\d+, shares /);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('live')).toContainText(/^Link 2 of/);
  await page.keyboard.press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toBeVisible();
  await expect(explorer.map()).toBeFocused();
  // The same keys draw a box: Esc leaves it, Enter takes the papers in it.
  await page.keyboard.press('b');
  await expect(page.getByTestId('live')).toContainText(/^A box over \d+ papers?\./);
  await page.keyboard.press('Escape');
  await expect(page.getByText('in the box')).toBeHidden();
  await page.keyboard.press('b');
  for (let press = 0; press < 12; press++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByTestId('live')).toHaveText(/^\d+ papers?$/);
  const caught = Number.parseInt((await page.getByTestId('live').textContent())!, 10);
  expect(caught).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText(`${caught} chosen papers`);
  // Keys of a single letter work until they are switched off.
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('e');
  await expect(dialog.getByRole('heading', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('?');
  await dialog.getByLabel('Keys of a single letter or sign work everywhere').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByTitle(/\((?:B|C|E|L|\?)\)/)).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(dialog).toBeHidden();
});

test('Escape closes the paper that a walk opened, then ends the walk, and says both', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.map().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(explorer.reader()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.reader()).toBeHidden();
  await expect(page.getByTestId('live')).toContainText('Closed: ');
  await expect(page.locator('#walk span')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#walk span')).toBeHidden();
  await expect(page.getByTestId('live')).toHaveText('The walk has ended.');
});

test('the first stop of Tab leads to the map, and a walk keeps what it points at in sight', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await expect(explorer.topics().first()).toBeVisible();
  const address = page.url();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(explorer.map()).toBeFocused();
  expect(page.url()).toBe(address);
  for (let zoom = 0; zoom < 4; zoom++) await page.keyboard.press('+');
  // From a paper in sight, follow its weakest link: the far end comes into sight.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByTestId('live')).toContainText(/^Link (\d+) of \1: /);
  const told = (await page.getByTestId('live').textContent())!;
  const paper = explorer.papers.title.findIndex((title) => told.includes(`: ${title};`));
  const { x, y } = await explorer.dot(paper);
  const box = (await explorer.map().boundingBox())!;
  const legend = (await explorer.legend().boundingBox())!;
  expect(x).toBeGreaterThan(legend.x + legend.width);
  expect(x).toBeLessThan(box.x + box.width);
  expect(y).toBeGreaterThan(box.y);
  expect(y).toBeLessThan(box.y + box.height);
});

test('by keyboard alone: light a topic, ask what it is, compare, find a path, and step back', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.topics().nth(1).focus();
  await page.keyboard.press(' ');
  await expect(explorer.litCount()).toBeVisible();
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };
  await press('What are these?');
  const reader = explorer.reader();
  await expect(reader.getByText('What is this?')).toBeVisible();
  await press('Compare');
  await expect(reader.getByText('Compare with')).toBeVisible();
  await reader.locator('button.line').first().focus();
  await page.keyboard.press('Enter');
  await expect(reader.getByText('Terms they share')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader.getByText('Compare with')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(reader).toBeHidden();
  await explorer.hits().first().focus();
  await page.keyboard.press('Enter');
  await press('Path from here');
  await reader.getByPlaceholder('Title, words or author').focus();
  await page.keyboard.type('Mistral-SPLADE');
  await reader.getByRole('button', { name: /Mistral-SPLADE/ }).focus();
  await page.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { level: 2 })).toContainText(/step/);
  // The path, its beginning, the paper, and at last what is lit.
  for (let step = 0; step < 4; step++) await page.keyboard.press('Escape');
  await expect(explorer.litCount()).toBeHidden();
});

test('a small map is there before WebGL is, and WebGL follows without a word', async ({ page, explorer }) => {
  await page.addInitScript(() => {
    const seen: [string, number][] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const map = document.querySelector<HTMLElement>('#map');
      const kind = map?.dataset['renderer'];
      if (kind && kind !== seen.at(-1)?.[0]) seen.push([kind, map.querySelectorAll('svg circle').length]);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await explorer.open();
  await expect(explorer.map()).toHaveAttribute('data-renderer', 'webgl');
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: unknown }).seen);
  expect(seen).toEqual([
    ['first', 73],
    ['webgl', 0],
  ]);
  await expect(page.locator('.renderer')).toHaveCount(0);
});

test('a lost WebGL context is told once, the map goes on as a drawing, and comes back by itself', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await expect(explorer.map()).toHaveAttribute('data-renderer', 'webgl');
  const paper = explorer.paper('COMET');
  const before = await explorer.dot(paper);
  const kinds = await page.evaluate(async () => {
    const map = document.querySelector<HTMLElement>('#map')!;
    const seen: string[] = [];
    new MutationObserver(() => seen.push(map.dataset['renderer'] ?? '')).observe(map, {
      attributeFilter: ['data-renderer'],
    });
    const notes: string[] = [];
    new MutationObserver(() => {
      const note = document.querySelector('.renderer')?.textContent?.trim() ?? '';
      if (note !== '' && notes.at(-1) !== note) notes.push(note);
    }).observe(document.body, { childList: true, subtree: true });
    const lose = () => {
      for (const canvas of map.querySelectorAll('canvas')) {
        const context = canvas.getContext('webgl2');
        if (context) return context.getExtension('WEBGL_lose_context')!.loseContext();
      }
    };
    lose();
    while (seen.at(-1) !== 'webgl') await new Promise((resolve) => setTimeout(resolve, 50));
    return { seen, notes };
  });
  expect(kinds.seen).toEqual(['svg', 'webgl']);
  expect(kinds.notes).toEqual([expect.stringContaining('The map is a plain drawing meanwhile')]);
  await expect(page.getByTestId('live')).toContainText('The map is drawn with WebGL again.');
  expect(await explorer.dot(paper)).toEqual(before);
});

test('F6 goes from one part of the page to the next', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('/');
  await page.keyboard.press('F6');
  await expect(explorer.topics().first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(explorer.map()).toBeFocused();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map is the page, a tap reads a paper in a sheet, and nothing scrolls sideways', async ({
    page,
    explorer,
  }) => {
    await explorer.open();
    const sheet = page.locator('.sheet');
    // Where the sheet's close button will be: the tap must not press it.
    const { x, y } = await explorer.dot(explorer.paper('COMET'));
    await page.touchscreen.tap(x, y);
    await expect(sheet.locator('[data-reader-title]')).toContainText('COMET');
    await expect(sheet.locator('.abstract')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet.getByRole('button', { name: /^Legend/ })).toBeVisible();
  });

  test('the search shows its hits in the sheet', async ({ page, explorer }) => {
    await explorer.open();
    await explorer.search().fill('MoE');
    await expect(page.locator('.sheet button.hit').first()).toBeVisible();
    await page.locator('.sheet button.hit').first().tap();
    await expect(page.locator('.sheet .abstract')).toBeVisible();
  });

  test('what can be touched is large enough', async ({ page, explorer }) => {
    await explorer.open();
    await page.getByRole('button', { name: /^Legend/ }).tap();
    await expect(explorer.topics().first()).toBeVisible();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, [role=treeitem], .box, .caret')]
        .filter((one) => one.checkVisibility() && !one.closest('[inert]') && !one.classList.contains('text-button'))
        .map((one) => ({ box: one.getBoundingClientRect(), name: one.getAttribute('aria-label') ?? one.textContent }))
        .filter(({ box }) => box.width > 0 && (box.height < 40 || box.width < 40))
        .map(({ box, name }) => `${name?.trim()} ${Math.round(box.width)} x ${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });

  test('links within a text can be touched too: an author, the source, a topic, all papers', async ({
    page,
    explorer,
  }) => {
    await serveFixedMap(page, (map) => ({
      ...map,
      papers: {
        ...map.papers,
        authors: map.papers.authors.map(() => ['Ada Example', 'Bo Example', 'Cy Example', 'Di Example', 'Eve Example']),
        doi: map.papers.doi.map(() => '10.1000/182'),
      },
    }));
    await explorer.open('map=fixed&paper=paper-0');
    await page.getByText('Open the source').waitFor();
    const heights = (what: string) =>
      page.locator(what).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    const links = await heights('.published a, .topic .text-button, .part > .text-button');
    expect(links).toHaveLength(3);
    for (const height of links) expect(height).toBeGreaterThanOrEqual(44);
    const names = await page.locator('.authors button').evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        return { top, bottom, left, right };
      }),
    );
    for (const [at, one] of names.entries()) {
      expect(one.bottom - one.top).toBeGreaterThanOrEqual(24);
      for (const other of names.slice(at + 1)) expect(other.top >= one.bottom || other.left >= one.right).toBe(true);
    }
  });
});

test('in high contrast boxes and chips have borders, and swatches and bars keep their colours', async ({
  page,
  explorer,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await serveFixedMap(page);
  await explorer.open('map=fixed&topic=0&theme=retrieval');
  await explorer.reader().locator('.evidence').first().waitFor();
  for (const drawn of ['.chip', '.search', '.legend label > .box', '.button']) {
    await expect(page.locator(drawn).first(), drawn).toHaveCSS('border-top-style', 'solid');
  }
  for (const coloured of ['.tick', '.topic .bar span', '.column .total', '.swatch', '.meter span', '.chip.chosen']) {
    await expect(page.locator(coloured).first(), coloured).toHaveCSS('forced-color-adjust', 'none');
  }
});

test('in high contrast the keywords of an abstract are underlined', async ({ page, explorer }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await serveFixedMap(page);
  await explorer.open('map=fixed&paper=paper-0');
  await expect(page.locator('.abstract mark').first()).toHaveCSS('text-decoration-line', 'underline');
});
