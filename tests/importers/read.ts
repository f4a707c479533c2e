import { readFileSync } from 'node:fs';
import { importPapers } from '../../src/importers/import-papers.ts';
import type { ImportResult, Source } from '../../src/importers/types.ts';

/** A file in memory, handed over in pieces of `size` bytes. */
export function sourceOf(name: string, content: string | Uint8Array, size = 65_536): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

export function importText(content: string | Uint8Array, name = 'papers.txt'): Promise<ImportResult> {
  return importPapers([sourceOf(name, content)]);
}

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${path}`, import.meta.url)));
}

/** The UserError's message that importing gives. */
export async function messageOf(content: string | Uint8Array, name = 'papers.txt'): Promise<string> {
  try {
    await importText(content, name);
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return error.message;
    throw error;
  }
  return '';
}
