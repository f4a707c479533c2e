import { importPapers } from '../importers/import-papers.ts';
import type { Source } from '../importers/types.ts';
import { encodeMap } from '../map/encode.ts';
import { messageOf, UserError } from '../map/user-error.ts';
import { buildMap } from '../pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../pipeline/options.ts';
import type { MakeMessage, MakeRequest } from './make-protocol.ts';

/**
 * Files in, the files of a map out: the same stages and the same bytes as the command line for the same files and name.
 * Runs in a worker, and in tests as it is. Never rejects: what goes wrong is told.
 */
export async function makeMap({ name, files }: MakeRequest, tell: (message: MakeMessage) => void): Promise<void> {
  const report = (progress: { stage: string; done: number; total: number }): void =>
    tell({ kind: 'progress', ...progress });
  try {
    const { papers, audit, inputs } = await importPapers(sourcesOf(files), report);
    const counts = { read: audit.read, kept: audit.kept, merged: audit.merged.length, leftOut: audit.leftOut.length };
    const map = await buildMap({ name, papers, inputs, audit: counts }, DEFAULT_OPTIONS, report);
    for (const file of encodeMap(map, audit)) tell({ kind: 'file', file });
    tell({ kind: 'made', papers: papers.length, audit });
  } catch (error) {
    const message = messageOf(error);
    tell({ kind: 'failed', message, fault: !(error instanceof UserError) });
  }
}

/** Files of one name are told apart as the command line does: `papers.bib`, `papers.bib (2)`. */
function sourcesOf(files: MakeRequest['files']): Source[] {
  const times = new Map<string, number>();
  return files.map(({ name, blob }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { name: time === 1 ? name : `${name} (${time})`, size: blob.size, chunks: () => chunksOf(name, blob) };
  });
}

async function* chunksOf(name: string, blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  const read = () =>
    reader.read().catch(() => {
      throw new UserError(`${name}: the browser may not read it, or it changed meanwhile. Choose the file again.`);
    });
  try {
    for (let next = await read(); !next.done; next = await read()) yield next.value;
  } finally {
    reader.releaseLock();
  }
}
