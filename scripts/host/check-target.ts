import type { Dirent } from 'node:fs';
import { constants } from 'node:fs';
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { DIGEST_FILES, EVERY_MAPS_FILES, MANIFEST_FILE } from '../../src/map/files.ts';
import { isManifest } from '../../src/map/read-manifest.ts';
import { UserError } from '../../src/map/user-error.ts';
import { fileError, followLink, recover } from './replace.ts';
import type { FileSource } from './sources.ts';

/** What may lie in a map's folder; anything else is somebody's file and is not overwritten. */
const OWN_FILES = new Set([...EVERY_MAPS_FILES, ...DIGEST_FILES]);
const OWN_FOLDERS = new Set(['links', 'terms', 'texts']);
/** What may lie in those folders, the copies for web servers not counted. */
const SHARD = /^\d+\.json$/;

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
  const entries = await entriesOf(place);
  const what = entries.length === 0 ? null : await noMap(place, entries);
  if (what === null) return place;
  throw new UserError(`${folder}: the folder is not a map (it holds ${what}). Name a new or empty folder with --out.`);
}

/** What shows that a folder is not a map alone; null where it is one, of whatever version. Of its files only one is opened. */
async function noMap(place: string, entries: readonly Dirent[]): Promise<string | null> {
  const foreign = await firstForeign(place, entries);
  if (foreign !== undefined) return `${foreign}, which is not part of a map`;
  const text = await readFile(join(place, MANIFEST_FILE), 'utf8').catch(() => null);
  if (text === null) return `no ${MANIFEST_FILE}`;
  return isManifest(text) ? null : `a ${MANIFEST_FILE} that is not of a map`;
}

async function firstForeign(place: string, entries: readonly Dirent[]): Promise<string | undefined> {
  for (const entry of entries) {
    const { name } = entry;
    if (OWN_FOLDERS.has(name) && entry.isDirectory()) {
      const foreign = (await entriesOf(join(place, name))).find(
        (shard) => !isFileOf(shard, (file) => SHARD.test(file)),
      );
      if (foreign !== undefined) return `${name}/${foreign.name}`;
    } else if (!isFileOf(entry, (file) => OWN_FILES.has(file))) return name;
  }
  return undefined;
}

function isFileOf(entry: Dirent, isOwn: (name: string) => boolean): boolean {
  return !entry.isDirectory() && isOwn(entry.name.replace(/\.(?:gz|br)$/, ''));
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Throws a `UserError` where one of the sources lies in the map at `place`: the build would take its own papers away. */
export async function checkSources(place: string, sources: readonly FileSource[]): Promise<void> {
  const whole = await realpath(place).catch(() => null);
  if (whole === null) return;
  for (const { path } of sources) {
    if ((await realpath(path)).startsWith(whole + sep))
      throw new UserError(`${path}: it lies in the folder that the map would replace. Name another folder with --out.`);
  }
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
