import { expect, test } from 'vitest';
import { addressOf } from '../../scripts/host/map-address.ts';
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
  ['Old', 'old', 'the place of a map that cannot be read'],
])('the address of a map called %s is %s: %s', async (name, address) => {
  const maps = temporaryFolder({
    'c/map.json': manifest('C++'),
    'c-2/map.json': manifest('C#'),
    'old/map.json': '{"schemaVersion":0}',
  });
  expect(await addressOf(name, maps, 'seed')).toBe(address);
});
