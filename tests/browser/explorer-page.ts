import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { FirstColumns, Manifest, TextShard, TitleColumn } from '../../src/map/types.ts';

type View = {
  positionOf(paper: number): { clientX: number; clientY: number; radius: number } | null;
  nameOf(topic: number): { clientX: number; clientY: number } | null;
};

type Columns = FirstColumns & TitleColumn;

/** The page as a person meets it, and the seed map's own numbers to check it against. */
export class ExplorerPage {
  readonly page: Page;
  readonly manifest: Manifest;
  readonly papers: Columns;

  constructor(page: Page, manifest: Manifest, papers: Columns) {
    this.page = page;
    this.manifest = manifest;
    this.papers = papers;
  }

  readonly map = (): Locator => this.page.locator('#map');
  readonly search = (): Locator => this.page.getByRole('textbox', { name: /^Search titles/ });
  readonly legend = (): Locator => this.page.getByRole('complementary', { name: 'Legend' });
  readonly reader = (): Locator => this.page.getByRole('complementary', { name: 'Reader' });
  readonly results = (): Locator => this.page.getByRole('region', { name: 'Papers found' });
  readonly hits = (): Locator => this.results().locator('button.hit');
  readonly topics = (): Locator => this.page.locator('[role=treeitem][aria-level="1"]');
  readonly litCount = (): Locator => this.page.getByTestId('lit-count');

  /** Opens the page at a view (what follows `#`) and waits for the map and its texts. */
  async open(view = ''): Promise<void> {
    await this.page.goto(view === '' ? './' : `./#${view}`);
    // A busy machine that draws WebGL in software may take its time.
    await expect(this.map()).toHaveAttribute('data-renderer', /webgl|svg/, { timeout: 30_000 });
  }

  /** Extracted keywords of a paper, best first. */
  async keywords(paper: number): Promise<readonly string[]> {
    const at = this.manifest.textShards.findLastIndex((first) => first <= paper);
    const response = await this.page.request.get(`maps/seed/texts/${String(at).padStart(3, '0')}.json`);
    const { first, keywords } = (await response.json()) as TextShard;
    return keywords[paper - first]!;
  }

  /** Number of the paper whose title holds these words. */
  paper(words: string): number {
    const found = this.papers.title.findIndex((title) => title.includes(words));
    expect(found, `a paper titled “${words}”`).toBeGreaterThanOrEqual(0);
    return found;
  }

  /** Where a paper's dot is once the map stands still. */
  async dot(paper: number): Promise<{ x: number; y: number }> {
    return this.#standing(`positionOf`, paper);
  }

  /** Where a topic's name is written once the map stands still. */
  async name(topic: number): Promise<{ x: number; y: number }> {
    return this.#standing(`nameOf`, topic);
  }

  async pointAt(paper: number): Promise<void> {
    const { x, y } = await this.dot(paper);
    await this.page.mouse.move(x - 30, y - 30);
    await this.page.mouse.move(x, y);
  }

  async click(paper: number): Promise<void> {
    const { x, y } = await this.dot(paper);
    await this.page.mouse.click(x, y);
  }

  async #standing(what: keyof View, of: number): Promise<{ x: number; y: number }> {
    let last = '';
    let place = { x: 0, y: 0 };
    await expect(async () => {
      const at = await this.page.evaluate(
        ([method, number]) => {
          const view = (document.querySelector('#map') as unknown as { mapView: View }).mapView;
          return view[method](number);
        },
        [what, of] as const,
      );
      expect(at).not.toBeNull();
      place = { x: at!.clientX, y: at!.clientY };
      const now = JSON.stringify(place);
      const stands = now === last;
      last = now;
      expect(stands).toBe(true);
    }).toPass({ intervals: [50, 80, 120, 200] });
    return place;
  }
}

/** Every test also proves that nothing leaves the page's origin, no policy is violated, nothing is thrown and Svelte warns of nothing. */
export const test = base.extend<{ explorer: ExplorerPage; mayFail: RegExp | null; watched: void }>({
  /** Addresses of files that a test takes away: the browser's own word about those is no trouble. */
  mayFail: [null, { option: true }],
  watched: [
    async ({ page, baseURL, mayFail }, use) => {
      const troubles: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL!) && !/^(blob|data):/.test(url)) troubles.push(`request to ${url}`);
      });
      page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        const isSvelte = message.type() === 'warning' && message.text().includes('svelte.dev/e/');
        if (isSvelte || (message.type() === 'error' && !mayFail?.test(message.location().url)))
          troubles.push(`console: ${message.text()}`);
      });
      await use();
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
  explorer: async ({ page, request }, use) => {
    const [manifest, papers, titles] = await Promise.all(
      ['map.json', 'papers.json', 'titles.json'].map(async (file) => (await request.get(`maps/seed/${file}`)).json()),
    );
    await use(new ExplorerPage(page, manifest as Manifest, { ...papers, ...titles } as Columns));
  },
});

export { expect };
