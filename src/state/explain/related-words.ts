import type { Collection } from '../collection.svelte.ts';
import { keyOfTerm } from '../search/lexicon.ts';
import { keywordKeys } from '../search/score.ts';
import { papersCounted } from './distinct-terms.ts';

/** A term that one of two papers has, and the papers most similar to the other that have it, too. */
interface RelatedWord {
  readonly term: number;
  readonly label: string;
  /** Ascending. */
  readonly papers: readonly number[];
}

/** Papers round the other one that must have a term: one may be chance. */
const FEWEST = 2;

/** A term must be so many times more frequent round the other paper than in the whole collection. */
const CHANCE = 2;

/**
 * Instances of the related vocabulary of two papers, as seen from one of them: its terms that the other paper lacks, and that the papers
 * linked to the other use. They illustrate the latent part of a link and are no parts of it: that is made of all words at
 * once, smoothed over the papers round each of the two. Weightiest first. Of a large map no file is fetched for them: papers use there
 * what is their keyword.
 */
export function relatedWords(paper: number, other: number, collection: Collection, most: number): RelatedWord[] {
  const [own, lacking] = [collection.text(paper), collection.text(other)];
  if (own === null || lacking === null) return [];
  const round = new Set(collection.neighbours(other).map((neighbour) => neighbour.paper));
  round.delete(paper);
  const keywords = ` ${[paper, other, ...round].flatMap((one) => keywordKeys(one, collection)).join(' | ')} `;
  const found = own.terms.flatMap((term, at) => {
    const users = own.weights[at] > 0 && !lacking.terms.includes(term) ? papersCounted(term, collection) : [];
    const papers = users.filter((one) => round.has(one));
    if (papers.length < FEWEST) return [];
    const key = ` ${keyOfTerm(term, collection)} `;
    // "Additionally" is nobody's keyword, nor part of one.
    if (!collection.isLarge && !keywords.includes(key)) return [];
    // As often among these papers as anywhere tells nothing.
    const lift = (papers.length * collection.paperCount) / (users.length * round.size);
    const strength = own.weights[at] * papers.length * Math.log(lift / CHANCE);
    return strength > 0 ? [{ term, label: collection.label(term)!, key, papers, strength }] : [];
  });
  found.sort((a, b) => b.strength - a.strength || a.term - b.term);
  const words: typeof found = [];
  for (const one of found) {
    // "Machine translation" says all that its words would say again.
    if (words.length < most && !words.some(({ key }) => key.includes(one.key) || one.key.includes(key)))
      words.push(one);
  }
  return words.map(({ term, label, papers }) => ({ term, label, papers }));
}
