import type { Page } from '@playwright/test';
import { expect, type ExplorerPage, test } from './explorer-page.ts';

type Mapped = { mapView: { positionOf(paper: number): { clientX: number; clientY: number } } };

/** Watches from now on, frame by frame, for transitions and animations that run; the returned function tells which. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = { animations: new Set<string>(), on: true };
    Object.assign(window, { seen });
    const look = () => {
      for (const one of document.getAnimations()) {
        const target = (one.effect as KeyframeEffect).target as HTMLElement;
        seen.animations.add(`${one.constructor.name} of ${target.className || target.tagName}`);
      }
      if (seen.on) requestAnimationFrame(look);
    };
    look();
  });
  return () =>
    page.evaluate(() => {
      const { seen } = window as unknown as { seen: { animations: Set<string>; on: boolean } };
      seen.on = false;
      return [...seen.animations];
    });
}

/** Where a dot is before the whole map is asked for, at once after the click, and in the end. */
async function placesOnTheWay(page: Page, explorer: ExplorerPage) {
  for (let zoom = 0; zoom < 3; zoom++) await page.getByRole('button', { name: 'Zoom in' }).click();
  const before = await explorer.dot(0);
  const atOnce = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Whole map"]')!.click();
    const { clientX, clientY } = (document.querySelector('#map') as unknown as Mapped).mapView.positionOf(0);
    return { x: clientX, y: clientY };
  });
  await expect.poll(() => explorer.dot(0)).not.toEqual(before);
  return { before, atOnce, after: await explorer.dot(0) };
}

/** Most of what moves: zooming, going somewhere, panels that come, dots that light up and dim, a legend that unfolds. */
async function goAbout(page: Page, explorer: ExplorerPage): Promise<void> {
  const stands = async (): Promise<void> => void (await explorer.dot(0));
  await explorer.pointAt(explorer.paper('COMET'));
  await explorer.search().fill('MoE');
  await explorer.hits().first().hover();
  await explorer.hits().first().click();
  await page.getByRole('button', { name: 'Show on map' }).click();
  await stands();
  await explorer.topics().first().click();
  await stands();
  await explorer.topics().first().locator('.caret').click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Whole map' }).click();
  await stands();
}

test('with reduced motion nothing moves by itself: the map jumps, and nothing is animated', async ({
  page,
  explorer,
}) => {
  await explorer.open();
  await explorer.dot(0);
  const stop = await watch(page);
  await goAbout(page, explorer);
  expect(await stop()).toEqual([]);
  const { atOnce, after } = await placesOnTheWay(page, explorer);
  expect(atOnce).toEqual(after);
});

test.describe('without reduced motion', () => {
  test('the map glides to where it is sent, and panels arrive', async ({ page, explorer }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await explorer.open();
    await explorer.dot(0);
    const stop = await watch(page);
    await goAbout(page, explorer);
    const animations = (await stop()).join();
    expect(animations).toContain('CSSAnimation of panel side');
    expect(animations).toContain('CSSTransition of');
    const { before, atOnce } = await placesOnTheWay(page, explorer);
    expect(atOnce).toEqual(before);
  });

  test('a telephone that is turned shows the whole map either way', async ({ page, explorer }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.setViewportSize({ width: 390, height: 844 });
    await explorer.open();
    const before = await explorer.dot(0);
    await page.setViewportSize({ width: 844, height: 390 });
    await explorer.dot(0);
    const { x } = explorer.papers;
    const [left, right] = [x.indexOf(Math.min(...x)), x.indexOf(Math.max(...x))];
    expect((await explorer.dot(left)).x).toBeGreaterThan((await explorer.legend().boundingBox())!.width);
    expect((await explorer.dot(right)).x).toBeLessThan(844);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => explorer.dot(0)).toEqual(before);
  });

  test('a map that glides stops where it is when a hand takes hold of it', async ({ page, explorer }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await explorer.open();
    const { x, y } = await explorer.dot(0);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 5, { steps: 2 });
    const held = await explorer.dot(0);
    await page.mouse.up();
    expect(await explorer.dot(0)).toEqual(held);
  });
});
