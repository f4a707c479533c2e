import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeBibtex } from '../../src/exporters/bibtex.ts';
import { writeCsv } from '../../src/exporters/csv.ts';
import { writeGexf } from '../../src/exporters/gexf.ts';
import { writeGraphml } from '../../src/exporters/graphml.ts';
import { writeGraphology } from '../../src/exporters/graphology.ts';
import type { TopicMap } from '../../src/map/types.ts';
import { exampleMap } from './example-map.ts';

/** The first paper is in a district of a topic, the second in the topic itself, the third in none. */
function twoLevels(): TopicMap {
  const { manifest, papers } = exampleMap;
  const topic = { ...manifest.topics[0]!, name: 'Experts' };
  const topics = [topic, { ...topic, id: 1, parent: 0, name: 'Routing' }];
  return { ...exampleMap, manifest: { ...manifest, topics }, papers: { ...papers, topic: [1, 0, -1] } };
}

const levels = [
  { topic: 0, topicName: 'Experts', district: 1, districtName: 'Routing' },
  { topic: 0, topicName: 'Experts', district: -1, districtName: '' },
  { topic: -1, topicName: '', district: -1, districtName: '' },
];

test('a graph tells the topic that the page shows and the district below it apart', () => {
  const map = twoLevels();
  for (const graph of [Graph.from(JSON.parse(writeGraphology(map))), parseGexf(Graph, writeGexf(map))]) {
    expect(graph.mapNodes((_, attributes) => attributes)).toMatchObject(levels);
  }
  expect(writeGraphml(map)).toContain(
    '<data key="topicName">Experts</data><data key="district">1</data><data key="districtName">Routing</data>',
  );
});

test('tables and references tell both, too', () => {
  const map = twoLevels();
  const rows = Papa.parse<Record<string, string>>(writeCsv(map), { header: true, skipEmptyLines: true }).data;
  expect(rows.map(({ topic, district }) => [topic, district])).toEqual([
    ['Experts', 'Routing'],
    ['Experts', ''],
    ['', ''],
  ]);
  const notes = writeBibtex(map).match(/note = .*/g);
  expect(notes).toEqual(['note = {Topic: Experts. District: Routing},', 'note = {Topic: Experts},']);
});
