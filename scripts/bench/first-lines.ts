import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Source } from '../../src/importers/types.ts';
import { UserError } from '../../src/map/user-error.ts';

/** The first `lines` lines of a file, unpacked where it is gzipped, as a file to import. */
export function firstLines(path: string, lines: number): Source {
  return { name: `${path} (first ${lines} lines)`, chunks: () => readLines(path, lines) };
}

async function* readLines(path: string, lines: number): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const stream = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // A pipe does not hand on errors of its source.
  file.on('error', (error) => stream.destroy(error));
  let left = lines;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      let end = 0;
      while (left > 0 && end < chunk.length) {
        const at = chunk.indexOf(10, end);
        if (at < 0) end = chunk.length;
        else {
          end = at + 1;
          left--;
        }
      }
      yield chunk.subarray(0, end);
      if (left === 0) return;
    }
  } catch (error) {
    throw new UserError(
      `${path}: cannot be read (${(error as Error).message}). Give a JSON lines file, plain or gzipped.`,
    );
  } finally {
    file.destroy();
  }
}
