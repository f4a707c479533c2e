import type { ReportProgress } from '../types.ts';
import { countCapitals } from './capitals.ts';
import type { Concepts } from './concepts.ts';
import { corpusColumns, type Corpus, type CorpusColumns } from './corpus.ts';
import { eachNounPhrase } from './noun-phrases.ts';
import type { TextOptions } from './options.ts';
import { createPhraseTrie, phraseColumn, type PhraseColumn, type PhraseTrie } from './phrase-trie.ts';
import { createUnitReader, formKinds, unitPhrase, type FormKinds, type UnitReader } from './units.ts';
import { createWalker, type Walker } from './walk.ts';

/** What one pass over a collection counts. */
export interface PhraseCounts {
  readonly columns: CorpusColumns;
  readonly kinds: FormKinds;
  readonly trie: PhraseTrie;
  readonly units: UnitReader;
  readonly walker: Walker;
  /** Papers with the single stem as a word, with the two-word phrase, or with the concept; 0 for what is not counted. */
  readonly papers: PhraseColumn;
  /** Papers in which the phrase is a whole noun phrase. */
  readonly nounPhrasePapers: PhraseColumn;
  /** Phrase number of each concept. */
  readonly conceptPhrase: Int32Array;
  /** By surface, what speaks for writing a word so (see `countCapitals`). */
  readonly insideSentence: Uint32Array;
}

const REPORT_EVERY = 2000;

/** Counts the papers of every word, two-word phrase, concept and noun phrase. */
export function countPhrases(
  corpus: Corpus,
  concepts: Concepts,
  options: TextOptions,
  report?: ReportProgress,
): PhraseCounts {
  const { lexicon } = corpus;
  const columns = corpusColumns(corpus);
  const { tokens, starts } = columns;
  const { stem: stemOf } = columns.lexicon;
  const kinds = formKinds(lexicon.forms);
  const trie = createPhraseTrie(lexicon.stems.length);
  const units = createUnitReader(columns, concepts, kinds);
  const walker = createWalker(corpus, concepts);
  const papers = phraseColumn(lexicon.stems.length * 4);
  const lastPaper = phraseColumn(lexicon.stems.length * 4);
  const nounPhrasePapers = phraseColumn(lexicon.stems.length * 4);
  const lastNounPaper = phraseColumn(lexicon.stems.length * 4);
  const conceptPhrase = Int32Array.from(concepts.stems, (stems) =>
    stems.reduce((phrase, stem, i) => (i === 0 ? stem : trie.childOrNew(phrase, stem)), -1),
  );
  const capitals = countCapitals(corpus, concepts);
  for (let paper = 0; paper < corpus.paperCount; paper++) {
    if (paper % REPORT_EVERY === 0) report?.({ stage: 'phrases', done: paper, total: corpus.paperCount });
    const count = (phrase: number): void => once(papers, lastPaper, phrase, paper);
    capitals.see(paper);
    walker.read(paper);
    for (let at = starts[paper]; at < starts[paper + 1]; at++) {
      if (!walker.walkable(at)) continue;
      const stem = stemOf[tokens[at] >> 1];
      if (walker.isWordTerm(at)) count(stem);
      if (walker.pair(at)) count(trie.childOrNew(stem, stemOf[tokens[at + 1] >> 1]));
    }
    units.read(paper);
    const held = units.units;
    for (let u = 0; u < held.count; u++) {
      if (held.concept[u] >= 0) count(conceptPhrase[held.concept[u]]);
    }
    eachNounPhrase(held, options.longestPhrase, (from, to) => {
      const phrase = unitPhrase(columns, concepts, held, trie, from, to, true);
      once(nounPhrasePapers, lastNounPaper, phrase, paper);
    });
  }
  return {
    columns,
    kinds,
    trie,
    units,
    walker,
    papers,
    nounPhrasePapers,
    conceptPhrase,
    insideSentence: capitals.counts,
  };
}

function once(counts: PhraseColumn, last: PhraseColumn, phrase: number, paper: number): void {
  if (last.get(phrase) === paper + 1) return;
  last.set(phrase, paper + 1);
  counts.set(phrase, counts.get(phrase) + 1);
}
