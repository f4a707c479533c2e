import type { Topic } from '../../../src/map/types.ts';

/** What the names of a map's topics are worth, each figure a mean over topics; `NaN` where nothing can be measured. */
interface NameQuality {
  /** Share of a topic's papers that carry a name term, mean over the name's terms. */
  readonly coverage: number;
  /** Share of a name term's papers that lie in the topic, mean over the name's terms. */
  readonly exclusivity: number;
  /** Normalised pointwise mutual information of the name's terms, mean over their pairs (Bouma 2009), -1 to 1. */
  readonly npmi: number;
  /** Names that another topic of the map bears as well. */
  readonly repeated: number;
  /** Name terms in fewer than two papers of their topic. */
  readonly thin: number;
}

/** Measures names on `papersOf(term)`, the ascending numbers of the papers that carry a term. */
export function nameQuality(
  topics: readonly Topic[],
  paperCount: number,
  papersOf: (term: number) => readonly number[],
): NameQuality {
  const terms = topics.filter((topic) => topic.nameTerms.length > 0);
  const overTerms = (of: (topic: Topic, term: Topic['nameTerms'][number]) => number): number =>
    mean(terms.map((topic) => mean(topic.nameTerms.map((term) => of(topic, term)))));
  const names = topics.map((topic) => topic.name);
  return {
    coverage: overTerms((topic, term) => term.inside / topic.papers),
    exclusivity: overTerms((_, term) =>
      term.inside + term.outside > 0 ? term.inside / (term.inside + term.outside) : 0,
    ),
    npmi: mean(
      terms
        .flatMap((topic) => pairs(topic.nameTerms.map((term) => term.term)))
        .map(([a, b]) => npmi(papersOf(a), papersOf(b), paperCount)),
    ),
    repeated: names.filter((name, i) => names.indexOf(name) !== i).length,
    thin: topics.reduce(
      (sum, topic) => sum + topic.nameTerms.filter((term) => term.inside < 2 && topic.papers > 1).length,
      0,
    ),
  };
}

/** NPMI of two terms from the papers that carry them: -1 never together, 0 independent, 1 always together. */
export function npmi(a: readonly number[], b: readonly number[], paperCount: number): number {
  const other = new Set(b);
  const both = a.filter((paper) => other.has(paper)).length / paperCount;
  if (both === 0) return -1;
  if (both === 1) return 1;
  return Math.log((both * paperCount * paperCount) / (a.length * b.length)) / -Math.log(both);
}

/**
 * Share of topics whose name shares a stemmed content word with the readable name of their majority label. `labelNames`
 * holds the readable names by label; topics whose label has none are left out.
 */
export function labelOverlap(
  topics: readonly Topic[],
  majority: ReadonlyMap<number, string>,
  labelNames: ReadonlyMap<string, string>,
  contentStems: (text: string) => readonly string[],
): number {
  const hits: number[] = [];
  for (const topic of topics) {
    const label = majority.get(topic.id);
    const readable = label === undefined ? undefined : labelNames.get(label);
    if (readable === undefined) continue;
    const wanted = new Set(contentStems(readable));
    hits.push(contentStems(topic.name).some((stem) => wanted.has(stem)) ? 1 : 0);
  }
  return mean(hits);
}

function pairs(values: readonly number[]): [number, number][] {
  return values.flatMap((a, i) => values.slice(i + 1).map((b): [number, number] => [a, b]));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
