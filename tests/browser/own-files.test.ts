import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from './axe.ts';
import { drop } from './drop.ts';
import { expect, test } from './explorer-page.ts';

const records = [
  [
    'Sparse attention for long documents',
    'We study sparse attention in long document transformers. Sparse attention lowers the $O(n^2)$ cost of attention.',
  ],
  [
    'Linear attention revisited',
    'Linear attention replaces softmax attention in transformers and keeps long document quality.',
  ],
  [
    'Attention sinks in transformers',
    'Transformers put attention on the first token. We explain attention sinks in long document transformers.',
  ],
  ['Graph neural networks for molecules', 'Graph neural networks predict molecule properties from the molecule graph.'],
  ['Message passing on molecule graphs', 'Message passing in graph neural networks for molecule property prediction.'],
  ['Molecule graphs & <img src=x', 'Molecule graphs and graph neural networks; a property prediction note.'],
];
const lines = records.map(([title, abstract]) => JSON.stringify({ title, abstract })).join('\n');

test('a dropped file becomes a map in this browser, with an audit; it is renamed, found again, deleted', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await drop(page, 'my-papers.jsonl', `${lines}\n{"abstract":"Without a title."}`);
  const name = page.getByRole('heading', { level: 1 });
  await expect(name).toContainText('my-papers');
  await expect(page.getByText(/^6 papers from one file/)).toBeVisible();
  const card = page.getByRole('region', { name: 'Making a map' });
  // Over the new map lies one line, which opens what was read.
  expect((await card.boundingBox())!.height).toBeLessThan(100);
  await card.getByText('What was read').click();
  await expect(card.getByRole('listitem').filter({ hasText: 'my-papers.jsonl' })).toHaveText(
    /6 papers\s*JSON lines; 7 records, 1 left out/,
  );
  await expect(card.getByText(/^1 record: no title/)).toBeVisible();
  await expect(card.getByText('“Without a title.”')).toBeVisible();
  await expect(card.getByText('line 7', { exact: true })).toBeVisible();
  expect(await faults(page), 'audit, light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faults(page), 'audit, dark').toEqual([]);
  await page.getByRole('region', { name: 'Making a map' }).getByRole('button', { name: 'Close' }).click();

  await page.reload();
  await expect(name).toContainText('my-papers');
  await name.getByRole('button').click();
  await page.getByRole('button', { name: 'Rename my-papers' }).click();
  // Esc takes the renaming back and leaves the window; so does it with deleting.
  await page.getByRole('textbox', { name: 'New name' }).fill('Something else');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Delete my-papers' }).click();
  await page.getByRole('button', { name: 'Keep' }).press('Escape');
  await page.getByRole('button', { name: 'Rename my-papers' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Attention and molecules');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('button', { name: 'Delete Attention and molecules' }).click();
  // A browser that refuses says so, and the map is still there.
  const refused = await page.evaluateHandle(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const refusing = transaction.apply(this, given);
      if (given[1] === 'readwrite') queueMicrotask(() => refusing.abort());
      return refusing;
    };
    return transaction;
  });
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('This browser keeps nothing');
  await refused.evaluate((transaction) => void (IDBDatabase.prototype.transaction = transaction));
  await page.getByRole('button', { name: 'Delete Attention and molecules' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('dialog').getByText('Attention and molecules')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(name).toContainText(explorer.manifest.name);
});

test('the link to a map of one’s own says that it works here alone, and who gets it is told why and what to do', async ({
  page,
  explorer,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open();
  await drop(page, 'my-papers.jsonl', lines);
  const name = page.getByRole('heading', { level: 1 });
  await expect(name).toContainText('my-papers');
  await page.getByRole('button', { name: 'Copy link to this view' }).click();
  const notice = page.locator('.notice');
  await expect(notice).toContainText('in this browser alone');
  await expect(notice).toContainText('To send the map, use Export: “One file”.');
  await expect(page.getByTestId('live')).not.toContainText('copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await context.clearPermissions();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'One file' })).toBeVisible();
  // Another browser has nothing of it.
  const other = await context.browser()!.newContext();
  const receiver = await other.newPage();
  await receiver.goto(link);
  const told = receiver.locator('.notice');
  await expect(told).toContainText('was made from files in another browser and never left it');
  await expect(told).toContainText('drop the same files on this page');
  await expect(told).not.toContainText('own:');
  await other.close();
});

test('by keyboard the focus goes to each question about a map and back to what asked it', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await drop(page, 'my-papers.jsonl', lines);
  const name = page.getByRole('heading', { level: 1 });
  await expect(name).toContainText('my-papers');
  await expect(page.getByText(/^6 papers from one file/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^6 papers from one file/)).toBeHidden();
  await expect(explorer.map()).toBeFocused();
  await name.getByRole('button').press('Enter');
  const remove = page.getByRole('button', { name: 'Delete my-papers' });
  const rename = page.getByRole('button', { name: 'Rename my-papers' });
  const keep = page.getByRole('button', { name: 'Keep' });
  for (const answer of ['Enter', 'Escape']) {
    await remove.press('Enter');
    await expect(keep).toBeFocused();
    await page.keyboard.press(answer);
    await expect(remove).toBeFocused();
  }
  await rename.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rename).toBeFocused();
  await rename.press('Enter');
  await page.keyboard.type('Molecules');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename Molecules' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete Molecules' }).press('Enter');
  await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await expect(page.getByTitle('Open this map').first()).toBeFocused();
});

test('the same file again replaces its map, which keeps the name that it was given', async ({ page, explorer }) => {
  await explorer.open();
  const name = page.getByRole('heading', { level: 1 });
  await drop(page, 'my-papers.jsonl', lines);
  await expect(name).toContainText('my-papers');
  await name.getByRole('button').click();
  await page.getByRole('button', { name: 'Rename my-papers' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Molecules');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Rename Molecules' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toContainText('Molecules');
  await drop(page, 'other.jsonl', lines);
  await expect(page.getByText(/^6 papers from one file/)).toBeVisible();
  await expect(name).toContainText('Molecules');
  await name.getByRole('button').click();
  await expect(page.getByRole('button', { name: /^Rename / })).toHaveCount(1);
});

test('text from a file is text, and its mathematics is typeset', async ({ page, explorer }) => {
  await explorer.open();
  await drop(page, 'my-papers.jsonl', lines);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('my-papers');
  await explorer.search().fill('molecule');
  await expect(explorer.hits().filter({ hasText: 'Molecule graphs & <img src=x' })).toHaveCount(1);
  await explorer.search().fill('"sparse attention"');
  await explorer.hits().first().click();
  await expect(explorer.reader().locator('.abstract math')).toContainText('O');
  await expect(explorer.reader().locator('.abstract')).not.toContainText('$');
});

test('a displayed formula stands on a line of its own, and one longer than the reader scrolls', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const terms = Array.from({ length: 40 }, (_, n) => `a_{${n}}`).join(' + ');
  const paper = {
    title: 'Sums of many terms',
    abstract: `Sums obey \\[ x^2 + y^2 = z^2 \\] and $$s = ${terms}$$ for all terms.`,
  };
  await drop(page, 'sums.jsonl', JSON.stringify(paper));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('sums');
  await explorer.search().fill('sums');
  await explorer.hits().first().click();
  const abstract = explorer.reader().locator('.abstract');
  await expect(abstract.locator('math')).toHaveCount(2);
  const [whole, short, long] = await Promise.all(
    [abstract, abstract.locator('.maths').first(), abstract.locator('.maths').last()].map((part) => part.boundingBox()),
  );
  expect(short!.width).toBe(whole!.width);
  expect(long!.width).toBe(whole!.width);
  expect(long!.y).toBeGreaterThan(short!.y + short!.height);
  await expect(abstract.locator('.maths').last()).toHaveAttribute('tabindex', '0');
  await expect(abstract.locator('.maths').first()).not.toHaveAttribute('tabindex', '0');
});

test('a file that holds no papers is named, with what to do', async ({ page, explorer }) => {
  await explorer.open();
  await drop(page, 'notes.bin', '\u0000\u0001\u0002\u0003');
  const card = page.getByRole('region', { name: 'Making a map' });
  await expect(card.getByRole('alert')).toContainText('notes.bin');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(explorer.manifest.name);
});

test('years, venues and authors filter where the data has them', async ({ page, explorer }) => {
  await explorer.open();
  const dated = records.map(([title, abstract], i) =>
    JSON.stringify({
      title,
      abstract,
      year: 2018 + i,
      venue: i < 3 ? 'ACL' : 'Molecules',
      authors: [`Ada Author${i % 2}`],
    }),
  );
  await drop(page, 'dated.jsonl', dated.join('\n'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('dated');
  await page.getByRole('region', { name: 'Making a map' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('checkbox', { name: /^ACL/ }).check({ force: true });
  await expect(explorer.litCount()).toContainText('3 of 6');
  await page.getByRole('checkbox', { name: /^Ada Author0/ }).check({ force: true });
  await expect(explorer.litCount()).toContainText('2 of 6');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('slider', { name: 'First year' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.litCount()).toContainText('5 of 6');
  await expect(explorer.hits()).toHaveCount(5);
  await page.getByRole('button', { name: 'Clear years' }).click();
  await expect(explorer.litCount()).toBeHidden();
});

test('a pasted listing becomes a map', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  const listing = records.slice(0, 3).map(([title, abstract]) => `${title}\n\n${abstract} ${abstract} ${abstract}\n`);
  await page.getByRole('textbox', { name: 'Paste a listing' }).fill(listing.join('\n'));
  await page.getByRole('button', { name: 'Make a map' }).click();
  await expect(page.getByText(/^3 papers from one file/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pasted papers');
});

test('a dropped folder is walked, its files named from it', async ({ page, context, explorer }, info) => {
  const folder = info.outputPath('my folder');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'sub', 'b.jsonl'), lines);
  writeFileSync(join(folder, 'a.txt'), 'nothing');
  writeFileSync(join(folder, '.hidden'), 'nothing');
  await explorer.open();
  const devtools = await context.newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await expect(page.getByText(/^6 papers from 2 files/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('my folder');
  const card = page.getByRole('region', { name: 'Making a map' });
  await card.getByText('What was read').click();
  const files = card.getByRole('listitem');
  await expect(files.filter({ hasText: 'a.txt' })).toHaveText(/0 papers\s*holds no papers/);
  await expect(files.filter({ hasText: 'sub/b.jsonl' }).first()).toHaveText(/6 papers\s*JSON lines\s*$/);
});

test('a browser that keeps nothing still shows the map, and says why it will be gone', async ({ page, explorer }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await explorer.open();
  await drop(page, 'my-papers.jsonl', lines);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('my-papers');
  await expect(page.getByText(/keeps nothing for this page.* The map goes when the page is closed/)).toBeVisible();
  await page.getByRole('region', { name: 'Making a map' }).getByRole('button', { name: 'Close' }).click();
  await heading.getByRole('button').click();
  await expect(page.getByRole('dialog').getByText('6 papers, until the page is closed')).toBeVisible();
});

test('who stops while the map is being kept finds nothing of it', async ({ page, explorer }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if (this.name === 'maps') document.querySelector<HTMLElement>('[title^="Stop;"]')!.click();
      return put.apply(this, given);
    };
  });
  await explorer.open();
  await drop(page, 'my-papers.jsonl', lines);
  const kept = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('topograph', 1).onsuccess = (event) => {
            const database = (event.target as IDBOpenDBRequest).result;
            const count = database.transaction('maps').objectStore('maps').count();
            count.onsuccess = () => (database.close(), resolve(count.result));
          };
        }),
    );
  await expect(page.getByRole('region', { name: 'Making a map' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Making a map' })).toBeHidden();
  await expect.poll(kept).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(explorer.manifest.name);
});
