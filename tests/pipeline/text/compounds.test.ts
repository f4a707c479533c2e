import { expect, test } from 'vitest';
import { DEFAULT_KEYWORD_OPTIONS } from '../../../src/pipeline/keywords/options.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import { paperOf } from '../papers.ts';

/** Terms of papers that are one sentence each: label and number of papers by key. */
async function termsOf(sentences: readonly string[]): Promise<Map<string, { label: string; papers: number }>> {
  const papers = sentences.map((abstract, id) => paperOf(id, { title: `Paper ${id}`, abstract }));
  const { terms } = await analyseTexts(papers, { text: DEFAULT_TEXT_OPTIONS, keywords: DEFAULT_KEYWORD_OPTIONS });
  return new Map(
    terms.keys.map((key, term) => [key, { label: terms.labels[term], papers: terms.documentFrequency[term] }]),
  );
}

test('a compound that papers write with a hyphen and as one word is one term, called as most write it', async () => {
  const terms = await termsOf([
    'We use a pretrained encoder.',
    'A pretrained encoder is frozen.',
    'Our pre-trained encoder is small.',
    'The pre-trained encoder is large.',
    'Pre‑trained encoder weights help.',
  ]);
  expect(terms.get('pretrain')).toEqual({ label: 'pre-trained', papers: 5 });
  expect(terms.get('pretrain encod')).toEqual({ label: 'pre-trained encoder', papers: 5 });
  expect([terms.get('pre'), terms.get('pre train')]).toEqual([undefined, undefined]);
});

test('its inflections are the same term, whichever of them is written both ways', async () => {
  const terms = await termsOf(['We pretrain.', 'They pretrained it.', 'Pre-training is slow.', 'A pre-trained model.']);
  expect(terms.get('pretrain')?.papers).toBe(4);
});

test('one paper that writes a compound otherwise changes nothing: it may be a slip or the end of a line', async () => {
  const terms = await termsOf([
    'A benchmark.',
    'The benchmark.',
    'A bench-mark of real-world use.',
    'A real-world case.',
  ]);
  expect(terms.get('benchmark')?.papers).toBe(2);
  expect(terms.get('bench mark')?.papers ?? 1).toBe(1);
  expect(terms.get('real world')?.papers).toBe(2);
});

test('small words with a hyphen between them, and names with numbers, are no compounds', async () => {
  const terms = await termsOf([
    'Used as-a judge with GPT-4.',
    'Take it as-a judge with GPT-4.',
    'The asa of GPT4.',
    'An asa of GPT4.',
  ]);
  expect(terms.get('asa')?.papers).toBe(2);
  expect(terms.get('gpt4')?.papers).toBe(2);
});

test('function words join words of a name and make no compound, but for those that begin words', async () => {
  const terms = await termsOf([
    'A mixture-of-experts layer for in-domain text, end-to-end.',
    'Our mixture-of-experts layer for in-domain text, end-to-end.',
    'The mixtureof layer of indomain text, toend.',
    'No mixtureof layer of indomain text, toend.',
    'A mixture of experts (MoE) layer.',
  ]);
  expect(terms.get('mixtur of expert')?.papers).toBe(3);
  expect(terms.get('indomain')?.papers).toBe(4);
  expect(terms.get('toend')?.papers).toBe(2);
});

test('an abbreviation with a hyphen keeps its meaning, though another is written like it without', async () => {
  const defined = 'We use a robust convolution encoder (R-CE).';
  const terms = await termsOf([defined, defined, 'R-CE helps.', 'R-CE wins.', 'RCE is here.', 'RCE is there.']);
  expect(terms.get('robust convolut encod')?.papers).toBe(4);
  expect(terms.get('rce')?.papers).toBe(2);
});

test('a compound in a title counts as a part of the title', async () => {
  const papers = ['Pre-trained encoders', 'Pretrained encoders', 'Pre-trained encoders', 'Pretrained encoders'].map(
    (title, id) => paperOf(id, { title, abstract: 'Learned before.' }),
  );
  const { terms } = await analyseTexts(papers, { text: DEFAULT_TEXT_OPTIONS, keywords: DEFAULT_KEYWORD_OPTIONS });
  const inTitles = (key: string) =>
    [...terms.terms.keys()].filter((at) => terms.keys[terms.terms[at]] === key).map((at) => terms.titleCounts[at]);
  expect(inTitles('encod')).toEqual([1, 1, 1, 1]);
  expect(inTitles('learn')).toEqual([0, 0, 0, 0]);
});

test('long forms of an abbreviation that differ by a hyphen are one', async () => {
  const terms = await termsOf([
    'A pretrained language model (PLM) learns.',
    'Each pretrained language model (PLM) learns.',
    'Pre-trained language models (PLMs) learn.',
    'We tune pre-trained language models (PLMs).',
    'This PLM learns.',
  ]);
  expect(terms.get('pretrain languag model')?.papers).toBe(5);
});
