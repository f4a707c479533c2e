import type { Collection } from '../collection.svelte.ts';
import type { SearchNote } from '../types.ts';
import { fold, stem } from '../words.ts';
import { authorIndex } from './lexicon.ts';
import { isSlip, typoDistance, typosAllowed, typosBegun } from './typo.ts';

/** Corrections that are offered for one word. */
const MOST_CORRECTIONS = 3;

/** What is said of a word that nothing in the map knows. */
export function correctionOf(typed: string, growing: boolean, collection: Collection): SearchNote {
  const used = correct(typed.toLowerCase(), growing, collection);
  return used.length === 0 ? { kind: 'unknown', typed } : { kind: 'corrected', typed, used };
}

/** "reinforcment" has the stem of "reinforcement": found without a correction, and yet misspelt. */
export function sameStemNotes(typed: string, growing: boolean, collection: Collection): SearchNote[] {
  const lower = typed.toLowerCase();
  const used = correct(lower, growing, collection).filter((form) => stem(form) === stem(typed));
  return used.some((form) => isSlip(lower, form)) ? [{ kind: 'corrected', typed, used }] : [];
}

/** Letters of the shortest word that may be a slip though papers have it. */
const SHORTEST_SLIP = 6;
/** The same where no paper has it with the other words of a query: as of a word that nothing knows. */
const SHORTEST_SLIP_ALONE = 4;

/** Of tens of thousands of papers one or two have any slip of a common word. `quoted`: the word is meant as it stands. */
export function rareNotes(typed: string, papers: number, quoted: boolean, collection: Collection): SearchNote[] {
  if (typed.length < SHORTEST_SLIP) return [];
  const { used, isSure } = muchCommoner(typed.toLowerCase(), papers, collection);
  // With capitals, as a name has, it is meant, too.
  const searched = isSure && !quoted && !/.\p{Lu}/u.test(typed);
  return used.length === 0 ? [] : [{ kind: 'rare', typed, used, papers, searched }];
}

/** The same of a word that no paper has with the other words of a query, a short one too: `papers` have it elsewhere. */
export function rareBesideNotes(typed: string, papers: number, collection: Collection): SearchNote[] {
  if (papers === 0 || typed.length < SHORTEST_SLIP_ALONE) return [];
  const { used } = muchCommoner(typed.toLowerCase(), papers, collection);
  return used.length === 0 ? [] : [{ kind: 'rare', typed, used, papers, searched: true }];
}

/** So many times the papers of a word must have another for the word to look like a slip of it. */
const COMMONER = 200;
/** So many times, for it to be searched for at once: then whoever wrote it in one or two papers misspelt it, too. */
const SURELY = 1000;
/** Papers that have a slip of a common word, at most. */
export const MOST_PAPERS_OF_SLIP = 2;

/** Words one letter away from a word of few papers that very many have: "difusion", which one paper has, from "diffusion"; whether the first is surely meant. */
function muchCommoner(
  word: string,
  papers: number,
  collection: Collection,
): { readonly used: readonly string[]; readonly isSure: boolean } {
  const { words } = collection;
  // Fewer papers than any word can be so much commoner than.
  if (!words || COMMONER * papers > collection.paperCount) return { used: [], isSure: false };
  const near: { form: string; papers: number }[] = [];
  words.forms.forEach((form, at) => {
    if (words.papers[at] < COMMONER * papers || form[0] !== word[0]) return;
    if (typoDistance(word, form, 1) === 1) near.push({ form, papers: words.papers[at] });
  });
  near.sort((a, b) => b.papers - a.papers);
  const isSure = papers <= MOST_PAPERS_OF_SLIP && near.length > 0 && near[0].papers >= SURELY * papers;
  return { used: near.slice(0, MOST_CORRECTIONS).map(({ form }) => form), isSure };
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
