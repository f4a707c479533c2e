import type { TermTable } from '../../types.ts';

/**
 * For a term those that are its last words, longer ones first: "neural machine translation" is machine translation, and
 * translation. A hyphenated word is not divided: "low-resource languages" are no resource languages.
 */
export function headFinder(table: TermTable): PartFinder {
  return findersOf(table).heads;
}

/** For a term all that are some of its words in a row, itself among them: "time series" of "time series forecasting". */
export function partFinder(table: TermTable): PartFinder {
  return findersOf(table).parts;
}

type PartFinder = (term: number) => readonly number[];

interface Finders {
  readonly heads: PartFinder;
  readonly parts: PartFinder;
}

function findersOf(table: TermTable): Finders {
  let own = finders.get(table);
  if (own === undefined) finders.set(table, (own = newFinders(table)));
  return own;
}

/** Districts and regions ask for the same terms, and to number the keys of a large collection takes long. */
const finders = new WeakMap<TermTable, Finders>();

function newFinders({ keys, labels }: TermTable): Finders {
  let termOf: ReadonlyMap<string, number> | undefined;
  const finderOf = (partsIn: (words: readonly string[]) => string[]): PartFinder => {
    const known = new Map<number, readonly number[]>();
    return (term) => {
      let found = known.get(term);
      if (found === undefined) {
        termOf ??= new Map(keys.map((key, number) => [key, number]));
        found = partsIn(stemmedWords(keys[term], labels[term])).flatMap((part) => termOf!.get(part) ?? []);
        known.set(term, found);
      }
      return found;
    };
  };
  return {
    heads: finderOf((words) => words.slice(1).map((_, from) => words.slice(from + 1).join(' '))),
    parts: finderOf(runsOf),
  };
}

/** The key cut into the words of its label: a hyphenated one has several stems. */
function stemmedWords(key: string, label: string): string[] {
  const stems = key.split(' ');
  let from = 0;
  return label.split(' ').map((word) => stems.slice(from, (from += word.split('-').length)).join(' '));
}

/** Each word, and all words that stand in a row. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')));
}

/** A term with the papers of a topic that carry it. */
interface Carried {
  readonly term: number;
  readonly members: readonly number[];
  readonly mayName: boolean;
  readonly spare?: true;
  readonly isCover?: true;
}

/** Share of a term's papers that carry one longer term, from which on the longer one is meant. */
const PART_OF = 0.8;
/** The same of a term that names a topic as a part of keywords alone: "answering" of "question answering". */
const COVER_PART_OF = 0.5;
/** Papers by which a count falls short: two of a handful may meet by chance, and a third says more than one of a hundred. */
export const LESS_SURE = 0.5;

/** The candidates without those that are next to always a part of one longer candidate: "key-value" of "key-value cache". */
export function withoutParts<Term extends Carried>(candidates: readonly Term[], { keys }: TermTable): Term[] {
  const wholes = new Map<string, Term[]>();
  for (const whole of candidates) {
    if (!whole.mayName || whole.spare) continue;
    for (const part of partsOf(keys[whole.term])) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  }
  return candidates.filter((part) => !wholes.get(keys[part.term])?.some((whole) => isMeant(whole, part)));
}

/** The words and phrases in a key, but not the whole of it. */
function partsOf(key: string): string[] {
  return runsOf(key.split(' ')).filter((part) => part !== key);
}

function isMeant(whole: Carried, part: Carried): boolean {
  const carriers = new Set(whole.members);
  const share = part.isCover ? COVER_PART_OF : PART_OF;
  return part.members.filter((paper) => carriers.has(paper)).length - LESS_SURE >= share * part.members.length;
}
