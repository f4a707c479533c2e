import type { TermTable } from '../../types.ts';

/**
 * For a term those that are its last words, longer ones first: "neural machine translation" is machine translation, and
 * translation. A hyphenated word is not divided: "low-resource languages" are no resource languages.
 */
export function headFinder(table: TermTable): HeadFinder {
  let finder = finders.get(table);
  if (finder === undefined) finders.set(table, (finder = newFinder(table)));
  return finder;
}

type HeadFinder = (term: number) => readonly number[];

/** Districts and regions ask for the same terms, and to number the keys of a large collection takes long. */
const finders = new WeakMap<TermTable, HeadFinder>();

function newFinder({ keys, labels }: TermTable): HeadFinder {
  let termOf: ReadonlyMap<string, number> | undefined;
  const known = new Map<number, readonly number[]>();
  return (term) => {
    let heads = known.get(term);
    if (heads === undefined) {
      termOf ??= new Map(keys.map((key, number) => [key, number]));
      heads = endings(keys[term], labels[term]).flatMap((ending) => termOf!.get(ending) ?? []);
      known.set(term, heads);
    }
    return heads;
  };
}

/** What is left of a key when words of its label are taken from the front. */
function endings(key: string, label: string): string[] {
  const stems = key.split(' ');
  let from = 0;
  return label
    .split(' ')
    .slice(0, -1)
    .map((word) => {
      from += word.split('-').length;
      return stems.slice(from).join(' ');
    });
}

/** A term with the papers of a topic that carry it. */
interface Carried {
  readonly term: number;
  readonly members: readonly number[];
  readonly mayName: boolean;
  readonly spare?: true;
}

/** Share of a term's papers that carry one longer term, from which on the longer one is meant. */
const PART_OF = 0.8;
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
  const words = key.split(' ');
  return words
    .flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')))
    .filter((part) => part !== key);
}

function isMeant(whole: Carried, part: Carried): boolean {
  const carriers = new Set(whole.members);
  return part.members.filter((paper) => carriers.has(paper)).length - LESS_SURE >= PART_OF * part.members.length;
}
