import { GLUE, isWord, stemOf, tokenise } from '../pipeline/text/tokenise.ts';

/** A word of a text where it stands, UTF-16 offsets into the text as it is shown. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** Words of one run have no punctuation between them; a term stays within a run. */
  readonly run: number;
  /** Counts the ends of sentences before the word; a phrase as typed stays within a sentence. */
  readonly sentence: number;
}

/** How far words that belong together may stand apart: no sign, any signs but the end of a sentence, or any signs. */
export type Reach = 'run' | 'sentence' | 'text';

/** Whether the stems stand in a row from the word `at` on. */
export function standsAt(words: readonly PlacedWord[], at: number, stems: readonly string[], reach: Reach): boolean {
  return stems.every((stem, ahead) => {
    const word = words[at + ahead];
    return word !== undefined && word.stem === stem && (reach === 'text' || word[reach] === words[at][reach]);
  });
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
  for (const token of tokenise(text)) {
    if (!isWord(token)) {
      if (token !== GLUE) run++;
      continue;
    }
    const start = text.indexOf(token, from);
    if (start < 0) {
      run++;
      continue;
    }
    if (endsSentence(text.slice(from, start))) sentence++;
    from = start + token.length;
    words.push({ start, end: from, stem: stem(token), run, sentence });
  }
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

/** The stems of words in order, joined by blanks: the key of the term that they are together. */
export function keyOfWords(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

/** The same of a text: a term's key if the text is a term's label. */
export function keyOf(text: string): string {
  return keyOfWords(tokenise(text).filter(isWord));
}

/** A text as a pattern that finds it letter by letter. */
export function asPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Lower case, Latin letters without accents: how names are compared. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
