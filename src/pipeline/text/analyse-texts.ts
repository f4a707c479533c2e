import type { Paper } from '../../map/paper.ts';
import { chooseKeywords } from '../keywords/choose-keywords.ts';
import type { KeywordOptions } from '../keywords/options.ts';
import { withoutTwins } from '../keywords/twins.ts';
import { inThisThread, type Parallel } from '../parallel.ts';
import type { KeywordTable, ReportProgress, TermTable } from '../types.ts';
import { findConcepts } from './concepts.ts';
import { readCorpus } from './corpus.ts';
import { countPhrases } from './count-phrases.ts';
import type { TextOptions } from './options.ts';
import { buildTermTable } from './term-table.ts';

/** What the text of a collection says: its terms, and each paper's keywords, which are all among the terms. */
export interface TextAnalysis {
  readonly terms: TermTable;
  readonly keywords: KeywordTable;
  /** Papers in which the term is a noun phrase of its own, beside `terms.keys`: 0 marks what should name nothing. */
  readonly phraseFrequency: Uint32Array;
}

interface AnalysisOptions {
  readonly text: TextOptions;
  readonly keywords: KeywordOptions;
}

/** Terms and keywords of a collection, in one go: deterministic, on however many threads. */
export async function analyseTexts(
  papers: readonly Paper[],
  options: AnalysisOptions,
  report?: ReportProgress,
  parallel: Parallel = inThisThread,
): Promise<TextAnalysis> {
  const corpus = await readCorpus(papers, parallel, report);
  const concepts = findConcepts(corpus, options.text);
  const counts = countPhrases(corpus, concepts, options.text, report);
  const keyphrases = await chooseKeywords(
    corpus,
    concepts,
    counts,
    options.text.longestPhrase,
    options.keywords,
    parallel,
    report,
  );
  const { table, termOfPhrase } = buildTermTable(corpus, concepts, counts, keyphrases.phrases, options.text, report);
  const phraseFrequency = new Uint32Array(table.keys.length);
  termOfPhrase.forEach((term, phrase) => {
    if (term >= 0) phraseFrequency[term] = counts.nounPhrasePapers.get(phrase);
  });
  return {
    terms: table,
    keywords: withoutTwins(
      {
        offsets: keyphrases.offsets,
        terms: Uint32Array.from(keyphrases.phrases, (phrase) => termOfPhrase[phrase]),
        scores: keyphrases.scores,
      },
      table.keys,
    ),
    phraseFrequency,
  };
}
