import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import tfidf from 'natural/lib/natural/tfidf/index.js';
import { DEFAULT_OPTIONS } from '../../../src/pipeline/options.ts';
import { backgroundShares } from '../../../src/pipeline/similarity/background.ts';
import {
  inverseDocumentFrequencies,
  rawWeights,
  UNIT,
  weighTerms,
  wordsFactor,
} from '../../../src/pipeline/similarity/weigh-terms.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { collectionOf, wordyPapers } from '../papers.ts';

const options = DEFAULT_OPTIONS.similarity;
const tableOf = async (papers: readonly { title: string; abstract: string }[]) =>
  (await analyseTexts(collectionOf(papers).papers, DEFAULT_OPTIONS)).terms;

test('every row of weights has length 1 in fixed point, whatever its paper', async () => {
  const vectors = weighTerms(await tableOf(wordyPapers(50, 1)), options);
  for (let paper = 0; paper < 50; paper += 1) {
    const row = vectors.weights.subarray(vectors.offsets[paper], vectors.offsets[paper + 1]);
    const length = Math.sqrt(row.reduce((sum, weight) => sum + weight * weight, 0));
    expect(Math.abs(length - UNIT)).toBeLessThan(row.length);
  }
});

test('a term of one paper has no weight', async () => {
  const table = await tableOf([
    { title: 'parsing grammars', abstract: 'parsing with zebras' },
    { title: 'parsing treebanks', abstract: 'parsing and grammars' },
  ]);
  const vectors = weighTerms(table, options);
  expect(Array.from(vectors.terms, (term) => table.keys[term])).not.toContain('zebra');
});

test('a concept has a weight however many words it has, less for each, as its short form and as its long one', async () => {
  const table = await tableOf([
    { title: 'mixture of experts (MoE)', abstract: '' },
    { title: 'routing in a mixture of experts', abstract: '' },
    { title: 'MoE', abstract: '' },
  ]);
  const { terms, weights, offsets } = weighTerms(table, { ...options, lengthWeight: 0, backgroundPapers: 0 });
  const rows = [0, 1, 2].map((paper) =>
    Object.fromEntries(
      Array.from(terms.subarray(offsets[paper], offsets[paper + 1]), (term, at) => [
        table.labels[term],
        weights[offsets[paper] + at],
      ]),
    ),
  );
  expect(rows[2]).toEqual({ 'mixture of experts': UNIT });
  for (const row of rows.slice(0, 2)) {
    const [concept, word] = [row['mixture of experts'], row['mixture']];
    expect(concept).toBeGreaterThan(0);
    expect(concept).toBeLessThan(word);
  }
  expect(wordsFactor(3, 0.8)).toBeCloseTo(0.64);
});

test('what every subject writes weighs less than a word of the subject, even in two papers', async () => {
  const table = await tableOf([
    { title: 'framework parsing', abstract: '' },
    { title: 'framework parsing', abstract: '' },
  ]);
  const idf = inverseDocumentFrequencies(table, options.backgroundPapers);
  const of = (key: string) => idf[table.keys.indexOf(key)];
  expect(of('framework')).toBeLessThan(of('pars'));
  expect(backgroundShares().get('framework')).toBeGreaterThan(0.1);
});

test('with plain options and the idf of natural, the weights of the seed are those of TfIdf in natural', async () => {
  const text = readFileSync(new URL('../../../seeds/machine-learning-73.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim().length > 40);
  const table = await tableOf(lines.map((line) => ({ title: '', abstract: line })));
  const papers = table.paperCount;
  expect(papers).toBeGreaterThan(70);
  const natural = new tfidf.TfIdf();
  const documents = lines.map((_, paper) => {
    const words: string[] = [];
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      for (let i = 0; i < table.counts[at]; i += 1) words.push(table.keys[table.terms[at]]);
    }
    return words;
  });
  for (const words of documents) natural.addDocument(words);
  const idf = Float64Array.from(table.documentFrequency, (df) => 1 + Math.log(papers / (1 + df)));
  const plain = { ...options, saturation: 1e15, lengthWeight: 0, titleWeight: 1 };
  const weights = rawWeights(table, idf, plain);
  for (let paper = 0; paper < papers; paper += 5) {
    for (let at = table.offsets[paper]; at < table.offsets[paper + 1]; at += 1) {
      expect(weights[at]).toBeCloseTo(natural.tfidf([table.keys[table.terms[at]]], paper), 9);
    }
  }
}, 60_000);
