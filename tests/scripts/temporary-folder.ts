import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with the given files that is gone when the test has ended. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Four papers on two topics, as JSON lines. */
export const FOUR_PAPERS = [
  { title: 'Routing Tokens to Experts', abstract: 'A mixture of experts routes tokens to experts.' },
  { title: 'Pruning a Mixture of Experts', abstract: 'Experts that few tokens reach are pruned by routing.' },
  { title: 'Learned Sparse Retrieval', abstract: 'Sparse retrieval with an inverted index of term weights.' },
  { title: 'A Smaller Inverted Index', abstract: 'Term weights of sparse retrieval in four bits.' },
]
  .map((paper) => `${JSON.stringify(paper)}\n`)
  .join('');
