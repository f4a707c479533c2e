import { expect, test } from 'vitest';
import { inThisThread, type Parallel } from '../../../src/pipeline/parallel.ts';
import { readCorpus } from '../../../src/pipeline/text/corpus.ts';
import { collectionOf, wordyPapers } from '../papers.ts';

/** As many parts as a host with so many threads would make, worked off here. */
function partsOf(threads: number): Parallel {
  return {
    ...inThisThread,
    threads,
    run: (task, inputs, report = () => undefined) =>
      Promise.resolve(inputs.map((input) => task.work(structuredClone(input), report))),
  };
}

test('papers that several threads read give the corpus that one gives, words in the same order', async () => {
  const { papers } = collectionOf([
    ...wordyPapers(9, 4),
    {
      title: 'Mixture of Experts (MoE)',
      abstract: 'MoEs route. Ein Satz, der auf Deutsch ist und nicht auf Englisch.',
    },
    { title: 'Sentence-level routing', abstract: '' },
  ]);
  const one = await readCorpus(papers);
  for (const threads of [2, 3, 16]) expect(await readCorpus(papers, partsOf(threads))).toEqual(one);
});
