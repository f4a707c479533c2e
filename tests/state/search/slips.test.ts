import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { told } from '../../../src/ui/search-note.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf } from '../explorers.ts';

/** 400 papers on diffusion models, one whose author wrote it otherwise, one on something that is written nearly so. */
const titles = [
  ...Array.from({ length: 400 }, (_, at) => `Diffusion models of kind ${'abcdefghijklmnopqrst'[at % 20]}${at}`),
  'Difusion of heat',
  'Modes of heat',
];
const map = await buildMap(collectionOf(titles.map((title) => ({ title, abstract: '' }))), DEFAULT_OPTIONS);
const { search } = await explorerOf(map);

test('a word of one paper that is a letter away from one of very many is found as typed, and the other is offered', () => {
  search.query = 'difusion ';
  expect(search.hits).toHaveLength(1);
  expect(search.notes).toEqual([{ kind: 'rare', typed: 'difusion', used: ['diffusion'], papers: 1, searched: false }]);
  expect(search.notes.map(told)).toEqual(['“difusion” occurs in 1 paper only.']);
});

test('where nothing is found the offered word is looked for as well, and the page says so', () => {
  search.query = 'difusion models ';
  expect(search.hits).toHaveLength(400);
  expect(search.notes.map(told)).toEqual(['“difusion” occurs in 1 paper only; searched “diffusion” as well.']);
});

test('a word that few papers have, with none like it, is no slip', () => {
  search.query = 'heat ';
  expect(search.notes).toEqual([]);
});

test('a slip that begins the name of an author is looked for as the word that was meant, where nothing else has it', async () => {
  const titles = ['Gender bias in coreference', 'Who speaks when'];
  const made = await buildMap(collectionOf(titles.map((title) => ({ title, abstract: '' }))), DEFAULT_OPTIONS);
  const authors = [[], ['Cédric Gendrot']];
  const { search: small } = await explorerOf({ ...made, papers: { ...made.papers, authors } });
  small.query = 'coreference gendr';
  expect(small.hits.map((hit) => hit.paper)).toEqual([0]);
  expect(small.notes.map(told)).toEqual(['“gendr” occurs in 1 paper only; searched “gender” as well.']);
  small.query = 'gendr';
  expect(small.hits.map((hit) => hit.paper)).toEqual([1]);
  expect(small.notes).toEqual([{ kind: 'rare', typed: 'gendr', used: ['gender'], papers: 1, searched: false }]);
  small.query = 'gendro';
  expect(small.notes).toEqual([]);
});

test('a short word of one paper that none has with the other words may be a slip, too: what was meant is looked for', () => {
  search.query = 'diffusion modes ';
  expect(search.hits).toHaveLength(400);
  expect(search.notes.map(told)).toEqual(['“modes” occurs in 1 paper only; searched “models” as well.']);
  search.query = 'modes ';
  expect(search.hits).toHaveLength(1);
  expect(search.notes).toEqual([]);
});
