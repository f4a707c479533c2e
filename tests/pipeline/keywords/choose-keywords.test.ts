import { expect, test } from 'vitest';
import { DEFAULT_KEYWORD_OPTIONS, type KeywordOptions } from '../../../src/pipeline/keywords/options.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import { paperOf } from '../papers.ts';

/** Keywords of the first of some abstracts (title `Study`, which is none), best first. */
async function keywordsOf(
  abstracts: readonly string[],
  options: KeywordOptions = DEFAULT_KEYWORD_OPTIONS,
): Promise<string[]> {
  const papers = abstracts.map((abstract, id) => paperOf(id, { title: 'Study', abstract }));
  const { terms, keywords } = await analyseTexts(papers, { text: DEFAULT_TEXT_OPTIONS, keywords: options });
  return Array.from(keywords.terms.subarray(0, keywords.offsets[1]), (term) => terms.labels[term]);
}

test('a part of a noun phrase is a keyword where other papers use it as a whole', async () => {
  const alone = ['We train deep spiking neural networks.'];
  expect(await keywordsOf(alone)).toEqual(['deep spiking neural networks']);
  const others = ['We study neural networks.', 'We love neural networks.'];
  expect(await keywordsOf([...alone, ...others])).toContain('neural networks');
});

test('a part that stands in two different noun phrases of the paper is a keyword, too', async () => {
  expect(await keywordsOf(['The photon map renderer beats it. A hashed photon map helps.'])).toContain('photon map');
});

test('what comes first and often stands above what is said once at the end', async () => {
  const [first] = await keywordsOf([
    'Beam search decodes. With beam search we win; beam search is fast and easy to understand for all of us who use it. We thank random forests.',
  ]);
  expect(first).toBe('beam search');
});

test('a word that names nothing is no keyword alone', async () => {
  expect(await keywordsOf(['The method is an approach to a problem with data and results, and analysis.'])).toEqual([]);
});

test('an abbreviated phrase is spelled out', async () => {
  const [first] = await keywordsOf(['We use support vector machines (SVMs). SVMs win.', 'We like SVMs.']);
  expect(first).toBe('support vector machines');
});

test('a short form inside a hyphenated name stays as people write it', async () => {
  expect(await keywordsOf(['We give Duo-LLM. Duo-LLM is a large language model (LLM).'])).toContain('Duo-LLM');
});

test('the number of keywords is an option', async () => {
  const text = ['Beam search, tree search, graph search and hill climbing are search algorithms.'];
  expect(await keywordsOf(text, { ...DEFAULT_KEYWORD_OPTIONS, keywords: 2 })).toHaveLength(2);
});
