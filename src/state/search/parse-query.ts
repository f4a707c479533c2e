import { isWord, tokenise } from '../../pipeline/text/tokenise.ts';

/** One part of a query. */
export interface Clause {
  /** As typed, without quotes and minus. */
  readonly text: string;
  /** `signs`: letters and digits between signs that mean what they look like: `A*`, `1/2`, and words with a dot inside: `cs.CV`. */
  readonly kind: 'words' | 'phrase' | 'signs';
  readonly without: boolean;
  /** The last word of a phrase is only the beginning of one: `"machine trans*"`. */
  readonly begun?: true;
  /** An alternative to the clause before it: `graph OR hypergraph`. */
  readonly or?: true;
}

interface ParsedQuery {
  readonly clauses: readonly Clause[];
  /** The query ends in a word that may still be growing, no blank or quote after it, or that says so itself: `netw*`. */
  readonly typing: boolean;
  /** It ends within a quote that is still open. */
  readonly endsOpen: boolean;
}

/**
 * What stands before a value elsewhere: `author: Yann LeCun`, `year:2019`. Here every word is looked for in all fields. Quotes are
 * passed over: what stands in them is meant letter by letter.
 */
const FIELD =
  /["“”„«»][^"“”„«»]*["“”„«»]|(?<=^[-−–]?|\s[-−–]?)((?:titles?|abstract|keywords?|authors?|venue|years?):)\s*(?=\S)/giu;

/** The query without the names of fields. */
export function withoutFields(query: string): string {
  return query.replace(FIELD, (found, field?: string) => (field === undefined ? found : ''));
}

/** The same, with straight quotes and a hyphen as minus, however they are typed; `NOT` before a word is one, too. */
export function withPlainSigns(query: string): string {
  return withoutFields(query)
    .replace(/[“”„«»]/g, '"')
    .replace(/(^|\s)(?:[−–](?=\S)|(?:AND )?NOT\s+(?=["\p{L}\p{N}]))/gu, '$1-');
}

/** The first name of a field in a query, as typed: `author:`. */
export function fieldIn(query: string): string | null {
  for (const [, field] of query.matchAll(FIELD)) if (field !== undefined) return field;
  return null;
}

/** A phrase with its minus, or a word. */
const PARTS = /(-?)"([^"]*)("|$)|(\S+)/g;

/** The words and phrases of a query as they stand there, each with its minus or its quotes. */
export function partsOfQuery(query: string): string[] {
  return [...withPlainSigns(query).matchAll(PARTS)].map(([part]) => part);
}

/**
 * `words in a row`, `"a phrase"`, `-word`, `-"a phrase"`, `begun*` at the end of the query or of a phrase, `either OR other`
 * of two words or phrases. A quote still open makes words, so that typing it narrows.
 */
export function parseQuery(query: string): ParsedQuery {
  const parts: Clause[] = [];
  const signs = withPlainSigns(query);
  const isBegun = BEGUN.test(signs);
  const plain = isBegun ? signs.replace(BEGUN, '') : signs;
  let lastIsWord = false;
  let endsOpen = false;
  for (const match of plain.matchAll(PARTS)) {
    if (match[4] !== undefined) {
      const word = match[4];
      lastIsWord = true;
      endsOpen = false;
      const without = word.startsWith('-') && word.length > 1;
      const text = without ? word.slice(1) : word;
      const isSigns = (SIGNS.test(text) && !isOneWord(text)) || DOTTED.test(text);
      if (word !== '-') parts.push({ text, kind: isSigns ? 'signs' : 'words', without });
      continue;
    }
    const quoted = match[2].trim();
    const text = quoted.replace(BEGUN, '');
    endsOpen = match[3] === '';
    lastIsWord = endsOpen && match[1] === '';
    if (lastIsWord) {
      if (text !== '')
        parts.push(...text.split(/\s+/).map((word): Clause => ({ text: word, kind: 'words', without: false })));
      continue;
    }
    if (text !== '') {
      const clause: Clause = { text, kind: 'phrase', without: match[1] === '-' };
      parts.push(text === quoted ? clause : { ...clause, begun: true });
    }
  }
  return { clauses: joined(parts), typing: lastIsWord && (isBegun || !/\s$/.test(plain)), endsOpen };
}

/** Words in a row are one clause, but for those beside an `OR`; that has something on both sides, or is a word itself. */
function joined(parts: readonly Clause[]): Clause[] {
  const isOr = (at: number): boolean =>
    parts[at]?.text === 'OR' && parts[at].kind === 'words' && isSide(at - 1) && isSide(at + 1);
  const isSide = (at: number): boolean => parts[at] !== undefined && !parts[at].without && parts[at].text !== 'OR';
  const clauses: Clause[] = [];
  let row = false;
  parts.forEach((part, at) => {
    if (isOr(at)) return;
    const or = isOr(at - 1);
    const alone = or || isOr(at + 1) || part.kind !== 'words' || part.without;
    if (alone || !row) clauses.push(or ? { ...part, or: true } : part);
    else clauses.push({ ...part, text: `${clauses.pop()!.text} ${part.text}` });
    row = !alone;
  });
  return clauses;
}

/** The end of a query, or of a phrase, whose last word is only the beginning of one. */
const BEGUN = /(?<=[^\s"]{2})\*+\s*$/;

const SIGNS = /^[\p{L}\p{N}](?:[*/+^=][\p{L}\p{N}]?)+$/u;

/** Words of two letters and more that only a dot joins. */
const DOTTED = /^[\p{L}\p{N}-]*\p{L}{2}(?:\.\p{L}{2}[\p{L}\p{N}-]*)+$/u;

/** "C++" is a word of the collection like others. */
function isOneWord(text: string): boolean {
  const tokens = tokenise(text);
  return tokens.length === 1 && tokens[0] === text;
}

/** Whether there is a letter or a digit to look up. */
export function namesSomething(query: string): boolean {
  return parseQuery(query).clauses.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Words of one clause that are looked at: as many as there are bits to count them with, and some to spare. */
const MOST_WORDS = 24;

/** The words of a clause, as the collection's texts are cut. */
export function wordsOf(clause: Clause): string[] {
  return tokenise(clause.text).filter(isWord).slice(0, MOST_WORDS);
}

/** A query for exactly this label: several words become a phrase. */
export function quoted(label: string): string {
  return /\s/.test(label) ? `"${label.replaceAll('"', '')}"` : label;
}
