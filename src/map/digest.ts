import type { LinkColumns, SharedKeywords, TopicMap } from './types.ts';

/** Papers that must have a keyword: that of one paper says nothing of many. */
const LEAST_PAPERS = 2;

/** The terms that are keywords of at least two papers, with these papers. */
export function sharedKeywords({ papers, terms }: Pick<TopicMap, 'papers' | 'terms'>): SharedKeywords {
  const byLabel = new Map<string, number[]>();
  for (const [paper, labels] of papers.keywords.entries()) {
    for (const label of new Set(labels)) {
      const known = byLabel.get(label);
      if (known) known.push(paper);
      else byLabel.set(label, [paper]);
    }
  }
  const shared = { term: [] as number[], label: [] as string[], carriers: [] as number[], papers: [] as number[][] };
  for (const [term, label] of terms.label.entries()) {
    const having = byLabel.get(label);
    // Where two terms are written alike, the first stands for both.
    byLabel.delete(label);
    if (having === undefined || having.length < LEAST_PAPERS) continue;
    shared.term.push(term);
    shared.label.push(label);
    shared.carriers.push(terms.papers[term]!.length);
    shared.papers.push(having);
  }
  return shared;
}

/** Links of one similarity, to the hundredth. `source` ascends, and `target` where sources are the same. */
interface LinkLevel {
  readonly hundredths: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** All links by their similarity to the hundredth, strongest first: most of what a weight takes to write is beyond that. */
export function linkLevels({ source, target, weight }: LinkColumns, scale: number): LinkLevel[] {
  const levels: LinkLevel[] = [];
  for (let first = 0; first < weight.length;) {
    const hundredths = Math.round((100 * weight[first]!) / scale);
    const links: number[] = [];
    for (; first < weight.length && Math.round((100 * weight[first]!) / scale) === hundredths; first++)
      links.push(first);
    links.sort((a, b) => source[a]! - source[b]! || target[a]! - target[b]!);
    levels.push({
      hundredths,
      source: links.map((link) => source[link]!),
      target: links.map((link) => target[link]!),
    });
  }
  return levels;
}
