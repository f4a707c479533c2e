import { isWord, tokenise } from '../../pipeline/text/tokenise.ts';

/** One part of a query. */
export interface Clause {
  /** As typed, without quotes and minus. */
  readonly text: string;
  readonly kind: 'words' | 'phrase';
  readonly without: boolean;
}

export interface ParsedQuery {
  readonly clauses: readonly Clause[];
  /** The query ends in a word that may still be growing: no blank, no quote after it. */
  readonly typing: boolean;
}

/** `words in a row`, `"a phrase"`, `-word`, `-"a phrase"`. A quote still open makes words, so that typing it narrows. */
export function parseQuery(query: string): ParsedQuery {
  const clauses: Clause[] = [];
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) clauses.push({ text: words.join(' '), kind: 'words', without: false });
    words = [];
  };
  const plain = query.replace(/[“”„«»]/g, '"').replace(/(^|\s)[−–](?=\S)/g, '$1-');
  let lastIsWord = false;
  for (const match of plain.matchAll(/(-?)"([^"]*)("|$)|(\S+)/g)) {
    if (match[4] !== undefined) {
      const word = match[4];
      lastIsWord = true;
      if (word.startsWith('-') && word.length > 1) {
        flush();
        clauses.push({ text: word.slice(1), kind: 'words', without: true });
      } else if (word !== '-') words.push(word);
      continue;
    }
    const text = match[2].trim();
    lastIsWord = match[3] === '' && match[1] === '';
    if (lastIsWord) {
      if (text !== '') words.push(...text.split(/\s+/));
      continue;
    }
    flush();
    if (text !== '') clauses.push({ text, kind: 'phrase', without: match[1] === '-' });
  }
  flush();
  return { clauses, typing: lastIsWord && !/\s$/.test(plain) };
}

/** Words of one clause that are looked at: as many as there are bits to count them with, and some to spare. */
const MOST_WORDS = 24;

/** The words of a clause, as the collection's texts are cut. */
export function wordsOf(clause: Clause): string[] {
  return tokenise(clause.text).filter(isWord).slice(0, MOST_WORDS);
}
