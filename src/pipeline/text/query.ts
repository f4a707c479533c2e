import { GLUE, isWord, stemOf, tokenise } from './tokenise.ts';

/** What a query needs to know of a map. The page answers from `words.json` and from the term shards it holds. */
export interface TermLookup {
  /** Terms that a lower-case word form or abbreviation leads to (`WordColumns`); empty where it is unknown. */
  termsOfForm(form: string): readonly number[];
  /** Number of the term with this key (`TermColumns.key`), or -1. */
  termOfKey(key: string): number;
}

/** One term found in a query. `from` and `to` are word numbers of the query (`to` exclusive). */
export interface QueryTerm {
  readonly term: number;
  readonly from: number;
  readonly to: number;
  /** A longer term found in the query covers this one, so it says nothing of its own. */
  readonly covered: boolean;
}

export interface AnalysedQuery {
  /** Words of the query as typed. */
  readonly words: readonly string[];
  /** By `from`, longer before shorter. */
  readonly terms: readonly QueryTerm[];
  /** Words that no term and no stop word accounts for are for the caller to judge: these led to nothing. */
  readonly unknown: readonly string[];
}

/** Words in the longest term that is looked up. Long forms of abbreviations are seldom longer. */
const LONGEST = 6;

interface Word {
  readonly text: string;
  readonly stem: string;
  /** Run of words without punctuation between them. */
  readonly run: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let run = 0;
  for (const token of tokenise(text)) {
    if (isWord(token)) words.push({ text: token, stem: stemOf(token), run });
    else if (token !== GLUE) run++;
  }
  return words;
}

/**
 * Keys that `analyseQuery` will ask `termOfKey` for, so that a page can load the shards that hold them first: phrases of
 * two to six words and single stems.
 */
export function queryKeys(text: string): string[] {
  const words = wordsOf(text);
  const keys = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    let key = '';
    for (let to = from; to < words.length && to < from + LONGEST && words[to].run === words[from].run; to++) {
      key = to === from ? words[to].stem : `${key} ${words[to].stem}`;
      keys.add(key);
    }
  }
  return [...keys];
}

/**
 * The terms of a query or of a pasted text, by the same tokens and stems as the collection: words, phrases, and
 * abbreviations in both directions ("MoE" and "mixture of experts" are one term).
 */
export function analyseQuery(text: string, lookup: TermLookup): AnalysedQuery {
  const words = wordsOf(text);
  const found: { term: number; from: number; to: number }[] = [];
  const unknown: string[] = [];
  for (let from = 0; from < words.length; from++) {
    const lower = words[from].text.toLowerCase();
    const single = new Set(lookup.termsOfForm(lower));
    const stem = lookup.termOfKey(words[from].stem);
    if (stem >= 0) single.add(stem);
    if (single.size === 0) unknown.push(words[from].text);
    for (const term of single) found.push({ term, from, to: from + 1 });
    let key = words[from].stem;
    for (let to = from + 1; to < words.length && to < from + LONGEST && words[to].run === words[from].run; to++) {
      key += ` ${words[to].stem}`;
      const term = lookup.termOfKey(key);
      if (term >= 0) found.push({ term, from, to: to + 1 });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to || a.term - b.term);
  // Sorted by beginning, longer first: a term is covered if one before it, longer, reaches as far.
  let reached = 0;
  let reachedFromHere = 0;
  const terms = found.map((one, i) => {
    if (i > 0 && found[i - 1].from < one.from) reached = Math.max(reached, reachedFromHere);
    const covered = reached >= one.to || (found[i - 1]?.from === one.from && reachedFromHere > one.to);
    reachedFromHere = found[i - 1]?.from === one.from ? Math.max(reachedFromHere, one.to) : one.to;
    return { ...one, covered };
  });
  return { words: words.map((word) => word.text), terms, unknown };
}
