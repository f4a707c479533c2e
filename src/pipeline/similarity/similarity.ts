import type { SimilarityScale } from '../../map/types.ts';
import type { SimilarityOptions } from '../options.ts';
import type { Random } from '../random.ts';
import type { NeighbourTable, TermTable } from '../types.ts';
import { splitFrequent } from './frequent-terms.ts';
import { invertVectors } from './inverted-index.ts';
import { latentRows } from './latent-rows.ts';
import { latentVectors, noLatent, smoothRows } from './latent.ts';
import { neighboursOfRange, type SimilarityParts } from './neighbours.ts';
import { UNIT, weighTerms } from './weigh-terms.ts';

/** Weight of a link between two papers that are the same in every part: similarity = weight / scale. */
export function similarityScale(options: SimilarityOptions): SimilarityScale {
  const { lexicalFactor, latentFactor } = options;
  return { scale: lexicalFactor * UNIT * UNIT + latentFactor * (UNIT * UNIT - latentFloor(options)), lexicalFactor };
}

/** The latent product that counts for nothing, as an integer. */
function latentFloor(options: SimilarityOptions): number {
  return Math.round(options.latentFloor * UNIT * UNIT);
}

/** Papers, and share of the papers, above which a term is bounded before it is multiplied out. Decides speed, not results. */
const FREQUENT_FROM = 64;
const FREQUENT_SHARE = 0.2;

/** Everything that the similarity of two papers is made of. */
export function similarityOf(table: TermTable, options: SimilarityOptions, random: Random): SimilarityParts {
  const vectors = weighTerms(table, options);
  const index = invertVectors(vectors, table.keys.length);
  const frequent = splitFrequent(vectors, index, Math.max(FREQUENT_FROM, table.paperCount * FREQUENT_SHARE));
  const lexical = { vectors, index, frequent, latent: noLatent(table.paperCount), lexicalFactor: 1, latentFactor: 0 };
  const dimensions = Math.min(options.latentDimensions, Math.floor(table.paperCount / options.papersPerDimension));
  if (dimensions === 0 || options.latentFactor === 0) return { ...lexical, lexicalFactor: options.lexicalFactor };
  const rows = latentRows(vectors, table.keys.length, dimensions, options.latentRounds, random);
  const fitting = Math.ceil(table.paperCount / options.papersPerSmoothing);
  const nearest = findNeighbours(lexical, Math.min(options.smoothingNeighbours, fitting));
  return {
    ...lexical,
    latent: latentVectors(
      smoothRows(rows, dimensions, nearest, options.smoothing),
      table.paperCount,
      dimensions,
      latentFloor(options),
    ),
    lexicalFactor: options.lexicalFactor,
    latentFactor: options.latentFactor,
  };
}

/** Papers whose neighbours are found between two reports of progress. */
const ROWS_A_STEP = 1024;

/** The `count` nearest papers of every paper, range by range. */
export function findNeighbours(
  parts: SimilarityParts,
  count: number,
  report: (done: number, total: number) => void = () => undefined,
): NeighbourTable {
  const papers = parts.vectors.offsets.length - 1;
  const ranges: NeighbourTable[] = [];
  for (let from = 0; from < papers; from += ROWS_A_STEP) {
    report(from, papers);
    ranges.push(neighboursOfRange(parts, from, Math.min(papers, from + ROWS_A_STEP), count));
  }
  return joinRanges(ranges);
}

/** Neighbour tables of consecutive row ranges as one. */
export function joinRanges(ranges: readonly NeighbourTable[]): NeighbourTable {
  let rows = 0;
  let entries = 0;
  for (const range of ranges) {
    rows += range.offsets.length - 1;
    entries += range.papers.length;
  }
  const offsets = new Uint32Array(rows + 1);
  const papers = new Uint32Array(entries);
  const scores = new Float64Array(entries);
  let row = 0;
  let entry = 0;
  for (const range of ranges) {
    papers.set(range.papers, entry);
    scores.set(range.scores, entry);
    for (let i = 1; i < range.offsets.length; i += 1) offsets[(row += 1)] = entry + range.offsets[i];
    entry += range.papers.length;
  }
  return { offsets, papers, scores };
}
