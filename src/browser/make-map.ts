import { importPapers } from '../importers/import-papers.ts';
import type { Source } from '../importers/types.ts';
import { countsOf } from '../map/audit.ts';
import { encodeMap } from '../map/encode.ts';
import { distinctNames } from '../map/file-names.ts';
import type { InputReceipt } from '../map/types.ts';
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
    const map = await buildMap({ name, papers, inputs, audit: countsOf(audit) }, DEFAULT_OPTIONS, report);
    for (const file of encodeMap(map, audit)) tell({ kind: 'file', file });
    tell({ kind: 'made', id: idOf(inputs), papers: papers.length, audit });
  } catch (error) {
    const message = messageOf(error);
    tell({ kind: 'failed', message, fault: !(error instanceof UserError) });
  }
}

/** Of files by what is in them, in any order: so that the same files again replace their map. */
function idOf(inputs: readonly InputReceipt[]): string {
  const sum = inputs.reduce((total, { sha256 }) => total + BigInt(`0x${sha256.slice(0, 16)}`), 0n);
  return BigInt.asUintN(64, sum).toString(36);
}

function sourcesOf(files: MakeRequest['files']): Source[] {
  const names = distinctNames(files.map(({ name }) => name));
  return files.map(({ name, fromFolder, blob }, at) => ({
    name: names[at],
    fromFolder: fromFolder === true,
    size: blob.size,
    chunks: () => chunksOf(name, blob),
  }));
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
