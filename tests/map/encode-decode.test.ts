import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMap } from '../../src/map/decode.ts';
import { encodeMap } from '../../src/map/encode.ts';
import type { Limits } from '../../src/map/encode.ts';
import { sharedKeywords } from '../../src/map/digest.ts';
import { KEYWORDS_FILE, mapPaths, NEIGHBOURS_FILE, termShardOf, textShardOf } from '../../src/map/files.ts';
import { readKeywords, readNeighbours } from '../../src/map/read-digest.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { anAudit, arbitraryMap, cutAt } from './arbitrary-map.ts';

const filesOf = (map: TopicMap, limits?: Limits): Map<string, string> =>
  new Map([...encodeMap(map, anAudit, limits)].map(({ path, text }) => [path, text]));

const decode = (files: ReadonlyMap<string, string>): ReturnType<typeof decodeMap> =>
  decodeMap((path) => files.get(path));

test('a map that is written and read is the same map', () => {
  fc.assert(
    fc.property(arbitraryMap, fc.integer({ min: 1, max: 400 }), fc.nat(6), (map, bytes, firstLinks) => {
      const read = decode(filesOf(map, cutAt(bytes, firstLinks)));
      const { termShards, textShards, linkShards, termKeys, termBytes, digest } = read.map.manifest;
      const files = { termShards, textShards, linkShards, termKeys, termBytes, digest };
      expect(read.map).toEqual({ ...map, manifest: { ...map.manifest, ...files } });
      expect(read.audit).toEqual(anAudit);
    }),
  );
});

test('whoever writes a map hears how far it is, to nearly all of it and never back', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const told: number[] = [];
      const files = [...encodeMap(map, anAudit, cutAt(1), (share) => told.push(share))];
      expect(told).toHaveLength(files.filter(({ path }) => path.includes('/')).length);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.every((share) => share >= 0 && share < 1)).toBe(true);
    }),
  );
});

test('a map that is read and written again gives the same files', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const files = filesOf(map, cutAt(100, 2));
      expect(filesOf(decode(files).map, cutAt(100, 2))).toEqual(files);
    }),
  );
});

test('the manifest names every file, and nothing else is written', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const files = filesOf(map, cutAt(100, 2));
      expect([...files.keys()].sort()).toEqual(mapPaths(decode(files).map.manifest).sort());
    }),
  );
});

test('a map that is not read whole has all its links in one file, their similarity to the hundredth, and the keywords papers share', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const files = filesOf(map, cutAt(100, 0, 0));
      const { manifest } = decode(files).map;
      expect(readKeywords(files.get(KEYWORDS_FILE)!, manifest)).toEqual(sharedKeywords(map));
      if (map.links.weight.length === 0) return;
      const { source, target, weight } = readNeighbours(files.get(NEIGHBOURS_FILE)!, manifest);
      const ends = (sources: readonly number[], targets: readonly number[]) =>
        sources.map((a, at) => `${a} ${targets[at]}`);
      expect(ends(source, target).sort()).toEqual(ends(map.links.source, map.links.target).sort());
      const half = manifest.similarity.scale / 200;
      // Both are strongest first, and rounding keeps that order.
      weight.forEach((each, at) => expect(Math.abs(each - map.links.weight[at]!)).toBeLessThanOrEqual(half + 1));
    }),
  );
});

test('map.json is written last, so a folder that has it is whole', () => {
  const [map] = fc.sample(arbitraryMap, { numRuns: 1, seed: 1 });
  expect([...filesOf(map!).keys()].at(-1)).toBe('map.json');
});

test('a shard is no larger than asked, unless one entry alone is', () => {
  const shardBytes = 300;
  // Braces, column names and the first number of a file.
  const frame = 200;
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      for (const [path, text] of filesOf(map, cutAt(shardBytes, 0))) {
        if (!path.includes('/')) continue;
        const { key, abstract, papers } = JSON.parse(text) as Record<string, unknown[]>;
        if ((key ?? abstract ?? papers)!.length > 1)
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(shardBytes + frame);
      }
    }),
  );
});

test('papers in a row take no more room than two', () => {
  const [map] = fc.sample(arbitraryMap, { numRuns: 1, seed: 1 });
  const stepsOf = (papers: number[]): unknown => {
    const weights = [papers.map(() => 1)];
    const terms = { key: ['a'], label: ['a'], papers: [papers], weights };
    const texts = { ...map!.texts, terms: map!.texts.terms.map(() => []), weights: map!.texts.weights.map(() => []) };
    const files = filesOf({ ...map!, terms, texts, words: { forms: [], terms: [] } });
    return (JSON.parse(files.get('terms/000.json')!) as { steps: unknown[] }).steps[0];
  };
  expect(stepsOf([3, 4, 5, 6, 7, 9])).toEqual([3, -4, 2]);
  expect(stepsOf([0, 1, 2, 4])).toEqual([0, 1, 1, 2]);
});

test('weights that take too much room are written in larger units, and none that counts becomes 0', () => {
  const limits = { ...cutAt(1e6), weights: 8 };
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const files = filesOf(map, limits);
      const written = map.terms.key.length === 0 ? [] : termsIn(files).weights;
      const { weights } = decode(files).map.terms;
      for (const [term, exact] of map.terms.weights.entries()) {
        const first = written[term]![0] ?? 0;
        const unit = first < 0 ? -first : 1;
        expect(unit > 1).toBe(JSON.stringify(exact).length > 8 && exact.some((weight) => weight > 0));
        for (const [at, weight] of exact.entries()) {
          expect(weights[term]![at]! > 0).toBe(weight > 0);
          expect(Math.abs(weights[term]![at]! - weight)).toBeLessThanOrEqual(weight < unit ? unit : unit / 2);
        }
      }
    }),
  );
});

function termsIn(files: ReadonlyMap<string, string>): { weights: number[][] } {
  return JSON.parse(files.get('terms/000.json')!) as { weights: number[][] };
}

test('small entries share a file: nothing is cut below the limit', () => {
  fc.assert(
    fc.property(arbitraryMap, (map) => {
      const { termShards, textShards, linkShards } = decode(filesOf(map)).map.manifest;
      expect(linkShards).toEqual([]);
      expect(termShards).toEqual(map.terms.key.length > 0 ? [0] : []);
      expect(textShards).toEqual([0]);
    }),
  );
});

test.each([
  [0, 0],
  [9, 0],
  [10, 1],
  [19, 1],
  [20, 2],
  [500, 2],
])('of files that begin at 0, 10 and 20, entry %i is in file %i', (entry, shard) => {
  const [map] = fc.sample(arbitraryMap, { numRuns: 1, seed: 1 });
  const manifest = { ...map!.manifest, termShards: [0, 10, 20], textShards: [0, 10, 20] };
  expect(termShardOf(manifest, entry)).toBe(shard);
  expect(textShardOf(manifest, entry)).toBe(shard);
});
