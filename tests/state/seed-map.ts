import { readFile } from 'node:fs/promises';
import { importPapers } from '../../src/importers/import-papers.ts';
import { countsOf } from '../../src/map/audit.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { buildMap } from '../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS, type BuildOptions } from '../../src/pipeline/options.ts';

let made: Promise<TopicMap> | null = null;

/** The map of the listing that comes with Topograph, made once per test file. */
export function seedMap(): Promise<TopicMap> {
  made ??= buildSeedMap(DEFAULT_OPTIONS);
  return made;
}

/** The same listing with other options. */
export async function buildSeedMap(options: BuildOptions): Promise<TopicMap> {
  const bytes = await readFile(new URL('../../seeds/machine-learning-73.txt', import.meta.url));
  const source = {
    name: 'machine-learning-73.txt',
    async *chunks() {
      yield new Uint8Array(bytes);
    },
  };
  const { papers, audit, inputs } = await importPapers([source]);
  return buildMap({ name: 'Seed', papers, inputs, audit: countsOf(audit) }, options);
}
