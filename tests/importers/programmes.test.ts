import { expect, test } from 'vitest';
import { importText } from './read.ts';

const titlesOf = async (page: string): Promise<string[]> => (await importText(page)).papers.map(({ title }) => title);

test('a filled block begins with a broken title and one name, as short abstracts of a book have them', async () => {
  const page = [
    'Soil fungi after fire: a meta-analysis',
    'Wei Zhang, Laura Gómez-Pérez',
    'Fire reduces the biomass of soil fungi, but how long the effect lasts is',
    'debated. We compiled 64 studies with 391 effect sizes. Richness fell by 26% in',
    'the first year and recovered within eleven years in most biomes. Mycorrhizal',
    'fungi were affected more than saprotrophs. Recovery was slowest in boreal',
    'forests.',
    '',
    'Drought, herbivory and the decline of Quercus robur in',
    'lowland England',
    'Helen M. Carter',
    'Oak decline is attributed to several interacting stresses. We combined',
    'dendrochronology with defoliation records from 1965 to 2015 at nine sites.',
    'Growth fell sharply after droughts only where defoliation had been heavy in the',
    'preceding year. The interaction explains most of the difference between sites.',
  ];
  const { papers } = await importText(page.join('\n'));
  expect(papers.map(({ title }) => title)).toEqual([
    'Soil fungi after fire: a meta-analysis',
    'Drought, herbivory and the decline of Quercus robur in lowland England',
  ]);
  expect(papers[1]!.abstract).toMatch(/^Oak decline .* between sites\.$/u);
});

test('rooms and chairs of sessions are no papers', async () => {
  const prose =
    'monitored seed rain for four years in 120 traps and recorded seedlings in adjacent plots. Most species failed to arrive in most traps, and their seedlings were only weakly related to the input of seeds.';
  const page = `SESSION 1A: FOOD AND POWER\nRoom 2.14, Chair: Ruth Goodman\n\nBread and authority in towns\n\nIn the first, we ${prose}\n\nLetters home\n\nIn the second, we ${prose}\n\nSESSION 1B: MAPS\nRoom 2.15, Chair: Peter Burke\n\nA cartographer and his errors\n\nIn the third, we ${prose}\n`;
  expect(await titlesOf(page)).toEqual([
    'Bread and authority in towns',
    'Letters home',
    'A cartographer and his errors',
  ]);
});

test('in a programme without abstracts, dates, sessions and chairs are no papers', async () => {
  const page = `Tuesday 12 December 2023\n\nSession 1: Forests and Fire\nChair: Ann Smith\n\nSeed rain in a tropical wet forest\nSoil fungi after a fire\n\nSession 2: Animals in Forests\nChair: Bob Jones\n\nEstimating lynx density with traps\nDo hedgehogs avoid roads at night?\n`;
  expect(await titlesOf(page)).toEqual([
    'Seed rain in a tropical wet forest',
    'Soil fungi after a fire',
    'Estimating lynx density with traps',
    'Do hedgehogs avoid roads at night?',
  ]);
});
