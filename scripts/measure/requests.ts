import type { CDPSession, Page } from '@playwright/test';

/** Pairs of papers opened: spread over the collection, so that most lie in files not yet fetched. */
const TRIED = 12;
/** Time in which an opening's requests end, in ms. */
const SETTLE_MS = 700;

interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

/** The most files of the map, and their bytes, that opening one paper takes, and opening a link from it, over a few of each. */
export async function requestsOfOpening(
  page: Page,
  session: CDPSession,
  map: string,
  ids: readonly string[],
): Promise<Record<'paper' | 'link', Record<string, number>>> {
  let [requests, bytes] = [0, 0];
  // Without these bounds the browser keeps copies of the answers for us, as part of the page's memory.
  await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  const files = new Set<string>();
  // Chromium asks for the page's icon again at every step of the history: only files of the map are counted.
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/maps/')) files.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    if (files.has(requestId)) requests++;
  });
  // Bytes of the files themselves: on the wire they may be packed.
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (files.has(requestId)) bytes += dataLength;
  });
  const costOf = async (act: () => Promise<unknown>): Promise<Cost> => {
    [requests, bytes] = [0, 0];
    await act();
    await page.waitForTimeout(SETTLE_MS);
    return { requests, bytes };
  };
  const papers: Cost[] = [];
  const links: Cost[] = [];
  for (let at = 0; at < TRIED; at++) {
    const id = ids[Math.floor(((at + 0.5) * ids.length) / TRIED)]!;
    const open = `map=${encodeURIComponent(map)}&paper=${encodeURIComponent(id)}`;
    papers.push(await costOf(() => page.evaluate((view) => void (location.hash = view), open)));
    const neighbour = page.locator('[data-neighbour]').first();
    if ((await neighbour.count()) > 0) links.push(await costOf(() => neighbour.click()));
  }
  await page.evaluate((view) => void (location.hash = view), `map=${encodeURIComponent(map)}`);
  const most = (costs: readonly Cost[]): Record<string, number> => ({
    tried: costs.length,
    mostRequests: Math.max(0, ...costs.map((cost) => cost.requests)),
    mostBytes: Math.max(0, ...costs.map((cost) => cost.bytes)),
  });
  return { paper: most(papers), link: most(links) };
}
