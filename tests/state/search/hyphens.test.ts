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
