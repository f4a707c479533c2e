import { expect, test } from 'vitest';
import { startWorkerPool } from '../../scripts/host/worker-pool.ts';
import { buildMap } from '../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../src/pipeline/options.ts';
import type { Collection, ReportProgress } from '../../src/pipeline/types.ts';
import { buildSeedMap } from '../state/seed-map.ts';
import { collectionOf, wordyPapers } from './papers.ts';

const build = (collection: Collection) => buildMap(collection, DEFAULT_OPTIONS);

test('an empty collection is refused with a remedy', async () => {
  await expect(build(collectionOf([]))).rejects.toThrow('no papers');
});

test('a map of some of the papers says of how many, with their thousands apart', async () => {
  const collection = collectionOf([{ title: 'Sparse retrieval', abstract: '' }]);
  const { manifest } = await build({ ...collection, audit: { ...collection.audit, kept: 2_000 } });
  expect(manifest.notes).toContain("Made of 1 of the collection's 2,000 papers, chosen evenly, as the build was told.");
});

test.each([1, 2, 3, 10, 20, 60])('%i papers make a whole map, the same bytes every time', async (count) => {
  const collection = collectionOf(wordyPapers(count, 7));
  const map = await build(collection);
  expect(map.papers.id).toHaveLength(count);
  expect(map.papers.topic).toHaveLength(count);
  for (const topic of map.papers.topic) expect(topic).toBeLessThan(map.manifest.topics.length);
  expect(JSON.stringify(await build(collection))).toBe(JSON.stringify(map));
});

test('the box around all dots has two decimals, as their places have', async () => {
  for (const count of [10, 20, 40]) {
    const { manifest } = await build(collectionOf(wordyPapers(count, 7)));
    for (const side of Object.values(manifest.extent)) expect(String(side)).toMatch(/^-?\d+(\.\d\d?)?$/);
  }
});

test('the map has the same bytes on one thread and on several, and its progress the same whole', async () => {
  const collection = collectionOf(wordyPapers(200, 5));
  const pool = startWorkerPool(3);
  const wholes: [Set<string>, Set<string>] = [new Set(), new Set()];
  const hear =
    (whole: Set<string>): ReportProgress =>
    ({ stage, done, total }) => {
      expect(done).toBeLessThanOrEqual(total);
      whole.add(`${stage} ${total}`);
    };
  try {
    const map = await buildMap(collection, DEFAULT_OPTIONS, hear(wholes[0]), pool);
    expect(JSON.stringify(map)).toBe(JSON.stringify(await buildMap(collection, DEFAULT_OPTIONS, hear(wholes[1]))));
    expect(wholes[0]).toEqual(wholes[1]);
  } finally {
    pool.close();
  }
}, 60_000);

test('chance decides nothing of the topics of a small collection', async () => {
  const topicsOf = async (seed: number) => (await buildSeedMap({ ...DEFAULT_OPTIONS, seed })).papers.topic;
  const topics = await topicsOf(1);
  expect(await topicsOf(2)).toEqual(topics);
  expect(await topicsOf(3)).toEqual(topics);
});

test('two papers that share a term are linked and share a topic', async () => {
  const map = await build(
    collectionOf([
      { title: 'Sparse retrieval with learned terms', abstract: '' },
      { title: 'Learned sparse retrieval', abstract: '' },
    ]),
  );
  expect(map.links.source).toEqual([0]);
  expect(map.links.target).toEqual([1]);
  expect(map.papers.topic[0]).toBe(map.papers.topic[1]);
  expect(map.papers.topic[0]).toBe(0);
});

test('a paper that says "MoE" is linked with one that says "mixture of experts", and by nothing else', async () => {
  const map = await build(
    collectionOf([
      { title: 'A mixture of experts (MoE) routes tokens', abstract: '' },
      { title: 'Baking bread', abstract: '' },
      { title: 'Cheap MoE', abstract: '' },
      { title: 'Stale bread', abstract: '' },
    ]),
  );
  expect(map.links.source.map((source, link) => [source, map.links.target[link]])).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('a paper that shares no term stays alone', async () => {
  const map = await build(
    collectionOf([
      { title: 'Sparse retrieval', abstract: '' },
      { title: 'Sparse retrieval again', abstract: '' },
      { title: 'Zebrafish', abstract: '' },
    ]),
  );
  expect(map.papers.topic[2]).toBe(-1);
});

test('the weight of a link is the sum of its terms and the latent part', async () => {
  const map = await build(collectionOf(wordyPapers(40, 3)));
  const { lexicalFactor } = map.manifest.similarity;
  map.links.weight.forEach((weight, link) => {
    const a = new Map(
      map.texts.terms[map.links.source[link]].map((term, i) => [term, map.texts.weights[map.links.source[link]][i]]),
    );
    const b = map.links.target[link];
    const shared = map.texts.terms[b].reduce((sum, term, i) => sum + (a.get(term) ?? 0) * map.texts.weights[b][i], 0);
    expect(weight).toBeGreaterThanOrEqual(lexicalFactor * shared);
    expect(Number.isSafeInteger(weight)).toBe(true);
  });
});

test('two papers without a common phrase are named by the word they share', async () => {
  const map = await build(
    collectionOf([
      { title: 'Pruning of large networks', abstract: 'We remove weights from convolutional layers.' },
      { title: 'Pruning as regularisation', abstract: 'Noise in gradients prevents overfitting.' },
    ]),
  );
  expect(map.manifest.topics.map((topic) => topic.name)).toEqual(['Pruning']);
});
