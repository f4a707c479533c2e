import { constants, existsSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants as zlib, gzip } from 'node:zlib';
import type { BrotliOptions, ZlibOptions } from 'node:zlib';
import type { Audit } from '../../src/map/audit.ts';
import { decodeMap } from '../../src/map/decode.ts';
import type { MapFile } from '../../src/map/files.ts';
import {
  AUDIT_FILE,
  AUTHORS_FILE,
  LINKS_FILE,
  MANIFEST_FILE,
  mapPaths,
  PAPERS_FILE,
  TITLES_FILE,
  WORDS_FILE,
} from '../../src/map/files.ts';
import { readManifest } from '../../src/map/read-manifest.ts';
import type { Manifest, TopicMap } from '../../src/map/types.ts';
import { UserError } from '../../src/map/user-error.ts';
import { besides, clearWhenInterrupted, fileError, followLink, recover } from './replace.ts';

/** What may lie in a map's folder; anything else is somebody's file and is not overwritten. */
const OWN_ENTRIES = new Set([
  ...[MANIFEST_FILE, PAPERS_FILE, TITLES_FILE, AUTHORS_FILE, LINKS_FILE, WORDS_FILE, AUDIT_FILE].flatMap((file) => [
    file,
    `${file}.gz`,
    `${file}.br`,
  ]),
  'links',
  'terms',
  'texts',
]);

/**
 * Where a build that is to write to `folder` puts its map: `folder`, or where that leads as a link. Throws a `UserError` where
 * it may not: only a map, an empty folder or nothing may be there.
 */
export async function checkTarget(folder: string): Promise<string> {
  const place = await followLink(folder);
  await recover(place);
  const found = await stat(place).catch(() => null);
  if (found === null) {
    await checkParent(place);
    return place;
  }
  if (!found.isDirectory()) throw new UserError(`${folder}: a file is in the way. Name another folder with --out.`);
  const entries = await readdir(place);
  if (entries.length === 0) return place;
  const foreign = entries.sort().find((entry) => !OWN_ENTRIES.has(entry));
  if (foreign === undefined && entries.includes(MANIFEST_FILE)) return place;
  const what = foreign === undefined ? `no ${MANIFEST_FILE}` : `${foreign}, which is not part of a map`;
  throw new UserError(`${folder}: the folder is not a map (it holds ${what}). Name a new or empty folder with --out.`);
}

/** Throws a `UserError` where `folder` could not be made: the nearest thing above it is no folder or is not ours to write. */
async function checkParent(folder: string): Promise<void> {
  const parent = dirname(resolve(folder));
  const found = await stat(parent).catch(() => null);
  if (found === null && parent !== dirname(parent)) return checkParent(parent);
  if (!found?.isDirectory()) throw fileError(folder, { code: 'ENOTDIR' });
  await access(parent, constants.W_OK).catch((error: unknown) => {
    throw fileError(folder, error);
  });
}

/**
 * Writes a map's files beside `folder` and swaps them in by two renames: whoever reads `folder` sees the old map or the new
 * one, never parts of both, and for the instant between the renames none. What fails or is interrupted leaves the old map. A
 * link stays, and the folder it leads to is replaced. `compress` adds `.gz` and `.br` copies. Returns the bytes written, the
 * copies not counted.
 */
export async function writeMapFolder(folder: string, files: Iterable<MapFile>, compress = false): Promise<number> {
  const place = await checkTarget(folder);
  const { fresh, old } = besides(place);
  const iterator = files[Symbol.iterator]();
  // The first file takes the longest to make; until then Ctrl-C finds nothing on disk to clear away.
  let next = iterator.next();
  const stop = clearWhenInterrupted(place, fresh, old);
  try {
    await makeFolder(fresh);
    const made = new Set<string>([fresh]);
    let bytes = 0;
    for (; !next.done; next = iterator.next()) {
      const path = join(fresh, ...next.value.path.split('/'));
      if (!made.has(dirname(path))) await makeFolder(dirname(path));
      made.add(dirname(path));
      await writeFile(path, next.value.text);
      bytes += Buffer.byteLength(next.value.text);
      if (compress) await writeCompressed(path, next.value.text);
    }
    if (existsSync(place)) await rename(place, old);
    await rename(fresh, place);
    await rm(old, { recursive: true, force: true });
    return bytes;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    if (!existsSync(place) && existsSync(old)) await rename(old, place);
    throw fileError(folder, error);
  } finally {
    stop();
  }
}

/** Makes `folder` and those above it. Node's own `recursive` never ends where the system makes no folder, as under `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) await makeFolder(dirname(folder));
  await mkdir(folder);
}

const gzipText = promisify<string, ZlibOptions, Buffer>(gzip);
const brotliText = promisify<string, BrotliOptions, Buffer>(brotliCompress);

/** The next to best quality of Brotli that is still fast: 11 takes ten times as long for a few per cent. */
const BROTLI_QUALITY = 9;

async function writeCompressed(path: string, text: string): Promise<void> {
  await writeFile(`${path}.gz`, await gzipText(text, { level: 9 }));
  const params = { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  await writeFile(`${path}.br`, await brotliText(text, { params }));
}

/** `map.json` of the map in `folder`. Throws a `UserError` where there is no map or it is broken. */
export async function readManifestOf(folder: string): Promise<Manifest> {
  await recover(await followLink(folder));
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => null);
  if (text === null)
    throw new UserError(`${folder}: no map here (no ${MANIFEST_FILE}). Name a folder that build wrote.`);
  return readManifest(text, join(folder, MANIFEST_FILE));
}

/** The whole map in `folder`, checked. Throws a `UserError` that names the missing or broken file. */
export async function readMapFolder(folder: string): Promise<{ map: TopicMap; audit: Audit }> {
  const manifest = await readManifestOf(folder);
  const texts = new Map<string, string>();
  for (const path of mapPaths(manifest)) {
    const text = await readFile(join(folder, ...path.split('/')), 'utf8').catch(() => null);
    if (text !== null) texts.set(path, text);
  }
  try {
    return decodeMap((path) => texts.get(path));
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${folder}: ${error.message}`) : error;
  }
}
