import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

/**
 * MB of memory that the largest process behind a page and the one behind its graphics have for themselves, without what they
 * share with others, such as the browser's own code; `null` where the system has no `/proc`.
 */
export async function privateMB(browser: Browser): Promise<Record<'page' | 'graphics', number | null>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const largest = async (type: string): Promise<number | null> => {
    const sizes = await Promise.all(processInfo.filter((one) => one.type === type).map(({ id }) => sizeOf(id)));
    const known = sizes.filter((size) => size !== null);
    return known.length === 0 ? null : Math.round(Math.max(...known) / 1e6);
  };
  return { page: await largest('renderer'), graphics: await largest('GPU') };
}

async function sizeOf(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => null);
  if (text === null) return null;
  return [...text.matchAll(/^Private_(?:Clean|Dirty): *(\d+) kB$/gm)].reduce(
    (sum, [, kB]) => sum + Number(kB) * 1024,
    0,
  );
}
