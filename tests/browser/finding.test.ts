import type { Locator } from '@playwright/test';
import { expect, test } from './explorer-page.ts';

const found = [
  { query: 'MoE', papers: ['Harder Tasks Need More Experts', 'COMET', 'MC-MoE'], says: /MoE|[Mm]ixture.of.[Ee]xperts/ },
  {
    query: 'sparse retrieval',
    papers: ['Inference-Free Learned Sparse Retrievers', 'Mistral-SPLADE'],
    says: /[Ss]parse/,
  },
  {
    query: 'state space',
    papers: ['Mamba State-Space Models Are Lyapunov-Stable Learners'],
    says: /[Ss]tate.[Ss]pace/,
  },
  {
    query: 'reinforcement learning',
    papers: ['The Edge-of-Reach Problem', 'RSRM: Reinforcement Symbolic Regression Machine'],
    says: /[Rr]einforcement/,
  },
  { query: 'diffusion', papers: ['An Overview of Diffusion Models', 'Feynman-Kac Correctors'], says: /[Dd]iffusion/ },
  { query: 'CTR', papers: ['BARS-CTR', 'Long-Term User Behaviors for CTR Prediction'], says: /CTR|[Cc]lick.through/ },
];

for (const { query, papers, says } of found) {
  test(`“${query}” finds its papers and says what matched`, async ({ explorer }) => {
    await explorer.open();
    await explorer.search().fill(query);
    await expect(explorer.hits().first()).toContainText(says);
    for (const title of papers) {
      const hit = explorer.hits().filter({ hasText: title });
      await expect(hit).toHaveCount(1);
      await expect(hit.locator('.why')).toContainText(says);
      await expect(hit.locator('mark').first()).toBeVisible();
    }
    const count = await explorer.hits().count();
    await expect(explorer.litCount()).toContainText(`${count} of ${explorer.manifest.counts.papers} papers lit`);
  });
}

test('the two papers about sparse retrieval come first', async ({ explorer }) => {
  await explorer.open();
  await explorer.search().fill('sparse retrieval');
  await expect(explorer.hits().first()).toBeVisible();
  const first = (await explorer.hits().locator('.title').allTextContents()).slice(0, 2).join(' ');
  expect(first).toContain('Mistral-SPLADE');
  expect(first).toContain('Inference-Free Learned Sparse Retrievers');
});

test('a typo still finds, and the page says so', async ({ explorer }) => {
  await explorer.open();
  await explorer.search().fill('retreival ');
  await expect(explorer.hits().first()).toBeVisible();
  await expect(explorer.results().locator('.note')).toContainText('retreival');
});

test('a search without a result offers the way out', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().fill('zzzzqqqq');
  await expect(explorer.results()).toContainText('No papers');
  await page.getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(explorer.search()).toHaveValue('');
  await expect(explorer.litCount()).toBeHidden();
});

test('a topic filters: legend, list and map speak of the same papers', async ({ page, explorer }) => {
  await explorer.open();
  const topic = explorer.manifest.topics[1]!;
  await page.locator(`[data-topic="${topic.id}"] .box`).click();
  await expect(explorer.litCount()).toContainText(`${topic.papers} of ${explorer.manifest.counts.papers}`);
  await expect(explorer.hits()).toHaveCount(topic.papers);
  await expect(page.locator(`[data-topic="${topic.id}"]`)).toHaveAttribute('aria-checked', 'true');
  const other = explorer.manifest.topics[0]!;
  // The others are not lit, and their tips say what their ticks would add.
  await expect(page.locator(`[data-topic="${other.id}"] .count`)).toHaveText(`0/${other.papers}`);
  await expect(page.locator(`[data-topic="${other.id}"]`)).toHaveAttribute(
    'title',
    new RegExp(`Its tick would light ${other.papers} papers more$`),
  );
  await expect(page.locator(`[data-topic="${other.id}"] .lit`)).toHaveCSS('width', '0px');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(explorer.litCount()).toBeHidden();
});

test('themes light their papers, alone, any of them, all of them', async ({ page, explorer }) => {
  await explorer.open();
  const [one, two] = explorer.manifest.themes;
  const propose = (label: string) => page.getByTitle(new RegExp(`^Light the papers about ${label}(:|$)`));
  const number = async () => Number.parseInt((await explorer.litCount().textContent())!, 10);
  const chips = page.getByRole('list', { name: 'Themes that light the map' });
  const shown = async (at: number) => Number.parseInt(await chips.locator('.number').nth(at).innerText(), 10);
  await propose(one!.label).click();
  await expect(explorer.hits().first().locator('.why')).toBeVisible();
  const first = await number();
  expect(first).toBe(await shown(0));
  // More than carry the term: "pretrained models" are "pre-trained models", too.
  expect(first).toBeGreaterThanOrEqual(one!.papers);
  await propose(two!.label).click();
  await expect(chips.locator('.number')).toHaveCount(2);
  const second = await shown(1);
  const any = await number();
  expect(any).toBeGreaterThanOrEqual(Math.max(first, second));
  await page.getByText('All of them').click();
  await expect.poll(number).toBe(first + second - any);
  await page.getByRole('button', { name: 'Clear themes' }).click();
  await expect(explorer.litCount()).toBeHidden();
});

test('a search becomes a theme', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().fill('distillation');
  await expect(explorer.hits().first()).toBeVisible();
  const count = await explorer.hits().count();
  await page.getByRole('button', { name: 'Keep as theme' }).click();
  await expect(explorer.search()).toHaveValue('');
  await expect(page.getByRole('list', { name: 'Themes that light the map' })).toContainText('distillation');
  await expect(explorer.litCount()).toContainText(`${count} of`);
});

test('a box drawn on the map asks what its papers are', async ({ page, explorer }) => {
  await explorer.open();
  const topic = explorer.manifest.topics[0]!;
  const dots = await Promise.all(
    explorer.papers.topic.flatMap((one, paper) => (one === topic.id ? [explorer.dot(paper)] : [])),
  );
  const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
  await page.getByRole('button', { name: 'Select with a box' }).click();
  await page.mouse.move(Math.min(...xs) - 14, Math.min(...ys) - 14);
  await page.mouse.down();
  await page.mouse.move(Math.max(...xs) + 10, Math.max(...ys) + 10, { steps: 4 });
  await page.mouse.move(Math.max(...xs) + 14, Math.max(...ys) + 14);
  await page.mouse.up();
  const reader = explorer.reader();
  await expect(reader.getByText('What is this?')).toBeVisible();
  await expect(reader.getByText('Terms that set them apart')).toBeVisible();
  await expect(reader.locator('.part').filter({ hasText: 'Topics' })).toContainText(topic.name);
});

test('two topics are compared', async ({ explorer }) => {
  await explorer.open('map=seed&topic=0');
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Compare' }).click();
  await reader.getByRole('button', { name: explorer.manifest.topics[2]!.name }).click();
  await expect(reader.getByText('Terms they share')).toBeVisible();
});

test('a path leads from one paper to another, numbered as on the map, each hop with its reason', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.click(explorer.paper('COMET'));
  await explorer.reader().getByRole('button', { name: 'Path from here' }).click();
  await explorer.reader().getByPlaceholder('Title, words or author').fill('Mistral-SPLADE');
  await explorer
    .reader()
    .getByRole('button', { name: /Mistral-SPLADE/ })
    .click();
  await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText(/^\d+ steps?$/);
  // Its ends are told once, as the first and last stop.
  await expect(explorer.reader().getByText(/COMET/)).toHaveCount(1);
  const stops = explorer.reader().locator('ol .stop');
  await expect(stops.first()).toContainText(/^1\s*COMET/);
  await expect(stops.last()).toContainText(new RegExp(`^${await stops.count()}\\s*Mistral-SPLADE`));
  await expect(explorer.reader().locator('.hop').first()).toContainText('%');
});

test('a path is lit alone while a search goes on, which Escape brings back; a tablet shows the way in both columns', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  const [from, to] = ['COMET', 'Mistral-SPLADE'].map((words) =>
    encodeURIComponent(explorer.papers.id[explorer.paper(words)]!),
  );
  await explorer.open(`map=seed&path=${from}&path=${to}&q=reasoning`);
  const told = page.getByTestId('lit-told');
  const stops = explorer.reader().locator('ol .stop');
  await expect(explorer.reader().getByText('It alone is lit; the search lights the map again')).toBeVisible();
  await expect(told).toHaveText(`${await stops.count()} papers lit`);
  const left = (stop: Locator): Promise<number> => stop.evaluate((one) => one.getBoundingClientRect().left);
  expect(await left(stops.last())).toBeGreaterThan((await left(stops.first())) + 300);
  await page.keyboard.press('Escape');
  await expect(told).toHaveText(/papers found$/);
  await expect(explorer.search()).toHaveValue('reasoning');
});

test('the end of a path is found as the search field finds, and the search of the map stays as it is', async ({
  page,
  explorer,
}) => {
  const from = encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!);
  await explorer.open(`map=seed&path=${from}&q=reasoning`);
  const field = explorer.reader().getByPlaceholder('Title, words or author');
  const said = explorer.reader().getByRole('status');
  const rows = explorer.reader().locator('button.hit');
  // Until the map's words are here the number is on its way.
  await expect(explorer.litCount()).toContainText('papers lit');
  const lit = await explorer.litCount().textContent();
  // Words in any order, one in the plural; what matched is marked.
  await field.fill('trees search');
  await expect(rows.first()).toBeVisible();
  await expect(rows.first().locator('mark').first()).toHaveText(/search|tree/i);
  await field.fill('retreival');
  await expect(explorer.reader().getByText(/“retreival” occurs in no paper; searched “retrieval”/)).toBeVisible();
  await field.fill('model');
  await expect(said).toHaveText(/^12 of \d+ papers$/);
  const all = Number(/of (\d+)/.exec((await said.textContent())!)![1]);
  await explorer
    .reader()
    .getByRole('button', { name: `12 more of ${all - 12}` })
    .click();
  await expect(rows).toHaveCount(24);
  await field.fill('zzzz');
  await expect(said).toHaveText('No paper found');
  await explorer.reader().getByRole('button', { name: 'Clear the search' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(explorer.search()).toHaveValue('reasoning');
  await expect(explorer.litCount()).toHaveText(lit!);
  expect(page.url()).toContain('q=reasoning');
});

test('a pasted text finds its nearest papers and its place', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Papers like a text' }).click();
  await explorer
    .reader()
    .getByRole('textbox')
    .fill('We train a sparse retrieval model whose query encoder needs no inference.');
  await explorer.reader().getByRole('button', { name: 'Find its place' }).click();
  await expect(explorer.reader().getByText('Nearest papers')).toBeVisible();
  await expect(explorer.reader().locator('ol li').first()).toContainText(/Sparse Retriev/);
});

test('Escape leaves a pasted text where it was', async ({ page, explorer }) => {
  const text = 'We train a sparse retrieval model.';
  await explorer.open();
  await page.getByRole('button', { name: 'Papers like a text' }).click();
  const field = explorer.reader().getByRole('textbox');
  await field.fill(text);
  await explorer.reader().getByRole('button', { name: 'Find its place' }).click();
  await expect(explorer.reader().getByText('Nearest papers')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue(text);
  while (await explorer.reader().isVisible()) await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Papers like a text' }).click();
  await expect(field).toHaveValue(text);
});

test('a text that is being written is there after a reload, and by back and forward', async ({ page, explorer }) => {
  const text = 'We train a sparse retrieval model.';
  await explorer.open();
  await page.getByRole('button', { name: 'Papers like a text' }).click();
  const field = explorer.reader().getByRole('textbox');
  await field.fill(text);
  await page.reload();
  await expect(field).toHaveValue(text);
  expect(page.url()).not.toContain('sparse');
  await explorer.reader().getByRole('button', { name: 'Find its place' }).click();
  const found = explorer.reader().getByText('Nearest papers');
  await expect(found).toBeVisible();
  await page.reload();
  await expect(found).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue(text);
  await page.goForward();
  await expect(found).toBeVisible();
});

test('while a search is typed the list stays, also where its words so far are no reason for a paper', async ({
  explorer,
}) => {
  await explorer.open();
  const all = explorer.papers.id.length;
  for (const [typed, found] of [
    ['t', `${all} papers lit`],
    ['the', /papers found/],
    ['the ', `${all} papers lit`],
    ['the p', `${all} papers lit`],
    ['the pr', /papers found/],
  ] as const) {
    await explorer.search().fill(typed);
    await expect(explorer.results().getByRole('heading')).toHaveText(found);
    await expect(explorer.hits().first()).toBeVisible();
  }
});

test('a search with nothing to look up says so', async ({ page, explorer }) => {
  await explorer.open();
  const told = page.getByText('There is nothing to look up');
  await explorer.search().fill('-the');
  await expect(told).toContainText('“-the”');
  await explorer.search().fill('-theme');
  await expect(told).toBeHidden();
});

test('what a lasso has caught stays lit under a resting mouse, though the map makes room for the reader', async ({
  page,
  explorer,
}) => {
  const topic = explorer.manifest.topics[0]!.id;
  const inTopic = [...explorer.papers.topic.keys()].filter((paper) => explorer.papers.topic[paper] === topic);
  /** Draws round the topic from a place and back to it, and says where its first paper's dot comes to rest. */
  const lassoFrom = async (start: { x: number; y: number }) => {
    const dots = await Promise.all(inTopic.map((paper) => explorer.dot(paper)));
    const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    await page.getByRole('button', { name: 'Select with a lasso' }).click();
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const [x, y] of [
      [left - 9, top - 9],
      [right + 9, top - 9],
      [right + 9, bottom + 9],
      [left - 9, bottom + 9],
      [start.x, start.y],
    ] as const)
      await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await expect(explorer.reader().getByText('What is this?')).toBeVisible();
    return explorer.dot(inTopic[0]!);
  };
  await explorer.open();
  const before = await explorer.dot(inTopic[0]!);
  const after = await lassoFrom(before);
  expect(Math.abs(after.x - before.x)).toBeGreaterThan(5);
  // Once more, resting where the dot will come to lie.
  await page.goto('about:blank');
  await explorer.open();
  expect(await lassoFrom(after)).toEqual(after);
  await page.waitForTimeout(200);
  await expect(page.getByTestId('hover-card')).toHaveCount(0);
  await explorer.pointAt(inTopic[0]!);
  await expect(page.getByTestId('hover-card')).toBeVisible();
});

for (const key of ['ArrowDown', 'Enter'])
  test(`${key} pressed before there is a list goes to its first row once it is there`, async ({ page, explorer }) => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/(words|authors)\.json|\/terms\//, async (route) => {
      await released;
      await route.continue();
    });
    await explorer.open();
    await explorer.search().pressSequentially('moe');
    await page.keyboard.press(key);
    await expect(explorer.hits()).toHaveCount(0);
    release();
    await expect(explorer.hits().first()).toBeFocused();
  });

test('while the tips of the search are open, the line about the map steps back', async ({ page, explorer }) => {
  await explorer.open();
  const line = page.getByText('Each dot is a paper');
  await expect(line).toBeVisible();
  await page.keyboard.press('/');
  await expect(line).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(line).toBeVisible();
});

test('a search that finds nothing offers it without the word that is missing', async ({ explorer }) => {
  await explorer.open();
  await explorer.search().fill('diffusion zebra');
  await expect(explorer.results()).toContainText('“zebra” occurs in no paper.');
  await explorer.results().getByRole('button', { name: 'Without “zebra”' }).click();
  await expect(explorer.search()).toHaveValue('diffusion');
  await expect(explorer.hits().filter({ hasText: 'An Overview of Diffusion Models' })).toHaveCount(1);
});
