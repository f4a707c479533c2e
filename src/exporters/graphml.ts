import type { TopicMap } from '../map/types.ts';
import { filledColumns, toGraph } from './to-graph.ts';
import { escapeXml } from '../visual/escape-xml.ts';
import { xmlAttributes } from './xml.ts';

/** Columns of nodes and edges with their GraphML types. */
const NODE_KEYS = {
  label: 'string',
  topic: 'int',
  topicName: 'string',
  district: 'int',
  districtName: 'string',
  keywords: 'string',
  x: 'double',
  y: 'double',
  size: 'double',
  year: 'int',
  authors: 'string',
  venue: 'string',
  doi: 'string',
  url: 'string',
} as const;
const EDGE_KEYS = { weight: 'double', terms: 'string' } as const;

/** GraphML, which Gephi, yEd, Cytoscape, igraph and networkx read. */
export function writeGraphml(map: TopicMap): string {
  const { nodes, edges } = toGraph(map);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare('node', filledColumns(NODE_KEYS, nodes)),
    ...declare('edge', EDGE_KEYS),
    '<graph edgedefault="undirected">',
    ...nodes.map(({ key, attributes }) => {
      const values = writeData({ ...attributes, keywords: attributes.keywords.join('; ') });
      return `<node${xmlAttributes({ id: key })}>${values}</node>`;
    }),
    ...edges.map(({ source, target, attributes: { weight, terms } }, number) => {
      const values = writeData({ weight, terms: terms.join('; ') });
      return `<edge${xmlAttributes({ id: `e${number}`, source, target })}>${values}</edge>`;
    }),
    '</graph>',
    '</graphml>',
  ].join('\n')}\n`;
}

function declare(kind: string, keys: Readonly<Record<string, string>>): string[] {
  return Object.entries(keys).map(
    ([name, type]) => `<key${xmlAttributes({ id: name, for: kind, 'attr.name': name, 'attr.type': type })}/>`,
  );
}

function writeData(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === null ? '' : `<data key="${key}">${escapeXml(String(value))}</data>`))
    .join('');
}
