import type { Exporter } from './exporter.ts';

/** Every format that a map can be written in. A new one is a file beside this one and an entry here. */
export const EXPORTERS: readonly Exporter[] = [
  {
    name: 'bibtex',
    extension: 'bib',
    type: 'application/x-bibtex',
    summary: 'BibTeX (reference managers, LaTeX)',
    load: async () => (await import('./bibtex.ts')).writeBibtex,
  },
  {
    name: 'csv',
    extension: 'csv',
    type: 'text/csv',
    summary: 'CSV (spreadsheets)',
    load: async () => (await import('./csv.ts')).writeCsv,
  },
  {
    name: 'csv-links',
    extension: 'csv',
    holds: 'links',
    type: 'text/csv',
    summary: 'CSV of links (spreadsheets)',
    load: async () => (await import('./csv.ts')).writeCsvLinks,
  },
  {
    name: 'gexf',
    extension: 'gexf',
    type: 'application/gexf+xml',
    summary: 'GEXF (Gephi)',
    load: async () => (await import('./gexf.ts')).writeGexf,
  },
  {
    name: 'graphml',
    extension: 'graphml',
    type: 'application/graphml+xml',
    summary: 'GraphML (yEd, Cytoscape, igraph)',
    load: async () => (await import('./graphml.ts')).writeGraphml,
  },
  {
    name: 'graphology',
    extension: 'json',
    type: 'application/json',
    summary: 'Graphology (JavaScript)',
    load: async () => (await import('./graphology.ts')).writeGraphology,
  },
  {
    name: 'svg',
    extension: 'svg',
    type: 'image/svg+xml',
    summary: 'SVG (the map as a picture with a legend)',
    load: async () => (await import('./svg.ts')).writeSvg,
  },
];
