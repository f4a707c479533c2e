import { encodeMap } from '../map/encode.ts';
import type { TopicMap } from '../map/types.ts';
import { UserError } from '../map/user-error.ts';
import { download } from './download.ts';
import { pack } from './enclosed-map.ts';
import { fileName } from './file-name.ts';
import { subsetMap } from './subset-map.ts';

/** The formats that the page offers; `src/exporters` writes them and is loaded when one is chosen. */
export const EXPORT_FORMATS = [
  { key: 'bibtex', label: 'BibTeX (reference managers, LaTeX)' },
  { key: 'csv', label: 'CSV (spreadsheets)' },
  { key: 'csv-links', label: 'CSV of links (spreadsheets)' },
  { key: 'gexf', label: 'GEXF (Gephi)' },
  { key: 'graphml', label: 'GraphML (yEd, Cytoscape, igraph)' },
  { key: 'graphology', label: 'Graphology (JavaScript)' },
  { key: 'html', label: 'One file (HTML, opens anywhere)' },
] as const;

/** Writes a map, or the papers chosen of it, in a format and hands the file to the reader. */
export async function exportMap(map: TopicMap, format: string, papers: readonly number[] | null): Promise<void> {
  const chosen = papers === null ? map : subsetMap(map, inOrder(papers));
  const name = fileName(map.manifest.name);
  if (format === 'html') return download(`${name}.html`, 'text/html', await asOneFile(chosen));
  const { EXPORTERS } = await import('../exporters/registry.ts');
  const exporter = EXPORTERS.find((known) => known.name === format);
  if (exporter === undefined) throw new UserError(`There is no export format “${format}”.`);
  download(`${name}.${exporter.extension}`, exporter.type, exporter.write(chosen));
}

/** The map in the page that lies beside this one for it. */
async function asOneFile(map: TopicMap): Promise<string> {
  const { oneFile } = await import('../exporters/one-file.ts');
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
