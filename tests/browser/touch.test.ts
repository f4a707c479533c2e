import type { Page } from '@playwright/test';
import { expect, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Finger = { x: number; y: number };

/** Fingers on the glass, as the browser gets them from a telephone. */
async function fingers(page: Page) {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[], timestamp?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      ...(timestamp === undefined ? {} : { timestamp }),
      touchPoints: touchPoints.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id })),
    });
  return {
    down: (...points: Finger[]) => send('touchStart', points),
    move: (...points: Finger[]) => send('touchMove', points),
    up: () => send('touchEnd', []),
    /** At times of its own, so that a slow machine does not make two single taps of it. */
    async tapTwice(at: Finger) {
      const start = Date.now() / 1000;
      for (const after of [0, 0.1]) {
        await send('touchStart', [at], start + after);
        await send('touchEnd', [], start + after + 0.05);
      }
    },
  };
}

test('two fingers zoom, one moves the map', async ({ page, explorer }) => {
  await explorer.open();
  const [one, other] = [explorer.paper('COMET'), explorer.paper('Mistral-SPLADE')];
  const apart = async () => {
    const [a, b] = [await explorer.dot(one), await explorer.dot(other)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const before = await apart();
  const hand = await fingers(page);
  await hand.down({ x: 165, y: 400 }, { x: 225, y: 400 });
  await hand.move({ x: 145, y: 400 }, { x: 245, y: 400 });
  await hand.move({ x: 105, y: 400 }, { x: 285, y: 400 });
  await hand.up();
  await expect.poll(async () => (await apart()) / before).toBeGreaterThan(2.5);

  const from = await explorer.dot(one);
  await hand.down({ x: 200, y: 300 });
  await hand.move({ x: 200, y: 330 });
  await hand.move({ x: 200, y: 380 });
  await hand.up();
  const to = await explorer.dot(one);
  expect(Math.round(to.y - from.y)).toBe(80);
  await expect(page.locator('[data-reader-title]')).toHaveCount(0);
});

test('a tap on a filter that is offered points at no paper of the list', async ({ page, explorer }) => {
  await serveFixedMap(page);
  await explorer.open('map=fixed');
  await explorer.search().fill('annals of examples 2017');
  await page.locator('button.offer').first().tap();
  await expect(page.locator('button.hit').first()).toBeFocused();
  await page.waitForTimeout(300);
  // The layer of what is pointed at is hidden while there is nothing.
  await expect(page.locator('canvas[data-layer=highlights]')).toBeHidden();
});

test('the words behind related vocabulary open within the sheet', async ({ page, explorer }) => {
  await explorer.open('map=seed&paper=' + encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!));
  await page.locator('[data-neighbour]').first().tap();
  const question = page.getByRole('button', { name: 'Which words?' });
  // As far down as it can be seen.
  await question.evaluate((button) => button.scrollIntoView({ block: 'end' }));
  await question.tap();
  await expect(page.getByText('Papers on one subject often say it in different words')).toBeInViewport({ ratio: 1 });
});

test('a double tap zooms in; a finger held on a dot says what it is, and opens nothing', async ({ page, explorer }) => {
  await explorer.open();
  const paper = explorer.paper('COMET');
  const before = await explorer.dot(paper);
  const far = { x: 195, y: 120 };
  const hand = await fingers(page);
  await hand.tapTwice(far);
  await expect
    .poll(async () => Math.round((await explorer.dot(paper)).y - far.y))
    .toBe(Math.round(2 * (before.y - far.y)));

  await page.reload();
  await explorer.open();
  const dot = await explorer.dot(paper);
  await hand.down(dot);
  const card = page.getByTestId('hover-card');
  await expect(card).toContainText(explorer.papers.title[paper]!);
  // Above the finger, which would hide it.
  const box = (await card.boundingBox())!;
  expect(box.y + box.height).toBeLessThan(dot.y);
  await hand.up();
  await expect(page.locator('[data-reader-title]')).toHaveCount(0);
  await page.touchscreen.tap(195, 120);
  await expect(card).toBeHidden();
});

test('a tap opens the paper and leaves the map as large as it was, moved until the dot is above the sheet', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const lowest = explorer.papers.y.indexOf(Math.min(...explorer.papers.y));
  const highest = explorer.papers.y.indexOf(Math.max(...explorer.papers.y));
  const [low, high] = [await explorer.dot(lowest), await explorer.dot(highest)];
  await page.touchscreen.tap(low.x, low.y);
  await expect(page.locator('.sheet .abstract')).toBeVisible();
  const top = () => page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top);
  await expect.poll(async () => (await explorer.dot(lowest)).y - (await top())).toBeLessThan(0);
  const apart = (await explorer.dot(lowest)).y - (await explorer.dot(highest)).y;
  expect(apart).toBeCloseTo(low.y - high.y, 0);
});

test('what a search lights is brought above the sheet after a tap', async ({ page, explorer }) => {
  await explorer.open();
  const lowest = explorer.papers.y.indexOf(Math.min(...explorer.papers.y));
  const { x, y } = await explorer.dot(lowest);
  const search = async (): Promise<number> => {
    await page.getByRole('button', { name: 'Close' }).first().tap();
    await explorer.search().fill('attention');
    await expect(explorer.hits()).toHaveCount(8);
    const sheet = (await page.locator('.sheet').boundingBox())!;
    const papers = await explorer.hits().evaluateAll((hits) => hits.map((hit) => Number(hit.dataset['paper'])));
    const places = [];
    for (const paper of papers) places.push(await explorer.dot(paper));
    return places.filter((at) => at.y > 60 && at.y < sheet.y && at.x > 0 && at.x < 390).length;
  };
  await page.touchscreen.tap(x, y);
  await expect(page.locator('.sheet .abstract')).toBeVisible();
  expect(await search()).toBe(8);
});

test('the ring of the focus goes round the part of the map between the search field and the sheet', async ({
  page,
  explorer,
}) => {
  await explorer.open('q=attention');
  await expect(explorer.hits().first()).toBeVisible();
  await explorer.map().focus();
  await page.keyboard.press('-');
  const { top, bottom } = await explorer.map().evaluate((map) => {
    const { height } = map.getBoundingClientRect();
    const ring = getComputedStyle(map, '::after');
    return { top: Number.parseFloat(ring.top), bottom: height - Number.parseFloat(ring.bottom) };
  });
  const sheet = (await page.locator('.sheet').boundingBox())!;
  const field = (await explorer.search().boundingBox())!;
  expect(bottom).toBeLessThanOrEqual(sheet.y);
  expect(top).toBeGreaterThanOrEqual(field.y + field.height);
});

test('a double tap on a dot zooms in one step and opens nothing', async ({ page, explorer }) => {
  await explorer.open();
  const [paper, other] = [explorer.paper('COMET'), explorer.paper('Mistral-SPLADE')];
  const apart = async () => (await explorer.dot(paper)).y - (await explorer.dot(other)).y;
  const before = await apart();
  await (await fingers(page)).tapTwice(await explorer.dot(paper));
  await expect.poll(async () => Math.round(100 * ((await apart()) / before))).toBe(200);
  await page.waitForTimeout(500);
  await expect(page.locator('[data-reader-title]')).toHaveCount(0);
});

test('the card that a held finger leaves goes away with the next touch, on the map or elsewhere', async ({
  page,
  explorer,
}) => {
  const hand = await fingers(page);
  const card = page.getByTestId('hover-card');
  for (const touch of [
    async () => {
      await hand.down({ x: 100, y: 150 }, { x: 300, y: 150 });
      await hand.move({ x: 90, y: 150 }, { x: 310, y: 150 });
      await hand.up();
    },
    () => page.locator('.handle').tap(),
  ]) {
    await explorer.open();
    await hand.down(await explorer.dot(explorer.paper('COMET')));
    await expect(card).toBeVisible();
    await hand.up();
    await touch();
    await expect(card).toBeHidden();
  }
});

test('dots are drawn right down to the sheet', async ({ page, explorer }) => {
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[0]!)}`);
  await expect(explorer.map()).toHaveAttribute('data-renderer', 'webgl');
  await expect(page.locator('.sheet .abstract')).toBeVisible();
  const top = (await page.locator('.sheet').boundingBox())!.y;
  // A dot is put on the right, where no line says what topic one is in, 16 pixels above the sheet's edge.
  const paper = explorer.paper('Mistral-SPLADE');
  const from = await explorer.dot(paper);
  const moved = { x: 300 - from.x, y: top - 16 - from.y };
  const hand = await fingers(page);
  await hand.down({ x: 195, y: 200 });
  await hand.move({ x: 195 + Math.sign(moved.x) * 20, y: 200 + Math.sign(moved.y) * 20 });
  await hand.move({ x: 195 + moved.x, y: 200 + moved.y });
  await hand.up();
  const { x, y } = await explorer.dot(paper);
  const picture = await page.screenshot({ clip: { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 3, height: 3 } });
  const colour = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!);
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(3, 3).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [...context.getImageData(1, 1, 1, 1).data];
  }, picture.toString('base64'));
  // No ground is as dark.
  expect(Math.min(...colour.slice(0, 3))).toBeLessThan(130);
});

test('the sheet is pulled up and down by its heading', async ({ page, explorer }) => {
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
  const sheet = page.locator('.sheet');
  const top = async () => Math.round((await sheet.boundingBox())!.y);
  await expect(sheet.locator('.abstract')).toBeVisible();
  const half = await top();
  const hand = await fingers(page);
  const grab = (await sheet.locator('.overline').first().boundingBox())!;
  const at = { x: grab.x + 10, y: grab.y + grab.height / 2 };
  await hand.down(at);
  await hand.move({ ...at, y: at.y - 60 });
  await hand.move({ ...at, y: at.y - 300 });
  await hand.up();
  await expect.poll(top).toBeLessThan(half - 200);
  const full = await top();
  await hand.down({ x: 195, y: full + 8 });
  await hand.move({ x: 195, y: full + 80 });
  await hand.move({ x: 195, y: full + 700 });
  await hand.up();
  await expect.poll(top).toBeGreaterThan(half + 200);
});

test('the legend opens at its top, wherever the list before it stood', async ({ page, explorer }) => {
  await explorer.open();
  await explorer.search().fill('model');
  const content = page.locator('.sheet .content');
  await expect(page.locator('button.hit').nth(9)).toBeAttached();
  await content.evaluate((list) => (list.scrollTop = 600));
  await page.getByRole('button', { name: 'Clear the search' }).first().tap();
  await page.locator('.handle').tap();
  await expect(explorer.topics().first()).toBeInViewport();
  expect(await content.evaluate((legend) => legend.scrollTop)).toBe(0);
});

test('a path asks to tap the other paper; a text is written where its button is in sight', async ({
  page,
  explorer,
}) => {
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
  await page.getByRole('button', { name: 'Path from here' }).tap();
  await expect(page.getByText('Tap the other paper on the map')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Papers like a text' }).tap();
  const find = page.getByRole('button', { name: 'Find its place' });
  await expect(find).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.sheet textarea')).toBeFocused();
  // What is found is read beside the map.
  await page.locator('.sheet textarea').fill('sparse retrieval');
  await find.tap();
  await expect(page.getByText('Nearest papers')).toBeVisible();
  const top = async () => (await page.locator('.sheet').boundingBox())!.y;
  await expect.poll(top).toBeGreaterThan(300);
  // And changed where field and button are in sight again.
  await page.getByRole('button', { name: 'Change the text' }).tap();
  await expect.poll(top).toBeLessThan(100);
  await expect(find).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.sheet textarea')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.sheet textarea')).toHaveValue('sparse retrieval');
});

test('the menu leads back to the whole map, and nothing speaks of tools that a telephone lacks', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  const before = await explorer.dot(0);
  const hand = await fingers(page);
  await hand.tapTwice({ x: 195, y: 300 });
  await expect.poll(() => explorer.dot(0)).not.toEqual(before);
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Whole map' }).tap();
  await expect.poll(() => explorer.dot(0)).toEqual(before);
  await explorer.open('map=seed&compare=topic:0');
  const how = page.getByText('Choose here');
  await expect(how).toBeVisible();
  expect(await how.innerText()).toBe('Choose here, tap a topic on the map, or draw a lasso.');
});

test('papers kept as a theme are said to be kept, above the sheet and to who listens', async ({ page, explorer }) => {
  await explorer.open('map=seed&set=papers:0-9');
  await page.locator('.sheet').getByRole('button', { name: 'Keep as theme' }).tap();
  const told = 'Kept as theme “10 chosen papers”';
  await expect(page.locator('.notice')).toContainText(told);
  await expect(page.locator('.notice')).toBeInViewport({ ratio: 1 });
  await expect(page.getByTestId('live')).toHaveText(told);
  await explorer.open('map=seed&q=distillation');
  await page.locator('.sheet').getByRole('button', { name: 'Keep as theme' }).tap();
  await expect(page.locator('.notice')).toContainText('Kept as theme “distillation”');
  await expect(page.getByTestId('live')).toHaveText('Kept as theme “distillation”');
  // It goes by itself.
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('what is said of a kept theme moves no dot, lies below an open menu and is spoken once', async ({
  page,
  explorer,
}) => {
  await page.addInitScript(() => localStorage.setItem('topograph.hint-seen', 'yes'));
  await explorer.open('map=seed&set=papers:0-9');
  const before = await explorer.dot(0);
  await page.locator('.sheet').getByRole('button', { name: 'Keep as theme' }).tap();
  await expect(page.locator('.notice')).toContainText('Kept as theme');
  expect(await explorer.dot(0)).toEqual(before);
  // Of all that is spoken when it changes one says it.
  const spoken = page.locator('[aria-live], [role=status], [role=alert]');
  const heard = await spoken.evaluateAll(
    (all) =>
      all.filter((one) => {
        const copy = one.cloneNode(true) as Element;
        copy.querySelectorAll('[aria-hidden=true]').forEach((hidden) => hidden.remove());
        return copy.textContent.includes('Kept as theme');
      }).length,
  );
  expect(heard).toBe(1);
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  const hidden = await page.getByRole('menuitem').evaluateAll((items) =>
    items
      .filter((item) => {
        const { left, top, width, height } = item.getBoundingClientRect();
        return !item.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((item) => item.textContent),
  );
  expect(hidden).toEqual([]);
  await expect(page.locator('.notice')).toBeAttached();
});

test('a lasso drawn with a finger asks what its papers are', async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Select with a lasso' }).tap();
  await expect(page.getByText('Draw round the papers to select.', { exact: true }).first()).toBeVisible();
  await expect(page.getByTestId('live')).toHaveText('Draw round the papers to select.');
  const hand = await fingers(page);
  const round = [
    [60, 200],
    [330, 200],
    [330, 560],
    [60, 560],
    [60, 210],
  ].map(([x, y]) => ({ x: x!, y: y! }));
  await hand.down(round[0]!);
  for (const point of round.slice(1)) await hand.move(point);
  await hand.up();
  await expect(page.locator('.sheet').getByText('What is this?')).toBeVisible();
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });
  test.beforeEach(async ({ page, explorer }) => {
    await serveFixedMap(page);
    await explorer.open('map=fixed');
  });

  test('a lasso drawn with a finger catches the papers inside it and no other', async ({ page, explorer }) => {
    await page.getByRole('button', { name: 'Select with a lasso', exact: true }).tap();
    // Round the nine papers of the first topic.
    const dots = [];
    for (let paper = 0; paper < 9; paper++) dots.push(await explorer.dot(paper));
    const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
    const [left, right] = [Math.min(...xs) - 12, Math.max(...xs) + 12];
    const [top, bottom] = [Math.min(...ys) - 12, Math.max(...ys) + 12];
    const hand = await fingers(page);
    await hand.down({ x: left, y: top });
    await hand.move({ x: right, y: top });
    await hand.move({ x: right, y: bottom });
    await hand.move({ x: left, y: bottom });
    await hand.up();
    await expect(explorer.reader().getByRole('heading', { level: 2 })).toHaveText('9 chosen papers');
    await expect.poll(() => page.url()).toContain('papers%3A0-8');
  });

  test('years are brushed with a finger, and either end is moved by its handle', async ({ page, explorer }) => {
    const legend = explorer.legend();
    await legend.locator('.plot').scrollIntoViewIfNeeded();
    const hand = await fingers(page);
    const drag = async (y: number, from: number, to: number, astray = 0) => {
      await hand.down({ x: from, y });
      await hand.move({ x: from + Math.sign(to - from), y: y + astray });
      await hand.move({ x: to, y: y + astray });
      await hand.up();
    };
    // 2016 to 2023 in eight columns: the second to the third.
    const plot = (await legend.locator('.plot').boundingBox())!;
    const column = (year: number) => plot.x + (plot.width * (year - 2015.5)) / 8;
    // A finger strays: on the plot that is no scrolling.
    await drag(plot.y + 30, column(2017), column(2018), 30);
    await expect(legend.locator('.ends')).toHaveText('2017–2018');
    await expect(explorer.litCount()).toContainText('7 of 26 papers lit');
    const slider = (await legend.getByRole('slider', { name: 'Last year' }).boundingBox())!;
    const handle = (year: number) => slider.x + 8 + ((slider.width - 16) * (year - 2016)) / 7;
    await drag(slider.y + slider.height / 2, handle(2018), handle(2021));
    await expect(legend.locator('.ends')).toHaveText(/2017\s*2021/);
    await drag(slider.y + slider.height / 2, handle(2017), handle(2020));
    await expect(legend.locator('.ends')).toHaveText('2020–2021');
  });
});

test('on a tablet the shares of a link stand on one line with those beside them, and their sum below all', async ({
  page,
  explorer,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await explorer.open(`map=seed&paper=${encodeURIComponent(explorer.papers.id[explorer.paper('COMET')]!)}`);
  await explorer.reader().locator('[data-neighbour]').first().tap();
  const table = explorer.reader().getByRole('list', { name: 'Share of each term in the similarity' });
  await expect(table).toBeVisible();
  const places = (of: string) =>
    explorer
      .reader()
      .locator(of)
      .evaluateAll((parts) =>
        parts.map((part) => {
          const { top, bottom, right } = part.getBoundingClientRect();
          return { top: Math.round(top), bottom: Math.round(bottom), right: Math.round(right) };
        }),
      );
  const labels = await places('.full .row span:nth-child(2)');
  const rows = await places('.full li');
  expect(labels.length).toBe(rows.length);
  const lines = new Set(rows.map(({ top }) => top));
  expect(lines.size, 'more than one stands in a line').toBeLessThan(rows.length);
  for (const line of lines) {
    const tops = labels.filter((_, at) => rows[at]!.top === line).map(({ top }) => top);
    expect(new Set(tops).size).toBe(1);
  }
  const [sum] = await places('.sum .number');
  expect(sum!.top).toBeGreaterThanOrEqual(Math.max(...rows.map(({ bottom }) => bottom)));
  expect(sum!.right).toBe(Math.max(...rows.map(({ right }) => right)));
});
