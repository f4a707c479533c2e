import type { Concepts } from './concepts.ts';
import { SENTENCE_CODE, type Corpus } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';
import { isProperName } from './proper-names.ts';
import { firstAtOrAfter } from './walk.ts';

/** A word as names are written. */
const NAME = /^\p{Lu}\p{Ll}+$/u;

/** What a capital says that stands alone, against one among others. */
const ALONE = 8;

/** Words that stay small between capitals: "Chain of Thought". */
const SMALL = new Set('a by for from in of on the to with'.split(' '));

/** How a word is written: in lower case, as names are, or as no rule of spelling asks for ("BERT", "ImageNet"). */
const LOWER = 0;
const AS_NAME = 1;
const UNUSUAL = 2;

function kindsOf({ surfaces, forms, form }: Lexicon): Uint8Array {
  return Uint8Array.from(surfaces, (word, surface) =>
    word === forms[form[surface]] ? LOWER : NAME.test(word) ? AS_NAME : UNUSUAL,
  );
}

/**
 * Counts, paper by paper, how often each surface stands inside a sentence, where a capital means something, times `ALONE`. Beside
 * another capital it means little, and counts 1; in the long form of an abbreviation nothing: "Natural Language Processing (NLP)"
 * shows its initials. So do most titles, but for those that are written as sentences are. Unusual spellings count 1 wherever
 * they stand, but for titles all in capitals.
 */
export function countCapitals(corpus: Corpus, concepts: Concepts): { see(paper: number): void; counts: Uint32Array } {
  const { tokens, starts, titleEnds, lexicon } = corpus;
  const counts = new Uint32Array(lexicon.surfaces.length);
  const kinds = kindsOf(lexicon);
  const isCapital = Uint8Array.from(lexicon.surfaces, (surface) => (/^\p{Lu}/u.test(surface) ? 1 : 0));
  const isSmall = Uint8Array.from(lexicon.surfaces, (surface) => (SMALL.has(surface) ? 1 : 0));
  const saysCase = Uint8Array.from(lexicon.surfaces, (surface, number) =>
    kinds[number] !== UNUSUAL && surface.length >= LONG_WORD ? 1 : 0,
  );
  const isCapitalFrom = (at: number, step: number): boolean => {
    while (tokens[at] >= 0 && isSmall[tokens[at] >> 1] === 1) at += step;
    return tokens[at] >= 0 && isCapital[tokens[at] >> 1] === 1;
  };
  const isHead = (at: number, from: number): boolean => at === from || tokens[at - 1] === SENTENCE_CODE;
  const count = (from: number, end: number, isSentence: boolean): void => {
    let concept = firstAtOrAfter(concepts.at, from);
    for (let at = from; at < end; at++) {
      if (tokens[at] < 0) continue;
      const surface = tokens[at] >> 1;
      while (concepts.at[concept] + concepts.length[concept] <= at) concept++;
      if (!isSentence || isHead(at, from)) counts[surface] += kinds[surface] === UNUSUAL ? 1 : 0;
      else if (kinds[surface] !== AS_NAME || !(isCapitalFrom(at - 1, -1) || isCapitalFrom(at + 1, 1)))
        counts[surface] += ALONE;
      else if (!(concepts.at[concept] <= at)) counts[surface] += 1;
    }
  };
  /** Words of a title in lower case and as names are written, without its first. */
  const casesOf = (from: number, end: number): { lower: number; names: number } => {
    const cases = { lower: 0, names: 0 };
    for (let at = from; at < end; at++) {
      if (tokens[at] < 0 || isHead(at, from) || !saysCase[tokens[at] >> 1]) continue;
      if (kinds[tokens[at] >> 1] === LOWER) cases.lower++;
      else cases.names++;
    }
    return cases;
  };
  return {
    counts,
    see: (paper) => {
      const { lower, names } = casesOf(starts[paper], titleEnds[paper]);
      if (lower + names > 0) count(starts[paper], titleEnds[paper], lower > names);
      count(titleEnds[paper], starts[paper + 1], true);
    },
  };
}

/** Letters from which on a word has a capital in a title that has capitals: "in", "with" and "from" have none. */
const LONG_WORD = 5;

/** Endings of common nouns; few names end so. */
const NO_NAME = /(?:[st]ion|ment|ness|ity|ance|ence)s?$/;

/**
 * The surface of each word form with the capitals it has inside sentences. What is written so nowhere, because it stands only
 * at the head of sentences, in titles and in spelled-out abbreviations, is lower-cased unless it is a well-known name; and
 * a capital that stands only beside others is kept where they are: "Monte Carlo" in a sentence is a name, "Causal News Corpus"
 * is a heading, as other sentences have "causal" and "corpus".
 */
export function preferredSurfaces({ lexicon, ...corpus }: Corpus, insideSentence: Uint32Array): Int32Array {
  const best = new Int32Array(lexicon.forms.length).fill(-1);
  const stemIsLower = new Uint8Array(lexicon.stems.length);
  const isLower = (surface: number): boolean => lexicon.surfaces[surface] === lexicon.forms[lexicon.form[surface]];
  const isBetter = (a: number, b: number): boolean => {
    if (insideSentence[a] !== insideSentence[b]) return insideSentence[a] > insideSentence[b];
    return isLower(a) || (!isLower(b) && lexicon.surfaces[a] < lexicon.surfaces[b]);
  };
  for (let surface = 0; surface < insideSentence.length; surface++) {
    const form = lexicon.form[surface];
    if (best[form] < 0 || isBetter(surface, best[form])) best[form] = surface;
    if (isLower(surface)) stemIsLower[lexicon.stem[surface]] = 1;
  }
  const doubtful = new Uint8Array(best.length);
  for (let form = 0; form < best.length; form++) {
    const surface = best[form];
    const weight = insideSentence[surface];
    if (isLower(surface) || weight >= ALONE) continue;
    const isName = NAME.test(lexicon.surfaces[surface]);
    if (weight > 0 && !isName) continue;
    if (isName && isProperName(lexicon.forms[form])) continue;
    const isCommon = weight === 0 || stemIsLower[lexicon.stem[surface]] === 1 || NO_NAME.test(lexicon.forms[form]);
    doubtful[form] = 1;
    if (isCommon) best[form] = lowerSurface(lexicon, form);
  }
  const amongNames = capitalsAmongNames({ lexicon, ...corpus }, best);
  for (let form = 0; form < best.length; form++) {
    if (doubtful[form] && !isLower(best[form]) && !amongNames[form]) best[form] = lowerSurface(lexicon, form);
  }
  return best;
}

/** The surface that a form itself is; a new one belongs to no token, so the counts stay as they are. */
function lowerSurface(lexicon: Lexicon, form: number): number {
  const known = lexicon.surfaceNumber.get(lexicon.forms[form]);
  if (known !== undefined) return known;
  lexicon.surfaces.push(lexicon.forms[form]);
  lexicon.form.push(form);
  lexicon.stem.push(lexicon.stemOfForm[form]);
  return lexicon.surfaces.length - 1;
}

/** Word forms that stand inside a sentence of an abstract among capitals of which none is a word that `best` writes without. */
function capitalsAmongNames({ paperCount, lexicon, tokens, titleEnds, starts }: Corpus, best: Int32Array): Uint8Array {
  const found = new Uint8Array(best.length);
  const isCapital = Uint8Array.from(lexicon.surfaces, (surface) => (/^\p{Lu}/u.test(surface) ? 1 : 0));
  const capitalAt = (at: number): boolean => tokens[at] >= 0 && isCapital[tokens[at] >> 1] === 1;
  for (let paper = 0; paper < paperCount; paper++) {
    for (let at = titleEnds[paper] + 1; at < starts[paper + 1]; at++) {
      if (!capitalAt(at) || tokens[at - 1] === SENTENCE_CODE) continue;
      let end = at;
      let areNames = true;
      for (; capitalAt(end); end++) areNames &&= isCapital[best[lexicon.form[tokens[end] >> 1]]] === 1;
      for (; at < end; at++) if (areNames) found[lexicon.form[tokens[at] >> 1]] = 1;
    }
  }
  return found;
}
