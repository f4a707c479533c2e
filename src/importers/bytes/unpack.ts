import { Gunzip } from 'fflate';
import { UserError } from '../../map/user-error.ts';
import { LIMITS } from '../limits.ts';
import { crc32 } from './crc32.ts';
import { concat } from './decode.ts';

/** True for the first bytes of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The unpacked bytes of a gzip file, piece by piece; a file that is damaged or cut off gives what it holds and calls `onBroken`.
 * Throws a UserError for a file that unpacks to far more than text does.
 */
export async function* gunzip(
  name: string,
  packed: AsyncIterable<Uint8Array>,
  onBroken: (reason: string) => void,
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let packedBytes = 0;
  let unpackedBytes = 0;
  let crc = 0;
  let damaged = false;
  /** The latest packed bytes: those of the step and of the one before. */
  let latest: Uint8Array = new Uint8Array(0);
  const stream = new Gunzip((piece) => {
    unpackedBytes += piece.length;
    guardRatio(name, packedBytes, unpackedBytes);
    crc = crc32(piece, crc);
    if (piece.length > 0) pieces.push(piece);
  });
  /** Holds what came out since the last call against the checksum that ends at a place of the packed file. */
  const check = (end: number): void => {
    const trailer = latest.subarray(0, latest.length - packedBytes + end).subarray(-TRAILER);
    damaged ||= trailer.length < TRAILER || new DataView(trailer.slice().buffer).getUint32(0, true) !== crc;
    crc = 0;
  };
  stream.onmember = check;
  let broken = false;
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length && !broken; at += STEP) {
      const part = chunk.subarray(at, at + STEP);
      packedBytes += part.length;
      latest = concat([latest.subarray(-STEP), part]);
      broken = !pushSafely(() => stream.push(part), onBroken);
      yield* pieces;
      pieces = [];
    }
  }
  if (!broken) broken = !pushSafely(() => stream.push(new Uint8Array(0), true), onBroken);
  check(packedBytes);
  // The library takes a file that is cut off within its head for one of nothing.
  if (!broken && damaged) onBroken(unpackedBytes === 0 ? BROKEN : DAMAGED);
  yield* pieces;
}

/** Packed bytes unpacked at once: small steps keep a bomb from unpacking a whole piece before it is seen. */
const STEP = 65_536;

/** Bytes of checksum and length at the end of a gzip file. */
const TRAILER = 8;

const DAMAGED =
  'the gzip file is damaged: what was unpacked does not fit its checksum, so some of it may be wrong. Fetch or pack it again.';

const BROKEN =
  'the gzip file is broken or cut off; what could be unpacked was read. Fetch or pack it again for the rest.';

function pushSafely(push: () => void, onBroken: (reason: string) => void): boolean {
  try {
    push();
    return true;
  } catch (error) {
    if (error instanceof UserError) throw error;
    onBroken(BROKEN);
    return false;
  }
}

/** Throws a UserError when a packed file unpacks to far more than text does. */
function guardRatio(name: string, packedBytes: number, unpackedBytes: number): void {
  if (unpackedBytes <= LIMITS.freeUnpackedBytes || unpackedBytes <= packedBytes * LIMITS.unpackRatio) return;
  throw new UserError(
    `${name}: unpacks to more than ${LIMITS.unpackRatio} times its size, as no text does. Unpack it yourself and give the file inside.`,
  );
}
