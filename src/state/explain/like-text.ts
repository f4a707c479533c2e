import { backgroundShares } from '../../pipeline/similarity/background.ts';
import { UNIT, inverseDocumentFrequency, wordsFactor } from '../../pipeline/similarity/weigh-terms.ts';
import { analyseQuery, queryKeys } from '../../pipeline/text/query.ts';
import type { Collection, TermEntry } from '../collection.svelte.ts';
import { findMarks } from '../marks.ts';
import { termsOfForm, waysToWrite } from '../search/lexicon.ts';
import type { TextMatch } from '../types.ts';
import { groupProducts } from './group-terms.ts';
import { namer, shareOut } from './link-reason.ts';
import type { Product } from './products.ts';

/** Papers that are told. */
const NEAREST = 12;
/** Terms of a reason that are told. */
const LISTED_TERMS = 5;
/** Characters of a pasted text that are read: an abstract has 1,500. */
const MOST_TEXT = 20_000;

/**
 * The papers nearest to a text, by the cosine of its terms with theirs: the same terms and weights as between papers, without
 * the latent part. The place is where its nearest papers lie, the nearer the more. `null` while terms are on their way.
 */
export function papersLikeText(text: string, collection: Collection): TextMatch | null {
  const words = text.slice(0, MOST_TEXT);
  const counts = countedTerms(words, collection);
  if (counts === null) return null;
  const weights = weigh(
    counts.filter(({ entry }) => weighs(entry)),
    collection,
  );
  // Longer terms count for search only; they say in one name what their words say.
  const phrases = counts.filter(({ entry }) => !weighs(entry));
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
      const heads = phrases.filter(({ entry }) => entry.papers.includes(paper)).map(({ entry }) => entry.term);
      const own = `${collection.papers.title[paper]}. ${collection.textIfLoaded(paper)?.abstract ?? ''}`;
      const nameOf = namer([words, own], collection);
      const { terms, others } = shareOut(groupProducts(products, heads, collection), 1, 0, LISTED_TERMS, nameOf);
      return { paper, similarity: sum / (UNIT * UNIT), terms, others };
    });
  const own = weights.map(({ entry, weight }) => ({ term: entry.term, product: weight * weight }));
  const groups = groupProducts(
    own,
    phrases.map(({ entry }) => entry.term),
    collection,
  );
  const nameOf = namer([words], collection);
  const known = groups.map(({ head }) => ({ term: head, label: nameOf(head) }));
  const wanted = known.map(({ term, label }) => ({ keys: waysToWrite(term, collection), colour: 0, label }));
  return {
    known,
    nearest,
    topic: topicOf(nearest, collection),
    at: placeOf(nearest, collection),
    marks: findMarks(words, wanted),
  };
}

/** Whether a term counts for similarity. */
function weighs(entry: TermEntry): boolean {
  return entry.weights.some((weight) => weight > 0);
}

/** Terms of the text with their occurrences. */
function countedTerms(text: string, collection: Collection): { entry: TermEntry; count: number }[] | null {
  if (collection.words === null) return null;
  let complete = true;
  const lookup = {
    termsOfForm: (form: string) => termsOfForm(form, collection),
    termOfKey: (key: string) => {
      const term = collection.termOfKey(key);
      if (term === null) complete = false;
      return term ?? -1;
    },
  };
  // Asks for every file at once rather than one after the other.
  for (const key of queryKeys(text)) lookup.termOfKey(key);
  const counts = new Map<number, number>();
  for (const { term } of analyseQuery(text, lookup).terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const found: { entry: TermEntry; count: number }[] = [];
  for (const [term, count] of counts) {
    const entry = collection.term(term);
    if (entry === null) complete = false;
    else found.push({ entry, count });
  }
  return complete ? found : null;
}

function numberOption(collection: Collection, name: string, otherwise: number): number {
  const value = collection.manifest.receipt.options[`similarity.${name}`];
  return typeof value === 'number' ? value : otherwise;
}

/** BM25's saturated counts times the inverse document frequency, scaled to length 1, as the papers' own weights are made. */
function weigh(
  counts: readonly { entry: TermEntry; count: number }[],
  collection: Collection,
): { entry: TermEntry; weight: number }[] {
  const saturation = numberOption(collection, 'saturation', 1.2);
  const phraseWeight = numberOption(collection, 'phraseWeight', 1);
  // The papers were counted together with imagined ones of any subject; so is the text.
  const imagined = numberOption(collection, 'backgroundPapers', 0);
  const background = imagined > 0 ? backgroundShares() : new Map<string, number>();
  const idf = ({ key, papers }: TermEntry): number =>
    inverseDocumentFrequency(collection.paperCount + imagined, papers.length + imagined * (background.get(key) ?? 0));
  const raw = counts.map(({ entry, count }) => {
    const factor = wordsFactor(entry.key.split(' ').length, phraseWeight);
    const saturated = (count * (saturation + 1)) / (count + saturation);
    return { entry, weight: saturated * factor * idf(entry) };
  });
  const length = Math.sqrt(raw.reduce((sum, { weight }) => sum + weight * weight, 0));
  return raw.map(({ entry, weight }) => ({ entry, weight: length > 0 ? (weight / length) * UNIT : 0 }));
}

function topicOf(nearest: TextMatch['nearest'], collection: Collection): number {
  const strength = new Map<number, number>();
  for (const { paper, similarity } of nearest) {
    const topic = collection.papers.topic[paper];
    if (topic >= 0) strength.set(topic, (strength.get(topic) ?? 0) + similarity);
  }
  return [...strength].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1;
}

/** The nearest papers' centre, each weighed by its similarity cubed, so that one very near paper outweighs many far ones. */
function placeOf(nearest: TextMatch['nearest'], collection: Collection): { x: number; y: number } | null {
  let sum = 0;
  let x = 0;
  let y = 0;
  for (const { paper, similarity } of nearest) {
    const weight = similarity ** 3;
    sum += weight;
    x += weight * collection.papers.x[paper];
    y += weight * collection.papers.y[paper];
  }
  return sum > 0 ? { x: x / sum, y: y / sum } : null;
}
