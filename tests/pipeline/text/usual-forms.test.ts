import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { explorerOf } from '../../state/explorers.ts';
import { collectionOf } from '../papers.ts';

const times = (count: number, title: string, abstract: string) =>
  Array.from({ length: count }, (_, at) => ({ title: `${title} ${at}`, abstract }));

const PAPERS = [
  ...times(4, 'Masks', 'The segment anything model (SAM) cuts masks. SAM is large.'),
  ...times(12, 'Organs', 'Many segmentation models find organs.'),
  { title: 'One of them', abstract: 'We call our segmentation model (SAM) a success, and SAM runs.' },
  { title: 'Antennas', abstract: 'Scalable active metamaterials (SAM) bend waves.' },
];
const { search, collection } = await explorerOf(await buildMap(collectionOf(PAPERS), DEFAULT_OPTIONS));

function find(query: string): string[] {
  search.query = query;
  return search.hits.map(({ paper }) => collection.papers.title[paper]!.replace(/ \d+$/, '')).toSorted();
}

test('a long form that one of many papers with it shortens so is not what the short form stands for', () => {
  expect(find('SAM ')).toEqual(['Antennas', 'Masks', 'Masks', 'Masks', 'Masks', 'One of them']);
  expect(search.notes.flatMap((note) => ('used' in note ? note.used : []))).toEqual([
    'segment anything model',
    'scalable active metamaterials',
  ]);
});

test('the paper that shortens it so is found by both', () => {
  expect(find('SAM "segmentation model" ')).toEqual(['One of them']);
  expect(find('"segmentation models"')).toHaveLength(13);
});
