import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../../src/pipeline/options.ts';
import { analyseTexts } from '../../../../src/pipeline/text/analyse-texts.ts';
import { proposeThemes } from '../../../../src/pipeline/topics/naming/propose-themes.ts';
import { paperOf } from '../../papers.ts';

/** Ten papers: five on one thing, and five on things of their own. */
const analysis = await analyseTexts(
  ['Rivers', 'Markets', 'Glaciers', 'Violins', 'Bridges'].flatMap((own, i) => [
    paperOf(2 * i, { title: `Zebra crossings and ${own.toLowerCase()}`, abstract: 'Zebra crossings.' }),
    paperOf(2 * i + 1, { title: own, abstract: `${own}.` }),
  ]),
  DEFAULT_OPTIONS,
);
const apart = Int32Array.from({ length: 10 }, (_, paper) => paper % 2);
const themes = (twoLevelsFrom: number, region = apart) =>
  proposeThemes(analysis, region, { ...DEFAULT_OPTIONS.topics, twoLevelsFrom }).map(({ label, papers }) => [
    label.toLowerCase(),
    papers,
  ]);

test('what half of a small collection is about is a theme of it', () => {
  expect(themes(11)).toContainEqual(['zebra crossings', 5]);
});

test('a theme of a large collection is in a quarter of it at most', () => {
  expect(themes(10).map(([label]) => label)).not.toContain('zebra crossings');
});

test('what belongs together on the map is more of a theme than what lies scattered over it', async () => {
  const words = ['Zebra crossings', 'Zebra crossings', 'Glacier melt', 'Glacier melt'];
  const papers = words.map((title, i) => paperOf(i, { title, abstract: `${title} ${'abcd'.charAt(i)}.` }));
  const two = await analyseTexts(papers, DEFAULT_OPTIONS);
  const first = (region: readonly number[]) =>
    proposeThemes(two, Int32Array.from(region), DEFAULT_OPTIONS.topics)[0]!.label.toLowerCase();
  expect([first([0, 0, 1, 2]), first([0, 1, 2, 2])]).toEqual(['zebra crossings', 'glacier melt']);
});
