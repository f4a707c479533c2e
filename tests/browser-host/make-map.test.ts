import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeMap } from '../../src/browser/make-map.ts';
import type { MakeMessage } from '../../src/browser/make-protocol.ts';
import { nameFor } from '../../src/state/library.svelte.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = join(ROOT, 'seeds/machine-learning-73.txt');

async function make(files: { name: string; blob: Blob }[], name = nameFor(files)): Promise<MakeMessage[]> {
  const told: MakeMessage[] = [];
  await makeMap({ name, files }, (message) => told.push(message));
  return told;
}

test('a dropped file gives the same bytes as the command line', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'topograph-'));
  try {
    const out = join(folder, 'map');
    const command = ['--import', 'tsx', join(ROOT, 'scripts/topograph.ts'), 'build', SEED, '--out', out];
    await promisify(execFile)(process.execPath, command, { cwd: ROOT });
    const told = await make([{ name: 'machine-learning-73.txt', blob: new Blob([await readFile(SEED)]) }]);
    const files = told.flatMap((message) => (message.kind === 'file' ? [message.file] : []));
    const written = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map((file) => file.path).toSorted()).toEqual(
      written.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).toSorted(),
    );
    for (const { path, text } of files) expect(text, path).toBe(await readFile(join(out, path), 'utf8'));
    expect(told.at(-1)).toMatchObject({ kind: 'made', papers: 73 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('what a person can mend is told as it stands', async () => {
  const told = await make([{ name: 'empty.bib', blob: new Blob([]) }]);
  expect(told.at(-1)).toMatchObject({ kind: 'failed', fault: false });
  expect(told.at(-1)).toHaveProperty('message', expect.stringContaining('empty.bib'));
});

test('two files of one name are told apart, and progress comes on the way', async () => {
  const line = (title: string): Blob =>
    new Blob([`${JSON.stringify({ title, abstract: 'Sparse experts route tokens.' })}\n`]);
  const told = await make([
    { name: 'a.jsonl', blob: line('Experts route') },
    { name: 'a.jsonl', blob: line('Routing of experts') },
  ]);
  const made = told.at(-1);
  expect(made?.kind === 'made' && made.audit.files.map((file) => file.name)).toEqual(['a.jsonl', 'a.jsonl (2)']);
  expect(told.some((message) => message.kind === 'progress' && message.stage === 'layout')).toBe(true);
});

test('the same files have the same map in any order, and another line makes another', async () => {
  const file = (name: string, title: string) => ({ name, blob: new Blob([JSON.stringify({ title, abstract: '' })]) });
  const [one, two] = [file('a.jsonl', 'Experts route'), file('b.jsonl', 'Routing of experts')];
  const idOf = async (files: (typeof one)[]): Promise<unknown> => {
    const made = (await make(files)).at(-1);
    return made?.kind === 'made' && made.id;
  };
  const id = await idOf([one, two]);
  expect(id).toMatch(/^\w+$/);
  expect(await idOf([two, { ...one, name: 'renamed.jsonl' }])).toBe(id);
  expect(await idOf([one])).not.toBe(id);
  expect(await idOf([one, file('b.jsonl', 'Routing of expert')])).not.toBe(id);
});
