import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeMap } from '../../src/map/decode.ts';
import { buildFiles } from './build-papers.ts';

/**
 * The whole pipeline on a tiny collection, held to what is written in `map/`. When a change of the pipeline is meant, look
 * at the difference and accept it with: npx vitest run tests/golden -u
 */
const collection = readFileSync(join(import.meta.dirname, 'papers.jsonl'), 'utf8');
const files = await buildFiles('papers.jsonl', collection);

test.each(files)('$path of the tiny collection is as it was', async ({ path, text }) => {
  // Indented, so that a difference can be read.
  await expect(`${JSON.stringify(JSON.parse(text), null, 1)}\n`).toMatchFileSnapshot(join('map', path));
});

test('the tiny collection falls into experts and retrieval, and the bird paper stands alone', () => {
  const { map, audit } = decodeMap((path) => files.find((file) => file.path === path)?.text);
  const topicOf = (id: string): number => map.papers.topic[map.papers.id.indexOf(id)]!;
  expect(topicOf('moe-routing')).toBe(topicOf('moe-pruning'));
  expect(topicOf('moe-routing')).toBe(topicOf('moe-inference'));
  expect(topicOf('sparse-terms')).toBe(topicOf('sparse-queries'));
  expect(topicOf('sparse-terms')).toBe(topicOf('sparse-index'));
  expect(topicOf('moe-routing')).not.toBe(topicOf('sparse-terms'));
  expect(topicOf('unlike')).toBe(-1);
  expect([audit.read, audit.kept, audit.merged.length, audit.leftOut.length]).toEqual([10, 8, 1, 1]);
});

test('the same papers give the same bytes', async () => {
  expect(await buildFiles('papers.jsonl', collection)).toEqual(files);
});
