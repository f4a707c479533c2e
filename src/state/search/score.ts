import type { Collection } from '../collection.svelte.ts';
import { keyOf } from '../words.ts';
import { papersWithName } from './authors-named.ts';
import type { Concept, Resolved } from './concept.ts';
import { rowFinder } from './in-a-row.ts';
import { wordsOf } from './parse-query.ts';

/** A match in the title says more than one in the keywords, and that more than one in the abstract. */
const TITLE = 4;
const KEYWORD = 2;
const ABSTRACT = 1;
/** Integer weight of a term that is the whole of a paper. */
const FULL_WEIGHT = 16384;
/** A name says less than the word in a title, and nothing more of a paper that has the word. */
const AUTHOR = 3;
/** More than all words together: who types the name of an author looks for the papers of that author. */
const WHOLE_NAME = 1000;

/** More than scattered words: who types several has them in this order in mind. */
const ROW_IN_TITLE = 600;
const ROW_IN_TEXT = 300;

/** A concept made ready to be looked for in many papers. */
interface Sought {
  /** Concepts that stand for the same words of a clause: only the best of them counts. */
  readonly group: number;
  /** `trust` times how rare the concept is. */
  readonly factor: number;
  /** A term that is all that is asked for: its short form stands for the words in a row. */
  readonly isWhole: boolean;
  readonly single: ReadonlySet<string>;
  /** Keys of several words, between blanks. */
  readonly several: readonly string[];
  readonly literal: RegExp | undefined;
  /** Largest weight of its terms in each paper that carries one. */
  readonly weight: ReadonlyMap<number, number>;
}

/**
 * Says how well papers match: for each concept, where it matched times how rare it is, plus its weight in the paper. Made
 * once per query; the papers' titles and keywords are cut into stems once per map.
 */
export function scorer(parts: readonly Resolved[], collection: Collection): (paper: number) => number {
  const sought: Sought[] = [];
  const rowIn = rowFinder(parts, collection);
  const wholeOf = ({ clause }: Resolved): number =>
    parts.length === 1 && wordsOf(clause).length > 1 ? 2 ** wordsOf(clause).length - 1 : 0;
  const named: { readonly group: number; readonly papers: ReadonlySet<number> }[] = [];
  let group = 0;
  for (const part of parts) {
    const groups = new Map<number, { readonly number: number; asTyped: number }>();
    const weighed = part.concepts.map((concept) => ({ concept, weight: weightsOf(concept, collection) }));
    for (const { concept, weight } of weighed) {
      const known = groups.get(concept.words) ?? { number: group++, asTyped: 0 };
      if (concept.trust === 1) known.asTyped = Math.max(known.asTyped, weight.size);
      groups.set(concept.words, known);
    }
    for (const name of part.names) {
      const known = groups.get(name.bit) ?? { number: group++, asTyped: 0 };
      groups.set(name.bit, known);
      named.push({ group: known.number, papers: new Set(papersWithName(name, collection).flat()) });
    }
    const whole = wholeOf(part);
    for (const { concept, weight } of weighed) {
      const { number, asTyped } = groups.get(concept.words)!;
      // Longer words that begin with a common one are no better for being rare.
      const papers = concept.trust === 1 ? weight.size : Math.max(weight.size, asTyped);
      const rarity = Math.log(1 + collection.paperCount / (1 + papers));
      sought.push(prepare(concept, number, weight, rarity, concept.words === whole));
    }
  }
  const best = new Float64Array(group);
  return (paper) => {
    best.fill(0);
    const { title, keywords } = stemsOf(paper, collection);
    const place = rowIn(paper);
    let row = place === 'title' ? ROW_IN_TITLE : place === 'abstract' ? ROW_IN_TEXT : 0;
    for (const one of sought) {
      if (one.isWhole) row = Math.max(row, has(title, one) ? ROW_IN_TITLE : one.weight.has(paper) ? ROW_IN_TEXT : 0);
      const value = one.factor * placeScore(paper, one, title, keywords, collection);
      if (value > best[one.group]) best[one.group] = value;
    }
    for (const { group: of, papers } of named) if (best[of] < AUTHOR && papers.has(paper)) best[of] = AUTHOR;
    let score = best.reduce((sum, value) => sum + value, row);
    if (parts.some(({ named }) => named.has(paper))) score += WHOLE_NAME;
    return score;
  };
}

/** Largest weight of a concept's terms in each paper that carries one, as far as their files are here. */
function weightsOf(concept: Concept, collection: Collection): ReadonlyMap<number, number> {
  const weight = new Map<number, number>();
  for (const term of concept.terms) {
    const entry = collection.termIfLoaded(term);
    entry?.papers.forEach((paper, at) => {
      const own = entry.weights[at] / FULL_WEIGHT;
      if (own >= (weight.get(paper) ?? 0)) weight.set(paper, own);
    });
  }
  return weight;
}

function prepare(
  concept: Concept,
  group: number,
  weight: ReadonlyMap<number, number>,
  rarity: number,
  isWhole: boolean,
): Sought {
  return {
    isWhole,
    group,
    factor: concept.trust * rarity,
    single: new Set(concept.keys.filter((key) => !key.includes(' '))),
    several: concept.keys.filter((key) => key.includes(' ')).map((key) => ` ${key} `),
    literal: concept.literal,
    weight,
  };
}

function placeScore(paper: number, one: Sought, title: Stems, keywords: Stems, collection: Collection): number {
  const weight = one.weight.get(paper);
  const inTitle = has(title, one) || one.literal?.test(collection.papers.title[paper]) === true;
  const inKeywords = has(keywords, one);
  if (weight === undefined && !inTitle && !inKeywords) return 0;
  return (inTitle ? TITLE : 0) + (inKeywords ? KEYWORD : 0) + ABSTRACT + (weight ?? 0);
}

function has(stems: Stems, one: Sought): boolean {
  return stems.words.some((word) => one.single.has(word)) || one.several.some((key) => stems.joined.includes(key));
}

/** A text as stems: one by one, and joined by blanks with blanks around. */
interface Stems {
  readonly words: readonly string[];
  readonly joined: string;
}

interface PaperStems {
  readonly title: Stems;
  readonly keywords: Stems;
}

const made = new WeakMap<Collection, ({ readonly title: Stems; keywords: Stems | null } | undefined)[]>();

/** Cut once per paper; `warmUp` does it ahead of the first key press. */
export function stemsOf(paper: number, collection: Collection): PaperStems {
  let all = made.get(collection);
  if (!all) made.set(collection, (all = []));
  const known = (all[paper] ??= {
    title: asStems(keyOf(collection.papers.title[paper], collection.isCompound)),
    keywords: null,
  });
  // Keywords come with the texts, and those of a large map are never all here: there, all papers do without.
  if (!collection.isWhole || collection.isLarge) return { title: known.title, keywords: NO_STEMS };
  return {
    title: known.title,
    // A bar between keywords: no term crosses it.
    keywords: (known.keywords ??= asStems(keywordKeys(paper, collection).join(' | '))),
  };
}

const NO_STEMS: Stems = { words: [], joined: '' };

function asStems(key: string): Stems {
  return { words: key.split(' '), joined: ` ${key} ` };
}

const keys = new WeakMap<Collection, Map<string, string>>();

/** Keys of a paper's extracted keywords, best first. */
export function keywordKeys(paper: number, collection: Collection): readonly string[] {
  let known = keys.get(collection);
  if (!known) keys.set(collection, (known = new Map<string, string>()));
  return collection.papers.keywords[paper].map((label) => {
    let key = known.get(label);
    if (key === undefined) known.set(label, (key = keyOf(label, collection.isCompound)));
    return key;
  });
}
