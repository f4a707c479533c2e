import { GLUE, isWord, joinTokens, stemOf, tokenise } from '../pipeline/text/tokenise.ts';

/** A word of a text where it stands, UTF-16 offsets into the text as it is shown. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** The stem of the word with the next, where a hyphen joins them ("pre-trained" is "pretrained", too), or else empty. */
  readonly compound: string;
  /** Words of one run have no punctuation between them; a term stays within a run. */
  readonly run: number;
  /** Counts the ends of sentences before the word; a phrase as typed stays within a sentence. */
  readonly sentence: number;
}

/** Says of two words with a hyphen between them, in lower case, whether they are one word of a collection. */
export type IsCompound = (word: string) => boolean;

/** How far words that belong together may stand apart: no sign, any signs but the end of a sentence, or any signs. */
export type Reach = 'run' | 'sentence' | 'text';

/** How many words the stems take that stand in a row from the word `at` on; 0 where they do not. */
export function lengthAt(words: readonly PlacedWord[], at: number, stems: readonly string[], reach: Reach): number {
  let next = at;
  for (const stem of stems) {
    const word = words[next];
    if (word === undefined || (reach !== 'text' && word[reach] !== words[at][reach])) return 0;
    if (word.stem === stem) next += 1;
    else if (word.compound === stem) next += 2;
    else return 0;
  }
  return next - at;
}

/** A blank after the sign tells the end of a sentence from "U.S." and "e.g."; Chinese and Japanese need none. */
const SENTENCE_END = /[.!?…][\p{Pe}\p{Pf}"'*]*\s|[。！？]/u;

export function endsSentence(between: string): boolean {
  return SENTENCE_END.test(between);
}

/**
 * The words of a text by the collection's own tokens and stems, each with its place. Words that stand otherwise in the text
 * (an entity, a TeX accent) have no place and are left out.
 */
export function placeWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let run = 0;
  let sentence = 0;
  let from = 0;
  const tokens = tokenise(text);
  tokens.forEach((token, at) => {
    if (!isWord(token)) {
      if (token !== GLUE) run++;
      return;
    }
    const start = text.indexOf(token, from);
    if (start < 0) {
      run++;
      return;
    }
    if (endsSentence(text.slice(from, start))) sentence++;
    from = start + token.length;
    const compound = tokens[at + 1] === GLUE ? stem(token + tokens[at + 2]) : '';
    words.push({ start, end: from, stem: stem(token), compound, run, sentence });
  });
  return words;
}

const stems = new Map<string, string>();
/** Words whose stems are remembered; beyond, memory is worth more than the 3 µs. */
const REMEMBERED_STEMS = 100_000;

/** `stemOf`, remembered. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stemOf(word);
    if (stems.size < REMEMBERED_STEMS) stems.set(word, found);
  }
  return found;
}

/** The stems of a text in order, joined by blanks: a term's key if the text is a term's label. */
export function keyOf(text: string, isCompound: IsCompound): string {
  return keyOfWords(joinTokens(tokenise(text), isCompound).filter(isWord));
}

/** The key of words in a row. */
export function keyOfWords(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

/** A text as a pattern that finds it letter by letter. */
export function asPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Lower case, Latin letters without accents: how names are compared. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
