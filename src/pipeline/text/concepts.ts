import { LONGEST_FORM, LONGEST_SHORT, singularShort } from './abbreviations.ts';
import type { Corpus, Definition } from './corpus.ts';
import { SLASH_CODE } from './corpus.ts';
import { joinCompounds } from './compounds.ts';
import { surfaceNumber } from './lexicon.ts';
import type { TextOptions } from './options.ts';
import { GLUE, isWord, tokenise } from './tokenise.ts';
import { usualForms } from './usual-forms.ts';
import { isNoun } from './word-class.ts';

/**
 * Abbreviations of a collection and where they stand. A concept is a long form; its short forms and all its inflections
 * and hyphenations count as the same term. Occurrences are columns, ascending by token position.
 */
export interface Concepts {
  /** Stems of each long form. */
  readonly stems: readonly (readonly number[])[];
  /** The short form most papers define it by, of equals the first of the alphabet. */
  readonly shortForms: readonly string[];
  readonly at: Uint32Array;
  /** Tokens covered. */
  readonly length: Uint8Array;
  readonly concept: Uint32Array;
  /** 1 where the short form stands. */
  readonly isShort: Uint8Array;
  /** Lower-case short forms as met, plurals included, with the concepts they were read as. */
  readonly readings: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Where concepts stand and what they are made of, for other threads. */
export type ConceptColumns = Omit<Concepts, 'shortForms' | 'readings'>;

interface LongNode {
  concept: number;
  readonly next: Map<number, LongNode>;
}

interface Register {
  readonly stems: number[][];
  readonly shorts: Map<string, number>[];
  /** short form -> concept -> papers that define it so */
  readonly meanings: Map<string, Map<number, number>>;
  /** paper -> short form -> concept */
  readonly own: Map<number, Map<string, number>>;
  readonly root: LongNode;
}

/** Stems of a long form, or `null` where it is no plain run of words. */
function longStems(corpus: Corpus, long: string): number[] | null {
  const tokens = tokenise(long);
  if (tokens.some((token) => !isWord(token) && token !== GLUE)) return null;
  const numbers: number[] = [];
  tokens.forEach((token, at) => {
    if (isWord(token)) numbers.push(2 * surfaceNumber(corpus.lexicon, token) + (tokens[at - 1] === GLUE ? 1 : 0));
  });
  const words = joinCompounds(Int32Array.from(numbers), corpus.lexicon, corpus.compounds).tokens;
  if (words.length === 0 || words.length > LONGEST_FORM) return null;
  return Array.from(words, (token) => corpus.lexicon.stem[token >> 1]);
}

function register(corpus: Corpus, definitions: readonly Definition[]): Register {
  const held: Register = {
    stems: [],
    shorts: [],
    meanings: new Map(),
    own: new Map(),
    root: { concept: -1, next: new Map() },
  };
  for (const { paper, short, long } of definitions) {
    // A paper's first definition of a short form stands.
    if (held.own.get(paper)?.has(short)) continue;
    const stems = longStems(corpus, long);
    if (stems === null) continue;
    let node = held.root;
    for (const stem of stems) {
      let next = node.next.get(stem);
      if (next === undefined) node.next.set(stem, (next = { concept: -1, next: new Map() }));
      node = next;
    }
    if (node.concept < 0) {
      node.concept = held.stems.length;
      held.stems.push(stems);
      held.shorts.push(new Map());
    }
    const concept = node.concept;
    let own = held.own.get(paper);
    if (own === undefined) held.own.set(paper, (own = new Map()));
    own.set(short, concept);
    let meanings = held.meanings.get(short);
    if (meanings === undefined) held.meanings.set(short, (meanings = new Map()));
    meanings.set(concept, (meanings.get(concept) ?? 0) + 1);
    held.shorts[concept].set(short, (held.shorts[concept].get(short) ?? 0) + 1);
  }
  return held;
}

/** How a short form is read where a paper does not define it. */
interface Reading {
  /** The concept as which most papers define it; -1 where they do not agree. */
  readonly meaning: number;
  /** False for a name of its own, which so many papers use undefined that they cannot all mean that. */
  readonly isTaken: boolean;
}

function majorityReading(meanings: ReadonlyMap<number, number>, users: number, options: TextOptions): Reading {
  let total = 0;
  let best = -1;
  let most = 0;
  for (const [concept, papers] of meanings) {
    total += papers;
    if (papers > most) {
      most = papers;
      best = concept;
    }
  }
  const meaning = most < options.abbreviationMajority * total ? -1 : best;
  return { meaning, isTaken: meaning >= 0 && users <= options.abbreviationUsePerDefinition * most };
}

/** By surface: the number in `shorts` of the short form that it is, plurals and other capitals included, or -1. */
function shortBySurface(corpus: Corpus, shorts: readonly string[]): Int32Array {
  const exact = new Map(shorts.map((short, number) => [short, number]));
  const folded = new Map<string, number>();
  shorts.forEach((short, number) => {
    const lower = short.toLowerCase();
    folded.set(lower, folded.has(lower) ? -1 : number);
  });
  const found = new Int32Array(corpus.lexicon.surfaces.length).fill(-1);
  corpus.lexicon.surfaces.forEach((surface, number) => {
    const singular = singularShort(surface);
    let short = exact.get(surface) ?? exact.get(singular);
    // "MOE" for "MoE": capitals beyond the first show that it is no common word.
    if (short === undefined && /\p{Lu}/u.test(surface.slice(1))) short = folded.get(singular.toLowerCase());
    if (short !== undefined && short >= 0) found[number] = short;
  });
  return found;
}

/** Finds every concept of the collection in its texts. */
export function findConcepts(corpus: Corpus, options: TextOptions): Concepts {
  const { tokens, lexicon } = corpus;
  const held = register(corpus, corpus.definitions);
  const shorts = [...held.meanings.keys()];
  const plain = shorts.filter((short) => !/[^\p{L}\p{M}\p{N}+#&]/u.test(short));
  const bySurface = shortBySurface(corpus, plain);
  const hyphened = new Map(
    shorts.filter((short) => /^[^\s]+[-‐‑–][^\s]+$/.test(short)).map((short) => [short.replace(/[‐‑–]/g, '-'), short]),
  );
  // Few words begin a hyphened short form: only those are looked up with what follows them.
  const beginnings = new Set([...hyphened.keys()].map((short) => short.slice(0, short.indexOf('-'))));
  const beginsHyphened = Uint8Array.from(lexicon.surfaces, (surface) => (beginnings.has(surface) ? 1 : 0));
  /** Short form (as defined) that begins at a token, and its length in tokens. */
  const shortAt = (at: number, end: number): { short: string; length: number } | null => {
    if (
      beginsHyphened[tokens[at] >> 1] === 1 &&
      at + 1 < end &&
      tokens[at + 1] >= 0 &&
      (tokens[at + 1] & 1) === 1 &&
      (tokens[at] & 1) === 0
    ) {
      let joined = lexicon.surfaces[tokens[at] >> 1];
      let found: { short: string; length: number } | null = null;
      for (let n = 1; n < LONGEST_SHORT && at + n < end && tokens[at + n] >= 0 && (tokens[at + n] & 1) === 1; n++) {
        joined += `-${lexicon.surfaces[tokens[at + n] >> 1]}`;
        const short = hyphened.get(joined) ?? hyphened.get(singularShort(joined));
        if (short !== undefined) found = { short, length: n + 1 };
      }
      if (found !== null) return found;
    }
    const short = bySurface[tokens[at] >> 1];
    return short < 0 ? null : { short: plain[short], length: 1 };
  };
  const readings = collectionReadings(corpus, held, shortAt, options);
  return annotate(corpus, held, readings, shortAt);
}

type ShortAt = (at: number, end: number) => { short: string; length: number } | null;

/** The reading of each short form where a paper does not define it. */
function collectionReadings(
  corpus: Corpus,
  held: Register,
  shortAt: ShortAt,
  options: TextOptions,
): Map<string, Reading> {
  const { tokens, starts } = corpus;
  const users = new Map<string, number>();
  const lastUser = new Map<string, number>();
  for (let paper = 0; paper < corpus.paperCount; paper++) {
    for (let at = starts[paper]; at < starts[paper + 1]; at++) {
      if (tokens[at] < 0) continue;
      const found = shortAt(at, starts[paper + 1]);
      if (found === null || lastUser.get(found.short) === paper) continue;
      lastUser.set(found.short, paper);
      users.set(found.short, (users.get(found.short) ?? 0) + 1);
    }
  }
  const readings = new Map<string, Reading>();
  for (const [short, meanings] of held.meanings) {
    readings.set(short, majorityReading(meanings, users.get(short) ?? 0, options));
  }
  return readings;
}

function annotate(
  corpus: Corpus,
  held: Register,
  collection: ReadonlyMap<string, Reading>,
  shortAt: ShortAt,
): Concepts {
  const { tokens, starts, lexicon } = corpus;
  const at: number[] = [];
  const length: number[] = [];
  const concept: number[] = [];
  /** Beside each occurrence the short form that stands there, or `null`. */
  const shorts: (string | null)[] = [];
  /** Papers with each long form, and the last of them. */
  const papers = new Uint32Array(held.stems.length);
  const last = new Int32Array(held.stems.length).fill(-1);
  const count = (paper: number, number: number): void => {
    if (last[number] !== paper) papers[number]++;
    last[number] = paper;
  };
  const note = (position: number, tokensCovered: number, number: number, short: string | null): void => {
    at.push(position);
    length.push(tokensCovered);
    concept.push(number);
    shorts.push(short);
  };
  /** A name that no paper explains alike, such as DailyMail. */
  const isStranger = (position: number, own: ReadonlyMap<string, number> | undefined): boolean => {
    if (!/\p{Lu}/u.test(lexicon.surfaces[tokens[position] >> 1])) return false;
    const found = shortAt(position, position + 1);
    return found === null || !(own?.has(found.short) || collection.get(found.short)!.meaning >= 0);
  };
  /**
   * The collection's reading of a short form, or -1. Joined by a slash to a stranger it is a part of that name: ID/LP parsing
   * and the CNN/DailyMail corpus are neither in-distribution nor of networks, while LSTM/GRU are two abbreviations.
   */
  const takenAt = (
    position: number,
    { short, length }: { short: string; length: number },
    own: ReadonlyMap<string, number> | undefined,
  ): number => {
    const { meaning, isTaken } = collection.get(short)!;
    if (!isTaken) return -1;
    const after = position + length;
    if (tokens[position - 1] === SLASH_CODE && isStranger(position - 2, own)) return -1;
    if (tokens[after] === SLASH_CODE && isStranger(after + 1, own)) return -1;
    return meaning;
  };
  const beginsLong = new Uint8Array(lexicon.stems.length);
  for (const stem of held.root.next.keys()) beginsLong[stem] = 1;
  for (let paper = 0; paper < corpus.paperCount; paper++) {
    const end = starts[paper + 1];
    const own = held.own.get(paper);
    for (let position = starts[paper]; position < end; position++) {
      if (tokens[position] < 0) continue;
      // Of one word only the noun: what identifies something is no identifier (ID).
      const begins = beginsLong[lexicon.stem[tokens[position] >> 1]] === 1;
      const long = begins ? longAt(tokens, lexicon.stem, held.root, position, end) : null;
      if (long !== null) count(paper, long.concept);
      if (long !== null && (long.length > 1 || isNoun(lexicon.forms[lexicon.form[tokens[position] >> 1]]))) {
        note(position, long.length, long.concept, null);
        position += long.length - 1;
        continue;
      }
      const found = shortAt(position, end);
      if (found === null) continue;
      const read = own?.get(found.short) ?? takenAt(position, found, own);
      if (read < 0) continue;
      note(position, found.length, read, found.short);
      position += found.length - 1;
    }
  }
  const isUsual = usualForms(held.meanings, papers);
  const kept = [...at.keys()].filter((i) => shorts[i] === null || isUsual(shorts[i], concept[i]));
  const readings = new Map<string, Set<number>>();
  for (const i of kept) {
    if (shorts[i] === null) continue;
    const form = spelled(corpus, at[i], length[i]).toLowerCase();
    let read = readings.get(form);
    if (read === undefined) readings.set(form, (read = new Set()));
    read.add(concept[i]);
  }
  return {
    stems: held.stems,
    shortForms: held.shorts.map(
      (counts) => [...counts].sort(([a, papersA], [b, papersB]) => papersB - papersA || (a < b ? -1 : 1))[0][0],
    ),
    at: Uint32Array.from(kept, (i) => at[i]),
    length: Uint8Array.from(kept, (i) => length[i]),
    concept: Uint32Array.from(kept, (i) => concept[i]),
    isShort: Uint8Array.from(kept, (i) => (shorts[i] === null ? 0 : 1)),
    readings,
  };
}

/** Tokens as written, hyphens put back. */
export function spelled(corpus: Corpus, at: number, length: number): string {
  let text = corpus.lexicon.surfaces[corpus.tokens[at] >> 1];
  for (let i = at + 1; i < at + length; i++) {
    text += (corpus.tokens[i] & 1 ? '-' : ' ') + corpus.lexicon.surfaces[corpus.tokens[i] >> 1];
  }
  return text;
}

/** The longest long form that begins at a token. */
function longAt(
  tokens: Int32Array,
  stemOfSurface: readonly number[],
  root: LongNode,
  at: number,
  end: number,
): { concept: number; length: number } | null {
  let node = root.next.get(stemOfSurface[tokens[at] >> 1]);
  let found: { concept: number; length: number } | null = null;
  for (
    let i = at;
    node !== undefined;
    node = i < end && tokens[i] >= 0 ? node.next.get(stemOfSurface[tokens[i] >> 1]) : undefined
  ) {
    i++;
    if (node.concept >= 0) found = { concept: node.concept, length: i - at };
  }
  return found;
}
