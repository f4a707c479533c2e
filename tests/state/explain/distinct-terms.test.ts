import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { comparePapers } from '../../../src/state/explain/compare.ts';
import { distinctTerms, telling } from '../../../src/state/explain/distinct-terms.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf } from '../explorers.ts';

const numbers = Array.from({ length: 12 }, (_, at) => at);
const PAPERS = [
  ...numbers.map((at) => ({
    title: at === 0 ? 'Agents and actions' : `Question answering ${at}`,
    abstract: `Question answering helps agents, whose actions are known from natural language${at < 8 ? ' processing' : ''}.`,
  })),
  ...numbers.map((at) => ({
    title: `Machine translation ${at}`,
    abstract: `Machine translation is the oldest of tasks${at < 11 ? ' in natural language processing' : ''}.`,
  })),
  ...numbers.map((at) => ({ title: `Zebra ${at}`, abstract: 'Zebras have stripes, whatever agents and actions say.' })),
];
const { collection } = await explorerOf(await buildMap(collectionOf(PAPERS), DEFAULT_OPTIONS));
const titled = (words: string): number[] =>
  [...collection.papers.id.keys()].filter((paper) => collection.papers.title[paper].startsWith(words));

test('of terms that separate as clearly, those lead that are keywords, phrases and rare', () => {
  const left = [...titled('Question'), ...titled('Agents')];
  const labels = (terms: readonly { readonly label: string }[]): string[] => terms.map(({ label }) => label);
  // All of them are in every paper of the one side but the last, whose longer term the other side has more often.
  expect(labels(distinctTerms(left, titled('Machine'), collection)!)).toEqual([
    'question answering',
    'actions',
    'agents',
    'natural language',
  ]);
  // The last is about as usual on the other side: where the two stand beside one another, it is no side's own.
  expect(labels(comparePapers(left, titled('Machine'), collection)!.leftTerms)).toEqual([
    'question answering',
    'actions',
    'agents',
  ]);
});

test('a term says more where it is a keyword, of several words, and rare', () => {
  const term = { term: 0, key: 'question answer', label: '', papers: [0, 1], carriers: 2, keywordShare: 1 };
  const best = telling(term, collection);
  for (const worse of [{ keywordShare: 0.5 }, { key: 'question' }, { carriers: 12 }])
    expect(telling({ ...term, ...worse }, collection)).toBeLessThan(best);
});

test('a term that the others hardly have comes before one that twice as many papers and many others have', async () => {
  const told = Array.from({ length: 400 }, (_, at) => ({
    title: `${at < 20 ? 'Algebra' : 'Biology'} ${at}`,
    abstract: [
      // In 18 of 20 papers and 30 elsewhere.
      at < 18 || (at >= 20 && at < 50) ? 'A spectral sequence is shown.' : '',
      // In 9 of 20 papers and nowhere else.
      at < 9 ? 'The tensor product is finite.' : '',
      at >= 50 ? 'Cells of yeast grow.' : '',
    ].join(' '),
  }));
  const { collection } = await explorerOf(await buildMap(collectionOf(told), DEFAULT_OPTIONS));
  const algebra = [...collection.papers.id.keys()].filter((paper) => collection.papers.title[paper].startsWith('Alg'));
  const terms = distinctTerms(algebra, null, collection)!.map(({ label }) => label);
  expect(terms.indexOf('tensor product')).toBeGreaterThanOrEqual(0);
  expect(terms.indexOf('spectral sequence')).toBeGreaterThan(terms.indexOf('tensor product'));
});
