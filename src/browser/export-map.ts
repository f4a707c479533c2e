import { ONE_FILE, oneFile } from '../exporters/one-file.ts';
import { EXPORTERS } from '../exporters/registry.ts';
import { encodeMap } from '../map/encode.ts';
import type { TopicMap } from '../map/types.ts';
import { UserError } from '../map/user-error.ts';
import { download } from './download.ts';
import { pack } from './enclosed-map.ts';
import { fileName } from './file-name.ts';
import { subsetMap } from './subset-map.ts';

/** The formats that the page offers. A picture it takes of the view, as that looks. */
export const EXPORT_FORMATS = [...EXPORTERS.filter(({ name }) => name !== 'svg'), ONE_FILE].map(
  ({ name, summary }) => ({
    key: name,
    label: summary,
  }),
);

/** Writes a map, or the papers chosen of it, in a format and hands the file to the reader. */
export async function exportMap(map: TopicMap, format: string, papers: readonly number[] | null): Promise<void> {
  const chosen = papers === null ? map : subsetMap(map, inOrder(papers));
  const name = fileName(map.manifest.name);
  if (format === ONE_FILE.name)
    return download(`${name}.${ONE_FILE.extension}`, ONE_FILE.type, await asOneFile(chosen));
  const exporter = EXPORTERS.find((known) => known.name === format);
  if (exporter === undefined) throw new UserError(`There is no export format “${format}”.`);
  download(`${name}.${exporter.extension}`, exporter.type, (await exporter.load())(chosen));
}

/** The map in the page that lies beside this one for it. */
async function asOneFile(map: TopicMap): Promise<string> {
  const response = await fetch(new URL('one-file.html', document.baseURI));
  if (!response.ok) throw new UserError('The server has no page for one file. Build the page again.');
  return oneFile(await response.text(), await pack(encodeMap(map, NO_AUDIT)));
}

/** A map taken from the page has no files that it was read from. */
const NO_AUDIT = { read: 0, kept: 0, merged: [], leftOut: [], files: [], warnings: {} };

/** Ascending, each once. */
function inOrder(papers: readonly number[]): number[] {
  return [...new Set(papers)].sort((a, b) => a - b);
}
