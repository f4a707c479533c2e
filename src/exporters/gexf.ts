import type { TopicMap } from '../map/types.ts';
import { bytesOfHex } from '../visual/colour.ts';
import { dotColours } from '../visual/ground.ts';
import { pictureOfMap } from '../visual/picture-of-map.ts';
import { filledColumns, toGraph } from './to-graph.ts';
import type { GraphEdge, GraphNode } from './to-graph.ts';
import { escapeXml } from '../visual/escape-xml.ts';
import { xmlAttributes } from './xml.ts';

/** GEXF 1.2, which Gephi, networkx and igraph read; places, sizes and the colours of the topics as its `viz` part. */
export function writeGexf(map: TopicMap): string {
  const { nodes, edges } = toGraph(map);
  const picture = pictureOfMap(map);
  // The last colour is for papers in no region, whose region is -1.
  const colours = dotColours(picture, 'light').map(writeColour);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `<meta><creator>${escapeXml(map.manifest.receipt.generator)}</creator></meta>`,
    '<graph defaultedgetype="undirected" mode="static">',
    ...declare('node', filledColumns(NODE_COLUMNS, nodes)),
    ...declare('edge', EDGE_COLUMNS),
    '<nodes>',
    ...nodes.map((node, paper) => writeNode(node, colours.at(picture.region[paper]!)!)),
    '</nodes>',
    '<edges>',
    ...edges.map(writeEdge),
    '</edges>',
    '</graph>',
    '</gexf>',
  ].join('\n')}\n`;
}

const NODE_COLUMNS = {
  topic: 'integer',
  topicName: 'string',
  district: 'integer',
  districtName: 'string',
  keywords: 'string',
  year: 'integer',
  authors: 'string',
  venue: 'string',
  doi: 'string',
  url: 'string',
};
const EDGE_COLUMNS = { terms: 'string' };

function declare(kind: string, columns: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(columns).map(
    ([name, type]) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>`,
  );
  return [`<attributes class="${kind}">`, ...lines, '</attributes>'];
}

function writeNode({ key, attributes }: GraphNode, colour: string): string {
  const { label, keywords, x, y, size, ...others } = attributes;
  const place = `<viz:position${xmlAttributes({ x, y, z: 0 })}/><viz:size${xmlAttributes({ value: size })}/>`;
  const values = writeValues({ ...others, keywords: keywords.join('; ') });
  return `<node${xmlAttributes({ id: key, label })}>${values}${colour}${place}</node>`;
}

function writeColour(colour: string): string {
  const [r, g, b] = bytesOfHex(colour);
  return `<viz:color${xmlAttributes({ r, g, b })}/>`;
}

function writeEdge({ source, target, attributes }: GraphEdge, number: number): string {
  const { weight, terms } = attributes;
  const values = writeValues({ terms: terms.join('; ') });
  return `<edge${xmlAttributes({ id: number, source, target, weight })}>${values}</edge>`;
}

function writeValues(values: Readonly<Record<string, string | number | null>>): string {
  const lines = Object.entries(values).map(([name, value]) =>
    value === null ? '' : `<attvalue${xmlAttributes({ for: name, value })}/>`,
  );
  return `<attvalues>${lines.join('')}</attvalues>`;
}
