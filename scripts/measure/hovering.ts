import type { Page } from '@playwright/test';
import { summary } from './summary.ts';
import type { Measured } from './watch.ts';

interface View {
  positionOf(paper: number): { clientX: number; clientY: number } | null;
}
declare const measured: Measured;

/** Papers pointed at. */
const POINTED = 100;

/**
 * Points at papers spread over the map. `shown`: those whose card came, the others lie beneath a neighbour or a panel.
 * `graphDrawings` and `graphUploads`: how often the dots and links were drawn or written anew for it.
 */
export async function hoverPapers(page: Page, papers: number): Promise<Record<string, unknown>> {
  const places = await page.evaluate(
    ([all, count]) => {
      const { mapView } = document.querySelector<HTMLElement & { mapView: View }>('#map')!;
      return Array.from({ length: count }, (_, at) => mapView.positionOf(Math.floor((at * all) / count))!);
    },
    [papers, Math.min(POINTED, papers)] as const,
  );
  await page.evaluate(() => Object.assign(measured, { moves: [], drawings: 0, uploads: 0 }));
  let shown = 0;
  for (const { clientX, clientY } of places) {
    await page.mouse.move(clientX, clientY);
    await page.waitForTimeout(60);
    shown += await page.getByTestId('hover-card').count();
  }
  await page.mouse.move(0, 0);
  const { moves, drawings, uploads } = await page.evaluate(() => measured);
  return { pointed: places.length, shown, graphDrawings: drawings, graphUploads: uploads, toFrame: summary(moves) };
}
