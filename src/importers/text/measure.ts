/** How long a text is and where its sentences end, in scripts with spaces between words and in those without. */

import { UNSPACED } from '../../map/unspaced.ts';

const ALL_UNSPACED = new RegExp(UNSPACED.source, 'gu');
/** Where these scripts lie among the signs; what has none there, as most texts, is spared the counting. */
const EASTERN = /[\u0E00-\u1FFF\u2300-\uFFFF]/u;
/** Letters of scripts without spaces that make a word, and the characters that a word of English takes with its space. */
const LETTERS_A_WORD = 2;
const CHARACTERS_A_WORD = 6;

/** The length of a text in characters, as long as it would be in English; a sign of Korean is a syllable. */
export function sizeOf(text: string): number {
  if (!EASTERN.test(text)) return text.length;
  const syllables = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return text.length + syllables + unspaced(text) * (CHARACTERS_A_WORD / LETTERS_A_WORD - 1);
}

/** The words of a text: what spaces part, and two letters each where there are none. */
export function wordCount(text: string): number {
  return text.split(' ').length + Math.floor(unspaced(text) / LETTERS_A_WORD);
}

/** True where a sentence ends with the text; `…` ends one that was cut off. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["”')」』）]?$/u.test(text);
}

function unspaced(text: string): number {
  return EASTERN.test(text) ? (text.match(ALL_UNSPACED)?.length ?? 0) : 0;
}
