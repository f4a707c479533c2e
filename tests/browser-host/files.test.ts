import { afterEach, expect, test, vi } from 'vitest';
import { EXPORT_FORMATS } from '../../src/browser/export-formats.ts';
import { fileName } from '../../src/browser/file-name.ts';
import { openMap } from '../../src/browser/open-map.ts';
import { shippedFiles, shippedMaps } from '../../src/browser/shipped-maps.ts';
import { EXPORTERS } from '../../src/exporters/registry.ts';
import { encodeMap } from '../../src/map/encode.ts';
import { linksOfShards } from '../../src/map/shard-columns.ts';
import { decodeMap } from '../../src/map/decode.ts';
import { cutAt } from '../map/arbitrary-map.ts';
import { tinyMap } from '../state/tiny-map.ts';

const audit = { read: 6, kept: 6, merged: [], leftOut: [], files: [], warnings: {} };
const files = new Map([...encodeMap(tinyMap(), audit, cutAt(500, 3))].map(({ path, text }) => [path, text]));
const read = async (path: string): Promise<string> =>
  files.get(path) ?? Promise.reject(new Error(`${path} is missing`));

afterEach(() => void vi.unstubAllGlobals());

test('an opened map gives back, file by file, what was written', async () => {
  const map = await openMap(read);
  const { map: whole } = decodeMap((path) => files.get(path));
  expect(map.manifest).toEqual(whole.manifest);
  expect(map.title).toEqual(whole.papers.title);
  expect((await map.titles()).title).toEqual(whole.papers.title);
  expect(await map.words()).toMatchObject(whole.words);
  const { names, papers } = await map.authors();
  expect(papers.map((row) => row.map((name) => names[name]))).toEqual(whole.papers.authors);
  const links = await Promise.all(map.manifest.linkShards.map((_, at) => map.linkRows(at)));
  expect(linksOfShards(links)).toEqual(whole.links);
  expect(map.links.weight).toEqual(whole.links.weight.slice(0, 3));
  const terms = await Promise.all(map.manifest.termShards.map((_, at) => map.terms(at)));
  expect(terms.flatMap((shard) => shard.key)).toEqual(whole.terms.key);
  const texts = await Promise.all(map.manifest.textShards.map((_, at) => map.texts(at)));
  expect(texts.flatMap((shard) => shard.abstract)).toEqual(whole.texts.abstract);
  expect(await map.audit()).toEqual(audit);
});

test("a reader's own name for a map stands for the one it was made with", async () => {
  expect((await openMap(read, 'My thesis')).manifest.name).toBe('My thesis');
});

test('a broken file is named; a map without its audit is still a map', async () => {
  const broken = (wrong: string) =>
    openMap((path) => (path === wrong ? Promise.resolve('<!doctype html>') : read(path)));
  await expect(broken('papers.json')).rejects.toThrow(/papers\.json/);
  expect(await (await broken('audit.json')).audit()).toBeNull();
  await expect((await broken('words.json')).words()).rejects.toThrow(/words\.json/);
});

test('the maps beside the page are listed; no list, or a strange one, is no map', async () => {
  const answers: Record<string, Response> = {
    'https://host/a/maps/index.json': Response.json({
      maps: [{ name: 'seed', title: 'Seed', papers: 73 }, { name: 7 }, null],
    }),
  };
  vi.stubGlobal('fetch', (url: URL) => Promise.resolve(answers[url.href] ?? new Response('', { status: 404 })));
  expect(await shippedMaps('https://host/a/')).toEqual([{ name: 'seed', title: 'Seed', papers: 73 }]);
  expect(await shippedMaps('https://host/b/')).toEqual([]);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await shippedMaps('https://host/a/')).toEqual([]);
});

test('a missing file and a silent server are told apart', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(shippedFiles('https://host/', 'seed')('map.json')).rejects.toThrow(/missing on the server \(404\)/);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await expect(shippedFiles('https://host/', 'seed')('map.json')).rejects.toThrow(/Is the server still running/);
});

test("a map's name is no way out of the maps' folder", async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: URL) => (asked.push(url.href), Promise.resolve(new Response('x'))));
  await shippedFiles('https://host/a/', '../../secret')('map.json');
  expect(asked).toEqual(['https://host/a/maps/..%2F..%2Fsecret/map.json']);
});

test('the page offers what the command line writes, but the picture, which the view draws as it looks', () => {
  const keys = EXPORT_FORMATS.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['bibtex', 'gexf', 'html']));
  expect(keys).not.toContain('svg');
  // Name and purpose stand on a button of their own each.
  for (const { label } of EXPORT_FORMATS) expect(label).toMatch(/^[^()]+ \([^()]+\)$/);
});

test.each([
  ['RAG & friends', 'RAG-friends'],
  ['../../etc', 'etc'],
  ['', 'map'],
  ['ACL, 2,000 papers', 'ACL-2000-papers'],
  ['Über Karten', 'Über-Karten'],
])('the map %j is saved as %s', (name, file) => {
  expect(fileName(name)).toBe(file);
});

test('what a file holds stands behind the longest name of a map', () => {
  expect(fileName('x'.repeat(90), 'lit', 'links')).toBe(`${'x'.repeat(80)}-lit-links`);
});

test('no two formats of the same papers are saved under one name', () => {
  const names = EXPORTERS.map(({ extension, holds = '' }) => `${holds}.${extension}`);
  expect(new Set(names).size).toBe(names.length);
});
