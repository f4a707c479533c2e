import { constants, existsSync, renameSync, rmSync } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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

/** Throws a `UserError` where a build may not write to `folder`: only a map, an empty folder or nothing may be there. */
export async function checkTarget(folder: string): Promise<void> {
  await recover(folder);
  const found = await stat(folder).catch(() => null);
  if (found === null) return checkParent(folder);
  if (!found.isDirectory()) throw new UserError(`${folder}: a file is in the way. Name another folder with --out.`);
  const entries = await readdir(folder);
  if (entries.length === 0) return;
  const foreign = entries.sort().find((entry) => !OWN_ENTRIES.has(entry));
  if (foreign === undefined && entries.includes(MANIFEST_FILE)) return;
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
 * Writes a map's files beside `folder` and swaps them in whole: whoever reads `folder` sees the old map or the new one.
 * What fails or is interrupted leaves the old map. `compress` adds `.gz` and `.br` copies. Returns the bytes written,
 * the copies not counted.
 */
export async function writeMapFolder(folder: string, files: Iterable<MapFile>, compress = false): Promise<number> {
  await checkTarget(folder);
  const { fresh, old } = besides(folder);
  const iterator = files[Symbol.iterator]();
  // The first file takes the longest to make; until then Ctrl-C finds nothing on disk to clear away.
  let next = iterator.next();
  const stop = clearWhenInterrupted(folder, fresh, old);
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
    if (existsSync(folder)) await rename(folder, old);
    await rename(fresh, folder);
    await rm(old, { recursive: true, force: true });
    return bytes;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    if (!existsSync(folder) && existsSync(old)) await rename(old, folder);
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
  await recover(folder);
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

/** Where a build writes first, and where the old map waits while the new one takes its place. */
function besides(folder: string): { fresh: string; old: string } {
  const place = join(dirname(resolve(folder)), `.${basename(resolve(folder))}.topograph`);
  return { fresh: `${place}-new-${process.pid}`, old: `${place}-old-${process.pid}` };
}

/** Clears away what killed builds left beside `folder`, and puts an old map back whose successor never came. */
async function recover(folder: string): Promise<void> {
  const parent = dirname(resolve(folder));
  const entries = await readdir(parent).catch(() => []);
  for (const entry of entries) {
    const [, kind, pid] = leftover(folder).exec(entry) ?? [];
    if (kind === undefined || isAlive(Number(pid))) continue;
    if (kind === 'old' && !existsSync(folder)) await rename(join(parent, entry), folder);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function leftover(folder: string): RegExp {
  const name = basename(resolve(folder)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\.${name}\\.topograph-(new|old)-(\\d+)$`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes `fresh` and keeps the old map when a signal ends the program before the returned function was called. */
function clearWhenInterrupted(folder: string, fresh: string, old: string): () => void {
  const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const handler = (): void => {
      // A file on its way to the disk may come to lie in a folder that has just been emptied.
      for (let tries = 0; existsSync(fresh) && tries < 100; tries++) rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    };
    process.once(signal, handler);
    return { signal, handler };
  });
  return () => handlers.forEach(({ signal, handler }) => void process.removeListener(signal, handler));
}

/** What to tell a person when a file or folder could not be written; the error itself where that is a fault of ours. */
export function fileError(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const message = WRITE_ERRORS[code ?? ''];
  return message === undefined ? error : new UserError(`${path}: ${message} Name another place with --out.`);
}

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, or build a map of fewer papers with --max-papers.',
  EACCES: 'you may not write there.',
  EPERM: 'you may not write there.',
  EROFS: 'nothing can be written there.',
  ENOTDIR: 'a file is in the way of the folder.',
  EEXIST: 'a file is in the way of the folder.',
  EISDIR: 'a folder is in the way.',
  ENOENT: 'the folder does not exist.',
};
