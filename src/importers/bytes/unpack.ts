import { Gunzip } from 'fflate';
import { UserError } from '../../map/user-error.ts';
import { LIMITS } from '../limits.ts';
import { concat } from './decode.ts';

/** True for the first bytes of a gzip file. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The unpacked bytes of a gzip file, piece by piece; a file cut off in the middle gives what it holds and calls `onBroken`.
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
  const stream = new Gunzip((piece) => {
    unpackedBytes += piece.length;
    guardRatio(name, packedBytes, unpackedBytes);
    if (piece.length > 0) pieces.push(piece);
  });
  let broken = false;
  let end: Uint8Array = new Uint8Array(0);
  // Small steps keep a bomb from unpacking a whole piece before it is seen.
  const step = 65_536;
  for await (const chunk of packed) {
    if (unpackedBytes === 0) end = concat([end, chunk.subarray(-TRAILER)]).slice(-TRAILER);
    for (let at = 0; at < chunk.length && !broken; at += step) {
      const part = chunk.subarray(at, at + step);
      packedBytes += part.length;
      broken = !pushSafely(() => stream.push(part), onBroken);
      yield* pieces;
      pieces = [];
    }
  }
  if (!broken) broken = !pushSafely(() => stream.push(new Uint8Array(0), true), onBroken);
  // The library takes a file that is cut off within its head for one of nothing, but that ends in zeros.
  const isOfNothing = end.length === TRAILER && end.every((byte) => byte === 0);
  if (!broken && unpackedBytes === 0 && !isOfNothing) onBroken(BROKEN);
  yield* pieces;
}

/** Bytes of checksum and length at the end of a gzip file. */
const TRAILER = 8;

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
export function guardRatio(name: string, packedBytes: number, unpackedBytes: number): void {
  if (unpackedBytes <= LIMITS.freeUnpackedBytes || unpackedBytes <= packedBytes * LIMITS.unpackRatio) return;
  throw new UserError(
    `${name}: unpacks to more than ${LIMITS.unpackRatio} times its size, as no text does. Unpack it yourself and give the file inside.`,
  );
}
