import tfidf from 'natural/lib/natural/tfidf/index.js';
import type { Paper } from '../../src/map/paper.ts';

/** The straightforward way: natural's `TfIdf`, then the cosine of every pair, keeping each paper's 15 nearest. */
export function naturalNeighbours(papers: readonly Paper[], neighbours = 15): { tfidf: number; pairs: number } {
  const began = performance.now();
  const weigher = new tfidf.TfIdf();
  for (const paper of papers) weigher.addDocument(`${paper.title}. ${paper.abstract}`);
  const rows = papers.map((_, i) => {
    const weights = new Map<string, number>();
    let square = 0;
    for (const { term, tfidf: weight } of weigher.listTerms(i)) {
      weights.set(term, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of weights) weights.set(term, weight / length);
    return weights;
  });
  const weighed = performance.now();
  for (const [i, row] of rows.entries()) {
    const scores = rows.map((other, j): [number, number] => (i === j ? [j, -1] : [j, cosine(row, other)]));
    scores.sort((a, b) => b[1] - a[1]).splice(neighbours);
  }
  return { tfidf: (weighed - began) / 1000, pairs: (performance.now() - weighed) / 1000 };
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
