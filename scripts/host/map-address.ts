import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../src/map/user-error.ts';
import { readManifestOf } from './map-folder.ts';

/** Letters of the digest of where files lie. Six tell ten thousand collections of one name apart. */
const DIGEST_LETTERS = 6;
/** Letters of a name in an address, at most: whatever the script, systems take it for the name of a folder. */
const LONGEST_PART = 50;

/** What a map in `maps` is called, and its folder there, which is the part of the page's address. */
export interface MapPlace {
  readonly name: string;
  readonly address: string;
}

/**
 * The place of the map called `name`: where it is already, else one that holds no map of another name. `RAG & friends` gives
 * `rag-friends`, or `rag-friends-2`; never `reserved`.
 */
export async function placeOfName(name: string, maps: string, reserved: string): Promise<MapPlace> {
  const part = addressPart(name);
  for (let number = 1; ; number++) {
    const address = number === 1 ? part : `${part}-${number}`;
    if (address === reserved) continue;
    const there = await nameOf(join(maps, address));
    if (there === null || there === name) return { name, address };
  }
}

/**
 * The place of the map of the files `named`, which is to be called `name`: the same whenever these are named, and no other
 * files' though they have the same names. Where another map is called `name`, the folder of the first file is added.
 */
export async function placeOfFiles(named: readonly string[], name: string, maps: string): Promise<MapPlace> {
  const paths = named.map((path) => resolve(path));
  const digest = createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, DIGEST_LETTERS);
  const address = `${addressPart(name)}-${digest}`;
  const own = await nameOf(join(maps, address));
  if (own !== null) return { name: own, address };
  const folders = await readdir(maps).catch(() => []);
  const taken = new Set(await Promise.all(folders.map((folder) => nameOf(join(maps, folder)))));
  const folder = basename(dirname(paths[0]!));
  for (let number = 0; ; number++) {
    const free = [name, `${name} (${folder})`][number] ?? `${name} (${folder}, ${number})`;
    if (!taken.has(free)) return { name: free, address };
  }
}

/** Letters, digits and hyphens of a name. */
function addressPart(name: string): string {
  const words = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const part = [...words]
    .slice(0, LONGEST_PART)
    .join('')
    .replace(/^-+|-+$/g, '');
  return part === '' ? 'papers' : part;
}

/** The name of the map in `folder`; null for what is no map, or one that cannot be read: the writing of the map judges that. */
async function nameOf(folder: string): Promise<string | null> {
  try {
    return (await readManifestOf(folder)).name;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
