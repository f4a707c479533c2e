import { expect, test } from 'vitest';
import { buildMap } from '../../../src/pipeline/build-map.ts';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { told } from '../../../src/ui/search-note.ts';
import { collectionOf } from '../../pipeline/papers.ts';
import { explorerOf, settle } from '../explorers.ts';
import { asLarge } from '../large-map.ts';

const titles = [
  'Text-to-SQL for tables',
  'Parsers of text to SQL',
  'A corpus for Text2SQL',
  'Faster text2sql parsers',
  'Learning sequence-to-sequence',
  'Speech by sequence-to-sequence',
  'Seq2seq attention',
  'Deeper seq2seq attention',
  'word2vec vectors',
  'More word2vec vectors',
  'Image-to-texture for faces',
  'Light in image-to-texture',
];
const made = await buildMap(collectionOf(titles.map((title) => ({ title, abstract: '' }))), DEFAULT_OPTIONS);

const small = await explorerOf(made);
const large = await explorerOf(asLarge(made));

async function find({ search }: typeof small, query: string): Promise<number[]> {
  search.query = query;
  while (!search.complete) await settle();
  return search.hits.map((hit) => hit.paper).toSorted();
}

test.each([
  ['text2sql ', [0, 1, 2, 3]],
  ['Text2SQL', [0, 1, 2, 3]],
  ['text-to-SQL ', [0, 1, 2, 3]],
  ['text to sql', [0, 1, 2, 3]],
  ['"text2sql"', [0, 1, 2, 3]],
  ['"text to sql"', [0, 1, 2, 3]],
  ['text2sql parsers ', [1, 3]],
  ['seq2seq ', [4, 5, 6, 7]],
  ['sequence-to-sequence', [4, 5, 6, 7]],
  ['sequence to sequence ', [4, 5, 6, 7]],
  ['seq2seq speech ', [5]],
  ['word2vec ', [8, 9]],
])('a digit that stands for “to” is also spelt out, and back: %j', async (query, papers) => {
  expect(await find(small, query)).toEqual(papers);
});

test.each(['text2s', 'text2sq', 'Text2SQ', 'text-to-sq'])(
  'while it is typed it finds what begins so, spelt out or not: %j',
  async (query) => {
    expect(await find(small, query)).toEqual([0, 1, 2, 3]);
    expect(await find(large, query)).toEqual(expect.arrayContaining([0, 2, 3]));
  },
);

test.each(['seq2s', 'seq2se', 'seq to se', 'seq 2 seq ', 'seq to seq ', 'seq-to-seq ', 'sequence2sequence '])(
  'however it is written, with a digit, with blanks or spelt out, it finds the other ways: %j',
  async (query) => {
    expect(await find(small, query)).toEqual([4, 5, 6, 7]);
    expect(small.search.notes.map(({ kind }) => kind)).not.toContain('unknown');
  },
);

test('a digit between blanks stands for “to” as well', async () => {
  expect(await find(small, 'text 2 sql ')).toEqual([0, 1, 2, 3]);
  expect(await find(small, 'word 2 vec ')).toEqual([8, 9]);
});

test('a common word is no beginning of a longer one: text is no texture', async () => {
  expect(await find(small, 'image2text ')).toEqual([]);
});

test.each(['text2sql ', 'text-to-SQL '])('so it is in a large map, as far as its terms tell: %j', async (query) => {
  expect(await find(large, query)).toEqual([0, 2, 3]);
});

test('the page says how a word with a digit is also written, and each result shows it', async () => {
  const { search } = small;
  await find(small, 'seq2seq ');
  expect(search.notes.map(told)).toEqual(['“seq2seq” is also written “sequence-to-sequence”.']);
  expect(search.evidence(4).sentence).toMatch(/^“sequence-to-sequence” in title/);
  await find(small, 'sequence-to-sequence ');
  expect(search.evidence(6).sentence).toMatch(/^“Seq2seq” in title/);
  await find(small, 'word2vec ');
  expect(search.notes).toEqual([]);
});
