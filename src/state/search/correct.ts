import type { Collection } from '../collection.svelte.ts';
import type { SearchNote } from '../types.ts';
import { fold, stem } from '../words.ts';
import { authorIndex } from './lexicon.ts';
import { typoDistance, typosAllowed, typosBegun } from './typo.ts';

/** Corrections that are offered for one word. */
const MOST_CORRECTIONS = 3;

/** What is said of a word that nothing in the map knows. */
export function correctionOf(typed: string, growing: boolean, collection: Collection): SearchNote {
  const used = correct(typed.toLowerCase(), growing, collection);
  return used.length === 0 ? { kind: 'unknown', typed } : { kind: 'corrected', typed, used };
}

/** So many times the papers of a word must have another for the word to look like a slip of it. */
const COMMONER = 200;
/** Letters of the shortest word that may be a slip though papers have it. */
const SHORTEST_SLIP = 6;

/** Words one letter away from a word of few papers that very many have: "difusion", which one paper has, from "diffusion". */
export function muchCommoner(word: string, papers: number, collection: Collection): readonly string[] {
  const least = COMMONER * papers;
  const { words } = collection;
  if (!words || word.length < SHORTEST_SLIP || least > collection.paperCount) return [];
  return [...words.forms.keys()]
    .filter((at) => words.papers[at] >= least && words.forms[at][0] === word[0])
    .filter((at) => typoDistance(word, words.forms[at], 1) === 1 && stem(words.forms[at]) !== stem(word))
    .sort((a, b) => words.papers[b] - words.papers[a])
    .map((at) => words.forms[at])
    .slice(0, MOST_CORRECTIONS);
}

/**
 * What the reader may have meant by a word that nothing in the map knows: the nearest word forms (and authors' names),
 * those of most papers first; empty where none is near. A wrong first letter is rare (Kukich 1992): it counts as a typo more.
 * `growing`: the word is still being typed, so the beginnings of forms are compared too, and only of those that share the letter.
 */
export function correct(word: string, growing: boolean, collection: Collection): readonly string[] {
  const limit = typosAllowed(word.length);
  if (limit === 0) return [];
  const begun = growing ? typosBegun(word.length) : 0;
  const near: { form: string; distance: number; papers: number }[] = [];
  let best = limit;
  const consider = (form: string, papers: () => number): void => {
    const isFirst = form[0] === word[0];
    if (growing && !isFirst) return;
    let distance = typoDistance(word, form, best) + (isFirst ? 0 : 1);
    const beginning = begun > 0 ? typoDistance(word, form, begun, true) : Infinity;
    if (beginning <= begun) distance = Math.min(distance, beginning);
    if (distance > best) return;
    best = distance;
    near.push({ form, distance, papers: papers() });
  };
  const { words } = collection;
  words?.forms.forEach((form, at) => consider(form, () => words.papers[at]));
  const index = authorIndex(collection);
  const folded = fold(word);
  if (folded === word) index.words.forEach((name, at) => consider(name, () => index.papers[at].length));
  return [
    ...new Set(
      near
        .filter((one) => one.distance === best)
        .sort((a, b) => b.papers - a.papers || (a.form < b.form ? -1 : 1))
        .map((one) => one.form),
    ),
  ].slice(0, MOST_CORRECTIONS);
}
