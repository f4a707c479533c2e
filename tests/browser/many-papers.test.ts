import type { TopicMap } from '../../src/map/types.ts';
import { withAddedPapers } from '../map/added-papers.ts';
import { expect, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

const ADDED = 1500;
/** Further papers that each is linked to. */
const AHEAD = 5;

/** The fixed map with so many more papers, of no topic and one year, as make its numbers long. */
function withManyPapers(map: TopicMap): TopicMap {
  const before = map.papers.id.length;
  const many = withAddedPapers(map, ADDED, {
    x: (paper) => 400 + 8 * (paper % 40),
    y: (paper) => 8 * Math.floor(paper / 40),
    size: 2,
    year: 2020,
  });
  const added = Array.from({ length: ADDED }, (_, at) => before + at);
  const pairs = added.flatMap((one, at) => added.slice(at + 1, at + 1 + AHEAD).map((two) => [one, two] as const));
  const { manifest, links } = many;
  return {
    ...many,
    manifest: {
      ...manifest,
      counts: { ...manifest.counts, links: links.weight.length + pairs.length },
      extent: { ...manifest.extent, maxX: Math.max(manifest.extent.maxX, 400 + 8 * 40) },
    },
    links: {
      source: [...links.source, ...pairs.map(([one]) => one)],
      target: [...links.target, ...pairs.map(([, two]) => two)],
      weight: [...links.weight, ...pairs.map(() => 4096 * 4096)],
    },
  };
}

test('the numbers of a panel are all written alike', async ({ page, explorer }) => {
  await serveFixedMap(page, withManyPapers);
  await explorer.open('map=fixed&set=papers:0-1525');
  const reader = explorer.reader();
  await expect(reader.getByRole('heading', { name: '1,526 chosen papers' })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'In no topic' })).toContainText('1,500');
  await expect(reader.getByTitle('2020: 1,503 papers')).toBeAttached();
});

test('the legend says how many of all links the map draws', async ({ page, explorer }) => {
  await serveFixedMap(page, withManyPapers);
  await explorer.open('map=fixed');
  const links = explorer.legend().getByText('Weakest link drawn').locator('..');
  const [drawn, all] = /([\d,]+) of ([\d,]+)/.exec((await links.textContent())!)!.slice(1);
  expect(all).toBe('7,507');
  expect(Number(drawn!.replace(',', ''))).toBeLessThan(7000);
  await expect(explorer.legend()).toContainText(`the strongest ${drawn} are drawn`);
});

test('however near one zooms in by wheel, a dot and a name of where one is stay in sight', async ({
  page,
  explorer,
}) => {
  await serveFixedMap(page);
  await explorer.open('map=fixed');
  const box = (await explorer.map().boundingBox())!;
  const place = page.locator('.here');
  await expect(place).toHaveCount(0);
  const seen = () =>
    page.evaluate(() => {
      type At = { clientX: number; clientY: number } | null;
      type View = { positionOf(paper: number): At; nameOf(topic: number): At };
      const map = document.querySelector('#map') as HTMLElement & { mapView: View };
      const { right, top, bottom } = map.getBoundingClientRect();
      // Beside the legend.
      const left = document.querySelector('[aria-label="Legend"]')!.getBoundingClientRect().right;
      const isIn = (at: At): boolean =>
        at !== null && at.clientX > left && at.clientX < right && at.clientY > top && at.clientY < bottom;
      return {
        dots: Array.from({ length: 26 }, (_, paper) => map.mapView.positionOf(paper)).filter(isIn).length,
        names: [0, 1, 2, 3].filter((topic) => map.mapView.nameOf(topic) !== null).length,
      };
    });
  // Between the regions.
  await page.mouse.move(box.x + 0.62 * box.width, box.y + 0.52 * box.height);
  for (let turn = 0; turn < 25; turn++) {
    await page.mouse.wheel(0, -240);
    if (turn % 4 > 0) continue;
    await expect(async () => {
      const { dots, names } = await seen();
      expect(dots).toBeGreaterThan(0);
      expect(names + (await place.count())).toBeGreaterThan(0);
    }).toPass({ timeout: 5000 });
  }
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect(place).toHaveCount(0);
});

test('amid titles a quiet line says which topic one is in', async ({ page, explorer }) => {
  await serveFixedMap(page, (map) => {
    const many = withManyPapers(map);
    return { ...many, papers: { ...many.papers, topic: many.papers.topic.map((topic) => (topic < 0 ? 3 : topic)) } };
  });
  await explorer.open('map=fixed&at=560_150_60');
  await expect(page.locator('.here')).toHaveText('reinforcement learning');
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect(page.locator('.here')).toHaveCount(0);
});
