import { expect, test } from 'vitest';
import { papersLikeText } from '../../../src/state/explain/like-text.ts';
import { findMarks } from '../../../src/state/marks.ts';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { Explorer } from '../../../src/state/explorer.svelte.ts';
import { explorerOf, settle } from '../explorers.ts';
import { preferences } from '../fake-host.ts';
import { asLarge } from '../large-map.ts';
import { readerOf } from '../reader.ts';

/** A map of these papers with a search, and the papers that it finds, ascending. */
async function searched(papers: readonly { title: string; abstract: string }[], query: string) {
  const { search, collection } = await explorerOf(await buildMap(collectionOf(papers), DEFAULT_OPTIONS));
  search.query = query;
  return { search, collection, found: search.hits.map((hit) => hit.paper).toSorted() };
}

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
  expect((await searched(PAPERS, `${query} `)).found).toEqual(papers);
});

test.each([
  ['k-means', [0, 1]],
  ['K-means ', [0, 1]],
  ['k-mea', [0, 1]],
  ['p-value ', []],
  ['p-val', []],
])('a compound with a single letter is one word, of which no part is left out: “%s”', async (query, papers) => {
  const { search, found } = await searched(
    [
      { title: 'Clusters by k-means', abstract: 'Means of many points.' },
      { title: 'Faster clusters', abstract: 'A bound for the steps of K-means.' },
      { title: 'What this means', abstract: 'By means of a value, we ask who values what.' },
    ],
    query,
  );
  expect(found).toEqual(papers);
  const typed = query.trim();
  expect(search.notes).toEqual(papers.length === 0 ? [{ kind: 'unknown', typed }] : []);
});

/** A compound that two papers write with a hyphen and two as one word; the last has only its parts. */
const BOTH_WAYS = [
  { title: 'Pretrained encoders', abstract: 'What pretrained encoders know of syntax.' },
  { title: 'Probing', abstract: 'A pretrained encoder is probed for syntax.' },
  { title: 'Pre-trained encoders of code', abstract: 'Each pre-trained encoder reads syntax.' },
  { title: 'Tuning', abstract: 'We tune pre-trained encoders on syntax.' },
  { title: 'A trained encoder', abstract: 'It is trained on syntax before, in a pre phase.' },
];

test.each([
  'pre-trained encoder ',
  'pretrained encoder ',
  '"pre-trained encoders" ',
  '"pretrained encoders" ',
  'pre-train ',
  'pretrai',
  'pre-trai',
])('a compound that papers write both ways finds them all, and is marked in each: “%s”', async (query) => {
  const { search, collection, found } = await searched(BOTH_WAYS, query);
  expect(found).toEqual([0, 1, 2, 3]);
  for (const paper of [0, 1, 2, 3]) {
    const text = `${collection.papers.title[paper]}. ${collection.text(paper)!.abstract}`;
    const marked = findMarks(text, search.wanted).map(({ start, end }) => text.slice(start, end).toLowerCase());
    expect(marked.some((words) => /^pre-?trained/.test(words))).toBe(true);
  }
});

test('a pasted text is as near to papers that write its compounds otherwise', async () => {
  const { collection } = await explorerOf(await buildMap(collectionOf(BOTH_WAYS), DEFAULT_OPTIONS));
  const nearest = (text: string) => papersLikeText(text, collection)!.nearest.map(({ similarity }) => similarity);
  expect(nearest('Pre-trained encoders.')).toEqual(nearest('Pretrained encoders.'));
});

/** "Fine-tuning" written both ways by two papers each, and its parts elsewhere. */
const TUNING = [
  { title: 'Finetuning encoders', abstract: 'On finetuning encoders of syntax.' },
  { title: 'Probing', abstract: 'A finetuning encoder is probed.' },
  { title: 'Fine-tuning encoders of code', abstract: 'Each fine-tuning encoder reads.' },
  { title: 'Adapting', abstract: 'We use fine-tuning encoders here.' },
  { title: 'Cheap models', abstract: 'Parameter-efficient-fine-tuning is cheap.' },
  { title: 'Tuning of prompts', abstract: 'A prompt is tuned.' },
];

test.each([
  ['tuning ', [0, 1, 2, 3, 4, 5]],
  ['tuni', [0, 1, 2, 3, 4, 5]],
  ['fine ', [0, 1, 2, 3, 4]],
  ['fine-tu', [0, 1, 2, 3, 4]],
  ['fine-tuning ', [0, 1, 2, 3, 4]],
  ['fine tuning ', [0, 1, 2, 3, 4]],
  ['"tuning encoder"', [2, 3]],
  ['tuning-encoder ', [2, 3]],
  ['"efficient fine tuning"', [4]],
  ['efficient-fine-tuning ', [4]],
])('parts of a compound find it, too: “%s”', async (query, papers) => {
  expect((await searched(TUNING, query)).found).toEqual(papers);
});

test.each(['low-r', 'low-res', 'low-resourc', 'low-resource', 'few-s', 'few-sho', 'few-shot'])(
  'a compound that is being typed is the beginning of one: “%s”',
  async (query) => {
    const papers = [
      { title: 'Low-resource languages', abstract: 'A few-shot learner.' },
      { title: 'Parsers', abstract: 'For lowresource languages, and fewshot learners.' },
      { title: 'Cheap parsers', abstract: 'In low resource settings, few-shot at first.' },
      { title: 'Shots of light', abstract: 'A low shot that resonates.' },
    ];
    expect((await searched(papers, query)).found).toEqual([0, 1, 2]);
  },
);

test.each(['pre-trained encoders ', '"pre-trained encoders" '])(
  'in a large map a compound is asked for as the map knows it, before its parts: “%s”',
  async (query) => {
    const map = await buildMap(collectionOf(BOTH_WAYS), DEFAULT_OPTIONS);
    const whole = readerOf(asLarge(map), 1, 1, 2, () => 140_000);
    const { collection, search } = new Explorer(whole, preferences());
    await collection.prepare();
    search.query = query;
    for (let turn = 0; turn < 5; turn++) {
      void search.hits;
      await settle();
    }
    expect(search.hits.map((hit) => hit.paper).toSorted()).toEqual([0, 1, 2, 3]);
    const inTitles = search.notes.filter(({ kind }) => kind === 'titles').map(({ typed }) => typed);
    expect(inTitles.filter((typed) => typed.startsWith('pre'))).toEqual([]);
  },
);

test('in a large map a compound that is being typed is the beginning of a term, and its parts elsewhere are none', async () => {
  const papers = [
    { title: 'Few-shot learners', abstract: 'A few-shot learner.' },
    { title: 'Prompts', abstract: 'Prompts for few-shot learners.' },
    { title: 'Shores', abstract: 'Shores of the sea.' },
  ];
  const map = await buildMap(collectionOf(papers), DEFAULT_OPTIONS);
  const { collection, search } = new Explorer(
    readerOf(asLarge(map), 1, 1, 2, () => 140_000),
    preferences(),
  );
  await collection.prepare();
  search.query = 'few-sho';
  for (let turn = 0; turn < 5; turn++) {
    void search.hits;
    await settle();
  }
  expect(search.hits.map((hit) => hit.paper).toSorted()).toEqual([0, 1]);
  expect(search.notes).toEqual([]);
});
