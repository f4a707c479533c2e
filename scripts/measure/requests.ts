import type { CDPSession, Page } from '@playwright/test';
import { quoted } from '../../src/state/search/parse-query.ts';

/** Pairs of papers opened: spread over the collection, so that most lie in files not yet fetched. */
const TRIED = 12;
/** Topics, comparisons and paths opened. */
const FEW = 4;
/** Time in which an opening's requests end, in ms, and in which one comes while the map is still read. */
const SETTLE_MS = 700;
const QUIET_MS = 9000;

/** Common words, several of them, one with a typo, and one only begun: by the address. */
const SEARCHED = ['model', 'transformer', 'reinforcement learning from human feedback', 'federatd lerning', 'di'];
/** Typed letter by letter into the search field. */
const TYPED = ['diffusion transformers', 'retrieval augmented generation'];
/** Pasted into it: a phrase, words that stand in most papers, a sentence, and the beginnings of many words. */
const PASTED = [
  'graph neural networks',
  'proposed method performance',
  'we propose a novel framework',
  'Tokens are routed to experts, and the loss of the router is balanced over all of them.',
  'data',
  're',
  'in',
];
/** 75 words for "Papers like a text". */
const TEXT = `Diffusion models generate images of high quality, but sampling from them is slow, since every image takes many
  steps of a large network. We study transformers as the backbone of diffusion models and distil their sampling into four
  steps by consistency training. A router sends tokens that are already denoised past most layers. On two benchmarks our
  method halves the cost of inference while fidelity and diversity remain, and human raters see no difference in most pairs.`;

interface Cost {
  readonly of: string;
  readonly requests: number;
  readonly bytes: number;
}

const KINDS = [
  'paper',
  'link',
  'topic',
  'selection',
  'comparison',
  'path',
  'theme',
  'search',
  'key',
  'paste',
  'text',
] as const;

/**
 * The most files of the map, and their bytes, that a click takes which opens a paper, a link from it, a topic, a selection of a third
 * of all papers, a comparison of two topics or of two handfuls of papers, a path or a theme, or a search, a key typed into the search field, a text
 * pasted there, or into "Papers like a text"; over a few of each, with what took the most bytes.
 */
export async function requestsOfClicks(
  page: Page,
  session: CDPSession,
  map: string,
  ids: readonly string[],
  topics: number,
  themes: readonly string[],
): Promise<Record<(typeof KINDS)[number], Record<string, number | string>>> {
  let [requests, bytes, before] = [0, 0, 0];
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
  const costs: Record<(typeof KINDS)[number], Cost[]> = {
    paper: [],
    link: [],
    topic: [],
    selection: [],
    comparison: [],
    path: [],
    theme: [],
    search: [],
    key: [],
    paste: [],
    text: [],
  };
  const note = async (kind: (typeof KINDS)[number], of: string, act: () => Promise<unknown>): Promise<void> => {
    [requests, bytes] = [0, 0];
    await act();
    do {
      before = requests;
      await page.waitForTimeout(SETTLE_MS);
      await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    } while (requests > before);
    costs[kind].push({ of, requests, bytes });
  };
  const open = (kind: (typeof KINDS)[number], opened: string): Promise<void> =>
    note(kind, opened, () => show(page, `map=${encodeURIComponent(map)}&${opened}`));
  const id = (share: number): string => encodeURIComponent(ids[Math.floor(share * ids.length)]!);

  // What the page reads by itself counts for no click.
  do {
    bytes = 0;
    await page.waitForTimeout(QUIET_MS);
  } while (bytes > 0);
  for (let at = 0; at < Math.min(FEW, topics); at++) await open('topic', `topic=${Math.floor((at * topics) / FEW)}`);
  await open('selection', `set=papers:0-${Math.floor(ids.length / 3)}`);
  for (let at = 1; at < Math.min(FEW, topics); at++) await open('comparison', `compare=topic:0&compare=topic:${at}`);
  await open('comparison', 'compare=papers:0-9&compare=papers:10-19');
  for (let at = 0; at < FEW; at++) await open('path', `path=${id(at / FEW)}&path=${id((at + 0.5) / FEW)}`);
  for (const theme of themes) await open('theme', `theme=${encodeURIComponent(quoted(theme))}`);
  for (const word of SEARCHED) await open('search', `q=${encodeURIComponent(word)}`);
  const field = page.locator('#search');
  // Pasted first: what is typed fetches some of it.
  for (const text of PASTED) {
    await field.fill('');
    await note('paste', text, () => field.fill(text));
  }
  for (const text of TYPED) {
    await field.fill('');
    for (let length = 1; length <= text.length; length++) {
      await note('key', text.slice(0, length), () => field.press(text[length - 1]!));
    }
  }
  await field.fill('');
  await open('text', `text=${encodeURIComponent(TEXT.replace(/\s+/g, ' '))}`);
  for (let at = 0; at < TRIED; at++) {
    await open('paper', `paper=${id((at + 0.5) / TRIED)}`);
    const neighbour = page.locator('[data-neighbour]').first();
    if ((await neighbour.count()) > 0) await note('link', `from paper ${at}`, () => neighbour.click());
  }
  await show(page, `map=${encodeURIComponent(map)}`);
  const most = (tried: readonly Cost[]): Record<string, number | string> => {
    const dearest = tried.toSorted((a, b) => b.bytes - a.bytes)[0];
    return {
      tried: tried.length,
      mostRequests: Math.max(0, ...tried.map((cost) => cost.requests)),
      mostBytes: dearest?.bytes ?? 0,
      ...(dearest && dearest.bytes > 0 ? { of: dearest.of } : {}),
    };
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, most(costs[kind])])) as Awaited<
    ReturnType<typeof requestsOfClicks>
  >;
}

async function show(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), view);
}
