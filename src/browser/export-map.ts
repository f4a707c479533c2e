import type { ExportFormat } from '../exporters/exporter.ts';
import { ONE_FILE, oneFile } from '../exporters/one-file.ts';
import { EXPORTERS } from '../exporters/registry.ts';
import { subsetMap } from '../exporters/subset-map.ts';
import { encodeMap } from '../map/encode.ts';
import type { TopicMap } from '../map/types.ts';
import { UserError } from '../map/user-error.ts';
import { download } from './download.ts';
import { pack } from './enclosed-map.ts';
import { fileName } from './file-name.ts';

/** Papers chosen of a map, and a word for which these are. */
interface MapPart {
  readonly which: string;
  readonly papers: readonly number[];
}

/** Writes a map, or the papers chosen of it, in a format and hands the file to the reader. */
export async function exportMap(map: TopicMap, format: string, part: MapPart | null): Promise<void> {
  const chosen = part === null ? map : subsetMap(map, inOrder(part.papers));
  const take = ({ extension, holds, type }: ExportFormat, content: string): void => {
    const what = [part?.which, holds].filter((word) => word !== undefined);
    download(`${fileName(map.manifest.name, ...what)}.${extension}`, type, content);
  };
  if (format === ONE_FILE.name) return take(ONE_FILE, await asOneFile(chosen));
  const exporter = EXPORTERS.find((known) => known.name === format);
  if (exporter === undefined) throw new UserError(`There is no export format “${format}”.`);
  take(exporter, (await exporter.load())(chosen));
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
