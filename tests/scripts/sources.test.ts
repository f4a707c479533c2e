import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findSources } from '../../scripts/host/sources.ts';
import { UserError } from '../../src/map/user-error.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MANIFEST = '{"schemaVersion":1,"receipt":{"generator":"topograph 0.0.1"}}';

const namesIn = async (...named: string[]): Promise<string[]> => (await findSources(named)).map(({ name }) => name);

test('a named file is known by its own name alone', async () => {
  const folder = temporaryFolder({ 'deep/papers.bib': 'x' });
  expect(await namesIn(join(folder, 'deep', 'papers.bib'))).toEqual(['papers.bib']);
});

test('a folder is walked in the order of names, and names are relative to it', async () => {
  const folder = temporaryFolder({ 'b.bib': '1', 'a/z.bib': '2', 'a/B.bib': '3', 'C.bib': '4' });
  expect(await namesIn(folder)).toEqual(['C.bib', 'a/B.bib', 'a/z.bib', 'b.bib']);
});

test('hidden files, hidden folders and links to folders are left out; links to files are read', async () => {
  const folder = temporaryFolder({ '.hidden': '1', '.git/config': '2', 'own/a.bib': '3' });
  symlinkSync(folder, join(folder, 'circle'));
  symlinkSync(join(folder, 'own', 'a.bib'), join(folder, 'link.bib'));
  expect(await namesIn(folder)).toEqual(['link.bib', 'own/a.bib']);
});

test('maps are left out, of whatever version; what is only called so is read', async () => {
  const folder = temporaryFolder({ 'a.bib': '1', 'b/map.json': MANIFEST, 'b/papers.json': '2', 'c/map.json': '[]' });
  expect(await namesIn(folder)).toEqual(['a.bib', 'c/map.json']);
});

test('two files of one name are told apart', async () => {
  const folder = temporaryFolder({ 'x/a.bib': '1', 'y/a.bib': '2' });
  expect(await namesIn(join(folder, 'x'), join(folder, 'y'))).toEqual(['a.bib', 'a.bib (2)']);
});

test('the bytes of a source are those of the file, as often as asked', async () => {
  const folder = temporaryFolder({ 'a.txt': 'some text' });
  const [source] = await findSources([folder]);
  for (let time = 0; time < 2; time++) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source!.chunks()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('some text');
  }
  expect(source!.size).toBe(9);
});

test.each([
  ['nothing', () => [], 'No file named'],
  ['a file that is not there', (folder: string) => [join(folder, 'none.bib')], 'none.bib: no such file'],
  ['a slash behind a file', (folder: string) => [join(folder, 'a.bib/')], 'a.bib/: a part of it before the last slash'],
  ['a file within a file', (folder: string) => [join(folder, 'a.bib/b')], 'b: a part of it before the last slash is a'],
  ['a name of 300 letters', (folder: string) => [join(folder, 'x'.repeat(300))], 'xxx: the name is longer than'],
  ['a link to itself', (folder: string) => [join(folder, 'circle')], 'circle: a link that leads back to itself'],
  ['a map', (folder: string) => [join(folder, 'map')], 'map: this is a map. Name the files that it was made of.'],
  ['a folder without files', (folder: string) => [join(folder, 'empty')], 'empty: the folder holds no files'],
])('%s is said with a remedy', async (_, named, message) => {
  const folder = temporaryFolder({ 'a.bib': 'x', 'map/map.json': MANIFEST });
  mkdirSync(join(folder, 'empty'));
  symlinkSync('circle', join(folder, 'circle'));
  const error: unknown = await findSources(named(folder)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toContain(message);
});
