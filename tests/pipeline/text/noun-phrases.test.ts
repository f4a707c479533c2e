import { expect, test } from 'vitest';
import { findConcepts, spelled } from '../../../src/pipeline/text/concepts.ts';
import { corpusColumns, readCorpus } from '../../../src/pipeline/text/corpus.ts';
import { eachNounPhrase } from '../../../src/pipeline/text/noun-phrases.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import { createUnitReader, formKinds } from '../../../src/pipeline/text/units.ts';
import { paperOf } from '../papers.ts';

async function nounPhrases(text: string): Promise<string[]> {
  const corpus = await readCorpus([paperOf(0, { title: '', abstract: text })]);
  const reader = createUnitReader(
    corpusColumns(corpus),
    findConcepts(corpus, DEFAULT_TEXT_OPTIONS),
    formKinds(corpus.lexicon.forms),
  );
  reader.read(0);
  const found: string[] = [];
  eachNounPhrase(reader.units, DEFAULT_TEXT_OPTIONS.longestPhrase, (from, to) => {
    const { at, length } = reader.units;
    found.push(spelled(corpus, at[from], at[to - 1] + length[to - 1] - at[from]));
  });
  return found;
}

test.each([
  ['We propose a sparse retrieval model.', ['sparse retrieval model']],
  ['Deep reinforcement learning is slow.', ['Deep reinforcement learning']],
  ['By learning the grammar we parse.', ['grammar']],
  ['The learned representations of images are robust.', ['learned representations', 'images']],
  ['We model the noise.', ['noise']],
  ['Out-of-distribution detection is hard.', ['Out-of-distribution detection']],
  ['Text-driven editing with head-mounted devices', ['Text-driven editing', 'head-mounted devices']],
  ['a GPT-4 agent in 2024', ['GPT-4 agent']],
  ['k-means clustering using kernels', ['k-means clustering', 'kernels']],
  ['We can scale networks', ['networks']],
  ['The value of behaviors not covered is estimated.', ['value', 'behaviors']],
  ['Machine translation using parse trees', ['Machine translation', 'parse trees']],
  ['It is fast, robust and accurate.', []],
  ['', []],
])('finds in %j the noun phrases %j', async (text, phrases) => {
  expect(await nounPhrases(text)).toEqual(phrases);
});
