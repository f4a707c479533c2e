import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstLines } from '../../../scripts/bench/first-lines.ts';
import { modularity } from '../../../scripts/bench/modularity.ts';
import { slope } from '../../../scripts/bench/slope.ts';
import { UserError } from '../../../src/map/user-error.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'topograph-bench-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function textOf(path: string, lines: number): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of firstLines(path, lines).chunks()) parts.push(chunk.slice());
  return Buffer.concat(parts).toString();
}

test.each([
  ['plain.jsonl', (text: string) => Buffer.from(text)],
  ['packed.jsonl.gz', (text: string) => gzipSync(text)],
])('the first lines of %s are read and no more', async (name, pack) => {
  const path = join(folder, name);
  await writeFile(path, pack('{"a":1}\n{"b":2}\n{"c":3}\n'));
  expect(await textOf(path, 2)).toBe('{"a":1}\n{"b":2}\n');
  expect(await textOf(path, 9)).toBe('{"a":1}\n{"b":2}\n{"c":3}\n');
});

test('lines are counted over the pieces that a large file comes in', async () => {
  const path = join(folder, 'large.jsonl');
  const line = `${'x'.repeat(999)}\n`;
  await writeFile(path, line.repeat(500));
  expect(await textOf(path, 321)).toHaveLength(321_000);
});

test('a file that is not there is named', async () => {
  await expect(textOf(join(folder, 'none.jsonl.gz'), 1)).rejects.toThrow(UserError);
});

test('modularity of two linked pairs is what Newman and Girvan define', () => {
  const links = { source: [0, 2], target: [1, 3], weight: [5, 5] };
  // All weight inside, each group half of all ends: 1 - (1/4 + 1/4).
  expect(modularity([0, 0, 1, 1], links)).toBeCloseTo(0.5);
  expect(modularity([0, 0, 0, 0], links)).toBeCloseTo(0);
  expect(modularity([0, 1, 2, 3], links)).toBeCloseTo(-0.25);
});

test('time that doubles twice with each doubling of the papers grows with their square', () => {
  const points = [1, 2, 4, 8].map((papers): [number, number] => [Math.log(papers), Math.log(3 * papers ** 2)]);
  expect(slope(points)).toBeCloseTo(2);
});
