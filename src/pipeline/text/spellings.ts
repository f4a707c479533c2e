import type { Corpus } from './corpus.ts';
import { isNoun, OTHER, wordClass } from './word-class.ts';

/**
 * The spelling people wrote most, for every term. Of single words every form is counted ("maximize", "maximization", and a
 * dozen more of one stem); of phrases, in bounded memory, three candidates each, a place in the texts and a count (Misra &
 * Gries, 1982: whatever makes up more than a quarter of the occurrences is among them). Capitals do not tell spellings
 * apart; they are settled word by word at the end.
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

const CANDIDATES = 3;

/** Where a spelling stands, and how often it was seen. */
interface Spelling {
  readonly at: number;
  readonly count: number;
}

/** A noun ("morphology", "pre-training") is preferred to an adjective ("morphological", "pre-trained") if it is written at least once for so many times the adjective is; to a verb always. */
const NOUN_SHARE = 4;

export function createSpellings(corpus: Corpus, termCount: number, insideSentence: Uint32Array): Spellings {
  const { tokens, lexicon } = corpus;
  const places = new Int32Array(termCount * CANDIDATES).fill(-1);
  const counts = new Uint32Array(termCount * CANDIDATES);
  const lengths = new Uint8Array(termCount);
  // Of single words: by form, and the forms of a term as a list that begins with the last new one.
  const formCounts = new Uint32Array(lexicon.forms.length);
  const formPlaces = new Int32Array(lexicon.forms.length);
  const formBefore = new Int32Array(lexicon.forms.length);
  const lastFormOf = new Int32Array(termCount).fill(-1);
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
      text +=
        (i === at ? '' : tokens[i] & 1 ? '-' : ' ') + lexicon.surfaces[spellingOfForm[lexicon.form[tokens[i] >> 1]]];
    }
    return text;
  };
  /** The most frequent accepted spelling, the first seen of equal ones; a count of 0 where there is none. */
  const mostFrequent = (term: number, accept: (at: number) => boolean): Spelling => {
    let best: Spelling = { at: -1, count: 0 };
    const weigh = (at: number, count: number): void => {
      const isBetter = count > best.count || (count === best.count && at < best.at);
      if (isBetter && accept(at)) best = { at, count };
    };
    for (let form = lastFormOf[term]; form >= 0; form = formBefore[form]) weigh(formPlaces[form], formCounts[form]);
    for (let slot = term * CANDIDATES; slot < (term + 1) * CANDIDATES; slot++) weigh(places[slot], counts[slot]);
    return best;
  };
  const spellAt = (term: number, { at, count }: Spelling): string => (count === 0 ? '' : spell(at, lengths[term]));
  const lastForm = (term: number, at: number): string =>
    lexicon.forms[lexicon.form[tokens[at + lengths[term] - 1] >> 1]];
  const seeForm = (term: number, at: number): void => {
    const form = lexicon.form[tokens[at] >> 1];
    if (formCounts[form]++ > 0) return;
    formPlaces[form] = at;
    formBefore[form] = lastFormOf[term];
    lastFormOf[term] = form;
  };
  return {
    spell,
    see: (term, at, length) => {
      lengths[term] = length;
      if (length === 1) return seeForm(term, at);
      let free = -1;
      for (let slot = term * CANDIDATES; slot < (term + 1) * CANDIDATES; slot++) {
        if (places[slot] >= 0 && counts[slot] > 0) {
          if (same(places[slot], at, length)) {
            counts[slot]++;
            return;
          }
        } else if (free < 0) free = slot;
      }
      if (free >= 0) {
        places[free] = at;
        counts[free] = 1;
      } else for (let slot = term * CANDIDATES; slot < (term + 1) * CANDIDATES; slot++) counts[slot]--;
    },
    label: (term) => {
      const best = mostFrequent(term, () => true);
      const noun = mostFrequent(term, (at) => isNoun(lastForm(term, at)));
      const isVerb = best.count > 0 && wordClass(lastForm(term, best.at)) === OTHER;
      return spellAt(term, noun.count > 0 && (isVerb || noun.count * NOUN_SHARE >= best.count) ? noun : best);
    },
    singular: (term) =>
      spellAt(
        term,
        mostFrequent(term, (at) => !lastForm(term, at).endsWith('s')),
      ),
  };
}

/** A word as names are written. */
export const NAME = /^\p{Lu}\p{Ll}+$/u;

/** What a capital says that stands alone, against one among others. */
export const ALONE = 8;

/** Endings of common nouns; few names end so. */
const NO_NAME = /(?:[st]ion|ment|ness|ity|ance|ence)s?$/;

/**
 * The surface of each word form with the capitals it has inside sentences. A form seen only in titles, at the head of
 * sentences and beside other capitals is lower-cased where another form of its stem is written so, or where its ending
 * says that it is no name ("Recognition").
 */
function preferredSurfaces(corpus: Corpus, insideSentence: Uint32Array): Int32Array {
  const { lexicon } = corpus;
  const best = new Int32Array(lexicon.forms.length).fill(-1);
  const stemIsLower = new Uint8Array(lexicon.stems.length);
  const lowerSurface = new Int32Array(lexicon.forms.length).fill(-1);
  for (let surface = 0; surface < lexicon.surfaces.length; surface++) {
    const form = lexicon.form[surface];
    if (best[form] < 0 || insideSentence[surface] > insideSentence[best[form]]) best[form] = surface;
    if (lexicon.surfaces[surface] === lexicon.forms[form]) {
      lowerSurface[form] = surface;
      stemIsLower[lexicon.stem[surface]] = 1;
    }
  }
  for (let form = 0; form < best.length; form++) {
    const surface = best[form];
    if (insideSentence[surface] >= ALONE || !NAME.test(lexicon.surfaces[surface])) continue;
    if (lowerSurface[form] >= 0) best[form] = lowerSurface[form];
    else if (stemIsLower[lexicon.stem[surface]] || NO_NAME.test(lexicon.forms[form])) {
      // No surface of its own to point to: enter one. It belongs to no token, so the counts stay as they are.
      best[form] = lexicon.surfaces.length;
      lexicon.surfaces.push(lexicon.forms[form]);
      lexicon.form.push(form);
      lexicon.stem.push(lexicon.stem[surface]);
    }
  }
  return best;
}
