import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import type { FirstColumns, Manifest } from '../src/map/types.ts';
import { findMaps } from './commands/serve.ts';
import { BROWSER_ARGUMENTS } from './host/browser-arguments.ts';
import { buildPageIfOld } from './host/build-page.ts';
import { readArguments } from './host/command.ts';
import { findBrowser } from './host/find-browser.ts';
import { packageRoot } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';
import { servePage } from './host/server.ts';
import type { ServedMap } from './host/server.ts';
import { hoverPapers } from './measure/hovering.ts';
import { compareMotion } from './measure/motion.ts';
import { requestsOfClicks } from './measure/requests.ts';
import { privateMB } from './measure/private-memory.ts';
import { firstView, middleView, watch } from './measure/watch.ts';
import type { Measured } from './measure/watch.ts';
import { summary } from './measure/summary.ts';

const HELP = `npm run measure:page -- DIR... [options]

Opens the built page with one or more maps in a browser and prints, as JSON, how it behaves: first view, key press to lit
map, pointing at papers, frames while panning and zooming beside those of a bare Sigma page with the same dots, files and
bytes of the map that a click takes which opens a paper, a link, a topic, a large selection, a comparison or a path, and
that a typed key or a pasted text takes,
layout shift, memory after many openings of papers and changes of map. The first map is the one measured; with a second one
(of another number of papers) maps can be changed.

  --views N         openings of the page, each in a fresh profile (default 5)
  --words TEXT      letters typed one by one, space included (default "neural translation")
  --rounds N        times the words are typed (default 2)
  --openings N      papers opened (default 1000)
  --changes N       changes of map (default 100; none with a single map)

Memory that the page's process has for itself counts up to some 250 MB of answers of the server that the browser keeps for
whoever drives it; a page in a person's hands is without these.`;

/** Longest wait for the page, in ms. */
const PATIENCE_MS = 60_000;

await runProgram(async (args) => {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(`${HELP}\n`);
  const number = { type: 'string' } as const;
  const options = { views: number, words: number, rounds: number, openings: number, changes: number };
  const given = readArguments('measure-page', args, options);
  await buildPageIfOld();
  const maps = await findMaps(given.named.length > 0 ? given.named : [join(packageRoot, 'public', 'maps')]);
  const { server, address } = await servePage(join(packageRoot, 'dist'), maps, 0);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...BROWSER_ARGUMENTS, '--enable-precise-memory-info'],
  });
  try {
    let page = await freshPage(browser);
    const views = [];
    for (let view = given.integer('views', 5, 1, 100); view > 0; view--) {
      views.push(await firstView(page, `${address}#map=${encodeURIComponent(maps[0]!.name)}`));
      if (view === 1) break;
      await page.context().close();
      page = await freshPage(browser);
    }
    await page.locator('#map[data-renderer=webgl]').waitFor();
    const context = page.context();
    const session = await context.newCDPSession(page);
    // What comes after the first picture, such as names and authors, must not move anything.
    await page.waitForTimeout(2000);
    const shift = await page.evaluate(() => measured.shift);
    const keys = await typing(page, given.text('words') ?? 'neural translation', given.integer('rounds', 2, 1, 100));
    const hovering = await hoverPapers(page, maps[0]!.papers);
    const columns = JSON.parse(await readFile(join(maps[0]!.folder, 'papers.json'), 'utf8')) as FirstColumns;
    const { id } = columns;
    const motion = await compareMotion(page, await context.newPage(), columns);
    const { topics, themes } = JSON.parse(await readFile(join(maps[0]!.folder, 'map.json'), 'utf8')) as Manifest;
    const clicks = await requestsOfClicks(
      page,
      session,
      maps[0]!.name,
      id,
      topics.length,
      themes.map(({ label }) => label),
    );
    const memory = () => memoryOf(browser, page, session);
    const start = await memory();
    const openings = given.integer('openings', 1000, 0, 100_000);
    await openPapers(page, maps[0]!.name, id, Math.ceil(openings / 10));
    const early = await memory();
    await openPapers(page, maps[0]!.name, id, openings - Math.ceil(openings / 10));
    const opened = await memory();
    const changes = maps.length < 2 ? 0 : given.integer('changes', 100, 0, 10_000);
    const firstChanges = Math.ceil(changes / 10);
    await changeMaps(page, maps, 0, firstChanges);
    const earlyChanged = await memory();
    await changeMaps(page, maps, firstChanges, changes);
    const changed = await memory();
    const report = {
      map: { name: maps[0]!.name, papers: maps[0]!.papers },
      firstView: middleView(views),
      keyToLitMap: keys,
      hovering,
      motion,
      clicks,
      layoutShift: shift,
      memory: {
        start,
        afterTenthOfOpenings: early,
        afterOpenings: { count: openings, ...opened },
        afterTenthOfChanges: earlyChanged,
        afterChanges: { count: changes, ...changed },
      },
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});

declare const measured: Measured;

async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  // The transpiler that runs this script marks functions with a helper which the page does not have.
  await page.addInitScript('globalThis.__name = (made) => made;');
  await page.addInitScript(watch);
  return page;
}

async function typing(page: Page, words: string, rounds: number): Promise<Record<string, unknown>> {
  // The first search loads the words; what it finds depends on the map.
  await page.fill('#search', words);
  await page.getByRole('region', { name: 'Papers found' }).waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.fill('#search', '');
    await page.waitForTimeout(300);
    await page.evaluate(() => void (measured.keys.length = 0));
    await page.locator('#search').pressSequentially(words, { delay: 150 });
    await page.waitForTimeout(300);
    times.push(...(await page.evaluate(() => measured.keys)));
  }
  await page.fill('#search', '');
  return summary(times);
}

async function openPapers(page: Page, map: string, ids: readonly string[], count: number): Promise<void> {
  await page.evaluate(
    async ([name, all, many]) => {
      for (let at = 0; at < many; at++) {
        location.hash = `map=${encodeURIComponent(name)}&paper=${encodeURIComponent(all[at % all.length]!)}`;
        await new Promise((done) => setTimeout(done, 0));
        await new Promise(requestAnimationFrame);
      }
      location.hash = `map=${encodeURIComponent(name)}`;
    },
    [map, ids, count] as const,
  );
}

async function changeMaps(page: Page, maps: readonly ServedMap[], from: number, to: number): Promise<void> {
  for (let at = from + 1; at <= to; at++) {
    const { name, papers } = maps[at % 2]!;
    await page.evaluate((key) => void (location.hash = `map=${encodeURIComponent(key)}`), name);
    // The view says how many papers it shows.
    await page.locator(`#map[data-papers="${papers}"]`).waitFor();
  }
}

/**
 * Heap in MB, listeners and nodes after the garbage is gone, WebGL contexts that are alive and not lost, and MB that the page's
 * process and that of its graphics have for themselves.
 */
async function memoryOf(browser: Browser, page: Page, session: CDPSession): Promise<Record<string, unknown>> {
  await page.waitForTimeout(500);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const contexts = await page.evaluate(
    () =>
      measured.contexts.filter((one) => {
        const context = one.deref() as WebGLRenderingContext | undefined;
        return context !== undefined && !context.isContextLost();
      }).length,
  );
  return {
    heapMB: Math.round(usedSize / 1e5) / 10,
    nodes,
    listeners: jsEventListeners,
    webglContexts: contexts,
    privateMB: await privateMB(browser),
  };
}
