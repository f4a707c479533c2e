import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf } from '../explorers.ts';

/** Compounds written as one word in the first paper and with a hyphen in the second; the third has their words apart. */
const PAPERS = [
  { title: 'Neural coreference resolution', abstract: 'Read from email.' },
  {
    title: 'Anaphora in dialogue',
    abstract: 'A reference model for co-reference, tried on e-mail of the mail server.',
  },
  { title: 'Mail of the company', abstract: 'The Co. reference and the mail.' },
];

test.each([
  ['coreference', [0, 1]],
  ['co-reference', [0, 1]],
  ['email', [0, 1]],
  ['e-mail', [0, 1]],
])('hyphens do not matter: “%s”', async (query, papers) => {
  const { search } = await explorerOf(await buildMap(collectionOf(PAPERS), DEFAULT_OPTIONS));
  search.query = `${query} `;
  expect(search.hits.map((hit) => hit.paper).toSorted()).toEqual(papers);
});

test.each([
  ['k-means', [0, 1]],
  ['K-means ', [0, 1]],
  ['k-mea', [0, 1]],
  ['p-value ', []],
  ['p-val', []],
])('a compound with a single letter is one word, of which no part is left out: “%s”', async (query, papers) => {
  const { search } = await explorerOf(
    await buildMap(
      collectionOf([
        { title: 'Clusters by k-means', abstract: 'Means of many points.' },
        { title: 'Faster clusters', abstract: 'A bound for the steps of K-means.' },
        { title: 'What this means', abstract: 'By means of a value, we ask who values what.' },
      ]),
      DEFAULT_OPTIONS,
    ),
  );
  search.query = query;
  expect(search.hits.map((hit) => hit.paper).toSorted()).toEqual(papers);
  const typed = query.trim();
  expect(search.notes).toEqual(papers.length === 0 ? [{ kind: 'unknown', typed }] : []);
});
