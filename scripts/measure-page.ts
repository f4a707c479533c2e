import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import type { PaperColumns } from '../src/map/types.ts';
import { findMaps } from './commands/serve.ts';
import { BROWSER_ARGUMENTS } from './host/browser-arguments.ts';
import { buildPageIfOld } from './host/build-page.ts';
import { readArguments } from './host/command.ts';
import { findBrowser } from './host/find-browser.ts';
import { packageRoot } from './host/package-root.ts';
import { runProgram } from './host/run-program.ts';
import { servePage } from './host/server.ts';

const HELP = `npm run measure:page -- DIR... [options]

Opens the built page with one or more maps in a browser and prints, as JSON, how it behaves: key press to lit map, frames
while panning, layout shift, memory after many openings of papers and changes of map. The first map is the one measured;
with a second one maps can be changed.

  --words TEXT      letters typed one by one, space included (default "neural translation")
  --rounds N        times the words are typed (default 2)
  --openings N      papers opened (default 1000)
  --changes N       changes of map (default 100; none with a single map)`;

/** Longest wait for the page, in ms. */
const PATIENCE_MS = 60_000;
/** Frames recorded while the map is dragged. */
const DRAG_STEPS = 20;

await runProgram(async (args) => {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(`${HELP}\n`);
  const number = { type: 'string' } as const;
  const options = { words: number, rounds: number, openings: number, changes: number };
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
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    // The transpiler that runs this script marks functions with a helper which the page does not have.
    await page.addInitScript('globalThis.__name = (made) => made;');
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await page.goto(`${address}#map=${encodeURIComponent(maps[0]!.name)}`);
    await drawn(page);
    await page.locator('[role=treeitem]').first().waitFor();
    const shift = await page.evaluate(() => measured.shift);
    const keys = await typing(page, given.text('words') ?? 'neural translation', given.integer('rounds', 2, 1, 100));
    const panning = await pan(page);
    const { id } = JSON.parse(await readFile(join(maps[0]!.folder, 'papers.json'), 'utf8')) as PaperColumns;
    const start = await memory(page, session);
    const openings = given.integer('openings', 1000, 0, 100_000);
    await openPapers(page, maps[0]!.name, id, Math.ceil(openings / 10));
    const early = await memory(page, session);
    await openPapers(page, maps[0]!.name, id, openings - Math.ceil(openings / 10));
    const opened = await memory(page, session);
    const changes = maps.length < 2 ? 0 : given.integer('changes', 100, 0, 10_000);
    await changeMaps(
      page,
      maps.slice(0, 2).map(({ name }) => name),
      changes,
    );
    const changed = await memory(page, session);
    const report = {
      map: { name: maps[0]!.name, papers: maps[0]!.papers },
      keyToLitMap: keys,
      panning,
      layoutShift: shift,
      memory: {
        start,
        afterTenthOfOpenings: early,
        afterOpenings: { count: openings, ...opened },
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

interface Measured {
  shift: number;
  contexts: WeakRef<object>[];
  keys: number[];
  frames: number[];
  /** Whether frames are being timed. */
  recording: boolean;
}
declare const measured: Measured;

/** Runs in the page before anything of it: counts layout shift and WebGL contexts, times each key up to the drawn frame. */
function watch(): void {
  const it: Measured = { shift: 0, contexts: [], keys: [], frames: [], recording: false };
  Object.assign(globalThis, { measured: it });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) it.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const prototype = HTMLCanvasElement.prototype;
  const original = prototype.getContext as (this: HTMLCanvasElement, ...rest: unknown[]) => RenderingContext | null;
  prototype.getContext = function (this: HTMLCanvasElement, ...rest: unknown[]) {
    const made = original.apply(this, rest);
    const known = made !== null && it.contexts.some((one) => one.deref() === made);
    if (made !== null && String(rest[0]).startsWith('webgl') && !known) it.contexts.push(new WeakRef(made));
    return made;
  } as typeof prototype.getContext;
  // A task that follows the second frame after the key: the map has been drawn and handed to the compositor.
  addEventListener(
    'input',
    (event) => {
      const began = event.timeStamp;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => it.keys.push(performance.now() - began);
          channel.port2.postMessage(null);
        }),
      );
    },
    true,
  );
}

async function drawn(page: Page): Promise<void> {
  await page.locator('#map[data-renderer]:not([data-renderer=""])').waitFor();
}

async function typing(page: Page, words: string, rounds: number): Promise<Record<string, unknown>> {
  // The first search loads the index.
  await page.fill('#search', 'a');
  await page.locator('button.hit').first().waitFor();
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

async function pan(page: Page): Promise<Record<string, unknown>> {
  const box = (await page.locator('#map').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    let last = performance.now();
    measured.recording = true;
    const step = (now: number): void => {
      measured.frames.push(now - last);
      last = now;
      if (measured.recording) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await page.mouse.move(x, y + 150);
  await page.mouse.down();
  await page.evaluate(() => void (measured.frames.length = 0));
  for (let step = 0; step < DRAG_STEPS; step++) {
    await page.mouse.move(x + 120 * Math.sin(step / 5), y + 150 + 60 * Math.cos(step / 7));
  }
  const frames = await page.evaluate(() => {
    measured.recording = false;
    return [...measured.frames];
  });
  await page.mouse.up();
  return summary(frames);
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

async function changeMaps(page: Page, names: readonly string[], count: number): Promise<void> {
  for (let at = 1; at <= count; at++) {
    await page.evaluate((name) => void (location.hash = `map=${encodeURIComponent(name)}`), names[at % 2]!);
    await page.waitForFunction(
      (name) => new URLSearchParams(location.hash.slice(1)).get('map') === name,
      names[at % 2]!,
    );
    await drawn(page);
    await page.waitForTimeout(100);
  }
}

/** Heap in MB, listeners and nodes after the garbage is gone, and WebGL contexts that are alive and not lost. */
async function memory(page: Page, session: CDPSession): Promise<Record<string, number>> {
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
  return { heapMB: Math.round(usedSize / 1e5) / 10, nodes, listeners: jsEventListeners, webglContexts: contexts };
}

function summary(times: readonly number[]): Record<string, number> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10;
  return { count: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}
