import type { Locator, Page } from '@playwright/test';
import { faults } from './axe.ts';
import { drop } from './drop.ts';
import { expect, type ExplorerPage, test } from './explorer-page.ts';

const paper = (title: string): string =>
  JSON.stringify({ title, abstract: `We study ${title.toLowerCase()} and how it changes long documents.` });
const FEW = ['Sparse attention', 'Linear attention', 'Attention sinks'].map(paper).join('\n');
/** So many papers that there is time to drop others. */
const MANY = Array.from({ length: 1500 }, (_, at) => paper(`Paper ${at} of ${at % 30} kinds`)).join('\n');
/** Two of one title, ten without any, and a line that is cut off. */
const FAULTY = [
  paper('Molecule graphs'),
  paper('Molecule graphs'),
  ...Array.from({ length: 10 }, (_, at) => `{"abstract":"Record ${at} has no title."}`),
  '{"title": "Cut',
].join('\n');

const cardOf = (page: Page): Locator => page.getByRole('region', { name: 'Making a map' });
const nameOf = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** The window with all maps: behind the menu on a telephone. */
async function openMaps(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'More', exact: true });
  if (await more.isVisible()) {
    await more.press('Enter');
    await page.getByRole('menuitem', { name: /open another map/ }).press('Enter');
  } else await nameOf(page).getByRole('button').press('Enter');
}

async function dropThree(page: Page, explorer: ExplorerPage): Promise<void> {
  await explorer.open();
  await drop(page, 'many.jsonl', MANY);
  await drop(page, 'notes.bin', '\u0000\u0001\u0002');
  await drop(page, 'unwanted.jsonl', FEW);
  await drop(page, 'few.jsonl', FEW);
}

test('files dropped while others are being made wait for their turn: none is lost, each can be cancelled', async ({
  page,
  explorer,
}) => {
  await dropThree(page, explorer);
  const card = cardOf(page);
  await expect(card.getByRole('heading', { name: 'Making “many”' })).toBeVisible();
  // One line tells of those that wait: the map stays in sight.
  const wait = card.getByText('3 more wait');
  expect((await card.boundingBox())!.height).toBeLessThan(170);
  await wait.press('Enter');
  await expect(card.getByRole('button', { name: /^Cancel / })).toHaveCount(3);
  // By keyboard the focus stays in the card.
  await card.getByRole('button', { name: 'Cancel unwanted' }).press('Enter');
  await expect(card.getByRole('button', { name: /^Cancel / })).toHaveCount(2);
  await expect(card.getByRole('button', { name: 'Stop' })).toBeFocused();
  await expect(nameOf(page)).toContainText('few', { timeout: 60_000 });
  await expect(card.getByText(/^1,500 papers from one file/)).toBeVisible();
  await expect(card.getByText('“notes” could not be made into a map')).toBeVisible();
  await expect(card.getByRole('alert')).toContainText('notes.bin');
  await expect(card.getByText(/^3 papers from one file/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  // Of several the last one opens; the others are a press away.
  await card.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await expect(nameOf(page)).toContainText('many');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await openMaps(page);
  await expect(page.getByRole('button', { name: /^Rename / })).toHaveCount(2);
});

test('what is made and what waits is said once, each by its name', async ({ page, explorer }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const text = document.querySelector('.making [role=status]')?.textContent ?? '';
      if (text !== '' && text !== said.at(-1)) said.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await explorer.open();
  await drop(page, 'many.jsonl', MANY);
  await drop(page, 'few.jsonl', FEW);
  await expect(nameOf(page)).toContainText('few', { timeout: 60_000 });
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('. '));
  for (const once of ['Making “many”', '“few” waits', '“many” is made: 1,500 papers', '“few” is made: 3 papers'])
    expect(said.split(once), once).toHaveLength(2);
});

for (const [size, width, height] of [
  ['wide', 1280, 800],
  ['narrow', 390, 844],
] as const) {
  test(`what was read can be looked up as long as the map is kept (${size})`, async ({ page, explorer }) => {
    await page.setViewportSize({ width, height });
    await explorer.open();
    await drop(page, 'faulty.jsonl', FAULTY, 'listing.txt', `Subscribe\n\n${['One', 'Two'].map(listed).join('\n\n')}`);
    const short = '3 papers from 2 files; 1 duplicate merged; 11 records and 1 line left out';
    await expect(cardOf(page).getByText(short, { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/own/);
    await page.reload();
    await expect(explorer.map()).toHaveAttribute('data-renderer', /webgl|svg/, { timeout: 30_000 });
    await openMaps(page);
    const ask = page.getByRole('button', { name: 'What was read for faulty and 1 more' });
    await ask.press('Enter');
    const window = page.getByRole('dialog', { name: 'What was read' });
    await expect(window.getByText(short)).toBeVisible();
    const files = window.getByRole('listitem');
    await expect(files.filter({ hasText: 'listing.txt' }).first()).toHaveText(/2 papers\s*page listing\s*$/);
    await expect(files.filter({ hasText: 'faulty.jsonl' }).first()).toHaveText(
      /1 paper\s*JSON lines; 13 records, 1 merged, 11 left out\s*$/,
    );
    // Merged, and what showed it; left out by reason, the long list folded.
    await expect(window.getByText('faulty.jsonl, line 2; same title')).toBeVisible();
    await expect(window.getByText('“{"title": "Cut”')).toBeVisible();
    await expect(window.getByText('“Subscribe”')).toBeVisible();
    const folded = window.getByText('“Record 7 has no title.”');
    await expect(folded).toBeHidden();
    await window.getByText(/^10 records: no title/).press('Enter');
    await expect(folded).toBeVisible();
    await expect(window.getByText('faulty.jsonl, line 10')).toBeVisible();
    // What is worth a look names the papers.
    await expect(window.getByText('1 paper has a very short abstract')).toBeVisible();
    const meant = window
      .getByRole('group')
      .filter({ hasText: '1 paper has a very short abstract' })
      .getByRole('listitem');
    await expect(meant).toHaveText(/“Molecule graphs”\s*faulty.jsonl, line 1/);
    expect(await faults(page)).toEqual([]);
    expect(await window.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Maps' })).toBeVisible();
    await expect(ask).toBeFocused();
  });
}

function listed(name: string): string {
  const sentence = `We show how ${name.toLowerCase()} is read from a page, and that it is found again in a long report.`;
  return `A title of paper ${name}\n\n${sentence} ${sentence} ${sentence}`;
}
