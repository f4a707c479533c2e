import { importPapers } from '../../src/importers/import-papers.ts';
import { countsOf } from '../../src/map/audit.ts';
import type { Source } from '../../src/importers/types.ts';
import { encodeMap } from '../../src/map/encode.ts';
import type { MapFile } from '../../src/map/files.ts';
import { buildMap } from '../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../src/pipeline/options.ts';

/** A source out of a text. */
export function textSource(name: string, text: string): Source {
  return {
    name,
    async *chunks() {
      yield new TextEncoder().encode(text);
    },
  };
}

/** The files of a map of the given text, built with the default options. */
export async function buildFiles(name: string, text: string): Promise<MapFile[]> {
  const { papers, audit, inputs } = await importPapers([textSource(name, text)]);
  const map = await buildMap({ name: 'golden', papers, inputs, audit: countsOf(audit) }, DEFAULT_OPTIONS);
  return [...encodeMap(map, audit)];
}
