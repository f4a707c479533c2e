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
const themes = (twoLevelsFrom: number) =>
  proposeThemes(analysis, { ...DEFAULT_OPTIONS.topics, twoLevelsFrom }).map(({ label, papers }) => [
    label.toLowerCase(),
    papers,
  ]);

test('what half of a small collection is about is a theme of it', () => {
  expect(themes(11)).toContainEqual(['zebra crossings', 5]);
});

test('a theme of a large collection is in a quarter of it at most', () => {
  expect(themes(10).map(([label]) => label)).not.toContain('zebra crossings');
});
