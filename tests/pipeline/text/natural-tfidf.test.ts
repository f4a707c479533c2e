import { readFileSync } from 'node:fs';
import tfidf from 'natural/lib/natural/tfidf/index.js';
import { expect, test } from 'vitest';
import { DEFAULT_KEYWORD_OPTIONS } from '../../../src/pipeline/keywords/options.ts';
import { analyseTexts } from '../../../src/pipeline/text/analyse-texts.ts';
import { DEFAULT_TEXT_OPTIONS } from '../../../src/pipeline/text/options.ts';
import type { TermTable } from '../../../src/pipeline/types.ts';
import { importText } from '../../importers/read.ts';
import { paperOf } from '../papers.ts';
import type { Paper } from '../../../src/map/paper.ts';

const termsOf = async (papers: readonly Paper[]): Promise<TermTable> =>
  (await analyseTexts(papers, { text: DEFAULT_TEXT_OPTIONS, keywords: DEFAULT_KEYWORD_OPTIONS })).terms;

/**
 * Both sides get the same words; natural counts them in documents of its own and weighs them by its own formula,
 * `tf * (1 + ln(N / (1 + df)))`, which we work out from our columns.
 */
function compare(terms: TermTable): number {
  const theirs = new tfidf.TfIdf();
  const keyOf = (term: number): string => `t${term}`;
  for (let paper = 0; paper < terms.paperCount; paper++) {
    const words: string[] = [];
    for (let i = terms.offsets[paper]; i < terms.offsets[paper + 1]; i++) {
      for (let n = 0; n < terms.counts[i]; n++) words.push(keyOf(terms.terms[i]));
    }
    theirs.addDocument(words);
  }
  let compared = 0;
  for (let paper = 0; paper < terms.paperCount; paper++) {
    for (let i = terms.offsets[paper]; i < terms.offsets[paper + 1]; i++) {
      const term = terms.terms[i];
      const ours = terms.counts[i] * (1 + Math.log(terms.paperCount / (1 + terms.documentFrequency[term])));
      expect(theirs.tfidf([keyOf(term)], paper)).toBeCloseTo(ours, 10);
      compared++;
    }
  }
  return compared;
}

/** natural tokenises and counts plain text by itself; on words that need no stemming both must count alike. */
test('our counts are those of natural on plain words, and so are the TF-IDF values', async () => {
  const texts = ['cat dog bird bird', 'dog fish fish fish', 'cat bird fish', 'frog'];
  const terms = await termsOf(texts.map((text, id) => paperOf(id, { title: text, abstract: '' })));
  const theirs = new tfidf.TfIdf();
  for (const text of texts) theirs.addDocument(text);
  texts.forEach((_, paper) => {
    for (const { term, tf, tfidf: weight } of theirs.listTerms(paper)) {
      const number = terms.keys.indexOf(term);
      const at = terms.terms.indexOf(number, terms.offsets[paper]);
      expect(terms.counts[at]).toBe(tf);
      expect(terms.counts[at] * (1 + Math.log(terms.paperCount / (1 + terms.documentFrequency[number])))).toBeCloseTo(
        weight,
        10,
      );
    }
  });
});

test('on the seed collection every TF-IDF value equals that of natural', async () => {
  const { papers } = await importText(
    new Uint8Array(readFileSync(new URL('../../../seeds/machine-learning-73.txt', import.meta.url))),
  );
  expect(papers).toHaveLength(73);
  expect(compare(await termsOf(papers))).toBeGreaterThan(5000);
});
