import { bibtex } from './bibtex.ts';
import { csv, csvLinks } from './csv.ts';
import type { Exporter } from './exporter.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphology } from './graphology.ts';
import { svg } from './svg.ts';

/** Every format that a map can be written in. A new one is a file beside this one and a line here. */
export const EXPORTERS: readonly Exporter[] = [graphology, gexf, graphml, csv, csvLinks, bibtex, svg];
