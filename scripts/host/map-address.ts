import { join } from 'node:path';
import { UserError } from '../../src/map/user-error.ts';
import { readManifestOf } from './map-folder.ts';

/**
 * The folder in `maps`, and the part of the page's address, of the map called `name`: where it is already, else one that
 * holds no map of another name. `RAG & friends` gives `rag-friends`, or `rag-friends-2`; never `reserved`.
 */
export async function addressOf(name: string, maps: string, reserved: string): Promise<string> {
  const part = addressPart(name);
  for (let number = 1; ; number++) {
    const address = number === 1 ? part : `${part}-${number}`;
    if (address !== reserved && !(await holdsAnother(join(maps, address), name))) return address;
  }
}

/** Letters, digits and hyphens of a name. */
function addressPart(name: string): string {
  const part = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return part === '' ? 'papers' : part;
}

/** What is no map, or one that cannot be read, is left to the writing of the map to judge. */
async function holdsAnother(folder: string, name: string): Promise<boolean> {
  try {
    return (await readManifestOf(folder)).name !== name;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
