import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { writeSvg } from '../../src/exporters/svg.ts';
import { exampleMap } from './example-map.ts';

test('the picture has a dot a paper and names its topics, and nothing that runs or is fetched', () => {
  const elements: { name: string; attributes: Record<string, unknown> }[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => void elements.push(tag));
  parser.on('text', (piece) => (text += piece));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(writeSvg(exampleMap)).close();

  expect(elements.filter(({ name }) => name === 'circle').length).toBeGreaterThanOrEqual(exampleMap.papers.id.length);
  expect(text).toContain('Example & co');
  expect(text).toContain('<b>"B"</b>');
  expect(elements.map(({ name }) => name)).not.toContain('script');
  const attributes = elements.flatMap((element) => Object.entries(element.attributes));
  const runs = attributes.filter(
    ([name, value]) => /^on|href/.test(name) || /url\((?!#)|javascript:/.test(String(value)),
  );
  expect(runs).toEqual([]);
});
