import { UNIT, idfWithin, saturated, weightedCount, wordsFactor } from '../../pipeline/similarity/weigh-terms.ts';
import { type KnownForms, type ReadTerm, readTerms } from '../../pipeline/text/query.ts';
import type { Collection } from '../collection.svelte.ts';
import type { TermEntry } from '../term-files.ts';
import { findMarks } from '../marks.ts';
import { budgetOf } from '../search/budget.ts';
import { IndexReader } from '../search/index-reader.ts';
import { firstAtLeast } from '../search/first-at-least.ts';
import { keyOfTerm, ownTermsOf, termsOfForm, waysToWrite } from '../search/lexicon.ts';
import type { TextMatch } from '../types.ts';
import { keyOf, stem } from '../words.ts';
import { groupProducts } from './group-terms.ts';
import { namer, shareOut } from './link-reason.ts';
import type { Product } from '../../map/shared-products.ts';

/** Papers that are told. */
const NEAREST = 12;
/** Terms of a reason that are told. */
const LISTED_TERMS = 5;
/** Characters of a pasted text that are read: an abstract has 1,500. */
const MOST_TEXT = 20_000;

/** A term of the text with the length-one weight that it has there, times `UNIT`. */
interface Weighed {
  readonly entry: TermEntry;
  readonly weight: number;
}

/**
 * The papers nearest to a text, by the cosine of its terms with theirs: the same terms and weights as between papers, without
 * the latent part. The place is where its nearest papers of the topic lie that most of them are of. Of a large map the weightiest
 * terms are compared, as many as one question may fetch. `null` while terms are on their way.
 */
export function papersLikeText(text: string, collection: Collection): TextMatch | null {
  const words = text.slice(0, MOST_TEXT);
  const found = termsOf(words, collection);
  if (found === null) return null;
  const { weights, phrases, left } = found;
  const scores = new Map<number, Product[]>();
  for (const { entry, weight } of weights) {
    entry.papers.forEach((paper, at) => {
      const product = weight * entry.weights[at];
      if (product === 0) return;
      const products = scores.get(paper);
      if (products) products.push({ term: entry.term, product });
      else scores.set(paper, [{ term: entry.term, product }]);
    });
  }
  const nearest = [...scores]
    .map(([paper, products]) => ({ paper, products, sum: products.reduce((sum, { product }) => sum + product, 0) }))
    .sort((a, b) => b.sum - a.sum || a.paper - b.paper)
    .slice(0, NEAREST)
    .map(({ paper, products, sum }) => {
      const heads = phrases.filter(({ papers }) => papers.includes(paper)).map(({ term }) => term);
      const own = `${collection.papers.title[paper]}. ${collection.textIfLoaded(paper)?.abstract ?? ''}`;
      const nameOf = namer([words, own], collection);
      const { terms, others } = shareOut(groupProducts(products, heads, collection), 1, 0, LISTED_TERMS, nameOf);
      return { paper, similarity: sum / (UNIT * UNIT), terms, others };
    });
  const own = weights.map(({ entry, weight }) => ({ term: entry.term, product: weight * weight }));
  const groups = groupProducts(
    own,
    phrases.map(({ term }) => term),
    collection,
  );
  const nameOf = namer([words], collection);
  const known = groups.map(({ head }) => ({ term: head, label: nameOf(head) }));
  const wanted = known.map(({ term, label }) => ({ keys: waysToWrite(term, collection), colour: 0, label }));
  const topic = topicOf(nearest, collection);
  return {
    known,
    nearest,
    left,
    topic,
    at: placeOf(nearest, topic, collection),
    marks: findMarks(words, wanted),
  };
}

/** What a text says; its first line is its title where the rest has no line breaks but between paragraphs. */
function readPasted(text: string, collection: Collection): readonly ReadTerm[] {
  const titled = /^\s*([^\n]+)\n\s*([^\n]+(?:\n\s*\n[^\n]+)*)\s*$/.exec(text);
  return readTerms(titled?.[1] ?? '', titled?.[2] ?? text, knownForms(collection));
}

/** Terms of the text that count for similarity with their weights, longer ones beside them, and how many were left out. */
function termsOf(
  text: string,
  collection: Collection,
): { weights: readonly Weighed[]; phrases: readonly TermEntry[]; left: number } | null {
  if (collection.words === null) return null;
  const reader = new IndexReader(collection, budgetOf(`text ${text}`, collection));
  const read = readPasted(text, collection);
  const raw = rawWeights(collection);
  const told = collection.isLarge ? toldTerms(read, collection) : new Map<string, ToldTerm>();
  const weightOf = (one: ReadTerm): number => raw(one, told.get(one.key)!.papers);
  // The heaviest first, whatever their files take: what the text is about is not left out for many words that it only mentions.
  const known = read.filter(({ key }) => told.has(key)).toSorted((a, b) => weightOf(b) - weightOf(a));
  const terms = new Map(known.map((one) => [one, told.get(one.key)!.term]));
  for (const term of terms.values()) reader.entry(term);
  for (const one of read) if (!terms.has(one)) terms.set(one, reader.termOfKey(one.key));
  const phrases: TermEntry[] = [];
  const counted: Weighed[] = [];
  let left = 0;
  let squares = 0;
  for (const [one, term] of terms) {
    const entry = term < 0 ? null : reader.entry(term);
    if (entry === null ? !told.has(one.key) : !weighs(entry)) {
      // Longer terms count for search only; they say in one name what their words say.
      if (entry) phrases.push(entry);
      continue;
    }
    const weight = entry ? raw(one, entry.papers.length) : weightOf(one);
    squares += weight * weight;
    if (entry) counted.push({ entry, weight });
    else left++;
  }
  if (!reader.complete) return null;
  const unit = squares > 0 ? UNIT / Math.sqrt(squares) : 0;
  return { weights: counted.map(({ entry, weight }) => ({ entry, weight: weight * unit })), phrases, left };
}

/** A term of a large map as far as is known before its file is here: its number, and about how many papers carry it. */
interface ToldTerm {
  readonly term: number;
  readonly papers: number;
}

/** Of what a text says, the words of the map and the keywords that papers share, by their keys. */
function toldTerms(read: readonly ReadTerm[], collection: Collection): Map<string, ToldTerm> {
  const told = new Map<string, ToldTerm>();
  const words = collection.words!;
  for (const { key, form } of read) {
    const [term] = key.includes(' ') ? [] : ownTermsOf(form, collection);
    if (term !== undefined) told.set(key, { term, papers: words.papers[firstAtLeast(words.forms, form)] });
  }
  const keys = new Set(read.map(({ key }) => key));
  const begins = new Set(read.map(({ form }) => form.slice(0, SAME_LETTERS)));
  const { term, label, carriers } = collection.sharedKeywords ?? { term: [], label: [], carriers: [] };
  label.forEach((text, at) => {
    if (!/[ -]/.test(text) || !begins.has(text.slice(0, SAME_LETTERS).toLowerCase())) return;
    const key = keyOf(text, collection.isCompound);
    if (keys.has(key)) told.set(key, { term: term[at], papers: carriers[at] });
  });
  return told;
}

/** Letters that the forms of a word have in common; only of few labels are the stems worth making. */
const SAME_LETTERS = 3;

const longForms = new WeakMap<object, ReadonlySet<string>>();

/** Abbreviations and long forms of the collection; of a large map those whose labels are known. */
function knownForms(collection: Collection): KnownForms {
  const words = collection.words!;
  let long = longForms.get(words);
  if (!long) {
    const labels = [...new Set(words.terms.flat())].map((term) => collection.label(term));
    long = new Set(
      labels
        .filter((label) => label !== null && /[ -]/.test(label))
        .map((label) => keyOf(label!, collection.isCompound)),
    );
    if (collection.isWhole || collection.isLarge) longForms.set(words, long);
  }
  const known = long;
  return {
    isCompound: collection.isCompound,
    isLongForm: (key) => known.has(key),
    longFormsOf: (short) =>
      termsOfForm(short, collection)
        .map((term) => keyOfTerm(term, collection))
        .filter((key): key is string => key !== null && key !== stem(short)),
  };
}

function numberOption(collection: Collection, name: string, otherwise: number): number {
  const value = collection.manifest.receipt.options[`similarity.${name}`];
  return typeof value === 'number' ? value : otherwise;
}

/** Weights as the papers' own are made; the text has the usual length. */
function rawWeights(collection: Collection): (read: ReadTerm, papers: number) => number {
  const saturation = numberOption(collection, 'saturation', 1.2);
  const titleWeight = numberOption(collection, 'titleWeight', 1);
  const phraseWeight = numberOption(collection, 'phraseWeight', 1);
  // The papers were counted together with imagined ones of any subject; so is the text.
  const idf = idfWithin(collection.paperCount, numberOption(collection, 'backgroundPapers', 0));
  return ({ key, words, count, titleCount }, papers) =>
    saturated(weightedCount(count, titleCount, titleWeight), saturation) *
    wordsFactor(words, phraseWeight) *
    idf(key, papers);
}

/** Whether a term counts for similarity. */
function weighs(entry: TermEntry): boolean {
  return entry.weights.some((weight) => weight > 0);
}

function topicOf(nearest: TextMatch['nearest'], collection: Collection): number {
  const strength = new Map<number, number>();
  for (const { paper, similarity } of nearest) {
    const topic = collection.papers.topic[paper];
    if (topic >= 0) strength.set(topic, (strength.get(topic) ?? 0) + similarity);
  }
  return [...strength].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

/**
 * The centre of the nearest papers of this topic, each weighed by its similarity cubed, so that one very near paper outweighs
 * many far ones; where the land there is another topic's, since they lie apart, beside the nearest of them.
 */
function placeOf(nearest: TextMatch['nearest'], topic: number, collection: Collection): TextMatch['at'] {
  const { papers } = collection;
  const own = nearest.filter(({ paper }) => papers.topic[paper] === topic);
  if (own.length === 0) return null;
  const weights = own.map(({ similarity }) => similarity ** 3);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const middle = (column: readonly number[]): number =>
    own.reduce((all, { paper }, at) => all + weights[at] * column[paper], 0) / sum;
  const [x, y] = [middle(papers.x), middle(papers.y)];
  if (papers.topic[nearestDot(x, y, collection)] === topic) return { x, y };
  const [{ paper }] = own;
  return { x: papers.x[paper], y: papers.y[paper] };
}

/** The paper whose dot lies nearest to a point of the map. */
function nearestDot(x: number, y: number, { papers }: Collection): number {
  let [nearest, least] = [-1, Infinity];
  for (let paper = 0; paper < papers.x.length; paper++) {
    const away = (papers.x[paper] - x) ** 2 + (papers.y[paper] - y) ** 2;
    if (away < least) [nearest, least] = [paper, away];
  }
  return nearest;
}
