import type { Locator } from '@playwright/test';
import { expect, test } from './explorer-page.ts';

test('two themes are compared: terms on a balance, and either side can be changed', async ({ page, explorer }) => {
  await explorer.open();
  const [one, two] = explorer.manifest.themes;
  for (const theme of [one!, two!]) {
    await page.getByTitle(new RegExp(`^Light the papers about ${theme.label}(:|$)`)).click();
  }
  await page.getByRole('button', { name: new RegExp(`^${one!.label} \\d+ of \\d+$`) }).click();
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Compare' }).click();
  await reader.getByRole('button', { name: new RegExp(`^${two!.label} \\d+$`) }).click();
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText(
    new RegExp(`${one!.label}\\s+and\\s+${two!.label}`),
  );
  for (const part of [`More in ${one!.label}`, 'Terms they share', `More in ${two!.label}`]) {
    await expect(reader.getByRole('heading', { name: part })).toBeVisible();
  }
  // The first term of the left side, with its numbers in words.
  await expect(reader.locator('section.terms').first().locator('button').first()).toHaveAccessibleName(
    new RegExp(`: \\d+ of \\d+ papers of ${one!.label}, \\d+ of \\d+ of ${two!.label}`),
  );
  // Titles of a pair run on as one text: in the grid of other rows they lay over one another.
  const pairs = reader.locator('.pair');
  expect(await pairs.count()).toBeGreaterThan(0);
  await expect(pairs.first()).toHaveCSS('display', 'block');
  await reader.getByRole('button', { name: 'Another side' }).click();
  await expect(reader.getByText('Compare with')).toBeVisible();
  await expect(reader.getByText('Choose here')).toHaveText(/or draw a lasso or a box\.$/);
});

test('a topic of the legend is the other side of a comparison, by mouse and by keyboard', async ({
  page,
  explorer,
}) => {
  const title = explorer.reader().getByRole('heading', { level: 2 });
  const [one, two] = explorer.manifest.topics;
  const row = page.locator(`[role=treeitem][aria-level="1"]`).filter({ hasText: two!.name });
  for (const choose of [() => row.click(), () => row.press('Enter')]) {
    await page.goto('about:blank');
    await explorer.open('map=seed&compare=topic:0');
    await expect(explorer.reader().getByText('Compare with')).toBeVisible();
    await choose();
    // A dot within a name does not begin a line: the blank before it does not break.
    const names = [one!.name, two!.name].map((name) => name.replaceAll(' ', String.raw`\s+`));
    await expect(title).toHaveText(new RegExp(names.join(String.raw`\s+and\s+`)));
  }
});

test('a comparison brings the papers of both sides into sight', async ({ page, explorer }) => {
  const { topics } = explorer.manifest;
  const { topic, x, y } = explorer.papers;
  const papersOf = (wanted: number) => [...topic.keys()].filter((paper) => topic[paper] === wanted);
  const [one, two] = [papersOf(0), papersOf(1)];
  await explorer.open(`map=seed&compare=topic:0&at=${x[one[0]!]}_${y[one[0]!]}_1`);
  await page.locator(`[role=treeitem][aria-level="1"]`).filter({ hasText: topics[1]!.name }).click();
  const [legend, reader] = [(await explorer.legend().boundingBox())!, (await explorer.reader().boundingBox())!];
  await expect(async () => {
    const places = [];
    for (const paper of [...one, ...two]) places.push(await explorer.dot(paper));
    const seen = places.filter((at) => at.x > legend.x + legend.width && at.x < reader.x && at.y > 0 && at.y < 800);
    expect(seen.length).toBeGreaterThan(0.9 * places.length);
  }).toPass();
});

test('what a box catches is compared with what a lasso catches', async ({ page, explorer }) => {
  await explorer.open('map=seed&topic=0');
  const reader = explorer.reader();
  const draw = async (topic: number) => {
    const dots = await Promise.all(
      explorer.papers.topic.flatMap((one, paper) => (one === topic ? [explorer.dot(paper)] : [])),
    );
    const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    await page.mouse.move(left - 12, top - 12);
    await page.mouse.down();
    for (const [x, y] of [
      [right + 12, top - 12],
      [right + 12, bottom + 12],
      [left - 12, bottom + 12],
    ] as const) {
      await page.mouse.move(x, y, { steps: 3 });
    }
    await page.mouse.up();
  };
  await reader.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Whole map' }).click();
  await page.getByRole('button', { name: 'Select with a lasso' }).click();
  await draw(0);
  await expect(reader.getByText('What is this?')).toBeVisible();
  await reader.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Select with a lasso' }).click();
  await draw(1);
  await expect(reader.getByRole('heading', { level: 2 })).toContainText(/chosen papers and\s+\d+ chosen papers/);
  await expect(reader.getByText('Terms they share')).toBeVisible();
});

test('what a search lights can be asked what it is, and exported', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().fill('mixture of experts ');
  await expect(explorer.hits().first()).toBeVisible();
  const count = await explorer.hits().count();
  await explorer.results().getByRole('button', { name: 'What are these?' }).click();
  const reader = explorer.reader();
  await expect(reader.locator('.under')).toContainText(`${count} paper`);
  await expect(reader.getByText('Terms that set them apart')).toBeVisible();
  await reader.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('radio', { name: `What is open ${count}` })).toBeChecked();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^BibTeX/ })
      .click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.bib$/);
});

test('a selection kept as a theme is not offered for comparison with itself', async ({ page, explorer }) => {
  await explorer.open('map=seed&set=papers:0-9');
  const reader = explorer.reader();
  await reader.getByRole('button', { name: 'Keep as theme' }).click();
  await expect(page.getByRole('button', { name: 'Take away the theme 10 chosen papers' })).toBeVisible();
  await reader.getByRole('button', { name: 'Compare' }).click();
  await expect(reader.locator('button.line').first()).toBeVisible();
  await expect(reader.getByRole('button', { name: '10 chosen papers' })).toHaveCount(0);
});

test('what is said below a heading touches neither it nor the rows', async ({ explorer }) => {
  const box = async (what: Locator) => (await what.boundingBox())!;
  const reader = explorer.reader();
  await explorer.open('map=seed&compare=topic:0');
  const how = await box(reader.getByText('Choose here'));
  expect((await box(reader.locator('button.line').first())).y - how.y - how.height).toBeGreaterThanOrEqual(6);
  const [from, to] = ['COMET', 'Mistral-SPLADE'].map((title) => explorer.papers.id[explorer.paper(title)]!);
  await explorer.open(`map=seed&path=${encodeURIComponent(from!)}&path=${encodeURIComponent(to!)}`);
  const title = await box(reader.getByRole('heading', { level: 2 }).filter({ hasText: /step/ }));
  expect(
    (await box(reader.getByRole('button', { name: 'Show on map' }))).y - title.y - title.height,
  ).toBeGreaterThanOrEqual(6);
});
