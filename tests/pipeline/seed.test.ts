import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Paper } from '../../src/map/paper.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { buildMap } from '../../src/pipeline/build-map.ts';
import { unjoined } from '../../src/pipeline/keywords/twins.ts';
import { DEFAULT_OPTIONS } from '../../src/pipeline/options.ts';
import { createRandom } from '../../src/pipeline/random.ts';
import { importText } from '../importers/read.ts';

const FILE = new URL('../../seeds/machine-learning-73.txt', import.meta.url);
const { papers } = await importText(new Uint8Array(readFileSync(FILE)));
const audit = { read: 73, kept: 73, merged: 0, leftOut: 0 };
const build = (some: readonly Paper[], seed = DEFAULT_OPTIONS.seed) =>
  buildMap({ name: 'seed', papers: some, inputs: [], audit }, { ...DEFAULT_OPTIONS, seed });
const map = await build(papers);

test('the seed falls into six to twelve topics, each of two papers and more, and each has a name of its own', () => {
  const { topics } = map.manifest;
  expect(topics.length).toBeGreaterThanOrEqual(6);
  expect(topics.length).toBeLessThanOrEqual(12);
  expect(new Set(topics.map(({ name }) => name)).size).toBe(topics.length);
  expect(Math.min(...topics.map((topic) => topic.papers))).toBeGreaterThanOrEqual(2);
  expect(topics.flatMap(({ nameTerms }) => nameTerms).filter(({ inside }) => inside < 2)).toEqual([]);
});

test.each([
  [/state space models/i, ['Mamba-FSCIL', 'Mamba State-Space', 'Birdie', 'Demystifying the Token Dynamics']],
  [/mixture of experts/i, ['MC-MoE', 'Harder Tasks Need More Experts', 'COMET']],
  [/learned sparse retriev/i, ['Mistral-SPLADE', 'Towards Competitive Search Relevance']],
  [/click-through rate/i, ['BARS-CTR', 'Sampling Is All You Need']],
  [/reinforcement learning/i, ['The Edge-of-Reach', 'Is Model Ensemble Necessary', 'Free from Bellman']],
])('papers of the seed on one thing share a topic that is called %s', (name, beginnings) => {
  const topics = beginnings.map((beginning) => {
    const paper = map.papers.title.findIndex((title) => title.startsWith(beginning));
    return map.manifest.topics[map.papers.topic[paper]]?.name;
  });
  expect(new Set(topics).size).toBe(1);
  expect(topics[0]).toMatch(name);
});

test('two papers of the seed that are each other’s nearest share a topic, as the two on diffusion do', () => {
  const { source, target } = map.links;
  const nearest = map.papers.title.map((_, paper) => {
    const strongest = source.findIndex((_from, link) => source[link] === paper || target[link] === paper);
    return source[strongest] + target[strongest] - paper;
  });
  const pairs = [...nearest.keys()].filter((paper) => nearest[nearest[paper]] === paper);
  expect(pairs.map((paper) => map.papers.title[paper]).join()).toContain('Feynman-Kac Correctors in Diffusion');
  for (const paper of pairs) expect(map.papers.topic[paper]).toBe(map.papers.topic[nearest[paper]]);
});

test('no paper of the seed lies in a topic that less than a fifth of the reruns find it in', () => {
  const least = map.manifest.stabilityRuns / 5;
  const few = map.papers.stability.flatMap((kept, paper) => (kept < least ? [map.papers.title[paper]] : []));
  expect(few).toEqual([]);
});

test('no paper of the seed has one phrase in two spellings among its keywords', () => {
  for (const keywords of map.papers.keywords) {
    const spelled = keywords.map((keyword) => unjoined(keyword.replaceAll('-', ' ')));
    expect(new Set(spelled).size).toBe(spelled.length);
  }
});

test.each([1, 2])('the seed in another order has the same topics, names, keywords and labels: %i', async (seed) => {
  const random = createRandom(seed);
  const other = await build(
    papers
      .map((paper) => ({ paper, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ paper }) => paper),
  );
  expect(labelsOf(other)).toEqual(labelsOf(map));
  expect(papersWithTopics(other)).toEqual(papersWithTopics(map));
});

test('the papers of the seed have the same topics and names, whatever the seed of chance is', async () => {
  expect(papersWithTopics(await build(papers, 2))).toEqual(papersWithTopics(map));
});

const labelsOf = ({ terms }: TopicMap) => Object.fromEntries(terms.key.map((key, term) => [key, terms.label[term]]));

const papersWithTopics = ({ papers: { title, topic, keywords }, manifest }: TopicMap) =>
  title.map((own, paper) => [own, manifest.topics[topic[paper]]?.name, ...keywords[paper]].join('\n')).sort();
