import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/exporters/registry.ts';
import { subsetMap } from '../../src/exporters/subset-map.ts';
import { decodeMap } from '../../src/map/decode.ts';
import { encodeMap } from '../../src/map/encode.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { pictureOfMap } from '../../src/visual/picture-of-map.ts';
import { explorerOf } from '../state/explorers.ts';
import { seedMap } from '../state/seed-map.ts';
import { tinyMap } from '../state/tiny-map.ts';
import { exampleMap } from './example-map.ts';

const audit = { read: 6, kept: 6, merged: [], leftOut: [], files: [], warnings: {} };

test('some papers of a map are a map of their own, in every format', async () => {
  const part = subsetMap(tinyMap(), [0, 1, 4]);
  expect(part.papers.id).toEqual(['router', 'experts', 'dense']);
  expect(part.manifest.name).toBe(`${tinyMap().manifest.name}: 3 of 6 papers`);
  expect([part.links.source, part.links.target]).toEqual([[0], [1]]);
  expect(part.manifest.topics.map((topic) => topic.papers)).toEqual([2, 1, 2]);
  expect(part.manifest.topics.flatMap(({ parent }) => parent ?? [])).toEqual([0]);
  part.terms.papers.forEach((papers, term) => expect(part.terms.weights[term]).toHaveLength(papers.length));
  for (const { name, load } of EXPORTERS) expect((await load())(part).length, name).toBeGreaterThan(0);
  const { insight } = await explorerOf(part);
  const whole = (await explorerOf()).insight;
  expect(insight.linkReason(0, 1)?.terms).toEqual(whole.linkReason(0, 1)?.terms);
});

test('how many papers outside a topic carry its terms is counted anew', () => {
  const { manifest, terms } = exampleMap;
  const found = [{ term: 0, label: 'experts', inside: 2, outside: 1 }];
  const map: TopicMap = {
    ...exampleMap,
    manifest: { ...manifest, topics: [{ ...manifest.topics[0], nameTerms: found, terms: found }] },
    // The paper in no topic is on experts too.
    terms: { ...terms, papers: [[0, 1, 2], terms.papers[1]], weights: [[11585, 11585, 16384], terms.weights[1]] },
  };
  const counts = (papers: number[]): number[][] =>
    subsetMap(map, papers).manifest.topics.flatMap(({ nameTerms, terms: listed }) =>
      [...nameTerms, ...listed].map(({ inside, outside }) => [inside, outside]),
    );
  expect(counts([0, 1])).toEqual([
    [2, 0],
    [2, 0],
  ]);
  expect(counts([0, 2])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('any papers of a map are a map whose files can be read again', () => {
  const map = tinyMap();
  fc.assert(
    fc.property(fc.subarray([...map.papers.id.keys()], { minLength: 1 }), (papers) => {
      const part = subsetMap(map, papers);
      const written = new Map([...encodeMap(part, audit)].map(({ path, text }) => [path, text]));
      const { map: read } = decodeMap((path) => written.get(path));
      expect(read.papers.title).toEqual(papers.map((paper) => map.papers.title[paper]));
      // Every topic that is left has papers, as many as it says.
      for (const topic of read.manifest.topics) {
        const inside = read.papers.topic.filter(
          (id) => id === topic.id || read.manifest.topics[id]?.parent === topic.id,
        );
        expect(topic.papers).toBe(inside.length);
        expect(topic.papers).toBeGreaterThan(0);
      }
    }),
  );
});

test('topics keep their colours in a part of a map, and in a part of that', async () => {
  const map = await seedMap();
  const region = (topic: number): number => map.manifest.topics[topic]?.parent ?? topic;
  /** Colours of the regions by their names, on the page and in the files that it writes. */
  const coloursOf = async (of: TopicMap): Promise<Record<string, number>[]> => {
    const pictures = [(await explorerOf(of)).picture, pictureOfMap(of)];
    return pictures.map(({ regions, colours }) =>
      Object.fromEntries(regions.map(({ name }, at) => [name, colours![at]])),
    );
  };
  const [whole] = await coloursOf(map);
  const part = subsetMap(
    map,
    [...map.papers.topic.keys()].filter((paper) => region(map.papers.topic[paper]) > 1),
  );
  const rest = subsetMap(
    part,
    [...part.papers.topic.keys()].filter((paper) => part.papers.topic[paper] !== 0),
  );
  for (const smaller of [part, rest]) {
    const written = new Map([...encodeMap(smaller, audit)].map(({ path, text }) => [path, text]));
    for (const colours of await coloursOf(decodeMap((path) => written.get(path)).map)) {
      expect(Object.keys(colours).length).toBeLessThan(Object.keys(whole).length);
      expect(whole).toMatchObject(colours);
    }
  }
});

test('all papers of a map are the map itself', () => {
  const map = tinyMap();
  const { papers, links, manifest } = subsetMap(map, [...map.papers.id.keys()]);
  expect([papers, links]).toEqual([map.papers, map.links]);
  expect(manifest.name).toBe(map.manifest.name);
  expect(manifest.topics.map(({ papers: count, parent }) => [count, parent])).toEqual(
    map.manifest.topics.map(({ papers: count, parent }) => [count, parent]),
  );
});
