import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { estimateWidth } from '../../src/visual/label-text.ts';
import { regionStyle } from '../../src/visual/name-style.ts';
import { draftTopics, placeNames } from '../../src/visual/names.ts';
import type { MapName } from '../../src/visual/map-name.ts';
import { mapSvg } from '../../src/visual/svg.ts';
import { escapeXml } from '../../src/visual/escape-xml.ts';
import { boxOnScreen, leaderOnScreen } from '../../src/visual/written-names.ts';
import { pictureOf } from './picture.ts';

function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) =>
    elements.push({ name: tag.name, attributes: tag.attributes as Record<string, string> }),
  );
  parser.write(xml).close();
  return elements;
}

test('a picture has land, links, dots, names and a legend', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [300, 100],
    ],
    8,
  );
  const svg = mapSvg(picture, { title: 'My papers' });
  const elements = elementsOf(svg);
  const ofName = (name: string): number => elements.filter((element) => element.name === name).length;
  expect(ofName('circle')).toBe(16 + 2);
  expect(ofName('path')).toBeGreaterThan(15 + 2);
  expect(svg).toContain('My papers');
  expect(svg).toContain('16 papers, 2 topics');
  expect(svg).toContain('Topic 1 · term');
});

test('papers in no topic stand last in the legend, with their colour and count', () => {
  const picture = pictureOf([[0, 0]], 5);
  const [first, ...others] = picture.region;
  const some = { ...picture, region: [-1, first!, ...others.slice(1)] };
  const svg = mapSvg(some, { lit: new Set([0, 2]) });
  expect(svg.indexOf('In no topic')).toBeGreaterThan(svg.lastIndexOf('Topic 0'));
  expect(svg.match(/(\d+ of \d+)<\/text>/gu)).toEqual(['1 of 4</text>', '1 of 1</text>']);
  expect(mapSvg(picture)).not.toContain('In no topic');
  // There is no room for all topics, but for this.
  const many = pictureOf(
    Array.from({ length: 30 }, (_, at) => [200 * at, 0] as const),
    2,
  );
  const crowded = mapSvg({ ...many, region: [-1, ...many.region.slice(1)] }, { height: 500 });
  expect(crowded).toMatch(/and \d+ more/u);
  const rows = [...crowded.matchAll(/<text [^>]*y="([\d.]+)"[^>]*>(?:In no topic|and \d+ more)</gu)];
  expect(rows.map(([, y]) => Number(y) <= 500)).toEqual([true, true]);
});

test('the topics of lit papers come first in the legend, which may have no room for all', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [300, 100],
    ],
    8,
  );
  const rows = (lit: readonly number[] | null): string[] => {
    const svg = mapSvg(picture, { title: 'My papers', lit: lit && new Set(lit) });
    return svg.match(/(?<=>)[^<>]*(?: of 8|Topic \d · term)(?=<\/text>)/g)!.slice(-4);
  };
  expect(rows([8, 9]).filter((row) => row.startsWith('Topic'))).toEqual(['Topic 1 · term', 'Topic 0 · term']);
  expect(rows([8, 9]).filter((row) => row.endsWith('of 8'))).toEqual(['2 of 8', '0 of 8']);
});

test('a long name stands whole in the legend, on several lines', () => {
  const base = pictureOf([[0, 0]], 5);
  const name = 'Pre-trained language models · learned sparse retrievers · dense retrievers';
  const svg = mapSvg({ ...base, regions: [{ ...base.regions[0]!, name }] });
  const written = [...svg.matchAll(/<text [^>]*>([^<]+)<\/text>/gu)].map(([, text]) => text).join(' ');
  expect(written).toContain(name);
});

/** Lines of the legend: what follows the map's own group. */
function legendOf(given: { name?: string; title?: string; lit?: ReadonlySet<number> }): string[] {
  const base = pictureOf([[0, 0]], 5);
  const { name = 'A topic', ...options } = given;
  const svg = mapSvg({ ...base, regions: [{ ...base.regions[0]!, name }] }, options);
  return [...svg.slice(svg.lastIndexOf('</g>')).matchAll(/<text [^>]*>([^<]+)<\/text>/gu)].map(([, text]) => text!);
}

test('a name in the legend has all the room that the counts leave', () => {
  const name = 'Mixture of experts · expert routing';
  expect(legendOf({ name })).toEqual(['Topics', '5 papers, 1 topic', '5', name]);
});

test.each([
  ['Word sense disambiguation · language resources', ['Word sense disambiguation ·', 'language resources']],
  ['基于预训练语言模型的中文命名实体识别与关系抽取', ['基于预训练语言模型的中文命名实体识别', '与关系抽取']],
  ['Donaudampfschifffahrtsgesellschaftskapitänsamt', ['Donaudampfschifffahrtsgesellschafts', 'kapitänsamt']],
])('the name %s stands whole in the legend, its terms each on a line', (name, lines) => {
  expect(legendOf({ name }).slice(3)).toEqual(lines);
});

test('the title of a collection that is named after a file stands whole in the legend', () => {
  const title = 'my_long_export_from_scopus_of_2024-11-30_final-version';
  const lines = legendOf({ title }).slice(0, -3);
  expect(lines.join('')).toBe(title);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[_-]$/u);
});

test('a name from right to left begins at its right, and ends beside its dot', () => {
  const base = pictureOf([[0, 0]], 5);
  const svg = mapSvg({ ...base, regions: [{ ...base.regions[0]!, name: 'למידה עמוקה · BERT' }] });
  expect(svg.match(/direction="rtl" text-anchor="(?:end|middle)"/gu)).toEqual([
    'direction="rtl" text-anchor="middle"',
    'direction="rtl" text-anchor="end"',
  ]);
});

test('beside a low map the legend has room for some topics, and none of it lies outside', () => {
  const centres = Array.from({ length: 12 }, (_, at) => [200 * at, 0] as const);
  const title = 'Retrieval-augmented generation and long-context language models, 2020 to 2025';
  const svg = mapSvg(pictureOf(centres, 2), {
    title,
    width: 740,
    height: 200,
    lit: new Set([0]),
    caption: 'One paper',
  });
  const legend = elementsOf(svg).filter(({ name, attributes }) => name === 'text' && Number(attributes['x']) >= 740);
  expect(svg).toContain('0 of 2</text>');
  for (const { attributes } of legend)
    expect(Number(attributes['y'])).toBeLessThan(Number(/height="([\d.]+)"/u.exec(svg)![1]));
});

test('names stand where the page has them, and land steps back where few papers are lit', () => {
  const picture = pictureOf([[0, 0]], 40);
  const camera = { x: 0, y: 0, width: 300 };
  const size = { width: 600, height: 600 };
  const home = { scale: 2, compact: false, seen: { minX: -150, minY: -150, maxX: 150, maxY: 150 } };
  const [name] = placeNames(draftTopics(picture, estimateWidth, home));
  const moved = { ...name!, box: { ...name!.box, x: 37, y: -21 } };
  const textAt = (svg: string) => /<tspan x="([\d.]+)"/u.exec(svg)?.[1];
  expect(textAt(mapSvg(picture, { ...size, camera, names: [moved] }))).toBe(String(300 + 2 * 37));

  const svg = mapSvg(picture, { lit: new Set([0]) });
  expect(svg).toContain('stroke-linejoin="round" opacity="0.5"');
});

test('what steps back is painted first, then the links, then what is lit', () => {
  const svg = mapSvg(pictureOf([[0, 0]], 40), { lit: new Set([0, 1, 7, 20]) });
  const painted = [...svg.slice(0, svg.indexOf('<tspan')).matchAll(/<(?:circle|path) [^>]*>/gu)].map(([mark]) =>
    mark.startsWith('<circle') ? (mark.includes('stroke="none"') ? 'dimmed' : 'lit') : 'line',
  );
  const dots = painted.slice(painted.indexOf('dimmed'));
  expect(dots).toEqual([...Array<string>(36).fill('dimmed'), 'line', ...Array<string>(4).fill('lit')]);
});

test('names are written over the links of what is open, and its papers stand above the names', () => {
  const marks = {
    links: { source: [0], target: [1], weight: [5] },
    selected: new Set([0]),
    link: null,
    path: [0, 1],
    pin: null,
  };
  const svg = mapSvg(pictureOf([[0, 0]], 40), { marks });
  const name = svg.indexOf('<tspan');
  expect(svg.indexOf('stroke-opacity="0.75"')).toBeLessThan(name);
  expect(svg.indexOf('stroke-dasharray')).toBeLessThan(name);
  expect(svg.indexOf('fill="none" stroke="#', name)).toBeGreaterThan(name);
  expect(svg.slice(name)).not.toContain('stroke-dasharray');
  // Of the two ends of the link the neighbour is a dot among others.
  const plain = mapSvg(pictureOf([[0, 0]], 40), { marks: { ...marks, links: { source: [], target: [], weight: [] } } });
  const dotsBefore = (of: string): number => of.slice(0, of.indexOf('<tspan')).split('<circle').length;
  expect(dotsBefore(svg)).toBe(dotsBefore(plain) + 2);
});

test('the title of one of few lit papers stands clear of its dot', () => {
  const picture = pictureOf([[0, 0]], 40);
  const svg = mapSvg(picture, { lit: new Set([0]), camera: { x: 0, y: 0, width: 16_000 } });
  const elements = elementsOf(svg);
  const dot = elements.find(({ name, attributes }) => name === 'circle' && attributes['stroke'] !== 'none')!.attributes;
  // Names are written in lines, the legend is not.
  const titles = elements.flatMap(({ name, attributes }, at) =>
    name === 'tspan' && elements[at - 1]!.attributes['text-anchor'] !== 'middle' ? [attributes] : [],
  );
  expect(titles).not.toEqual([]);
  for (const { x } of titles) {
    const away = Math.abs(Number(x) - Number(dot['cx']));
    expect(away).toBeGreaterThanOrEqual(Number(dot['r']) + Number(dot['stroke-width']) / 2 + 3);
  }
});

test('hostile titles stay text', () => {
  const hostile = `</title><script>alert("1")</script>&amp;<![CDATA[ ]]> '"\u0000\u001b\ud800`;
  const svg = mapSvg(pictureOf([[0, 0]], 3, hostile), { title: hostile, lit: new Set([0, 1]) });
  expect(elementsOf(svg).some((element) => element.name === 'script')).toBe(false);
});

test('any text at all gives well-formed XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => elementsOf(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).not.toThrow();
    }),
  );
});

test('an attribute is read as it was written, with its quotes, line ends and tabs', () => {
  const text = `"it's"\r\n\t<&>`;
  const [element] = elementsOf(`<a b="${escapeXml(text)}" c='${escapeXml(text)}'/>`);
  expect(element).toMatchObject({ attributes: { b: text, c: text } });
});

test('nothing refers to anything outside, and nothing is styled inline', () => {
  const svg = mapSvg(pictureOf([[0, 0]], 5));
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|style=|href|@import/u);
});

test('the same picture gives the same bytes', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [200, 50],
    ],
    9,
  );
  expect(mapSvg(picture)).toBe(mapSvg(picture));
});

test('an empty map is a picture too', () => {
  expect(() => elementsOf(mapSvg(pictureOf([], 0)))).not.toThrow();
});

test('an opened topic keeps its name in the picture', () => {
  const picture = pictureOf(
    [
      [0, 0],
      [200, 0],
    ],
    30,
  );
  const lit = new Set([...picture.x.keys()].filter((paper) => picture.region[paper] === 1));
  const map = mapSvg(picture, { lit }).split('paint-order')[1]!.split('</g>')[0]!;
  expect(map).toMatch(/Topic 1/);
});

/** Two regions, and the name of the second with a line that leads to it from where the name lies, map units. */
function withLeader(x: number, y: number) {
  const picture = pictureOf(
    [
      [0, 0],
      [300, 0],
    ],
    8,
  );
  const size = { width: 800, height: 400 };
  const camera = { x: 150, y: 0, width: 800 };
  const style = regionStyle(0, true);
  const box = { x, y, left: -50, right: 50, top: -14, bottom: 14, from: 0, to: Infinity };
  const leader = { x: 300, y: 0 };
  const where = { box, leader, from: 0, to: Infinity };
  const name: MapName = { kind: 'region', index: 1, region: 1, lines: ['Relation'], style, align: 'centre', ...where };
  return { picture, size, camera, name };
}

test('the line from a name whose topic is not lit steps back with the name', () => {
  const { picture, size, camera, name } = withLeader(200, 60);
  const lines = (lit: ReadonlySet<number> | null): number => {
    const svg = mapSvg(picture, { ...size, camera, names: [name], lit });
    return svg.split('<g opacity="0.38"><path').length - 1;
  };
  expect(lines(null)).toBe(0);
  expect(lines(new Set([8, 9]))).toBe(0);
  expect(lines(new Set([0, 1]))).toBe(1);
});

test('a line from a name begins beside its letters, on whichever side its topic lies', () => {
  for (const [x, y] of [
    [200, 0],
    [400, 0],
    [300, 80],
    [300, -80],
    [220, 60],
  ] as const) {
    const { size, camera, name } = withLeader(x, y);
    const at = boxOnScreen(name, camera, size);
    const [fromX, fromY] = leaderOnScreen(name, camera, size)![0];
    const inside = fromX > at.left + 2 && fromX < at.right - 2 && fromY > at.top + 2 && fromY < at.bottom - 2;
    expect(inside, `${x} ${y}`).toBe(false);
  }
});
