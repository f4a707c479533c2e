import type { ConceptColumns } from './concepts.ts';
import type { CorpusColumns } from './corpus.ts';
import type { PhraseTrie } from './phrase-trie.ts';
import { ADJECTIVE, GERUND, NOUN, NUMBER, OTHER, wordClass } from './word-class.ts';

/** Kinds of unit beside the word classes. All are below zero and no phrase goes over them; an article shows that an object follows. */
const UNIT_BREAK = -1;
const UNIT_STOP = -2;
export const UNIT_ARTICLE = -3;
/** "we", "can": a verb follows. */
const UNIT_SUBJECT = -4;
const UNIT_TO = -5;
/** "by", "for", "while": a word in -ing with an object may follow. */
const UNIT_PREPOSITION = -6;

/**
 * One paper's words with every abbreviation and long form as one unit. Columns of reused buffers: `count` entries are
 * valid until the next paper is read.
 */
export interface Units {
  count: number;
  /** First token and tokens covered. */
  at: Int32Array;
  length: Int32Array;
  /** Concept number, or -1. */
  concept: Int32Array;
  isShort: Uint8Array;
  /** Word class, or one of the kinds above. */
  kind: Int8Array;
  /** 1 where a hyphen joins the unit to the one before. */
  glued: Uint8Array;
}

export interface UnitReader {
  readonly units: Units;
  /** Fills `units` with a paper's; papers in any order. */
  read(paper: number): void;
}

/** Kinds of stop words that tell what their neighbours are. */
const STOP_KINDS: ReadonlyMap<string, number> = new Map([
  ...'a an the our its their this these those his her each every any some'
    .split(' ')
    .map((word) => [word, UNIT_ARTICLE] as const),
  ...'we i they you who can could may might will would shall should must cannot not'
    .split(' ')
    .map((word) => [word, UNIT_SUBJECT] as const),
  ...'for by of in when while on'.split(' ').map((word) => [word, UNIT_PREPOSITION] as const),
  ['to', UNIT_TO],
]);

/** Kinds of every word form, as a word and as a stop word. */
export interface FormKinds {
  readonly classOfForm: Int8Array;
  readonly stopKind: Int8Array;
}

export function formKinds(forms: readonly string[]): FormKinds {
  return {
    classOfForm: Int8Array.from(forms, (form) => wordClass(form)),
    stopKind: Int8Array.from(forms, (form) => STOP_KINDS.get(form) ?? UNIT_STOP),
  };
}

export function createUnitReader(
  corpus: CorpusColumns,
  concepts: ConceptColumns,
  { classOfForm, stopKind }: FormKinds,
): UnitReader {
  const { tokens, starts, lexicon } = corpus;
  // First concept occurrence of each paper.
  const firstConcept = new Uint32Array(corpus.paperCount + 1);
  for (let paper = 0, i = 0; paper <= corpus.paperCount; paper++) {
    while (i < concepts.at.length && concepts.at[i] < starts[Math.min(paper, corpus.paperCount)]) i++;
    firstConcept[paper] = i;
  }
  const units: Units = {
    count: 0,
    at: new Int32Array(512),
    length: new Int32Array(512),
    concept: new Int32Array(512),
    isShort: new Uint8Array(512),
    kind: new Int8Array(512),
    glued: new Uint8Array(512),
  };
  const room = (size: number): void => {
    if (size <= units.at.length) return;
    const capacity = size * 2;
    units.at = new Int32Array(capacity);
    units.length = new Int32Array(capacity);
    units.concept = new Int32Array(capacity);
    units.isShort = new Uint8Array(capacity);
    units.kind = new Int8Array(capacity);
    units.glued = new Uint8Array(capacity);
  };
  const read = (paper: number): void => {
    const end = starts[paper + 1];
    const mask = corpus.stopMasks[paper];
    room(end - starts[paper]);
    let count = 0;
    let next = firstConcept[paper];
    for (let at = starts[paper]; at < end; at++) {
      const token = tokens[at];
      units.at[count] = at;
      units.length[count] = 1;
      units.concept[count] = -1;
      units.isShort[count] = 0;
      units.glued[count] = token >= 0 ? token & 1 : 0;
      if (next < concepts.at.length && concepts.at[next] === at) {
        units.concept[count] = concepts.concept[next];
        units.length[count] = concepts.length[next];
        units.isShort[count] = concepts.isShort[next];
        units.kind[count] = NOUN;
        at += concepts.length[next] - 1;
        next++;
      } else if (token < 0) units.kind[count] = UNIT_BREAK;
      else {
        const form = lexicon.form[token >> 1];
        const stop = (lexicon.stop[form] & mask) !== 0;
        if (!stop) units.kind[count] = classOfForm[form];
        else if (classOfForm[form] === NUMBER && isGlued(tokens, at, end)) units.kind[count] = NUMBER;
        else units.kind[count] = stopKind[form];
      }
      count++;
    }
    units.count = count;
    joinHyphenated(units);
    readContext(units);
  };
  return { units, read };
}

/**
 * Inside a hyphenated word nothing ends a phrase ("out-of-distribution", "in-network"), and its last part says what the
 * whole is: "head-mounted" an adjective, "decision-making" a noun.
 */
function joinHyphenated(units: Units): void {
  const { kind, glued, count } = units;
  for (let u = 0; u + 1 < count; u++) {
    if (!glued[u + 1] || kind[u] === UNIT_BREAK) continue;
    let last = u + 1;
    while (last + 1 < count && glued[last + 1]) last++;
    for (let part = u; part < last; part++) kind[part] = ADJECTIVE;
    if (kind[last] === NUMBER || kind[last] < 0) kind[last] = NOUN;
    else if (kind[last] === OTHER) kind[last] = ADJECTIVE;
    u = last;
  }
}

/** Words that may be nouns or verbs, told by their neighbours: "we model", "to design a", "methods face the", "by learning compact". */
function readContext(units: Units): void {
  const { kind, glued, concept, count } = units;
  for (let u = 1; u < count; u++) {
    const own = kind[u];
    if (own < 0 || own === OTHER || concept[u] >= 0 || glued[u] || (u + 1 < count && glued[u + 1])) continue;
    const before = kind[u - 1];
    const after = u + 1 < count ? kind[u + 1] : UNIT_BREAK;
    const verb =
      ((own === NOUN || own === ADJECTIVE) && before === UNIT_SUBJECT) ||
      (own === NOUN && after === UNIT_ARTICLE && (before === UNIT_TO || (before >= 0 && before !== OTHER))) ||
      (own === GERUND && before < 0 && (after === ADJECTIVE || (before === UNIT_PREPOSITION && after >= 0)));
    if (verb) kind[u] = OTHER;
  }
}

/** A hyphen joins the token to the one before or after it. */
export function isGlued(tokens: Int32Array, at: number, end: number): boolean {
  return (tokens[at] & 1) === 1 || (at + 1 < end && tokens[at + 1] >= 0 && (tokens[at + 1] & 1) === 1);
}

/** Phrase of the units `from .. to` (exclusive), or -1; with `enter` it is entered where it is new. */
export function unitPhrase(
  corpus: CorpusColumns,
  concepts: Pick<ConceptColumns, 'stems'>,
  units: Units,
  trie: PhraseTrie,
  from: number,
  to: number,
  enter: boolean,
): number {
  let phrase = EMPTY_PHRASE;
  for (let u = from; u < to && phrase !== NO_PHRASE; u++)
    phrase = extendPhrase(corpus, concepts, units, trie, phrase, u, enter);
  return phrase === NO_PHRASE ? -1 : phrase;
}

export const EMPTY_PHRASE = -1;
export const NO_PHRASE = -2;

/** The phrase followed by one unit, or `NO_PHRASE`. */
export function extendPhrase(
  corpus: CorpusColumns,
  concepts: Pick<ConceptColumns, 'stems'>,
  units: Units,
  trie: PhraseTrie,
  phrase: number,
  unit: number,
  enter: boolean,
): number {
  const concept = units.concept[unit];
  if (concept < 0) return step(trie, phrase, corpus.lexicon.stem[corpus.tokens[units.at[unit]] >> 1], enter);
  let longer = phrase;
  for (const stem of concepts.stems[concept]) longer = step(trie, longer, stem, enter);
  return longer;
}

function step(trie: PhraseTrie, phrase: number, stem: number, enter: boolean): number {
  if (phrase === NO_PHRASE) return NO_PHRASE;
  if (phrase === EMPTY_PHRASE) return stem;
  if (enter) return trie.childOrNew(phrase, stem);
  const child = trie.child(phrase, stem);
  return child < 0 ? NO_PHRASE : child;
}
