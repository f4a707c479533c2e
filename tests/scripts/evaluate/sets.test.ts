import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setName } from '../../../scripts/evaluate/baselines.ts';
import { labelNames } from '../../../scripts/evaluate/label-names.ts';
import { measureSet } from '../../../scripts/evaluate/measure-set.ts';
import { readGold } from '../../../scripts/evaluate/read-gold.ts';
import { summaryTable } from '../../../scripts/evaluate/summary.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'topograph-gold-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a set is called by its file', () => {
  expect(setName('/some/where/arxiv-cs20.jsonl.gz')).toBe('arxiv-cs20');
  expect(setName('own.jsonl')).toBe('own');
});

test('a label that reads like words is its own name, a code is none, and label_text goes first', () => {
  const record = (label: string, labelText?: string) => ({ label, labelText, keyphrases: [] });
  const names = labelNames([record('cs.CC'), record('Machine Learning'), record('iwpt', 'parsing')]);
  expect([...names]).toEqual([
    ['Machine Learning', 'Machine Learning'],
    ['iwpt', 'parsing'],
  ]);
});

test('gold is read by id, and a broken line is named by its number', async () => {
  const path = join(folder, 'gold.jsonl.gz');
  await writeFile(path, gzipSync('{"id":"a","label":"x"}\n{"id":"b","keyphrases":["one",2]}\n'));
  const gold = await readGold(path);
  expect(gold.get('a')).toEqual({ label: 'x', labelText: undefined, keyphrases: [] });
  expect(gold.get('b')!.keyphrases).toEqual(['one']);
  const broken = join(folder, 'broken.jsonl');
  await writeFile(broken, '{"id":"a"}\n{oops\n');
  await expect(readGold(broken)).rejects.toThrow(/broken\.jsonl, line 2: not a JSON record/);
});

/** Papers of four kinds with words of their own; the gold keyphrase is in every title. */
const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  'sparse retrieval': ['index', 'queries', 'documents'],
  'crystal growth': ['melt', 'furnace', 'lattice'],
  'bird migration': ['flock', 'winter', 'nests'],
  'tax law': ['court', 'income', 'statutes'],
};
const collection = Object.entries(WORDS).flatMap(([theme, [a, b, c]]) =>
  Array.from({ length: 12 }, (_, i) => ({
    id: `${theme} ${i}`,
    title: `On ${theme}: ${i}`,
    abstract: `The ${a} meets ${b} and ${c}. In ${theme} the ${a} needs ${c}, and ${b} follow.`,
    label: theme,
    keyphrases: [theme],
  })),
);

test('a set of four kinds that share no words is told apart entirely', { timeout: 60_000 }, async () => {
  const path = join(folder, 'four-kinds.jsonl');
  await writeFile(path, collection.map((record) => JSON.stringify(record)).join('\n'));
  const topics = await measureSet(path, 'topics', false);
  expect(topics).toMatchObject({ set: path, papers: 48, labels: 4, purity: 1 });
  expect(topics.layout).toMatchObject({ overlapping: 0 });
  expect(topics.ami).toBeGreaterThan(0);
  const keyphrases = await measureSet(path, 'keyphrases', false);
  expect(keyphrases.f1_at_5).toBeGreaterThan(0.2);
  const table = summaryTable([topics, keyphrases]);
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('four-kinds');
});
