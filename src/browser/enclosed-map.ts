import { UserError } from '../map/user-error.ts';
import { toBase64 } from './base64.ts';

/** The files of the map that this page carries, by path. */
export async function enclosedFiles(): Promise<ReadonlyMap<string, string>> {
  const packed = document.querySelector('#map-data')?.textContent?.trim() ?? '';
  if (packed === '') throw new UserError('This page carries no map. Export one as one file.');
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const files = (await new Response(stream).json()) as Record<string, string>;
  return new Map(Object.entries(files));
}

/** The same the other way: gzipped, in base64. */
export async function pack(files: Iterable<{ readonly path: string; readonly text: string }>): Promise<string> {
  const json = JSON.stringify(Object.fromEntries([...files].map(({ path, text }) => [path, text])));
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return toBase64(bytes);
}
