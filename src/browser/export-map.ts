import type { TopicMap } from '../map/types.ts';
import { UserError } from '../map/user-error.ts';
import { download } from './download.ts';
import { pngOfSvg } from './png-of-svg.ts';
import { subsetMap } from './subset-map.ts';

/** The formats that the page offers; `src/exporters` writes them and is loaded when one is chosen. */
export const EXPORT_FORMATS = [
  { key: 'bibtex', label: 'BibTeX (reference managers, LaTeX)' },
  { key: 'csv', label: 'CSV (spreadsheets)' },
  { key: 'csv-links', label: 'CSV of the links' },
  { key: 'gexf', label: 'GEXF (Gephi)' },
  { key: 'graphml', label: 'GraphML (yEd, Cytoscape, igraph)' },
  { key: 'graphology', label: 'Graphology JSON' },
  { key: 'svg', label: 'SVG picture with legend' },
  { key: 'png', label: 'PNG picture with legend' },
] as const;

/** Writes a map, or the papers chosen of it, in a format and hands the file to the reader. */
export async function exportMap(map: TopicMap, format: string, papers: readonly number[] | null): Promise<void> {
  const { EXPORTERS } = await import('../exporters/registry.ts');
  const written = format === 'png' ? 'svg' : format;
  const exporter = EXPORTERS.find(({ name }) => name === written);
  if (exporter === undefined) throw new UserError(`There is no export format “${format}”.`);
  const text = exporter.write(papers === null ? map : subsetMap(map, inOrder(papers)));
  const name = fileName(map.manifest.name);
  if (format === 'png') download(`${name}.png`, 'image/png', await pngOfSvg(text));
  else download(`${name}.${exporter.extension}`, exporter.type, text);
}

/** Ascending, each once. */
function inOrder(papers: readonly number[]): number[] {
  return [...new Set(papers)].sort((a, b) => a - b);
}

/** A map's name as a file name that every system takes. */
export function fileName(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return plain === '' ? 'map' : plain;
}
