import { expect, test } from 'vitest';
import { treeRows } from '../../src/ui/legend/tree-rows.ts';
import { explorerOf } from '../state/explorers.ts';
import { tinyMap } from '../state/tiny-map.ts';

test('the papers of an open topic begin with its most central ones, then come those of the largest dots', async () => {
  const map = tinyMap();
  const [experts, retrieval, ...districts] = map.manifest.topics;
  const topics = [experts, { ...retrieval, central: [4] }, ...districts.map((one) => ({ ...one, central: [] }))];
  const { papers } = map;
  const { collection, topicCounts } = await explorerOf({
    ...map,
    manifest: { ...map.manifest, topics },
    papers: { ...papers, size: [4, 5, 3, 5, 4, 1] },
  });
  const rows = treeRows({ collection, counts: topicCounts, opened: new Set([0, 1, 2]), full: new Set() });
  const papersOf = (topic: number) =>
    rows.flatMap((row) => (row.kind === 'paper' && row.topic === topic ? [row.paper] : []));
  expect([papersOf(1), papersOf(2)]).toEqual([
    [4, 3],
    [1, 0],
  ]);
});
