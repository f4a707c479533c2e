import { endsSentence, fold, type Reach, stem } from '../words.ts';
import type { Resolved } from './concept.ts';
import { firstAtLeast } from './first-at-least.ts';
import type { IndexReader } from './index-reader.ts';
import { authorIndex, givenKeywordIndex, nameWords } from './lexicon.ts';
import type { Clause } from './parse-query.ts';

/**
 * Several words in quotes: side by side in a title or an abstract, whatever signs of a sentence stand between them, in a given
 * keyword, or in an author's name.
 */
export function resolvePhrase(clause: Clause, words: readonly string[], reader: IndexReader): Resolved {
  const { collection } = reader;
  const key = words.map(stem).join(' ');
  const term = reader.termOfKey(key);
  const terms = term >= 0 ? [term] : [];
  // Who types the end of a sentence within a phrase means to look beyond it.
  const reach: Reach = endsSentence(clause.text) ? 'text' : 'sentence';
  const papers = reader.sideBySide(words, key, term, reach);
  for (const given of givenKeywordIndex(collection)) {
    if (` ${given.key} `.includes(` ${key} `)) given.papers.forEach((paper) => papers.add(paper));
  }
  const named = papersByAuthor(words, reader);
  named.forEach((paper) => papers.add(paper));
  return {
    clause,
    empty: false,
    papers,
    concepts: [{ words: 1, typed: clause.text, terms, keys: reader.waysOf(terms, key), reach, trust: 1 }],
    names: named.length > 0 ? words.map((word) => ({ word: fold(word), prefix: false })) : [],
    notes: [],
    complete: reader.complete,
  };
}

function papersByAuthor(words: readonly string[], { collection }: IndexReader): number[] {
  const wanted = ` ${words.map(fold).join(' ')} `;
  const first = fold(words[0]);
  const index = authorIndex(collection);
  const at = firstAtLeast(index.words, first);
  if (index.words[at] !== first) return [];
  return index.papers[at].filter((paper) =>
    collection.papers.authors[paper].some((author) => ` ${nameWords(author).join(' ')} `.includes(wanted)),
  );
}
