import { endsSentence, fold, keyOfWords, type Reach, stem } from '../words.ts';
import { papersWithNameWord } from './authors-named.ts';
import { waysToSpell } from './compounds.ts';
import type { Concept, Resolved } from './concept.ts';
import { correctionOf } from './correct.ts';
import { correctedClauses, eitherOf } from './corrected.ts';
import type { IndexReader } from './index-reader.ts';
import { givenKeywordIndex, isStopWord, longerForms, nameWords } from './lexicon.ts';
import { type Clause, wordsOf } from './parse-query.ts';
import { literalOf, papersWithLiteral } from './phrase.ts';

/**
 * Several words in quotes: side by side in a title or an abstract, whatever signs of a sentence stand between them, in a given
 * keyword, or in an author's name. The last word may be only begun. Where nothing has them, words that no paper has are
 * corrected.
 */
export function resolvePhrase(clause: Clause, words: readonly string[], reader: IndexReader): Resolved {
  const found = findPhrase(clause, words, reader);
  if (found.papers.size > 0 || !found.complete) return found;
  const notes = words
    .filter((word, at) => !isInMap(word, reader) && !(at === words.length - 1 && isBeginning(clause, word, reader)))
    .map((word) => correctionOf(word, false, reader.collection));
  const corrected = correctedClauses(clause, notes).map((one) => findPhrase(one, wordsOf(one), reader));
  return eitherOf([{ ...found, notes: [...found.notes, ...notes] }, ...corrected]);
}

function isInMap(word: string, reader: IndexReader): boolean {
  const own = stem(word);
  const isKnown = isStopWord(word, reader.collection) || reader.isKnown(word) || reader.termOfKey(own) >= 0;
  return (
    isKnown ||
    papersWithNameWord(fold(word), reader.collection).length > 0 ||
    reader.sideBySide([word], own, -1).size > 0
  );
}

function isBeginning({ begun }: Clause, word: string, { collection }: IndexReader): boolean {
  return begun === true && longerForms(word.toLowerCase(), collection).length > 0;
}

function findPhrase(clause: Clause, words: readonly string[], reader: IndexReader): Resolved {
  const { collection } = reader;
  // Who types the end of a sentence within a phrase means to look beyond it.
  const reach: Reach = endsSentence(clause.text) ? 'text' : 'sentence';
  const papers = new Set<number>();
  const concepts: Concept[] = [];
  const refused = reader.refused;
  const ways = waysToSay(clause, words, reader);
  // Of a large map one spelling is looked for in titles, where its terms do not tell: the one that is a term, or else as typed.
  const first = collection.isLarge
    ? Math.max(
        0,
        ways.findIndex((way) => reader.termsOfWords(way).length > 0),
      )
    : 0;
  for (const [at, way] of ways.entries()) {
    const key = keyOfWords(way);
    const own = reader.termsOfWords(way);
    const terms = at === first ? reader.termsBegunBy(way) : own;
    const inTexts = at === first || collection.isWhole;
    if (inTexts) reader.sideBySide(way, key, own[0] ?? -1, reach).forEach((paper) => papers.add(paper));
    for (const paper of reader.papersOfAll(terms)) papers.add(paper);
    for (const given of givenKeywordIndex(collection)) {
      if (` ${given.key} `.includes(` ${key} `)) given.papers.forEach((paper) => papers.add(paper));
    }
    concepts.push({ words: 1, typed: clause.text, terms, keys: reader.waysOf(terms, key), reach, trust: 1 });
  }
  if (clause.begun && collection.isLarge) {
    // Of a large map not all longer words are looked up: what is begun so in titles is found besides.
    const literal = literalOf(words, true);
    papersWithLiteral(literal, collection).papers.forEach((paper) => papers.add(paper));
    concepts.push({ words: 1, typed: clause.text, terms: [], keys: [], literal, trust: 1 });
  }
  const named = papersByAuthor(words, clause.begun === true, reader);
  named.forEach((paper) => papers.add(paper));
  return {
    clause,
    empty: false,
    papers,
    concepts,
    named: new Set(named),
    names:
      named.length > 0
        ? words.map((word, at) => ({
            word: fold(word),
            prefix: clause.begun === true && at === words.length - 1,
            bit: 1,
          }))
        : [],
    notes: reader.refused > refused ? [{ kind: 'titles', typed: words.join(' ') }] : [],
    complete: reader.complete,
  };
}

/** The words as they are spelt, and as they may be completed where the last is only begun; each way once. */
function waysToSay({ begun }: Clause, words: readonly string[], reader: IndexReader): (readonly string[])[] {
  const last = words.at(-1)!;
  const longer = begun === true ? longerForms(last.toLowerCase(), reader.collection) : [];
  const lasts = new Map(longer.map((form) => [stem(form), form]));
  lasts.delete(stem(last));
  const ways = waysToSpell(words, 0, words.length, reader.respellings(words));
  const open = ways.filter((way) => way.at(-1) === last).map((way) => way.slice(0, -1));
  return [...ways, ...open.flatMap((way) => [...lasts.values()].map((form) => [...way, form]))];
}

function papersByAuthor(words: readonly string[], begun: boolean, reader: IndexReader): number[] {
  const wanted = ` ${words.map(fold).join(' ')}${begun ? '' : ' '}`;
  return papersWithNameWord(fold(words[0]), reader.collection).filter((paper) =>
    reader.collection.papers.authors[paper].some((author) => ` ${nameWords(author).join(' ')} `.includes(wanted)),
  );
}
