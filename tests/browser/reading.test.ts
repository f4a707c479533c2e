import { expect, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

test('the page opens with the map, its name, its counts and its topics', async ({ page, explorer }) => {
  await explorer.open();
  const { counts, name, topics } = explorer.manifest;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByText(`${counts.papers} papers, ${counts.regions} topics`)).toBeVisible();
  await expect(explorer.topics()).toHaveCount(counts.regions);
  await expect(explorer.topics().first()).toContainText(topics[0]!.name);
  await expect(page).toHaveTitle(`${name} · Topograph`);
});

test('pointing at a dot shows what paper it is', async ({ page, explorer }) => {
  await explorer.open();
  const paper = explorer.paper('COMET');
  await explorer.pointAt(paper);
  await expect(page.getByTestId('hover-card')).toContainText(explorer.papers.title[paper]!);
  await page.mouse.move(10, 10);
  await expect(page.getByTestId('hover-card')).toBeHidden();
});

test('a click on a dot opens the abstract with its keywords, topic and most similar papers', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const paper = explorer.paper('COMET');
  await explorer.click(paper);
  const reader = explorer.reader();
  await expect(reader.getByRole('heading', { level: 2 })).toContainText(explorer.papers.title[paper]!);
  await expect(reader.locator('.abstract')).toContainText('Mixture-of-Experts (Sparse-MoE) framework');
  await expect(reader.locator('.abstract mark').first()).toBeVisible();
  const [keyword] = await explorer.keywords(paper);
  await expect(reader.getByText(keyword!, { exact: true }).first()).toBeVisible();
  await expect(reader.getByText(/of 200 runs/)).toBeVisible();
  await expect(reader.locator('[data-neighbour]').first()).toContainText('%');
  await expect(page).toHaveTitle(/^COMET/);
});

test('a neighbour opens the link: both abstracts, shared terms in one colour, shares that add up to 100 %', async ({
  explorer,
}) => {
  await explorer.open();
  await explorer.click(explorer.paper('COMET'));
  await explorer.reader().locator('[data-neighbour]').first().click();
  const reader = explorer.reader();
  await expect(reader.locator('[data-side] .abstract')).toHaveCount(2);
  const shares = await reader.locator('.full li:not(.sum) .number').allTextContents();
  expect(shares.reduce((sum, share) => sum + Number.parseInt(share, 10), 0)).toBe(100);
  const tints = (side: number) =>
    reader
      .locator('[data-side]')
      .nth(side)
      .locator('mark')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.className))]);
  const [left, right] = [await tints(0), await tints(1)];
  expect(left.length).toBeGreaterThan(0);
  expect(right.some((tint) => left.includes(tint))).toBe(true);
});

test('a link says what related vocabulary is, which words are behind it, and in which papers', async ({ explorer }) => {
  await explorer.open();
  await explorer.click(explorer.paper('COMET'));
  const reader = explorer.reader();
  await expect(reader.locator('[data-neighbour] .term', { hasText: 'related vocabulary' }).first()).toHaveAttribute(
    'title',
    /go together/,
  );
  await reader.locator('[data-neighbour]').first().click();
  await expect(reader).toContainText('Related vocabulary: these papers use words that go together');
  await reader.getByRole('button', { name: 'Which words?' }).click();
  await expect(reader).toContainText('may be the greater part');
  const papers = reader.getByRole('button', { name: /^in \d+ papers$/ }).first();
  const count = Number.parseInt((await papers.innerText()).replace('in ', ''), 10);
  await papers.click();
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText(`${count} chosen papers`);
});

test("each neighbour's shares add up to 100 %", async ({ explorer }) => {
  await explorer.open();
  await explorer.click(explorer.paper('Mistral-SPLADE'));
  const rows = explorer.reader().locator('[data-neighbour] .words');
  await expect(rows.first()).toBeVisible();
  for (const row of await rows.allTextContents()) {
    const shares = [...row.matchAll(/(\d+)\s%/g)].map((match) => Number(match[1]));
    expect(
      shares.reduce((sum, share) => sum + share, 0),
      row,
    ).toBe(100);
  }
});

test('two papers that share nothing say so, in place of shares', async ({ page, explorer }) => {
  await serveFixedMap(page);
  await explorer.open('map=fixed&link=paper-0&link=paper-25');
  await expect(explorer.reader()).toContainText('They share no term, and no related vocabulary.');
  await expect(explorer.reader()).not.toContainText('together');
});

test('a topic opens by its name on the map and shows which papers carry its terms', async ({ page, explorer }) => {
  await explorer.open();
  const topic = explorer.manifest.topics[0]!;
  const { x, y } = await explorer.name(topic.id);
  await page.mouse.click(x, y);
  const reader = explorer.reader();
  await expect(reader.getByRole('heading', { level: 2 })).toContainText(topic.name);
  const term = topic.nameTerms[0]!;
  const evidence = reader.getByRole('button', { name: new RegExp(`^${term.inside} of ${topic.papers} paper`) }).first();
  await evidence.click();
  await expect(reader.getByText('What is this?')).toBeVisible();
  await expect(reader.locator('.under')).toContainText(`${term.inside} paper`);
});

test('back returns to what was open before, and Esc always steps back', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().fill('sparse retrieval');
  await explorer.hits().first().click();
  await expect(explorer.reader()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.reader()).toBeHidden();
  await expect(explorer.hits().first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.search()).toHaveValue('');
  await expect(explorer.litCount()).toBeHidden();
});

test('the line for first visitors goes, leaves the focus on the map, and stays away', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Dismiss this line' }).press('Enter');
  await expect(explorer.map()).toBeFocused();
  await page.reload();
  await expect(explorer.topics().first()).toBeVisible();
  await expect(page.getByText('Each dot is a paper')).toBeHidden();
});

test.describe('while a file of the map cannot be fetched', () => {
  test.use({ mayFail: /\/texts\/001/ });

  test('each look at a paper of it says so, and the first after the file is back shows its text', async ({
    page,
    explorer,
  }) => {
    await page.route('**/texts/001.json', (route) => route.abort());
    const notice = page.getByRole('status').filter({ hasText: 'texts/001.json of this map could not be fetched' });
    const reader = explorer.reader();
    await explorer.open();
    await expect(notice).toBeVisible();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await explorer.click(explorer.paper('COMET'));
    await expect(reader).toContainText('The abstract is on its way.');
    await expect(notice).toBeVisible();
    await reader.getByRole('button', { name: 'Close' }).click();
    await page.unroute('**/texts/001.json');
    // At once, a second click on the dot would be a double one.
    await page.waitForTimeout(400);
    await explorer.click(explorer.paper('COMET'));
    await expect(reader.locator('.abstract')).toContainText('Mixture-of-Experts (Sparse-MoE) framework');
  });
});

test.describe('while a part of the page cannot be fetched', () => {
  test.use({ mayFail: /\/(?:PaperPage|HelpDialog)-/ });

  test('the reader says so and has two ways out, and a window that cannot open leaves the keys at work', async ({
    page,
    explorer,
  }) => {
    await page.route(/\/assets\/(?:PaperPage|HelpDialog)-/, (route) => route.abort());
    await explorer.open();
    await explorer.click(explorer.paper('COMET'));
    const reader = explorer.reader();
    const alert = reader.getByRole('alert');
    await expect(alert).toContainText('A part of this page could not be fetched.');
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect(reader).toBeHidden();
    const notice = page.getByRole('status').filter({ hasText: 'could not be fetched' });
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
    await page.keyboard.press('?');
    await expect(notice).toBeVisible();
    await page.keyboard.press('/');
    await expect(explorer.search()).toBeFocused();
    await page.keyboard.press('Escape');
    // At once, a second click on the dot would be a double one.
    await page.waitForTimeout(400);
    await explorer.click(explorer.paper('COMET'));
    await expect(alert).toBeVisible();
    await page.unroute(/\/assets\/(?:PaperPage|HelpDialog)-/);
    await alert.getByRole('button', { name: 'Load the page again' }).click();
    await expect(reader.locator('.abstract')).toContainText('Mixture-of-Experts (Sparse-MoE) framework');
  });
});

test('a field that has the focus closes nothing; typing, a click and arrow down show what was found', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.search().fill('retrieval');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const title = explorer.reader().getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  await page.keyboard.press('F6');
  await expect(explorer.search()).toBeFocused();
  await expect(title).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(explorer.hits().first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await explorer.search().click();
  await expect(explorer.hits().first()).toBeVisible();
  await expect(explorer.search()).toBeFocused();
});

test('letters taken away one by one end a search, and what was open is open again', async ({ page, explorer }) => {
  const paper = explorer.paper('COMET');
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[paper]!)}`);
  const title = explorer.reader().getByRole('heading', { level: 2 });
  await expect(title).toContainText('COMET');
  await explorer.search().pressSequentially('exp');
  await expect(explorer.hits().first()).toBeVisible();
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace');
  await expect(title).toContainText('COMET');
  await expect(explorer.search()).toBeFocused();
});

test('of a thousand authors the first are named, the others when asked for, and each text runs as its letters do', async ({
  page,
  explorer,
}) => {
  const authors = Array.from({ length: 1000 }, (_, at) => `Ann Example${at}`);
  await serveFixedMap(page, (map) => ({
    ...map,
    papers: {
      ...map.papers,
      title: map.papers.title.map((title, paper) => (paper === 0 ? 'الشبكات العصبية البيانية' : title)),
      authors: map.papers.authors.map((own, paper) => (paper === 0 ? authors : own)),
    },
  }));
  await explorer.open('map=fixed&paper=paper-0');
  const names = explorer.reader().getByRole('button', { name: /^Ann Example/ });
  await expect(names).toHaveCount(20);
  const title = explorer.reader().getByRole('heading', { level: 2 });
  const right = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return element.getBoundingClientRect().right - range.getBoundingClientRect().right;
  };
  expect(Math.abs(await title.evaluate(right))).toBeLessThan(2);
  await explorer.reader().getByRole('button', { name: 'and 980 more' }).click();
  await expect(names).toHaveCount(1000);
});

test('who opens a paper by its key sees where the focus is', async ({ page, explorer }) => {
  await explorer.open();
  await page.keyboard.press('/');
  await page.keyboard.type('COMET');
  await expect(explorer.hits().first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const title = explorer.reader().getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  await expect(title).toHaveCSS('outline-style', 'solid');
});
