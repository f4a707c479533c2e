import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ByteHash, Source } from '../../src/importers/types.ts';
import { distinctNames } from '../../src/map/file-names.ts';
import { MANIFEST_FILE } from '../../src/map/files.ts';
import { isManifest } from '../../src/map/read-manifest.ts';
import { UserError } from '../../src/map/user-error.ts';

/** A file to import. `fromFolder`: it was found in a named folder rather than named itself. */
export interface FileSource extends Source {
  readonly path: string;
  readonly size: number;
  readonly fromFolder: boolean;
}

/**
 * The files that the command line names, folders walked in the order of their names, hidden files, links to folders
 * and maps left out. A source's name is relative to what was named, so the place of a collection leaves no trace in a map.
 * Throws a `UserError` that names what cannot be read.
 */
export async function findSources(named: readonly string[]): Promise<FileSource[]> {
  if (named.length === 0) throw new UserError('No file named. Name the files or folders that hold your papers.');
  const found: { path: string; name: string; fromFolder: boolean }[] = [];
  for (const path of named) {
    const kind = await kindOf(path);
    if (kind === 'file') found.push({ path, name: basename(path), fromFolder: false });
    else {
      if (await holdsMap(path)) throw new UserError(`${path}: this is a map. Name the files that it was made of.`);
      const inside = await walk(path, '');
      if (inside.length === 0)
        throw new UserError(`${path}: the folder holds no files to read. Name a file or another folder.`);
      for (const name of inside) found.push({ path: join(path, ...name.split('/')), name, fromFolder: true });
    }
  }
  const names = distinctNames(found.map(({ name }) => name));
  const sources: FileSource[] = [];
  for (const [at, { path, fromFolder }] of found.entries()) {
    const { size } = await stat(path);
    sources.push({ name: names[at]!, path, size, fromFolder, chunks: () => readChunks(path), startHash });
  }
  return sources;
}

/** Times that packed files grow. */
const PACKED = 4;

/** Bytes of the files, unpacked, roughly. */
export function bytesOf(sources: readonly FileSource[]): number {
  return sources.reduce((sum, { path, size }) => sum + (/\.(?:gz|zip)$/i.test(path) ? PACKED : 1) * size, 0);
}

async function kindOf(path: string): Promise<'file' | 'folder'> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    if (found.isFile()) return 'file';
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new UserError(`${path}: neither a file nor a folder. Save its content as a file and name that.`);
}

/** Paths of the files under a folder, relative to it, with `/`. */
async function walk(root: string, under: string): Promise<string[]> {
  const folder = join(root, ...under.split('/'));
  const names = await readdir(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const files: string[] = [];
  // By code units: the order of the file system and of the language settings must not decide a map.
  for (const name of names.sort()) {
    if (name.startsWith('.')) continue;
    const path = under === '' ? name : `${under}/${name}`;
    const itself = await lstat(join(folder, name));
    const target = itself.isSymbolicLink() ? await stat(join(folder, name)).catch(() => null) : itself;
    if (target?.isFile()) files.push(path);
    // A link to a folder may lead in circles.
    else if (itself.isDirectory() && !(await holdsMap(join(folder, name)))) files.push(...(await walk(root, path)));
  }
  return files;
}

/** A map's files would be read as papers of strange titles. */
async function holdsMap(folder: string): Promise<boolean> {
  return isManifest(await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => ''));
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(path, error);
  }
}

const NOT_ALLOWED = 'you may not read it. Change its permissions or copy it to a place of your own.';

/** What a person can mend, by the code of the system's error. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder. Check the spelling and the place.',
  ENOTDIR: 'a part of it before the last slash is a file, not a folder. Check the slashes.',
  ENAMETOOLONG: 'the name is longer than the system allows. Check it for a text in the place of a name.',
  ELOOP: 'a link that leads back to itself. Name the file itself.',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
};

function unreadable(path: string, error: unknown): unknown {
  const cause = CAUSES[(error as NodeJS.ErrnoException).code ?? ''];
  return cause === undefined ? error : new UserError(`${path}: ${cause}`);
}

function startHash(): ByteHash {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}
