import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultName } from '../../scripts/commands/build.ts';
import type { MapPlace } from '../../scripts/host/map-address.ts';
import { placeOfFiles, placeOfName } from '../../scripts/host/map-address.ts';
import { encodeMap } from '../../src/map/encode.ts';
import { MANIFEST_FILE } from '../../src/map/files.ts';
import { exampleMap } from '../exporters/example-map.ts';
import { anAudit } from '../map/arbitrary-map.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The `map.json` of a map of this name. */
function manifest(name: string): string {
  const map = { ...exampleMap, manifest: { ...exampleMap.manifest, name } };
  return [...encodeMap(map, anAudit)].find(({ path }) => path === MANIFEST_FILE)!.text;
}

test.each([
  ['RAG & friends', 'rag-friends', 'letters, digits and hyphens'],
  ['+', 'papers', 'a word where there are none'],
  ['C++', 'c', 'the place of the map of this name'],
  ['C', 'c-3', 'a free place where others have the first ones'],
  ['C#', 'c-2', 'the place of the map of this name'],
  ['Seed', 'seed-2', 'never that of the seed map'],
  ['Long '.repeat(100), 'long-'.repeat(10).slice(0, -1), 'no longer than a folder may be called'],
  ['Old', 'old', 'the place of a map that cannot be read'],
])('the address of a map called %s is %s: %s', async (name, address) => {
  const maps = temporaryFolder({
    'c/map.json': manifest('C++'),
    'c-2/map.json': manifest('C#'),
    'old/map.json': '{"schemaVersion":0}',
  });
  expect(await placeOfName(name, maps, 'seed')).toEqual({ name, address });
});

/** Makes the map of the files where it belongs, as far as its place hangs on it. Returns the place. */
async function start(maps: string, ...named: string[]): Promise<MapPlace> {
  const place = await placeOfFiles(named, defaultName(named), maps);
  mkdirSync(join(maps, place.address), { recursive: true });
  writeFileSync(join(maps, place.address, MANIFEST_FILE), manifest(place.name));
  return place;
}

test('files of one name in different folders have maps of their own, and the same files have theirs again', async () => {
  const maps = temporaryFolder();
  const first = await start(maps, 'a/papers.jsonl');
  const second = await start(maps, 'b/papers.jsonl');
  const third = await start(maps, 'c/b/papers.jsonl');
  expect([first, second, third].map(({ name }) => name)).toEqual(['papers', 'papers (b)', 'papers (b, 2)']);
  expect(new Set([first, second, third].map(({ address }) => address)).size).toBe(3);
  expect(await start(maps, resolve('b/papers.jsonl'))).toEqual(second);
  expect(await start(maps, 'a/papers.jsonl')).toEqual(first);
});

test('a first file alone does not tell which files a map is of', async () => {
  const maps = temporaryFolder();
  const one = await start(maps, 'all/a.bib', 'all/b.bib');
  const other = await start(maps, 'all/a.bib', 'all/c.bib');
  expect([one.name, other.name]).toEqual(['a and 1 more', 'a and 1 more (all)']);
  expect(other.address).not.toBe(one.address);
});

test('the address of a map begins with its name and holds nothing of where its files lie', async () => {
  const { address } = await placeOfFiles(['/home/ada/thesis/RAG & friends.bib'], 'RAG & friends', temporaryFolder());
  expect(address).toMatch(/^rag-friends-[\da-f]{6}$/);
});
