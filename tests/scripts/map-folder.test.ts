import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSources, checkTarget } from '../../scripts/host/check-target.ts';
import { readManifestOf, readMapFolder, writeMapFolder } from '../../scripts/host/map-folder.ts';
import { encodeMap } from '../../src/map/encode.ts';
import type { MapFile } from '../../src/map/files.ts';
import { UserError } from '../../src/map/user-error.ts';
import { anAudit, arbitraryMap, cutAt } from '../map/arbitrary-map.ts';
import { findSources } from '../../scripts/host/sources.ts';
import { temporaryFolder } from './temporary-folder.ts';

const [mapA, mapB] = fc.sample(arbitraryMap, { numRuns: 2, seed: 3 });
const filesA = [...encodeMap(mapA!, anAudit, cutAt(50, 1))];
const filesB = [...encodeMap(mapB!, anAudit, cutAt(50, 1))];

/** No process has this number: the largest that Linux hands out is 4,194,304. */
const DEAD = 99_999_999;

function* failing(): Generator<MapFile> {
  yield filesB[0]!;
  throw new Error('on the way');
}

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
};

test('a map is written with the folders above it and read again', async () => {
  const folder = join(temporaryFolder(), 'deep', 'map');
  await writeMapFolder(folder, filesA);
  const { map, audit } = await readMapFolder(folder);
  expect(map.papers).toEqual(mapA!.papers);
  expect(audit).toEqual(anAudit);
});

test.skipIf(!existsSync('/proc/self'))(
  'a place where the system makes no folder is named, not waited for',
  async () => {
    // Who may write everywhere hears it when the folder is made, others before.
    const said = / (?:the folder could not be made: the system takes no new ones in \/proc|you may not write there)\./;
    for (const place of ['/proc/map', '/proc/deep/map']) {
      const message = await messageOf(writeMapFolder(place, filesA));
      expect(message).toContain(`${place}: `);
      expect(message).toMatch(said);
    }
  },
);

test('a new map takes the place of the old one whole: no file of the old one stays, and nothing beside it', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'map');
  await writeMapFolder(folder, filesA);
  writeFileSync(join(folder, 'texts', '999.json'), 'old');
  await writeMapFolder(folder, filesB);
  expect((await readMapFolder(folder)).map.papers).toEqual(mapB!.papers);
  expect(existsSync(join(folder, 'texts', '999.json'))).toBe(false);
  expect(readdirSync(parent)).toEqual(['map']);
});

test('a build that fails on the way leaves the old map and nothing beside it', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'map');
  await writeMapFolder(folder, filesA);
  await expect(writeMapFolder(folder, failing())).rejects.toThrow('on the way');
  expect((await readMapFolder(folder)).map.papers).toEqual(mapA!.papers);
  expect(readdirSync(parent)).toEqual(['map']);
});

test('a build that fails removes the folders above the map that it has made, and no other', async () => {
  const parent = temporaryFolder();
  mkdirSync(join(parent, 'mine'));
  await expect(writeMapFolder(join(parent, 'mine', 'deep', 'deeper', 'map'), failing())).rejects.toThrow('on the way');
  expect(readdirSync(parent, { recursive: true })).toEqual(['mine']);
});

test('what a killed build left is cleared away by the next one', async () => {
  const parent = temporaryFolder({ [`.map.topograph-new-${DEAD}/papers.json`]: '{' });
  await writeMapFolder(join(parent, 'map'), filesA);
  expect(readdirSync(parent)).toEqual(['map']);
});

test('what belongs to another map or to a running build is not touched', async () => {
  const others = [`.map2.topograph-new-${DEAD}`, `.map.topograph-new-${process.ppid}`, '.map.topograph-new-old'];
  const parent = temporaryFolder(Object.fromEntries(others.map((name) => [`${name}/papers.json`, '{'])));
  await writeMapFolder(join(parent, 'map'), filesA);
  expect(readdirSync(parent).sort()).toEqual([...others, 'map'].sort());
});

test('a build that was killed in the middle of the swap leaves the old map to be found', async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'map');
  await writeMapFolder(folder, filesA);
  renameSync(folder, join(parent, `.map.topograph-old-${DEAD}`));
  expect((await readManifestOf(folder)).name).toBe(mapA!.manifest.name);
  expect(readdirSync(parent)).toEqual(['map']);
});

test.each([
  ['', ''],
  [', named with a slash at its end,', '/'],
])('a link to a map%s stays a link, and the folder it leads to is replaced', async (_, slash) => {
  const parent = temporaryFolder();
  const [link, folder] = [join(parent, 'link'), join(parent, 'deep', 'map')];
  // The folder is not there yet, then holds a map.
  symlinkSync(join('deep', 'map'), link);
  await writeMapFolder(link + slash, filesA);
  await writeMapFolder(link + slash, filesB);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect((await readMapFolder(folder)).map.papers).toEqual(mapB!.papers);
  expect([readdirSync(parent).sort(), readdirSync(join(parent, 'deep'))]).toEqual([['deep', 'link'], ['map']]);
  // A build that was killed between the two renames.
  renameSync(folder, join(parent, 'deep', `.map.topograph-old-${DEAD}`));
  expect((await readManifestOf(link + slash)).name).toBe(mapB!.manifest.name);
});

test('compressed copies hold the same text', async () => {
  const folder = join(temporaryFolder(), 'map');
  await writeMapFolder(folder, filesA, { compress: true });
  for (const { path, text } of filesA) {
    expect(gunzipSync(readFileSync(join(folder, `${path}.gz`))).toString()).toBe(text);
    expect(brotliDecompressSync(readFileSync(join(folder, `${path}.br`))).toString()).toBe(text);
  }
  // A map with copies may be replaced like any other.
  await writeMapFolder(folder, filesB);
  expect(existsSync(join(folder, 'map.json.gz'))).toBe(false);
});

test.each<[string, Record<string, string>, string]>([
  ['a folder with other files', { 'map/notes.txt': 'mine' }, 'notes.txt'],
  ['a map with a file of somebody', { 'map/map.json': '{}', 'map/notes.txt': 'mine' }, 'notes.txt'],
  ['a folder that looks like part of a map', { 'map/papers.json': '{}' }, 'no map.json'],
  ['a folder with a map.json of somebody', { 'map/map.json': '{"level":"mine"}' }, 'a map.json that is not of a map'],
  ['a map with a file of somebody deeper down', { 'map/map.json': '{}', 'map/texts/diary.txt': '' }, 'texts/diary.txt'],
  ['a map with a folder of somebody deeper down', { 'map/texts/000.json/diary.txt': 'mine' }, 'texts/000.json'],
  ['a file', { map: 'mine' }, 'a file is in the way'],
])('%s is not overwritten', async (_, files, message) => {
  const parent = temporaryFolder(files);
  expect(await messageOf(writeMapFolder(join(parent, 'map'), filesA))).toContain(message);
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(parent, path), 'utf8')).toBe(text);
});

test('a map of another version may be replaced', async () => {
  const parent = temporaryFolder({ 'map/map.json': '{"schemaVersion":1,"receipt":{"generator":"topograph 0.0.1"}}' });
  await writeMapFolder(join(parent, 'map'), filesA);
  expect((await readManifestOf(join(parent, 'map'))).name).toBe(mapA!.manifest.name);
});

test('a build takes no file away that it is to read', async () => {
  const parent = temporaryFolder({ 'map/texts/000.json': 'mine', 'map-2/b.json': 'mine' });
  symlinkSync(join('map', 'texts', '000.json'), join(parent, 'link.json'));
  const check = async (name: string): Promise<void> =>
    checkSources(join(parent, 'map'), await findSources([join(parent, name)]));
  await check('map-2');
  for (const name of ['map/texts/000.json', 'link.json', 'map']) expect(await messageOf(check(name))).toContain(name);
});

test('a folder below a file cannot be made, and that is said before the work begins', async () => {
  const parent = temporaryFolder({ file: 'mine' });
  expect(await messageOf(checkTarget(join(parent, 'file', 'deep', 'map')))).toContain('a file is in the way');
});

test('an empty folder and no folder may be written to', async () => {
  const parent = temporaryFolder();
  mkdirSync(join(parent, 'empty'));
  for (const name of ['empty', 'none']) expect(await checkTarget(join(parent, name))).toBe(join(parent, name));
});

test('a folder without a map, and a map with a broken or missing file, are named', async () => {
  const folder = join(temporaryFolder(), 'map');
  expect(await messageOf(readMapFolder(folder))).toContain('no map here');
  await writeMapFolder(folder, filesA);
  writeFileSync(join(folder, 'papers.json'), '{"id":');
  expect(await messageOf(readMapFolder(folder))).toContain('papers.json: the file is cut off');
  rmSync(join(folder, 'links.json'));
  expect(await messageOf(readMapFolder(folder))).toMatch(/(papers|links)\.json/);
});
