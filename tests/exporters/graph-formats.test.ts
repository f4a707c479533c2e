import fc from 'fast-check';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeGexf } from '../../src/exporters/gexf.ts';
import { writeGraphml } from '../../src/exporters/graphml.ts';
import { writeGraphology } from '../../src/exporters/graphology.ts';
import { EXPORTERS } from '../../src/exporters/registry.ts';
import { sharedTerms } from '../../src/exporters/shared-terms.ts';
import { pictureOfMap } from '../../src/visual/picture-of-map.ts';
import type { Topic, TopicMap } from '../../src/map/types.ts';
import { dotColours } from '../../src/visual/ground.ts';
import { mapInk } from '../../src/visual/palette.ts';
import { arbitraryMap } from '../map/arbitrary-map.ts';
import { exampleMap, NASTY } from './example-map.ts';

/** Throws where the text is not well-formed XML. */
function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

test('Graphology reads its JSON with the attributes of papers and links', () => {
  const graph = Graph.from(JSON.parse(writeGraphology(exampleMap)));
  expect([graph.order, graph.size, graph.type]).toEqual([3, 1, 'undirected']);
  expect(graph.getNodeAttributes('one')).toEqual({
    label: 'Routing to Experts',
    topic: 0,
    topicName: 'Experts · "routing"',
    keywords: ['experts', 'routing'],
    x: 10,
    y: 20,
    size: 3,
    year: 2020,
    authors: 'Ada Example; Ben and Sons',
    venue: 'Journal of R&D',
    doi: '10.5555/a_b',
    url: 'https://example.org/?a=1&b=2',
  });
  expect(graph.getNodeAttribute('three three', 'topicName')).toBe('');
  expect(graph.getEdgeAttributes('one', 'two:2')).toEqual({ weight: 0.5, terms: ['experts', 'routing'] });
});

test('GEXF is read by a reader that is not ours, with places, sizes, weights and texts as they were', () => {
  const graph = parseGexf(Graph, writeGexf(exampleMap));
  expect([graph.order, graph.size]).toEqual([3, 1]);
  expect(graph.getNodeAttributes('two:2')).toMatchObject({
    label: NASTY.replace('\u0007', ''),
    topic: 0,
    topicName: 'Experts · "routing"',
    keywords: 'experts',
    x: 20.25,
    y: 30,
    size: 2.5,
  });
  expect(graph.getNodeAttribute('two:2', 'year')).toBeUndefined();
  expect(graph.getEdgeAttributes(graph.edges()[0]!)).toMatchObject({ weight: 0.5, terms: 'experts; routing' });
});

const DETAILS = ['year', 'authors', 'venue', 'doi', 'url'];

/** Of each node what a reader of XML finds in the elements of this name, by the name of the column. */
function nodeValues(text: string, element: string, column: string): Record<string, string>[] {
  const nodes: Record<string, string>[] = [];
  let open: string | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node') nodes.push({});
    open = name === element && nodes.length > 0 ? (attributes[column] ?? '') : null;
    if (open !== null && attributes['value'] !== undefined) nodes.at(-1)![open] = attributes['value'];
  });
  parser.on('text', (piece) => {
    if (open !== null && piece !== '\n') nodes.at(-1)![open] = piece;
  });
  parser.write(text.slice(0, text.indexOf('<edges>') < 0 ? undefined : text.indexOf('<edges>')));
  return nodes;
}

test('every graph format tells authors, venue, DOI and address of a paper, whatever signs the names hold', () => {
  const authors = [['Ada "Countess" O\'Hara & <Sons>', '山田 太郎', 'محمد بن موسى'], [], ['Bell\u0007 \ud83d\ude00']];
  const map = { ...exampleMap, papers: { ...exampleMap.papers, authors } };
  const names = authors[0]!.join('; ');
  const rest = { venue: 'Journal of R&D', doi: '10.5555/a_b', url: 'https://example.org/?a=1&b=2' };

  const json = Graph.from(JSON.parse(writeGraphology(map)));
  expect(json.getNodeAttributes('one')).toMatchObject({ authors: names, ...rest });
  expect(json.getNodeAttributes('two:2')).toMatchObject({ authors: null, venue: null, doi: null, url: null });

  const gexf = parseGexf(Graph, writeGexf(map));
  expect(gexf.getNodeAttributes('one')).toMatchObject({ authors: names, ...rest });
  expect(gexf.getNodeAttribute('three three', 'authors')).toBe('Bell \ud83d\ude00');

  for (const [one, two, three] of [
    nodeValues(writeGraphml(map), 'data', 'key'),
    nodeValues(writeGexf(map), 'attvalue', 'for'),
  ]) {
    expect(one).toMatchObject({ authors: names, ...rest });
    expect(DETAILS.filter((name) => name in two!)).toEqual([]);
    expect(three).toMatchObject({ year: '1999', authors: 'Bell \ud83d\ude00' });
  }
});

test.each([writeGraphology, writeGexf, writeGraphml])('%o names no column that no paper of the map fills', (write) => {
  const { papers } = exampleMap;
  const none = papers.id.map(() => '');
  const bare = { authors: none.map(() => []), year: none.map(() => null), venue: none, doi: none, url: none };
  const named = (map: TopicMap): string[] => DETAILS.filter((name) => write(map).includes(`"${name}"`));
  expect(named(exampleMap)).toEqual(DETAILS);
  // Years are named always, as those who read the file may rely on.
  expect(named({ ...exampleMap, papers: { ...papers, ...bare } })).toEqual(['year']);
});

test('in GEXF a paper has the colour of its topic as the page shows it, one without a topic is grey', () => {
  const [first] = exampleMap.manifest.topics;
  const topics = [first!, { ...first!, id: 1, x: 80, y: 80 }, { ...first!, id: 2, parent: 1 }];
  // A paper in each region and one in the second region's district.
  const map = withTopics(topics, [0, 1, 2]);
  const [one, two, three] = coloursInGexf(map);
  expect([one, two]).toEqual(dotColours(pictureOfMap(map), 'light').slice(0, 2));
  expect(one).not.toBe(two);
  expect(three).toBe(two);
  expect(coloursInGexf(withTopics(topics, [0, 1, -1]))).toEqual([one, two, mapInk('light').grey]);
});

function withTopics(topics: readonly Topic[], topic: readonly number[]): TopicMap {
  const { manifest, papers } = exampleMap;
  return { ...exampleMap, manifest: { ...manifest, topics }, papers: { ...papers, topic } };
}

function coloursInGexf(map: TopicMap): string[] {
  return parseGexf(Graph, writeGexf(map)).mapNodes((_, { color }) => asHex(color as string));
}

/** `rgb(1, 2, 3)` as `#010203`. */
function asHex(rgb: string): string {
  return `#${rgb
    .match(/\d+/g)!
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

test('GraphML declares what it uses and holds every value', () => {
  const text = writeGraphml(exampleMap);
  checkXml(text);
  const declared = new Set([...text.matchAll(/<key id="(\w+)"/g)].map((match) => match[1]));
  const used = new Set([...text.matchAll(/<data key="(\w+)"/g)].map((match) => match[1]));
  expect([...used].filter((key) => !declared.has(key))).toEqual([]);
  expect(text).toContain('<data key="year">2020</data>');
  expect(text).toContain('source="one" target="two:2"><data key="weight">0.5</data>');
  expect(text).toContain('<edge id="e0"');
});

test('the terms of a link come by their part of it, the larger first', () => {
  const weights = [[100, 200], [100, 300], []];
  expect(sharedTerms({ ...exampleMap, texts: { ...exampleMap.texts, weights } }, 0, 1)).toEqual(['routing', 'experts']);
  expect(sharedTerms(exampleMap, 0, 2)).toEqual([]);
});

test.each(EXPORTERS.filter(({ type }) => type.endsWith('xml')))(
  '$name is well-formed whatever the texts are',
  async ({ load }) => {
    const write = await load();
    fc.assert(fc.property(arbitraryMap, (map) => checkXml(write(map))));
  },
);

test.each(EXPORTERS)('$name gives the same for the same map', async ({ load }) => {
  const write = await load();
  expect(write(structuredClone(exampleMap))).toEqual(write(exampleMap));
});

test('every format has a name of its own', () => {
  const names = EXPORTERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
