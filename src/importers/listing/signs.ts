/** What the words of a line say of where titles and sentences end. */

import { spaceBetween } from '../../map/unspaced.ts';
import { endsSentence } from '../text/measure.ts';

/** The end of a sentence, or an address there. */
const SENTENCE_END = /(?:[.!?…。！？]["”')」』）]?|\w\.\w+\/\S*)$/u;
/** Words that end no title. */
const OPEN_END =
  /(?:[-\u00AD–&]|\b(?:a|an|the|of|for|with|and|or|in|to|via|using|on|from|at|as|under|through|towards?|without|into|between))$/iu;
/** Share of the longer words that begin with a capital, from which a line is one of a title, and the fewest such words that tell. */
const CAPITAL_SHARE = 0.9;
const FEWEST_WORDS = 3;
/** Longer words that titles write small. */
const SMALL =
  /^(?:with|from|into|over|under|using|through|towards?|without|within|between|beyond|than|that|when|your|their|versus)$/u;
/** Characters of the shortest line that is taken for the first of a title by its words alone. */
const SHORTEST_BROKEN = 30;

/** A line of a title in capitals, as no sentence is. */
export function isHeadline(text: string): boolean {
  return (capitalShare(text) ?? 0) >= CAPITAL_SHARE && !/[.,;:]$/u.test(text);
}

/** Whether a title in capitals ends with these lines, and its abstract surely begins in `next`. */
export function isHeadlineAbove(lines: readonly { readonly text: string }[], next: string): boolean {
  return (
    isHeadline(lines[0]!.text) &&
    lines.every((line) => (capitalShare(line.text) ?? 1) >= CAPITAL_SHARE) &&
    mayEndTitle(lines.at(-1)!.text, next) &&
    (capitalShare(next) ?? 1) < CAPITAL_SHARE
  );
}

/** Whether a title may begin in `line`, right below `before`. */
export function mayBeginTitle(before: string, line: string): boolean {
  return SENTENCE_END.test(before) && /^[\p{Lu}\p{Lo}\p{N}"“]/u.test(line) && !/[.,;:]$/u.test(line);
}

/** Whether a title may end in `line`, and its abstract begin in `next`. */
export function mayEndTitle(line: string, next: string): boolean {
  return !/[.,;:]$/u.test(line) && !OPEN_END.test(line) && /^[\p{Lu}"“]/u.test(next);
}

/** Whether a line ends in a word that ends no title. */
export function endsOpen(line: string): boolean {
  return OPEN_END.test(line);
}

/** Whether a title that is broken into lines goes on from `line` to `next`: neither can stand alone. */
export function isBrokenTitle(line: string, next: string): boolean {
  return line.length >= SHORTEST_BROKEN && (OPEN_END.test(line) || /^(?!by\b)\p{Ll}[\p{Ll}-]*(?:\s|$)/u.test(next));
}

/** Whether a sentence goes on from one line to the next, as a capital would not tell. */
export function goesOn(line: string, next: string): boolean {
  return !endsSentence(line) && (/^\p{Ll}/u.test(next) || spaceBetween(line, next) === '');
}

/** Undefined where there are too few words to tell. */
function capitalShare(text: string): number | undefined {
  const words = (text.match(/(?<![\p{L}\p{N}-])\p{L}[\p{L}\p{N}'’-]{3,}/gu) ?? []).filter((word) => !SMALL.test(word));
  return words.length < FEWEST_WORDS ? undefined : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}
