import { unzipSync } from 'fflate';
import { UserError } from '../../map/user-error.ts';
import { LIMITS } from '../limits.ts';
import { crc32 } from './crc32.ts';

/** A file in a zip archive, not unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive claims. */
  readonly size: number;
  /** Its place in the archive's directory. */
  readonly place: number;
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

/** The unpacked bytes of one entry. Throws a UserError when it is too large or damaged. */
export function unzipEntry(name: string, archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size > LIMITS.zipEntryBytes)
    throw new UserError(`${name}: ${entry.name} unpacks to more than 512 MB. Unpack it yourself and give the file.`);
  const bytes = readZip(name, archive, ({ place }) => place === entry.place)[entry.name] ?? new Uint8Array(0);
  const checksum = checksumAt(archive, entry.place);
  if (checksum !== undefined && checksum !== crc32(bytes))
    throw new UserError(`${name}: ${entry.name} in the zip file is damaged. Get the zip file again.`);
  return bytes;
}

function readZip(name: string, archive: Uint8Array, wants: (entry: ZipEntry) => boolean): Record<string, Uint8Array> {
  let place = 0;
  try {
    // Unpacks into the size that the directory names: an entry that holds more is cut there, so no archive can grow beyond it.
    return unzipSync(archive, {
      filter: (file) => wants({ name: file.name, size: file.originalSize, place: place++ }),
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${name}: the zip file is broken or cut off. Get it again, or unpack it yourself and give the files inside.`,
    );
  }
}

/**
 * The CRC-32 that the archive's directory, which the library keeps to itself, gives for the entry at a place (APPNOTE.TXT,
 * 4.3.12 and 4.3.16); undefined in the directory of a very large archive.
 */
function checksumAt(archive: Uint8Array, place: number): number | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  const isEntry = (): boolean => at + 46 <= end && view.getUint32(at, true) === 0x02014b50;
  for (let other = 0; other < place && isEntry(); other++)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return isEntry() ? view.getUint32(at + 16, true) : undefined;
}
