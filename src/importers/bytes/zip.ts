import { unzipSync } from 'fflate';
import { UserError } from '../../map/user-error.ts';
import { LIMITS } from '../limits.ts';

/** A file in a zip archive, not unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive claims. */
  readonly size: number;
}

/** True for the first bytes of a zip file. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

/**
 * The files in an archive in its own order, without folders. Throws a UserError for an archive that is broken or unpacks to far
 * more than text does.
 */
export function listZip(name: string, archive: Uint8Array): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let total = 0;
  readZip(name, archive, (entry) => {
    if (entry.name.endsWith('/')) return false;
    entries.push(entry);
    total += entry.size;
    if (entries.length > LIMITS.zipEntries)
      throw new UserError(
        `${name}: holds more than ${LIMITS.zipEntries} files. Unpack it and give the files that hold papers.`,
      );
    return false;
  });
  if (total > LIMITS.freeUnpackedBytes && total > archive.length * LIMITS.unpackRatio) {
    throw new UserError(
      `${name}: unpacks to more than ${LIMITS.unpackRatio} times its size, as no text does. Unpack it yourself and give the file inside.`,
    );
  }
  return entries;
}

/** The unpacked bytes of one entry. Throws a UserError when it is too large or broken. */
export function unzipEntry(name: string, archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size > LIMITS.zipEntryBytes)
    throw new UserError(`${name}: ${entry.name} unpacks to more than 512 MB. Unpack it yourself and give the file.`);
  let taken = false;
  const files = readZip(name, archive, (other) => !taken && (taken = other.name === entry.name));
  return files[entry.name] ?? new Uint8Array(0);
}

function readZip(name: string, archive: Uint8Array, wants: (entry: ZipEntry) => boolean): Record<string, Uint8Array> {
  try {
    // Unpacks into the size that the directory names: an entry that holds more is cut there, so no archive can grow beyond it.
    return unzipSync(archive, { filter: (file) => wants({ name: file.name, size: file.originalSize }) });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${name}: the zip file is broken or cut off. Get it again, or unpack it yourself and give the files inside.`,
    );
  }
}
