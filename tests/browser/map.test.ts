import type { Page } from '@playwright/test';
import { expect, type ExplorerPage, test } from './explorer-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** How many pixels of a layer of the map are drawn on in a piece of the window. */
async function inkIn(page: Page, layer: string, box: { x: number; y: number; width: number; height: number }) {
  return page.evaluate(
    ([name, { x, y, width, height }]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`canvas[data-layer="${name}"]`)!;
      // Layers with nothing on them are not displayed.
      if (canvas.style.display === 'none') return 0;
      const at = canvas.getBoundingClientRect();
      const ratio = canvas.width / at.width;
      const { data } = canvas
        .getContext('2d')!
        .getImageData((x - at.left) * ratio, (y - at.top) * ratio, width * ratio, height * ratio);
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    },
    [layer, box] as const,
  );
}

const regionsOf = (explorer: ExplorerPage): number[] =>
  explorer.manifest.topics.filter(({ parent }) => parent === null).map(({ id }) => id);

/** Where the names of regions are written; `null` for one that is not. */
async function namesOf(page: Page, explorer: ExplorerPage) {
  return page.evaluate((topics) => {
    const { mapView } = document.querySelector('#map') as unknown as {
      mapView: { nameOf(topic: number): { clientX: number; clientY: number } | null };
    };
    return topics.map((topic) => mapView.nameOf(topic));
  }, regionsOf(explorer));
}

test('the whole map stays whole beside the reader that a click on a dot opens, and takes the room back', async ({
  page,
  explorer,
}) => {
  await page.addInitScript(() => localStorage.setItem('topograph.hint-seen', 'yes'));
  await explorer.open();
  const [leftmost, rightmost] = [Math.min, Math.max].map((most) =>
    explorer.papers.x.indexOf(most(...explorer.papers.x)),
  ) as [number, number];
  const before = await explorer.dot(leftmost);
  expect(await namesOf(page, explorer)).not.toContain(null);
  await explorer.click(leftmost);
  await expect(explorer.reader().locator('.abstract mark').first()).toBeVisible();
  const reader = (await explorer.reader().boundingBox())!;
  await expect.poll(async () => (await explorer.dot(rightmost)).x).toBeLessThan(reader.x);
  await expect.poll(async () => (await namesOf(page, explorer)).filter((at) => at === null).length).toBe(0);
  expect(await inkIn(page, 'names', { ...reader, x: reader.x - 1 })).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => explorer.dot(leftmost)).toEqual(before);
});

test('a click on a dot of a map that has been moved moves it just so far that the reader does not hide the dot', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const other = explorer.papers.x.indexOf(Math.min(...explorer.papers.x));
  await explorer.dot(other);
  const { width } = (await explorer.map().boundingBox())!;
  const paper = await page.evaluate(
    ([papers, edge]) => {
      const { mapView } = document.querySelector('#map') as unknown as {
        mapView: { positionOf(paper: number): { clientX: number; clientY: number } };
      };
      const places = [...Array(papers).keys()].map((one) => ({ one, ...mapView.positionOf(one) }));
      const inSight = places.filter(({ clientX, clientY }) => clientX < edge && clientY > 120 && clientY < 700);
      return inSight.reduce((most, one) => (one.clientX > most.clientX ? one : most)).one;
    },
    [explorer.papers.x.length, width - 40] as const,
  );
  const [before, beside] = [await explorer.dot(paper), await explorer.dot(other)];
  await explorer.click(paper);
  await expect(explorer.reader()).toBeVisible();
  const reader = (await explorer.reader().boundingBox())!;
  await expect.poll(async () => (await explorer.dot(paper)).x).toBeLessThan(reader.x);
  const [after, moved] = [await explorer.dot(paper), await explorer.dot(other)];
  expect(after.x).toBeGreaterThan(reader.x - 60);
  // Nothing is enlarged.
  expect(after.x - moved.x).toBeCloseTo(before.x - beside.x, 0);
});

test('an unmoved map makes room for what a search finds, as its link shows it, and takes the room back', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const [leftmost, rightmost] = [Math.min, Math.max].map((most) =>
    explorer.papers.x.indexOf(most(...explorer.papers.x)),
  );
  const ends = async (): Promise<unknown> => [await explorer.dot(leftmost!), await explorer.dot(rightmost!)];
  const before = await ends();
  await explorer.search().pressSequentially('reinforcement learning');
  await expect(explorer.hits().first()).toBeVisible();
  const side = (await page.locator('aside.side').boundingBox())!;
  await expect(async () => expect((await explorer.dot(rightmost!)).x).toBeLessThan(side.x)).toPass();
  const legend = (await explorer.legend().boundingBox())!;
  expect((await explorer.dot(leftmost!)).x).toBeGreaterThan(legend.x + legend.width);
  const found = await ends();
  await expect.poll(() => page.url()).toContain('q=');
  await page.reload();
  await expect(explorer.hits().first()).toBeVisible();
  await expect.poll(ends).toEqual(found);
  await explorer.search().fill('');
  await expect.poll(ends).toEqual(before);
});

test('a map that its reader has moved stays in place while a search is typed, and its link shows that place', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await explorer.dot(0);
  await explorer.search().pressSequentially('reinforcement learning');
  await expect(explorer.hits().first()).toBeVisible();
  expect(await explorer.dot(0)).toEqual(before);
  await expect.poll(() => page.url()).toContain('q=reinforcement+learning');
  await page.reload();
  await expect(explorer.hits().first()).toBeVisible();
  await expect.poll(async () => Math.hypot((await explorer.dot(0)).x - before.x, 0)).toBeLessThan(2);
});

test('where a search lights nothing in sight, the map says so and one press shows what is lit', async ({
  page,
  explorer,
}) => {
  const { x, y } = explorer.papers;
  const [far, found] = [explorer.paper('Mistral-SPLADE'), explorer.paper('TimeGraphs')];
  await explorer.open(`map=seed&q=timegraphs&at=${x[far]}_${y[far]}_1`);
  await expect(explorer.hits().first()).toBeVisible();
  const offer = page.getByRole('button', { name: 'The lit paper is out of sight: show it' });
  await offer.click();
  await expect(offer).toBeHidden();
  const [reader, legend] = [(await explorer.results().boundingBox())!, (await explorer.legend().boundingBox())!];
  const dot = await explorer.dot(found);
  expect(dot.x).toBeGreaterThan(legend.x + legend.width);
  expect(dot.x).toBeLessThan(reader.x);
});

test('a lasso that is begun and left leaves the map as it was, and its link', async ({ page, explorer }) => {
  const paper = explorer.paper('Free from Bellman Completeness');
  // Far from what is open, as who looks round while reading.
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[paper]!)}`);
  await expect(explorer.reader().locator('.abstract mark').first()).toBeVisible();
  const { x, y } = await explorer.dot(paper);
  await page.mouse.move(700, 200);
  await page.mouse.down();
  await page.mouse.move(700 + (x > 660 ? 900 : -900), 200 + (y > 450 ? 300 : -300), { steps: 4 });
  await page.mouse.up();
  const before = await explorer.dot(paper);
  await expect(page).toHaveURL(/&at=/);
  const address = page.url();
  await explorer.map().focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  expect(await explorer.dot(paper)).toEqual(before);
  await page.waitForTimeout(600);
  expect(page.url()).toBe(address);
});

test('the note that a box held no papers has the same room on either side', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.map().focus();
  await page.keyboard.press('b');
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'ArrowLeft', 'ArrowUp'])
    for (let press = 0; press < 40; press++) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  const room = await page.locator('.drawing p').evaluate((note) => {
    const [outer, words] = [note, note.querySelector('span')!].map((one) => one.getBoundingClientRect());
    return { left: words!.left - outer!.left, right: outer!.right - words!.right };
  });
  expect(room.right).toBeCloseTo(room.left, 0);
});

test('a topic is framed beside the reader that opens for it', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.topics().nth(4).click();
  await expect(explorer.reader()).toBeVisible();
  const [legend, reader] = [(await explorer.legend().boundingBox())!, (await explorer.reader().boundingBox())!];
  const topic = regionsOf(explorer)[4]!;
  const own = [...explorer.papers.topic.keys()].filter((paper) => explorer.papers.topic[paper] === topic);
  await expect(async () => {
    for (const paper of own) {
      const { x } = await explorer.dot(paper);
      expect(x).toBeGreaterThan(legend.x + legend.width);
      expect(x).toBeLessThan(reader.x);
    }
  }).toPass();
  await expect(page).toHaveURL(/at=/u);
});

test('a link that can be clicked lights up under the mouse', async ({ page, explorer }) => {
  await explorer.open();
  const map = explorer.map();
  const box = (await map.boundingBox())!;
  const { x, y } = await explorer.dot(explorer.paper('HDFlow'));
  expect(await inkIn(page, 'highlights', { x, y: y - 100, width: 200, height: 200 })).toBe(0);
  // Round the dot until a link is met.
  await expect(async () => {
    for (let angle = 0; angle < 2 * Math.PI; angle += 0.06) {
      await page.mouse.move(x + 40 * Math.cos(angle), y + 40 * Math.sin(angle));
      // A dot lights up, too, and has a card.
      if ((await inkIn(page, 'highlights', box)) > 0 && (await page.getByTestId('hover-card').count()) === 0) break;
    }
    expect(await inkIn(page, 'highlights', box)).toBeGreaterThan(0);
  }).toPass();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.locator('[data-side]').first()).toBeVisible();
});

test('a mouse that rests where results appear points at none of them until it moves', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().fill('MoE');
  const row = (await explorer.hits().first().boundingBox())!;
  const [x, y] = [row.x + 60, row.y + row.height / 2];
  await explorer.search().fill('');
  await expect(explorer.hits()).toHaveCount(0);
  await page.mouse.move(x, y);
  await explorer.search().fill('MoE');
  await expect(explorer.hits().first()).toBeVisible();
  const pointed = async (): Promise<number> => inkIn(page, 'highlights', { x: 300, y: 80, width: 700, height: 700 });
  await page.waitForTimeout(300);
  expect(await pointed()).toBe(0);
  await page.mouse.move(x + 6, y + 3);
  await expect.poll(pointed).toBeGreaterThan(0);
});

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const)
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test('dots are seen beside whatever panels there are', async ({ page, explorer }) => {
      await explorer.open();
      await expect(explorer.map()).toHaveAttribute('data-renderer', 'webgl');
      await explorer.dot(0);
      const seen = await page.screenshot();
      await page.locator('[data-layer="ground"]').evaluate((ground) => (ground.style.visibility = 'hidden'));
      expect((await page.screenshot()).equals(seen)).toBe(false);
    });
  });
