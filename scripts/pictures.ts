import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { findMaps } from './commands/serve.ts';
import { BROWSER_ARGUMENTS } from './host/browser-arguments.ts';
import { buildPageIfOld } from './host/build-page.ts';
import { findBrowser } from './host/find-browser.ts';
import { packageRoot } from './host/package-root.ts';
import { servePage } from './host/server.ts';

/**
 * Takes the pictures of the documentation from the real page with the seed map: `npx tsx scripts/pictures.ts`, after
 * `npm start` has built the map once. Names say what they show; all go to `docs/images/`.
 */
const WIDE = { width: 1440, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
/** Longest wait for something to show, in ms: software WebGL on a busy machine is slow. */
const PATIENCE_MS = 60_000;

interface Picture {
  readonly name: string;
  readonly screen?: BrowserContextOptions;
  /** What follows `#` in the address. */
  readonly view?: string;
  /** What a reader does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const search =
  (query: string) =>
  async (page: Page): Promise<void> => {
    await page.fill('#search', query);
    await page.locator('button.hit').first().waitFor();
  };

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('button.hit').first().click();
  await page.locator('[data-neighbour]').first().waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: 'seed-map' },
  { name: 'search', act: search('MoE') },
  {
    name: 'paper',
    async act(page) {
      await search('inference-free')(page);
      await openFirst(page);
      // The same paper without the search.
      const paper = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('paper') ?? '';
      await page.goto(`${address}#map=seed&paper=${encodeURIComponent(paper)}`);
      await page.reload();
      await page.locator('[data-neighbour]').first().waitFor();
    },
  },
  {
    name: 'link',
    async act(page) {
      await search('sparse retrieval')(page);
      await openFirst(page);
      await page.locator('[data-neighbour]').first().click();
      await page.locator('[data-side]').first().waitFor();
    },
  },
  { name: 'comparison', view: 'map=seed&compare=topic:0&compare=topic:1', screen: { colorScheme: 'dark' } },
  { name: 'telephone', screen: { viewport: TELEPHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
  {
    name: 'telephone-paper',
    screen: { viewport: TELEPHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    async act(page) {
      await search('sparse retrieval')(page);
      await openFirst(page);
    },
  },
];

const folder = join(packageRoot, 'docs', 'images');
const [only] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
await buildPageIfOld();
const maps = (await findMaps([join(packageRoot, 'public', 'maps')])).filter(({ name }) => name === 'seed');
const { server, address } = await servePage(join(packageRoot, 'dist'), maps, 0);
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...BROWSER_ARGUMENTS] });
for (const picture of PICTURES) {
  if (only && picture.name !== only) continue;
  await take(browser, picture);
  process.stdout.write(`docs/images/${picture.name}.png\n`);
}
await browser.close();
server.close();
server.closeAllConnections();

async function take(with_: Browser, { name, screen, view, act }: Picture): Promise<void> {
  const context = await with_.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...screen });
  // The line for first visitors would be in every picture.
  await context.addInitScript(() => localStorage.setItem('topograph.hint-seen', 'yes'));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(view ? `${address}#${view}` : address);
  await page.locator('#map:is([data-renderer=webgl], [data-renderer=svg])').waitFor();
  await act?.(page);
  await page.evaluate(() => document.fonts.ready);
  // The map draws in animation frames of its own; two without a change mean that it stands.
  let before = '';
  for (let tries = 0; tries < 20; tries++) {
    const now = (await page.screenshot()).toString('base64');
    if (now === before) break;
    before = now;
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
