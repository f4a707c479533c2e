import { spaceBetween } from '../../map/unspaced.ts';
import { preferredSurfaces } from './capitals.ts';
import type { Corpus } from './corpus.ts';
import { isNoun, OTHER, wordClass } from './word-class.ts';

/**
 * The spelling people wrote most, for every term: every form is counted, so that the order of the papers decides nothing.
 * Capitals do not tell spellings apart; they are settled word by word at the end.
 */
export interface Spellings {
  /** One occurrence of the term, `length` tokens from `at`. */
  see(term: number, at: number, length: number): void;
  /** The most frequent spelling, a noun where people write it often enough; `''` where the term was never seen. */
  label(term: number): string;
  /** The most frequent spelling whose last word has no final s, or `''`. */
  singular(term: number): string;
  /** Tokens as written, with the capitals that each word has inside sentences. */
  spell(at: number, length: number): string;
}

/** Where a spelling stands, and how often it was seen. */
interface Spelling {
  readonly at: number;
  readonly count: number;
}

/** A noun ("morphology", "pre-training") is preferred to an adjective ("morphological", "pre-trained") if it is written at least once for so many times the adjective is; to a verb that stands alone ("identify") for many more times, but not always: 9,808 papers identify something, 179 name an identifier. */
const NOUN_SHARE = 4;
const NOUN_SHARE_OF_VERBS = 16;

export function createSpellings(corpus: Corpus, termCount: number, insideSentence: Uint32Array): Spellings {
  const { tokens, lexicon } = corpus;
  const lengths = new Uint8Array(termCount);
  // The spellings of all terms, those of one term as a list that begins with the last new one.
  const last = new Int32Array(termCount).fill(-1);
  const before: number[] = [];
  const places: number[] = [];
  const counts: number[] = [];
  // Of single words a form is a spelling: which one, or -1.
  const ofForm = new Int32Array(lexicon.forms.length).fill(-1);
  const same = (a: number, b: number, length: number): boolean => {
    for (let i = 0; i < length; i++) {
      const x = tokens[a + i];
      const y = tokens[b + i];
      if (x === y) continue;
      if (lexicon.form[x >> 1] !== lexicon.form[y >> 1] || (i > 0 && (x & 1) !== (y & 1))) return false;
    }
    return true;
  };
  const spellingOfForm = preferredSurfaces(corpus, insideSentence);
  const spell = (at: number, length: number): string => {
    let text = '';
    for (let i = at; i < at + length; i++) {
      const word = lexicon.surfaces[spellingOfForm[lexicon.form[tokens[i] >> 1]]];
      text += (i === at ? '' : tokens[i] & 1 ? '-' : spaceBetween(text, word)) + word;
    }
    return text;
  };
  // Asked of the same words again and again.
  const verbs = new Map<string, boolean>();
  const isVerb = (form: string): boolean => {
    let known = verbs.get(form);
    if (known === undefined) verbs.set(form, (known = wordClass(form) === OTHER));
    return known;
  };
  const enter = (term: number, at: number): number => {
    before.push(last[term]);
    places.push(at);
    counts.push(0);
    return (last[term] = places.length - 1);
  };
  const find = (term: number, at: number, length: number): number => {
    for (let spelling = last[term]; spelling >= 0; spelling = before[spelling]) {
      if (same(places[spelling], at, length)) return spelling;
    }
    return enter(term, at);
  };
  /** The most frequent accepted spelling; a count of 0 where there is none. */
  const mostFrequent = (term: number, accept: (at: number) => boolean): Spelling => {
    let best: Spelling = { at: -1, count: 0 };
    for (let spelling = last[term]; spelling >= 0; spelling = before[spelling]) {
      const at = places[spelling];
      const count = counts[spelling];
      if (count < best.count || !accept(at)) continue;
      const isBetter = count > best.count || isBefore(spell(at, lengths[term]), spell(best.at, lengths[term]), isVerb);
      if (isBetter) best = { at, count };
    }
    return best;
  };
  const spellAt = (term: number, { at, count }: Spelling): string => (count === 0 ? '' : spell(at, lengths[term]));
  const lastForm = (term: number, at: number): string =>
    lexicon.forms[lexicon.form[tokens[at + lengths[term] - 1] >> 1]];
  return {
    spell,
    see: (term, at, length) => {
      lengths[term] = length;
      if (length > 1) counts[find(term, at, length)]++;
      else {
        const form = lexicon.form[tokens[at] >> 1];
        if (ofForm[form] < 0) ofForm[form] = enter(term, at);
        counts[ofForm[form]]++;
      }
    },
    label: (term) => {
      const best = mostFrequent(term, () => true);
      const noun = mostFrequent(term, (at) => isNoun(lastForm(term, at)));
      // A phrase may end in what is a verb alone: "chain of thought".
      const isVerbAlone = lengths[term] === 1 && best.count > 0 && isVerb(lastForm(term, best.at));
      const share = isVerbAlone ? NOUN_SHARE_OF_VERBS : NOUN_SHARE;
      return spellAt(term, noun.count * share >= best.count ? noun : best);
    },
    singular: (term) =>
      spellAt(
        term,
        mostFrequent(term, (at) => !lastForm(term, at).endsWith('s')),
      ),
  };
}

/** Endings of nouns that are seldom counted: "detection", "similarity". */
const UNCOUNTED = /(?:[st]ion|ment|ness|ity|ance|ence|ing)s?$/;

/**
 * How a spelling reads beside others that are as frequent, lower is better: without a verb ("allocating computation", not
 * "allocates computation"), with hyphens between words that stand before another ("zero-shot decoding") and none before the last
 * ("depth edges", "chain of thought"), and in the plural, as topics are named ("search algorithms").
 */
function awkwardness(spelling: string, isVerb: (form: string) => boolean): number {
  const words = spelling.toLowerCase().split(/[ -]/);
  const lastJoint = spelling.length - words[words.length - 1].length - 1;
  let loose = spelling[lastJoint] === '-' ? 1 : 0;
  for (let at = 0; at < lastJoint; at++) if (spelling[at] === ' ') loose++;
  const last = words[words.length - 1];
  const isPlural = last.endsWith('s') && !last.endsWith('ss');
  return (words.some(isVerb) ? 100 : 0) + 10 * loose + (isPlural === UNCOUNTED.test(last) ? 1 : 0);
}

/** Which of two spellings that are as frequent is shown; where both read as well, the alphabet decides. */
function isBefore(a: string, b: string, isVerb: (form: string) => boolean): boolean {
  const difference = awkwardness(a, isVerb) - awkwardness(b, isVerb);
  return difference < 0 || (difference === 0 && a < b);
}
