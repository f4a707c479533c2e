import type { SimilarityScale } from '../../map/types.ts';
import type { SimilarityOptions } from '../options.ts';
import type { Random } from '../random.ts';
import { inThisThread, type Parallel } from '../parallel.ts';
import type { NeighbourTable, TermTable } from '../types.ts';
import { invertVectors } from './inverted-index.ts';
import { latentRows } from './latent-rows.ts';
import { meanProduct, NO_LATENT, smoothRows } from './latent.ts';
import { findNeighbours, prepareSearch, type SimilarityParts } from './neighbours.ts';
import { UNIT, weighTerms } from './weigh-terms.ts';

/** Weight of a link between two papers that are the same in every part: similarity = weight / scale. */
export function similarityScale({ lexicalFactor, latentFactor, latent }: SimilarityParts): SimilarityScale {
  return { scale: lexicalFactor * UNIT * UNIT + latentFactor * (UNIT * UNIT - latent.floor), lexicalFactor };
}

/** The similarity of a collection's papers, and each paper's nearest by it. */
interface Similarity {
  readonly parts: SimilarityParts;
  readonly neighbours: NeighbourTable;
}

/** Weighs terms, finds the latent rows, and then the `count` nearest papers of each by both. */
export async function similarityOf(
  table: TermTable,
  count: number,
  options: SimilarityOptions,
  random: Random,
  parallel: Parallel = inThisThread,
  report: (stage: 'similarity' | 'neighbours', done: number, total: number) => void = () => undefined,
): Promise<Similarity> {
  const vectors = weighTerms(table, options);
  const index = invertVectors(vectors, table.keys.length);
  const lexical = { vectors, index, latent: NO_LATENT, lexicalFactor: 1, latentFactor: 0 };
  const dimensions = dimensionsFor(table.paperCount, options);
  const tellNeighbours = (done: number, total: number): void => report('neighbours', done, total);
  if (dimensions === 0 || options.latentFactor === 0) {
    const parts = { ...lexical, lexicalFactor: options.lexicalFactor };
    const search = prepareSearch(parts, NO_LATENT.values, 0, parallel);
    return { parts, neighbours: await findNeighbours(parts, count, search, parallel, null, tellNeighbours) };
  }
  const rows = latentRows(vectors, index, dimensions, roundsFor(table.paperCount, options), random);
  const search = prepareSearch(lexical, rows, dimensions, parallel);
  const fitting = Math.ceil(table.paperCount / options.papersPerSmoothing);
  const smoothing = Math.min(options.smoothingNeighbours, fitting);
  const nearest = await findNeighbours(lexical, smoothing, search, parallel, null, (done, total) =>
    report('similarity', done, total),
  );
  const values = smoothRows(rows, dimensions, nearest, options.smoothing);
  const floor = Math.max(0, Math.round(options.latentFloor * meanProduct(values, dimensions, nearest)));
  const parts = {
    ...lexical,
    latent: { dimensions, values, floor },
    lexicalFactor: options.lexicalFactor,
    latentFactor: options.latentFactor,
  };
  return { parts, neighbours: await findNeighbours(parts, count, search, parallel, nearest, tellNeighbours) };
}

/** Latent dimensions of so many papers. Fewer papers, fewer dimensions: they hold fewer subjects, and more chance. */
function dimensionsFor(papers: number, options: SimilarityOptions): number {
  const fitting = Math.round(options.latentDimensionsPerRoot * Math.sqrt(papers));
  return Math.min(options.latentDimensions, fitting, papers);
}

/** Rounds of subspace iteration for so many papers. */
function roundsFor(papers: number, options: SimilarityOptions): number {
  const affordable = Math.floor(options.latentPaperRounds / papers);
  return Math.max(options.latentRounds, Math.min(options.latentMostRounds, affordable));
}
