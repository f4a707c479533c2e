import type { TopicMap } from '../../src/map/types.ts';
import { expect, test } from './explorer-page.ts';
import { serveFixedMap } from './fixed-map.ts';

const ADDED = 1500;
/** Further papers that each is linked to. */
const AHEAD = 5;

/** The fixed map with so many more papers, of no topic and one year, as make its numbers long. */
function withManyPapers(map: TopicMap): TopicMap {
  const { manifest, papers, links, texts } = map;
  const before = papers.id.length;
  const added = Array.from({ length: ADDED }, (_, at) => before + at);
  const add = <T>(column: readonly T[], valueOf: (paper: number) => T): T[] => [...column, ...added.map(valueOf)];
  const pairs = added.flatMap((one) =>
    added.slice(one - before + 1, one - before + 1 + AHEAD).map((two) => [one, two]),
  );
  const count = before + ADDED;
  return {
    ...map,
    manifest: { ...manifest, counts: { ...manifest.counts, papers: count, links: links.weight.length + pairs.length } },
    papers: {
      id: add(papers.id, (paper) => `paper-${paper}`),
      title: add(papers.title, (paper) => `Paper ${paper}`),
      authors: add(papers.authors, () => []),
      year: add(papers.year, () => 2020),
      venue: add(papers.venue, () => ''),
      doi: add(papers.doi, () => ''),
      url: add(papers.url, () => ''),
      hasAbstract: add(papers.hasAbstract, () => false),
      topic: add(papers.topic, () => -1),
      stability: add(papers.stability, () => 0),
      otherTopic: add(papers.otherTopic, () => -1),
      x: add(papers.x, (paper) => 400 + 8 * (paper % 40)),
      y: add(papers.y, (paper) => 8 * Math.floor(paper / 40)),
      size: add(papers.size, () => 2),
      keywords: add(papers.keywords, () => []),
    },
    links: {
      source: [...links.source, ...pairs.map(([one]) => one!)],
      target: [...links.target, ...pairs.map(([, two]) => two!)],
      weight: [...links.weight, ...pairs.map(() => 4096 * 4096)],
    },
    texts: {
      abstract: add(texts.abstract, () => ''),
      terms: add(texts.terms, () => []),
      weights: add(texts.weights, () => []),
      givenKeywords: add(texts.givenKeywords, () => []),
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
