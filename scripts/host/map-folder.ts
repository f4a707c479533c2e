import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants as zlib, gzip } from 'node:zlib';
import type { BrotliOptions, ZlibOptions } from 'node:zlib';
import type { Audit } from '../../src/map/audit.ts';
import { decodeMap } from '../../src/map/decode.ts';
import type { MapFile } from '../../src/map/files.ts';
import { MANIFEST_FILE, mapPaths } from '../../src/map/files.ts';
import { readManifest } from '../../src/map/read-manifest.ts';
import type { Manifest, TopicMap } from '../../src/map/types.ts';
import { UserError } from '../../src/map/user-error.ts';
import { checkTarget } from './check-target.ts';
import { besides, clearWhenInterrupted, fileError, followLink, recover, removeEmpty } from './replace.ts';

/** What Node does at a time besides its own thread, unless told otherwise. */
const FILES_AT_ONCE = 4;

/**
 * Writes a map's files beside `folder` and swaps them in by two renames: whoever reads `folder` sees the old map or the new
 * one, never parts of both, and for the instant between the renames none. What fails or is interrupted leaves the old map. A
 * link stays, and the folder it leads to is replaced. `compress` adds `.gz` and `.br` copies; `atOnce` files are written or
 * compressed at a time. Returns the bytes written, the copies not counted.
 */
export async function writeMapFolder(
  folder: string,
  files: Iterable<MapFile>,
  { compress = false, atOnce = FILES_AT_ONCE }: { compress?: boolean; atOnce?: number | undefined } = {},
): Promise<number> {
  const place = await checkTarget(folder);
  const { fresh, old } = besides(place);
  const iterator = files[Symbol.iterator]();
  // The first file takes the longest to make; until then Ctrl-C finds nothing on disk to clear away.
  let next = iterator.next();
  const made = new Set<string>();
  const stop = clearWhenInterrupted(place, fresh, old, made);
  let bytes = 0;
  const writeNext = async (): Promise<void> => {
    while (!next.done) {
      const { path: name, text } = next.value;
      const path = join(fresh, ...name.split('/'));
      makeFolder(dirname(path), made, folder);
      next = iterator.next();
      await writeFile(path, text);
      bytes += Buffer.byteLength(text);
      if (compress) await writeCompressed(path, text);
    }
  };
  try {
    makeFolder(fresh, made, folder);
    await together(Math.min(atOnce, FILES_AT_ONCE), writeNext, () => (next = { done: true, value: undefined }));
    if (existsSync(place)) await rename(place, old);
    await rename(fresh, place);
    await rm(old, { recursive: true, force: true });
    return bytes;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    removeEmpty(made);
    if (!existsSync(place) && existsSync(old)) await rename(old, place);
    throw fileError(folder, error);
  } finally {
    stop();
  }
}

/**
 * Makes `folder` of the map that is to be at `map` and those above it, and adds to `made` what was not there. Node's own `recursive` never ends where the system
 * makes no folder, as under `/proc`.
 */
function makeFolder(folder: string, made: Set<string>, map: string): void {
  if (made.has(folder) || existsSync(folder)) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent, made, map);
  try {
    mkdirSync(folder);
  } catch (error) {
    // The parent is there: this is how a system says that it keeps no folders of others in it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(
      `${map}: the folder could not be made: the system takes no new ones in ${parent}. Name another place with --out.`,
    );
  }
  made.add(folder);
}

/** As many of the same work beside one another. Where one fails, `end` keeps the others from going on, and the failure is thrown after them. */
async function together(count: number, work: () => Promise<void>, end: () => void): Promise<void> {
  const done = Array.from({ length: count }, () =>
    work().catch((error: unknown) => {
      end();
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(done)).find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

const gzipText = promisify<string, ZlibOptions, Buffer>(gzip);
const brotliText = promisify<string, BrotliOptions, Buffer>(brotliCompress);

/** Of a map's small files 9 takes ten times as long as 7, for a third of a per cent. */
const BROTLI_QUALITY = 7;

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
