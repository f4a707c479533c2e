import type { Page } from '@playwright/test';
import type { ExplorerPage } from './explorer-page.ts';

type Mapped = HTMLElement & {
  mapView?: { positionOf(paper: number): { clientX: number; clientY: number } | null };
};
type Watching = Window & { places: string[]; since: number };

/** Milliseconds in which nothing may move: longer than any motion of the page. */
const WATCHED = 2000;

/** From the first frame with a map on: where two dots and the map's tools are, each place once. */
async function watchPlaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watching = window as unknown as Watching;
    watching.places = [];
    const look = (): void => {
      requestAnimationFrame(look);
      const map = document.querySelector<Mapped>('#map');
      if (!map?.mapView || !map.dataset['renderer']) return;
      watching.since ??= performance.now();
      const dots = [0, 1].map((paper) => map.mapView!.positionOf(paper)!);
      const tools = document.querySelector('.tools')?.getBoundingClientRect();
      const place = JSON.stringify([dots, tools?.left, tools?.top]);
      if (watching.places.at(-1) !== place) watching.places.push(place);
    };
    look();
  });
}

/** Opens a view and returns the places in which dots and tools were seen in the first seconds: one, if nothing moved. */
export async function placesSeen(page: Page, explorer: ExplorerPage, address: string): Promise<string[]> {
  await watchPlaces(page);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await explorer.open(address);
  await page.waitForFunction((watched) => {
    const { since } = window as unknown as Watching;
    return since > 0 && performance.now() > since + watched;
  }, WATCHED);
  return page.evaluate(() => (window as unknown as Watching).places);
}
